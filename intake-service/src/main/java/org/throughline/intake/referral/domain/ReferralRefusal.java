package org.throughline.intake.referral.domain;

import java.util.List;
import java.util.UUID;
import org.throughline.intake.likeness.domain.Candidate;

/** Why a request about a referral is refused. None says anything of the person's health. */
public sealed interface ReferralRefusal {
    UUID referralId();

    record ReferralUnknown(UUID referralId) implements ReferralRefusal {}

    /** Another referral already came in under this id. */
    record ReferralIdTaken(UUID referralId) implements ReferralRefusal {}

    /** What was sent under the id of this referral is about another person. */
    record ReferralAboutAnother(UUID referralId) implements ReferralRefusal {}

    record BornInFuture(UUID referralId) implements ReferralRefusal {}

    /** No care can begin for a person who has died; the sender must be told by a person, not by a record. */
    record PersonDeceased(UUID referralId) implements ReferralRefusal {}

    /** Nobody is registered of whom it is told that they ask to come back. */
    record ParticipantUnknown(UUID referralId, UUID participantId) implements ReferralRefusal {}

    /** The referral is about somebody else than the participant it was to be accepted for. */
    record ParticipantNotMeant(UUID referralId, UUID participantId) implements ReferralRefusal {}

    /**
     * Participants may be the person, and nobody has said whether they are.
     *
     * @param candidates they, the most alike first
     */
    record CandidatesUnreviewed(UUID referralId, List<Candidate> candidates) implements ReferralRefusal {
        public CandidatesUnreviewed {
            candidates = List.copyOf(candidates);
        }
    }

    /** Somebody was told apart who is not alike, or who is the one meant. */
    record NotACandidate(UUID referralId, UUID participantId) implements ReferralRefusal {}

    /** The referral says something else of the person than what was looked at. */
    record ReferralChanged(UUID referralId) implements ReferralRefusal {}

    /** The participant's record was retired for another's, which is the one to choose. */
    record ParticipantRetired(UUID referralId, UUID participantId) implements ReferralRefusal {}

    /** A referral has one end, and this one has another. */
    record ReferralHasEnded(UUID referralId) implements ReferralRefusal {}

    /** Its sender said nothing after its end, or somebody has looked at it. */
    record NoChangeToReview(UUID referralId) implements ReferralRefusal {}

    record ContactIdTaken(UUID referralId, UUID contactId) implements ReferralRefusal {}

    /** Somebody tried to reach somebody, the referral has ended, or there is time yet. */
    record FirstContactNotDue(UUID referralId) implements ReferralRefusal {}

    /** What has not happened yet is no contact. */
    record ContactInFuture(UUID referralId, UUID contactId) implements ReferralRefusal {}
}
