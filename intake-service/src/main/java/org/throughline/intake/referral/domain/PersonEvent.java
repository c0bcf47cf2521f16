package org.throughline.intake.referral.domain;

import java.time.Instant;
import java.util.UUID;
import org.throughline.intake.likeness.domain.Found;
import org.throughline.intake.likeness.domain.OtherPerson.Grounds;

/** Facts about who participants are and who they are not. */
public sealed interface PersonEvent extends ReferralEvent
        permits ReferralEvent.ParticipantRegistered,
                ReferralEvent.IdentifierClaimed,
                PersonEvent.TokenBorne,
                PersonEvent.CandidatesFound,
                PersonEvent.ToldApart {

    /** From now on this participant is found by this token. */
    record TokenBorne(String token, UUID participantId) implements PersonEvent {}

    /** Participants were found who may be this one, or something was set aside that many share. */
    record CandidatesFound(UUID participantId, Found found, Instant foundAt) implements PersonEvent {}

    /**
     * Somebody judged that two alike participants are two persons. It stands with each of the two.
     *
     * @param other the participant whom this one is not
     */
    record ToldApart(
            UUID participantId, UUID other, Grounds grounds, String judgedBy, String policyVersion, Instant judgedAt)
            implements PersonEvent {}
}
