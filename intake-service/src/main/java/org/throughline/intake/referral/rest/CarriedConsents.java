package org.throughline.intake.referral.rest;

import jakarta.enterprise.context.RequestScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.intake.StreamNames;
import org.throughline.intake.consent.ConsentDeciding;
import org.throughline.intake.consent.domain.ConsentCommand;
import org.throughline.intake.consent.domain.ConsentCommand.CaptureCarriedConsent;
import org.throughline.intake.consent.domain.ConsentCommand.CaptureConsent;
import org.throughline.intake.consent.domain.ConsentForm;
import org.throughline.intake.consent.domain.ConsentPolicy;
import org.throughline.intake.consent.domain.ConsentRefusal;
import org.throughline.intake.consent.domain.ConsentRefusal.ElementsMissing;
import org.throughline.intake.consent.domain.ConsentRefusal.PaperNeeded;
import org.throughline.intake.consent.rest.ConsentProblems;
import org.throughline.intake.consent.rest.ConsentRequest;
import org.throughline.intake.policy.IntakeNumbers;
import org.throughline.intake.recipient.RecipientCatalogue;
import org.throughline.intake.recipient.domain.RecipientEvent;
import org.throughline.intake.recipient.domain.RecipientEvent.ClientIdClaimed;
import org.throughline.intake.recipient.domain.RecipientEvent.ClientIdReleased;
import org.throughline.intake.referral.rest.ReferralAnswer.Filing;
import org.throughline.platform.access.Caller;
import org.throughline.platform.access.Correlation;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.platform.decider.Circumstances;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.decider.Outcome;
import org.throughline.platform.decider.RequestKey;
import org.throughline.platform.eventlog.CommitId;
import org.throughline.platform.eventlog.Fingerprint;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;

/** Forms that come with referrals: read, filed at once, and answered for. What is not filed here a reaction files. */
@RequestScoped
class CarriedConsents {
    /** In a form that a sender writes: the sender itself, who is not told under which id it is registered. */
    static final String SENDER = "SENDER";

    private final Decider<ConsentCommand, ConsentRefusal> decider;
    private final History<RecipientEvent> recipients;
    private final CurrentCaller caller;
    private final Correlation correlation;
    private final Bounds bounds;
    private final Clock clock;
    private final IntakeNumbers numbers;
    private final ZoneId zone;

    CarriedConsents(
            ServiceRuntime runtime,
            ConsentDeciding deciding,
            CurrentCaller caller,
            Correlation correlation,
            Bounds bounds,
            Clock clock,
            IntakeNumbers numbers,
            @ConfigProperty(name = "throughline.facility.zone") ZoneId zone) {
        this.decider = runtime.decider(deciding);
        this.recipients = runtime.history(RecipientCatalogue.EVENTS);
        this.caller = caller;
        this.correlation = correlation;
        this.bounds = bounds;
        this.clock = clock;
        this.numbers = numbers;
        this.zone = zone;
    }

    /** What of a form is missing or out of bounds, by field, before anybody looks at what it says. */
    List<String> missing(ConsentRequest request) {
        return bounds.broken(request);
    }

    /** The form, whose consents have the same ids whenever the same paper comes with the same referral. */
    ConsentForm form(UUID referralId, ConsentRequest request) {
        String paper = referralId + "/consent/" + request.document().hash() + "/";
        ConsentForm form =
                request.form(kind -> UUID.nameUUIDFromBytes((paper + kind).getBytes(StandardCharsets.UTF_8)));
        List<String> named = new ArrayList<>();
        for (String recipient : form.terms().recipients()) {
            named.add(recipient.equals(SENDER) ? sender() : recipient);
        }
        return new ConsentForm(form.kinds(), form.terms().toward(named), form.signature(), form.document());
    }

    /** Under which id the caller is registered; nobody is under the word for it. */
    private String sender() {
        Caller asking = caller.get();
        Optional<UUID> registered = Optional.empty();
        for (RecipientEvent event : recipients.events(
                StreamNames.recipientClient(asking.client()), asking.organisation(), Optional.empty())) {
            if (event instanceof ClientIdClaimed claimed) {
                registered = Optional.of(claimed.recipientId());
            } else if (event instanceof ClientIdReleased) {
                registered = Optional.empty();
            }
        }
        return registered.map(UUID::toString).orElse(SENDER);
    }

    /** Files it; what it is refused for is named and holds up nothing. */
    Filing file(UUID referralId, UUID participantId, ConsentForm form) {
        ConsentPolicy policy = ConsentPolicy.of(numbers.at(form.signature().signedAt()), zone);
        CaptureConsent capture =
                new CaptureConsent(participantId, form, caller.get().subject(), policy, clock.instant());
        Outcome<ConsentRefusal> outcome =
                decider.handle(new CaptureCarriedConsent(referralId, capture), envelope(form, policy));
        return switch (outcome) {
            case Outcome.Done<ConsentRefusal> _ -> Filing.of(form);
            case Outcome.Refused<ConsentRefusal>(ElementsMissing refusal) ->
                Filing.lacking(refusal.elements().stream().map(Enum::name).toList());
            case Outcome.Refused<ConsentRefusal>(PaperNeeded refusal) ->
                Filing.onPaper(ConsentProblems.of(refusal).type(), form);
            case Outcome.Refused<ConsentRefusal>(ConsentRefusal refusal) ->
                Filing.refused(ConsentProblems.of(refusal).type(), List.of());
            case Outcome.Erased<ConsentRefusal> _,
                    Outcome.KeyReused<ConsentRefusal> _,
                    Outcome.VersionStale<ConsentRefusal> _,
                    Outcome.Contended<ConsentRefusal> _ -> Filing.refused("consent-not-filed-yet", List.of());
        };
    }

    /** Filed once for each form; the version the caller may have named is that of the referral. */
    private Envelope envelope(ConsentForm form, ConsentPolicy policy) {
        Caller asking = caller.get();
        String first = form.kinds().getFirst().consentId().toString();
        RequestKey key = new RequestKey(
                CommitId.derive("carried-consent", asking.organisation(), first),
                Fingerprint.of("throughline.carried-consent.v1").text(first).finish());
        return Envelope.of(
                key,
                new Circumstances(
                        asking.organisation(),
                        asking.subject(),
                        correlation.id(),
                        null,
                        policy.version(),
                        clock.instant()));
    }
}
