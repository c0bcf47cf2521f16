package org.throughline.intake.referral.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.throughline.intake.domain.Text;
import org.throughline.intake.referral.domain.Referral.Progress;
import org.throughline.intake.referral.domain.ReferralCommand.CorrectReferral;
import org.throughline.intake.referral.domain.ReferralCommand.RetractReferral;
import org.throughline.intake.referral.domain.ReferralCommand.ReviewChange;
import org.throughline.intake.referral.domain.ReferralEvent.IdentifierClaimed;
import org.throughline.intake.referral.domain.ReferralEvent.PersonDetailsReceived;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralChangeReviewed;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralCorrected;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralReceived;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralRetracted;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralWithdrawn;
import org.throughline.intake.referral.domain.ReferralRefusal.NoChangeToReview;
import org.throughline.intake.referral.domain.ReferralRefusal.ReferralAboutAnother;
import org.throughline.intake.referral.domain.ReferralRefusal.ReferralChanged;
import org.throughline.intake.referral.domain.ReferralRefusal.ReferralUnknown;
import org.throughline.platform.decider.Decision;

/**
 * A sender says something else than before, or takes it back. What was said before stays; after the end of a referral
 * nothing but the referral changes.
 */
final class Correcting {
    private static final Text TAKEN_BACK = new Text("Taken back by its sender.");

    private Correcting() {}

    static Decision<ReferralEvent, ReferralRefusal> decide(Referral referral, CorrectReferral c) {
        return switch (referral.progress()) {
            case Progress.None _ -> refuse(new ReferralUnknown(c.referralId()));
            case Progress.Open(var received) -> correct(referral, received, received.participantId(), c);
            case Progress.Ended(var received, var end) -> correct(referral, received, end.participantId(), c);
        };
    }

    private static Decision<ReferralEvent, ReferralRefusal> correct(
            Referral referral, ReferralReceived received, UUID participantId, CorrectReferral c) {
        Optional<ReferralRefusal> flaw = Receiving.flaw(c.referralId(), c.person(), c.requestedAt());
        if (flaw.isPresent()) {
            return refuse(flaw.get());
        }
        PersonDetailsReceived described = new PersonDetailsReceived(
                participantId,
                c.referralId(),
                c.person().details(),
                DroppedIdentifiers.removedFrom(c.person().identifiers()),
                c.requestedAt());
        if (referral.described().filter(known -> mayBeOne(known, described)).isEmpty()) {
            return refuse(new ReferralAboutAnother(c.referralId()));
        }
        boolean samePerson =
                referral.described().filter(known -> says(known, described)).isPresent();
        boolean sameContent =
                referral.updates().content().orElse(received.content()).equals(c.content());
        List<ReferralEvent> events = new ArrayList<>();
        if (!samePerson || !sameContent) {
            List<UUID> others =
                    others(referral.people(), participantId, c.person().tokens());
            events.add(corrected(referral, received, participantId, others, c));
            if (!samePerson) {
                events.add(described);
            }
            events.addAll(claims(referral, participantId, others, c));
            events.addAll(FirstContacts.set(
                    referral, c.referralId(), participantId, c.content().urgency(), c.policy(), c.requestedAt()));
        }
        events.addAll(Merging.news(referral, c.referralId(), participantId, c.person(), c.requestedAt()));
        events.addAll(
                Following.news(referral, c.referralId(), participantId, c.along(), c.correctedBy(), c.requestedAt()));
        return events.isEmpty() ? nothingNew() : accept(events);
    }

    /** A sender that uses an identifier again for another person has not corrected anything. */
    private static boolean mayBeOne(PersonDetailsReceived known, PersonDetailsReceived now) {
        return known.identifiers().stream().anyMatch(now.identifiers()::contains)
                || (known.details().name().family().equals(now.details().name().family())
                        && known.details().birthDate().equals(now.details().birthDate()));
    }

    private static boolean says(PersonDetailsReceived known, PersonDetailsReceived now) {
        return known.details().equals(now.details()) && known.identifiers().equals(now.identifiers());
    }

    private static ReferralCorrected corrected(
            Referral referral, ReferralReceived received, UUID participantId, List<UUID> others, CorrectReferral c) {
        boolean ended = referral.progress() instanceof Progress.Ended;
        return new ReferralCorrected(
                c.referralId(),
                participantId,
                c.correctionId(),
                c.content(),
                others,
                ended,
                received.receivedAt(),
                c.correctedBy(),
                c.requestedAt());
    }

    private static List<UUID> others(People people, UUID participantId, List<String> tokens) {
        return tokens.stream()
                .map(people.claims()::get)
                .filter(Objects::nonNull)
                .filter(known -> !known.equals(participantId))
                .distinct()
                .sorted()
                .toList();
    }

    /** What may belong to someone else is not claimed, and neither is anything once the referral has ended. */
    private static List<IdentifierClaimed> claims(
            Referral referral, UUID participantId, List<UUID> others, CorrectReferral c) {
        boolean sure = referral.progress() instanceof Progress.Open(var received)
                && !received.needsReview()
                && referral.updates().candidates().isEmpty()
                && others.isEmpty();
        return c.person().tokens().stream()
                .filter(token -> sure && !referral.people().claims().containsKey(token))
                .map(token -> new IdentifierClaimed(token, participantId))
                .toList();
    }

    static Decision<ReferralEvent, ReferralRefusal> decide(Referral referral, RetractReferral c) {
        if (referral.updates().retractions().contains(c.retraction())) {
            return nothingNew();
        }
        return switch (referral.progress()) {
            case Progress.None _ -> refuse(new ReferralUnknown(c.referralId()));
            case Progress.Open(var received) ->
                accept(
                        new ReferralWithdrawn(
                                c.referralId(), received.participantId(), TAKEN_BACK, c.retractedBy(), c.requestedAt()),
                        retracted(received.participantId(), c));
            case Progress.Ended ended -> accept(retracted(ended.end().participantId(), c));
        };
    }

    static Decision<ReferralEvent, ReferralRefusal> decide(Referral referral, ReviewChange c) {
        return switch (referral.progress()) {
            case Progress.None _ -> refuse(new ReferralUnknown(c.referralId()));
            case Progress.Open _ -> refuse(new NoChangeToReview(c.referralId()));
            case Progress.Ended ended -> review(referral, ended.end().participantId(), c);
        };
    }

    private static Decision<ReferralEvent, ReferralRefusal> review(
            Referral referral, UUID participantId, ReviewChange c) {
        Updates.AfterEnd after = referral.updates().afterEnd();
        ReferralChangeReviewed reviewed = new ReferralChangeReviewed(
                c.referralId(), participantId, c.correctionId(), c.reason(), c.reviewedBy(), c.requestedAt());
        if (after.unreviewed().isEmpty()) {
            return after.isRepeat(reviewed) ? nothingNew() : refuse(new NoChangeToReview(c.referralId()));
        }
        return after.unreviewed().get().equals(c.correctionId())
                ? accept(reviewed)
                : refuse(new ReferralChanged(c.referralId()));
    }

    private static ReferralRetracted retracted(UUID participantId, RetractReferral c) {
        return new ReferralRetracted(c.referralId(), participantId, c.retraction(), c.retractedBy(), c.requestedAt());
    }
}
