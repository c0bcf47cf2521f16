package org.throughline.intake.referral.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.throughline.intake.consent.domain.ConsentForm;
import org.throughline.intake.edge.Acting;
import org.throughline.intake.policy.IntakeNumbers;
import org.throughline.intake.referral.domain.Along;
import org.throughline.intake.referral.domain.Constraints;
import org.throughline.intake.referral.domain.DroppedIdentifiers;
import org.throughline.intake.referral.domain.PersonDetails;
import org.throughline.intake.referral.domain.ReceivedIdentifier;
import org.throughline.intake.referral.domain.ReceivedMerge;
import org.throughline.intake.referral.domain.ReceivedPerson;
import org.throughline.intake.referral.domain.ReferralCommand;
import org.throughline.intake.referral.domain.ReferralCommand.CorrectReferral;
import org.throughline.intake.referral.domain.ReferralCommand.ReceiveReferral;
import org.throughline.intake.referral.domain.ReferralCommand.RetractReferral;
import org.throughline.intake.referral.domain.ReferralPolicy;
import org.throughline.intake.referral.domain.ReferralRefusal;
import org.throughline.intake.referral.domain.ReferralRefusal.ReferralIdTaken;
import org.throughline.intake.referral.rest.ReferralAnswer.Filing;
import org.throughline.intake.referral.rest.Repeats.Sent;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.decider.Outcome;
import org.throughline.platform.web.CommandEdge;

/** What a sender's word comes to: a new referral, a correction of one it sent before, or the end of one. */
@RequestScoped
class Arrivals {
    private final ReferralDesk desk;
    private final Repeats repeats;
    private final Acting acting;
    private final PersonTraces traces;
    private final CarriedConsents consents;
    private final IntakeNumbers numbers;
    private final Clock clock;
    private final ZoneId zone;

    Arrivals(
            ReferralDesk desk,
            Repeats repeats,
            Acting acting,
            PersonTraces traces,
            CarriedConsents consents,
            IntakeNumbers numbers,
            Clock clock,
            @ConfigProperty(name = "throughline.facility.zone") ZoneId zone) {
        this.desk = desk;
        this.repeats = repeats;
        this.acting = acting;
        this.traces = traces;
        this.consents = consents;
        this.numbers = numbers;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * What a sender says.
     *
     * @param along what came with it, as far as it can be kept
     * @param lacking what of the form that came with it is missing
     */
    private record Word(ReferralRequest request, Along along, List<String> lacking) {}

    private Word word(UUID referralId, ReferralRequest request, List<String> unread) {
        List<String> lacking =
                unread.isEmpty() ? request.consent().map(consents::missing).orElse(List.of()) : unread;
        List<ConsentForm> forms = request.consent().stream()
                .filter(_ -> lacking.isEmpty())
                .map(form -> consents.form(referralId, form))
                .toList();
        List<Constraints> constraints = request.constraints().stream()
                .map(stated -> ReferralTranslation.constraints(stated, zone))
                .toList();
        return new Word(request, new Along(forms, constraints), lacking);
    }

    /**
     * It came under the sender's own identifier, or under none.
     *
     * @param unread what of the form that came with it could not be read
     */
    Response receive(ReferralRequest request, String senderKey, List<String> unread) {
        Sent sent = repeats.sent(request, senderKey);
        UUID referralId = CommandEdge.idFrom(sent.names(), "referral");
        Word word = word(referralId, request, unread);
        if (request.retraction().isPresent()) {
            Envelope envelope = sent.identified() ? repeats.changed(request, senderKey) : sent.envelope();
            return received(referralId, word, desk.handle(later(referralId, word, envelope), envelope));
        }
        ReceiveReferral command = new ReceiveReferral(
                referralId,
                CommandEdge.idFrom(sent.names(), "participant"),
                ReferralTranslation.content(request),
                person(request.person()),
                word.along(),
                acting.subject(),
                ReferralPolicy.of(numbers.now()),
                clock.instant());
        Outcome<ReferralRefusal> outcome = desk.handle(command, sent.envelope());
        if (!sent.identified() || !saysSomethingElse(outcome)) {
            return received(referralId, word, outcome);
        }
        Envelope envelope = repeats.changed(request, senderKey);
        return received(referralId, word, desk.handle(later(referralId, word, envelope), envelope));
    }

    private Response received(UUID referralId, Word word, Outcome<ReferralRefusal> outcome) {
        return desk.received(referralId, outcome, filing(referralId, word, outcome));
    }

    /** The form is filed at once, so that the sender is told of the referral from now on. */
    private @Nullable Filing filing(UUID referralId, Word word, Outcome<ReferralRefusal> outcome) {
        if (!(outcome instanceof Outcome.Done<ReferralRefusal>)) {
            return null;
        }
        if (!word.lacking().isEmpty()) {
            return Filing.lacking(word.lacking());
        }
        return word.along().consents().stream()
                .map(form -> consents.file(referralId, desk.known(referralId).participantId(), form))
                .findFirst()
                .orElse(null);
    }

    /** The same identifier with another content; under an {@code Idempotency-Key} that is the sender's mistake. */
    private boolean saysSomethingElse(Outcome<ReferralRefusal> outcome) {
        return switch (outcome) {
            case Outcome.KeyReused<ReferralRefusal> _ -> !repeats.keyed();
            case Outcome.Refused<ReferralRefusal>(ReferralIdTaken _) -> true;
            case Outcome.Refused<ReferralRefusal> _,
                    Outcome.Done<ReferralRefusal> _,
                    Outcome.Erased<ReferralRefusal> _,
                    Outcome.VersionStale<ReferralRefusal> _,
                    Outcome.Contended<ReferralRefusal> _ -> false;
        };
    }

    /** It states what holds from now on of a referral the caller sent. */
    Response restate(UUID referralId, ReferralRequest request, List<String> unread) {
        desk.requireSender(referralId);
        Word word = word(referralId, request, unread);
        Envelope envelope = repeats.stated(referralId, request);
        Outcome<ReferralRefusal> outcome = desk.handle(later(referralId, word, envelope), envelope);
        return desk.restated(referralId, outcome, filing(referralId, word, outcome));
    }

    private ReferralCommand later(UUID referralId, Word word, Envelope envelope) {
        return word.request()
                .retraction()
                .<ReferralCommand>map(
                        retraction -> new RetractReferral(referralId, retraction, acting.subject(), clock.instant()))
                .orElseGet(() -> new CorrectReferral(
                        referralId,
                        CommandEdge.idFrom(envelope, "correction"),
                        ReferralTranslation.content(word.request()),
                        person(word.request().person()),
                        word.along(),
                        ReferralPolicy.of(numbers.now()),
                        acting.subject(),
                        clock.instant()));
    }

    private ReceivedPerson person(ReferralRequest.Person person) {
        List<ReceivedIdentifier> identifiers = ReferralTranslation.identifiers(person.identifiers());
        PersonDetails details = ReferralTranslation.details(person);
        return new ReceivedPerson(
                details,
                identifiers,
                tokens(identifiers),
                traces.likeness(details),
                person.deceased(),
                person.merges().stream().map(this::merge).toList());
    }

    private ReceivedMerge merge(ReferralRequest.Merge merge) {
        ReceivedIdentifier other =
                ReferralTranslation.identifiers(List.of(merge.identifier())).getFirst();
        return new ReceivedMerge(merge.direction(), other, tokens(List.of(other)));
    }

    private List<String> tokens(List<ReceivedIdentifier> received) {
        return traces.identifiers(DroppedIdentifiers.removedFrom(received));
    }
}
