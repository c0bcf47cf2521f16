package org.throughline.intake.referral.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.intake.consent.domain.ConsentForm;
import org.throughline.intake.domain.Text;
import org.throughline.intake.likeness.domain.Found;

/** Facts about one referral and about who the referred person is. */
public sealed interface ReferralEvent
        permits ReferralEvent.OfReferral, ReferralEvent.PersonDetailsReceived, PersonEvent {

    /** Where one referral stands. */
    sealed interface OfReferral extends ReferralEvent {
        UUID referralId();

        UUID participantId();
    }

    /**
     * A referral came in.
     *
     * @param needsReview whether its identifiers name several participants, so that a person must say who is meant
     * @param candidates those participants, in the order of their ids; empty unless it needs review
     */
    record ReferralReceived(
            UUID referralId,
            UUID participantId,
            ReferralContent content,
            boolean needsReview,
            List<UUID> candidates,
            Instant receivedAt)
            implements OfReferral {
        public ReferralReceived {
            candidates = List.copyOf(candidates);
        }
    }

    /** The one end of a referral. */
    sealed interface ReferralEnded extends OfReferral {
        Instant endedAt();
    }

    record ReferralAccepted(UUID referralId, UUID participantId, String acceptedBy, Instant endedAt)
            implements ReferralEnded {}

    record ReferralDeclined(
            UUID referralId,
            UUID participantId,
            Text reason,
            List<Text> alternatives,
            String declinedBy,
            Instant endedAt)
            implements ReferralEnded {
        public ReferralDeclined {
            alternatives = List.copyOf(alternatives);
        }
    }

    record ReferralRedirected(UUID referralId, UUID participantId, Text to, String redirectedBy, Instant endedAt)
            implements ReferralEnded {}

    record ReferralWithdrawn(UUID referralId, UUID participantId, Text reason, String withdrawnBy, Instant endedAt)
            implements ReferralEnded {}

    record ReferralContactAttempted(UUID referralId, UUID participantId, ContactAttempt attempt)
            implements OfReferral {}

    /**
     * Its sender said something else than before; what was said before stays recorded.
     *
     * @param correctionId of what was said this time
     * @param content all that it says now
     * @param candidates whom its corrected numbers mean beside the participant, in the order of their ids
     * @param afterEnd whether it had come to its end before, so that a person must look
     * @param receivedAt when the referral first came in
     * @param correctedBy the sender
     */
    record ReferralCorrected(
            UUID referralId,
            UUID participantId,
            UUID correctionId,
            ReferralContent content,
            List<UUID> candidates,
            boolean afterEnd,
            Instant receivedAt,
            String correctedBy,
            Instant correctedAt)
            implements OfReferral {
        public ReferralCorrected {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * Somebody looked at what its sender had said after its end.
     *
     * @param correctionId the last that was looked at
     * @param reason what follows from it, or why nothing does
     */
    record ReferralChangeReviewed(
            UUID referralId, UUID participantId, UUID correctionId, Text reason, String reviewedBy, Instant reviewedAt)
            implements OfReferral {}

    /** Its sender took it back, before its end or after it. */
    record ReferralRetracted(
            UUID referralId, UUID participantId, Retraction retraction, String retractedBy, Instant retractedAt)
            implements OfReferral {}

    /**
     * By then somebody has to have tried to reach the person or the sender.
     *
     * @param policyVersion of the policy that gives the hours
     */
    record FirstContactDueSet(UUID referralId, UUID participantId, Instant dueAt, String policyVersion, Instant setAt)
            implements OfReferral {}

    /**
     * Nobody had tried by then.
     *
     * @param policyVersion of the policy that gave the hours
     */
    record FirstContactOverdue(
            UUID referralId, UUID participantId, Instant dueAt, String policyVersion, Instant markedAt)
            implements OfReferral {}

    /**
     * A form came along that the person signed, so that somebody may be told of them.
     *
     * @param sentBy the sender
     */
    record ReferralConsentReceived(
            UUID referralId, UUID participantId, ConsentForm form, String sentBy, Instant receivedAt)
            implements OfReferral {}

    /** Its sender said when and how far the person can come. */
    record ConstraintsStated(UUID referralId, UUID participantId, Constraints constraints, Instant statedAt)
            implements OfReferral {}

    /** Its sender said that it made one record of two; whether they are one person here, a person decides. */
    record MergeStated(UUID referralId, UUID participantId, List<StatedMerge> merges, Instant statedAt)
            implements OfReferral {
        public MergeStated {
            merges = List.copyOf(merges);
        }
    }

    /**
     * The participant asked to come back.
     *
     * @param requestId of what they asked, where it was written down
     * @param earlierEpisodeId the episode before
     * @param askedBy who wrote it down
     */
    record ReadmissionAsked(
            UUID referralId, UUID participantId, UUID requestId, UUID earlierEpisodeId, String askedBy, Instant askedAt)
            implements OfReferral {}

    /** Participants were found who may be the referred person, or something was set aside that many share. */
    record ReferralCandidatesFound(UUID referralId, UUID participantId, Found found, Instant foundAt)
            implements OfReferral {}

    /** What one referral said about who the person is, as received. */
    record PersonDetailsReceived(
            UUID participantId,
            UUID referralId,
            PersonDetails details,
            List<PersonIdentifier> identifiers,
            Instant receivedAt)
            implements ReferralEvent {
        public PersonDetailsReceived {
            identifiers = List.copyOf(identifiers);
        }
    }

    /**
     * A person became a participant.
     *
     * @param referralId the first of theirs to be accepted; none if they came without one
     */
    record ParticipantRegistered(
            UUID participantId,
            @Nullable UUID referralId,
            PersonDetails details,
            List<PersonIdentifier> identifiers,
            Instant registeredAt)
            implements PersonEvent {
        public ParticipantRegistered {
            identifiers = List.copyOf(identifiers);
        }
    }

    /** From now on this identifier, known by its token, means this participant. */
    record IdentifierClaimed(String token, UUID participantId) implements PersonEvent {}
}
