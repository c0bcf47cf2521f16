package org.throughline.intake.referral.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.throughline.intake.edge.Acting;
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
    private final Clock clock;

    Arrivals(ReferralDesk desk, Repeats repeats, Acting acting, PersonTraces traces, Clock clock) {
        this.desk = desk;
        this.repeats = repeats;
        this.acting = acting;
        this.traces = traces;
        this.clock = clock;
    }

    /** It came under the sender's own identifier, or under none. */
    Response receive(ReferralRequest request, String senderKey) {
        Sent sent = repeats.sent(request, senderKey);
        UUID referralId = CommandEdge.idFrom(sent.names(), "referral");
        if (request.retraction().isPresent()) {
            Envelope envelope = sent.identified() ? repeats.changed(request, senderKey) : sent.envelope();
            return desk.received(referralId, desk.handle(later(referralId, request, envelope), envelope));
        }
        ReceiveReferral command = new ReceiveReferral(
                referralId,
                CommandEdge.idFrom(sent.names(), "participant"),
                ReferralTranslation.content(request),
                person(request.person()),
                ReferralPolicy.STANDARD,
                clock.instant());
        Outcome<ReferralRefusal> outcome = desk.handle(command, sent.envelope());
        if (!sent.identified() || !saysSomethingElse(outcome)) {
            return desk.received(referralId, outcome);
        }
        Envelope envelope = repeats.changed(request, senderKey);
        return desk.received(referralId, desk.handle(later(referralId, request, envelope), envelope));
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
    Response restate(UUID referralId, ReferralRequest request) {
        desk.requireSender(referralId);
        Envelope envelope = repeats.stated(referralId, request);
        return desk.restated(referralId, desk.handle(later(referralId, request, envelope), envelope));
    }

    private ReferralCommand later(UUID referralId, ReferralRequest request, Envelope envelope) {
        return request.retraction()
                .<ReferralCommand>map(
                        retraction -> new RetractReferral(referralId, retraction, acting.subject(), clock.instant()))
                .orElseGet(() -> new CorrectReferral(
                        referralId,
                        CommandEdge.idFrom(envelope, "correction"),
                        ReferralTranslation.content(request),
                        person(request.person()),
                        ReferralPolicy.STANDARD,
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
