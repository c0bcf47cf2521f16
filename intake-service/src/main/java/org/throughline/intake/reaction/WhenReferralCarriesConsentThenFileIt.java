package org.throughline.intake.reaction;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.intake.StreamNames;
import org.throughline.intake.consent.ConsentDeciding;
import org.throughline.intake.consent.domain.ConsentCommand;
import org.throughline.intake.consent.domain.ConsentCommand.CaptureCarriedConsent;
import org.throughline.intake.consent.domain.ConsentCommand.CaptureConsent;
import org.throughline.intake.consent.domain.ConsentForm;
import org.throughline.intake.consent.domain.ConsentForm.KindOnForm;
import org.throughline.intake.consent.domain.ConsentPolicy;
import org.throughline.intake.consent.domain.ConsentRefusal;
import org.throughline.intake.policy.ProgrammePolicies;
import org.throughline.intake.referral.ReferralCatalogue;
import org.throughline.intake.referral.domain.ReferralEvent;
import org.throughline.intake.referral.domain.ReferralEvent.OfReferral;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralAccepted;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralConsentReceived;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.reaction.Reaction;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;

/**
 * A form that came with a referral is filed, also where the request that brought it was cut short. If a person chose
 * another participant when accepting, it is filed for that one too. A form that lacks something stays with the referral.
 */
public final class WhenReferralCarriesConsentThenFileIt implements Reaction<ReferralEvent> {
    private static final String NAME = "when-referral-carries-consent-then-file-it";

    private final Decider<ConsentCommand, ConsentRefusal> consents;
    private final History<ReferralEvent> history;
    private final ProgrammePolicies policies;
    private final ZoneId zone;

    /**
     * Sends to whoever keeps consents.
     *
     * @param zone whose calendar ages are counted in
     */
    public WhenReferralCarriesConsentThenFileIt(ServiceRuntime runtime, ConsentDeciding consents, ZoneId zone) {
        this.consents = runtime.decider(consents);
        this.history = runtime.history(ReferralCatalogue.EVENTS);
        this.policies = new ProgrammePolicies(runtime);
        this.zone = zone;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void on(Recorded<ReferralEvent> recorded) {
        switch (recorded.event()) {
            case ReferralConsentReceived e -> file(recorded, e, e.participantId());
            case ReferralAccepted e -> {
                for (ReferralConsentReceived form : forms(recorded, e)) {
                    file(recorded, form, e.participantId());
                }
            }
            case ReferralEvent _ -> {}
        }
    }

    private List<ReferralConsentReceived> forms(Recorded<ReferralEvent> recorded, OfReferral event) {
        return history
                .events(StreamNames.referral(event.referralId()), recorded.organisation(), Optional.empty())
                .stream()
                .filter(ReferralConsentReceived.class::isInstance)
                .map(ReferralConsentReceived.class::cast)
                .filter(form -> !form.participantId().equals(event.participantId()))
                .toList();
    }

    private void file(Recorded<ReferralEvent> cause, ReferralConsentReceived received, UUID participantId) {
        ConsentPolicy policy = ConsentPolicy.of(
                policies.ofIntake(
                        cause.organisation(), received.form().signature().signedAt()),
                zone);
        CaptureConsent capture = new CaptureConsent(
                participantId,
                formOf(received, participantId),
                received.sentBy(),
                policy,
                cause.stored().recordedAt());
        String step = "file/" + received.form().kinds().getFirst().consentId();
        Reacting.settle(
                consents.handle(
                        new CaptureCarriedConsent(received.referralId(), capture),
                        Reacting.envelope(NAME, cause.stored(), step, policy.version())),
                _ -> true);
    }

    /** A consent has one participant; for another one the same paper is another consent. */
    private static ConsentForm formOf(ReferralConsentReceived received, UUID participantId) {
        ConsentForm form = received.form();
        if (received.participantId().equals(participantId)) {
            return form;
        }
        List<KindOnForm> kinds = form.kinds().stream()
                .map(kind -> new KindOnForm(kind.kind(), anew(kind.consentId(), participantId)))
                .toList();
        return new ConsentForm(kinds, form.terms(), form.signature(), form.document());
    }

    private static UUID anew(UUID consentId, UUID participantId) {
        return UUID.nameUUIDFromBytes((consentId + "/" + participantId).getBytes(StandardCharsets.UTF_8));
    }
}
