package org.throughline.intake.referral.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.intake.domain.Bounded;
import org.throughline.intake.domain.Text;

/** Requests about one referral. */
public sealed interface ReferralCommand {
    UUID referralId();

    Instant requestedAt();

    /**
     * Takes a referral in.
     *
     * @param participantId whom it is for, unless an identifier is already claimed by someone else: a new id, or the one
     *     a person chose among known participants
     */
    record ReceiveReferral(
            UUID referralId,
            UUID participantId,
            ReferralContent content,
            ReceivedPerson person,
            Along along,
            String sentBy,
            ReferralPolicy policy,
            Instant requestedAt)
            implements ReferralCommand {}

    /** Puts an end to a referral; it has one. */
    sealed interface EndReferral extends ReferralCommand {}

    /**
     * The programme will consider the person, who becomes a participant unless they are one already.
     *
     * @param identification who is meant: as received, or where several might be, the one whom a person chose
     */
    record AcceptReferral(UUID referralId, Identification identification, String acceptedBy, Instant requestedAt)
            implements EndReferral {
        /** Who is meant. */
        public UUID participantId() {
            return identification.meant().participantId();
        }
    }

    /** The programme will not; says where else to turn. */
    record DeclineReferral(
            UUID referralId, Text reason, List<Text> alternatives, String declinedBy, Instant requestedAt)
            implements EndReferral {
        public DeclineReferral {
            alternatives = Bounded.list(alternatives);
        }
    }

    /** Somebody else takes it. */
    record RedirectReferral(UUID referralId, Text to, String redirectedBy, Instant requestedAt)
            implements EndReferral {}

    /** The sender or the person no longer wants it. */
    record WithdrawReferral(UUID referralId, Text reason, String withdrawnBy, Instant requestedAt)
            implements EndReferral {}

    /** Says something else than before. Only whoever sent it may. */
    record CorrectReferral(
            UUID referralId,
            UUID correctionId,
            ReferralContent content,
            ReceivedPerson person,
            Along along,
            ReferralPolicy policy,
            String correctedBy,
            Instant requestedAt)
            implements ReferralCommand {}

    /** Takes it back. Only whoever sent it may. */
    record RetractReferral(UUID referralId, Retraction retraction, String retractedBy, Instant requestedAt)
            implements ReferralCommand {}

    /**
     * Somebody has looked at what its sender said after its end.
     *
     * @param correctionId the last that was looked at
     * @param reason what follows from it, or why nothing does
     */
    record ReviewChange(UUID referralId, UUID correctionId, Text reason, String reviewedBy, Instant requestedAt)
            implements ReferralCommand {}

    /** Marks that the time for the first attempt to reach somebody is over. */
    record MarkFirstContactOverdue(UUID referralId, Instant requestedAt) implements ReferralCommand {}

    /**
     * Takes in that a participant of before asks to come back: as a referral of its own, or with the one that waits.
     *
     * @param level of care at which they were admitted before, until somebody asks for another
     * @param deceased whether an episode of theirs ended by their death
     */
    record ReceiveReadmission(
            UUID referralId,
            Readmission readmission,
            String level,
            boolean deceased,
            ReferralPolicy policy,
            Instant requestedAt)
            implements ReferralCommand {}

    /** Notes an attempt to reach the person or the sender. */
    record LogReferralContact(UUID referralId, ContactAttempt attempt, Instant requestedAt)
            implements ReferralCommand {}
}
