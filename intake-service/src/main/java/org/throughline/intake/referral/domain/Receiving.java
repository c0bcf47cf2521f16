package org.throughline.intake.referral.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.intake.likeness.domain.Found;
import org.throughline.intake.likeness.domain.Likeness;
import org.throughline.intake.referral.domain.Referral.Progress;
import org.throughline.intake.referral.domain.ReferralCommand.ReceiveReferral;
import org.throughline.intake.referral.domain.ReferralEvent.IdentifierClaimed;
import org.throughline.intake.referral.domain.ReferralEvent.PersonDetailsReceived;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralCandidatesFound;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralReceived;
import org.throughline.intake.referral.domain.ReferralRefusal.BornInFuture;
import org.throughline.intake.referral.domain.ReferralRefusal.PersonDeceased;
import org.throughline.intake.referral.domain.ReferralRefusal.ReferralIdTaken;
import org.throughline.platform.decider.Decision;

/** Taking a referral in: whom it is about, and what is kept of it. */
final class Receiving {
    private Receiving() {}

    static Decision<ReferralEvent, ReferralRefusal> decide(Referral referral, ReceiveReferral c) {
        return switch (referral.progress()) {
            case Progress.None _ -> receive(referral.people(), c);
            case Progress.Open open -> again(referral, open.received(), c);
            case Progress.Ended ended -> again(referral, ended.received(), c);
        };
    }

    private static Decision<ReferralEvent, ReferralRefusal> receive(People people, ReceiveReferral c) {
        Optional<ReferralRefusal> flaw = flaw(c.referralId(), c.person(), c.requestedAt());
        if (flaw.isPresent()) {
            return refuse(flaw.get());
        }
        List<String> tokens = c.person().tokens();
        Recognition recognition = Recognition.of(c.participantId(), tokens, people);
        List<ReferralEvent> events = new ArrayList<>();
        events.add(received(c, recognition));
        events.add(described(c, recognition));
        switch (recognition) {
            case Recognition.New _, Recognition.Known _ ->
                tokens.stream()
                        .filter(token -> !people.claims().containsKey(token))
                        .map(token -> new IdentifierClaimed(token, recognition.participantId()))
                        .forEach(events::add);
            case Recognition.Doubtful _ -> {} // what may belong to someone else is not claimed
        }
        events.addAll(alike(people, recognition, c));
        return accept(events);
    }

    /** Why nobody can be referred who is said to be so. */
    static Optional<ReferralRefusal> flaw(UUID referralId, ReceivedPerson person, Instant at) {
        if (person.details().bornAfter(at)) {
            return Optional.of(new BornInFuture(referralId));
        }
        return person.deceased() ? Optional.of(new PersonDeceased(referralId)) : Optional.empty();
    }

    /** Who else may be meant is noted for whoever takes the referral up; by then it is looked at anew. */
    private static List<ReferralCandidatesFound> alike(People people, Recognition recognition, ReceiveReferral c) {
        Found found = people.bearers().like(c.person().likeness(), List.of());
        boolean same = found.candidate(recognition.participantId())
                .filter(known -> known.likenesses().contains(Likeness.NAME_AND_BIRTH_DATE))
                .isPresent();
        Found others = found.without(recognition.participantId());
        return same || others.nothing()
                ? List.of()
                : List.of(new ReferralCandidatesFound(
                        c.referralId(), recognition.participantId(), others, c.requestedAt()));
    }

    private static ReferralReceived received(ReceiveReferral c, Recognition recognition) {
        List<UUID> candidates = switch (recognition) {
            case Recognition.New _, Recognition.Known _ -> List.of();
            case Recognition.Doubtful doubtful -> doubtful.candidates();
        };
        return new ReferralReceived(
                c.referralId(),
                recognition.participantId(),
                c.content(),
                !candidates.isEmpty(),
                candidates,
                c.requestedAt());
    }

    private static PersonDetailsReceived described(ReceiveReferral c, Recognition recognition) {
        return new PersonDetailsReceived(
                recognition.participantId(), c.referralId(), c.person().details(), kept(c), c.requestedAt());
    }

    private static List<PersonIdentifier> kept(ReceiveReferral c) {
        return DroppedIdentifiers.removedFrom(c.person().identifiers());
    }

    /** A sender who heard no answer sends the same again; anything else under the same id is a mistake. */
    private static Decision<ReferralEvent, ReferralRefusal> again(
            Referral referral, ReferralReceived received, ReceiveReferral c) {
        boolean same = received.content().equals(c.content())
                && referral.described()
                        .filter(known -> known.details().equals(c.person().details()))
                        .filter(known -> known.identifiers().equals(kept(c)))
                        .isPresent();
        return same ? nothingNew() : refuse(new ReferralIdTaken(c.referralId()));
    }
}
