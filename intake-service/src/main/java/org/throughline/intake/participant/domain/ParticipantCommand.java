package org.throughline.intake.participant.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.throughline.intake.domain.Bounded;
import org.throughline.intake.domain.Text;
import org.throughline.intake.likeness.domain.OtherPerson;
import org.throughline.intake.referral.domain.DetailsChange.Source;
import org.throughline.intake.referral.domain.Identification.Traces;
import org.throughline.intake.referral.domain.People.Described;

/** Requests about who one participant is. */
public sealed interface ParticipantCommand {
    UUID participantId();

    String requestedBy();

    Instant requestedAt();

    /**
     * Registers somebody who came without a referral.
     *
     * @param others who was judged to be somebody else
     */
    record RegisterParticipant(
            UUID participantId, Person person, List<OtherPerson> others, String requestedBy, Instant requestedAt)
            implements ParticipantCommand {
        public RegisterParticipant {
            others = Bounded.list(others);
        }
    }

    /** Somebody, and what they are looked for by. */
    record Person(Described described, Traces traces) {}

    /**
     * Records that something of a participant was, or is, otherwise.
     *
     * @param before what was looked at
     * @param person as it is to be
     */
    record ChangeDetails(
            UUID participantId, Described before, Person person, Why why, String requestedBy, Instant requestedAt)
            implements ParticipantCommand {}

    /** Why, and from when. */
    record Why(Instant effectiveFrom, Text reason, Source source) {}

    /**
     * Records that a participant is not another one, however alike.
     *
     * @param policyVersion of the numbers by which likeness is looked for
     */
    record TellApart(
            UUID participantId, OtherPerson other, String policyVersion, String requestedBy, Instant requestedAt)
            implements ParticipantCommand {}

    /**
     * Lets nobody be taken for a participant whose record is erased.
     *
     * @param identifiers they were ever known by, by their tokens
     * @param tokens they were ever found by
     */
    record ReleaseTraces(
            UUID participantId, Set<String> identifiers, Set<String> tokens, String requestedBy, Instant requestedAt)
            implements ParticipantCommand {
        public ReleaseTraces {
            identifiers = Set.copyOf(identifiers);
            tokens = Set.copyOf(tokens);
        }
    }
}
