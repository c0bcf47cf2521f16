package org.throughline.intake.referral.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.intake.likeness.domain.Found;
import org.throughline.intake.likeness.domain.OtherPerson.Grounds;
import org.throughline.intake.referral.domain.DetailsChange.Field;

/** Facts about who participants are and who they are not. */
public sealed interface PersonEvent extends ReferralEvent
        permits ReferralEvent.ParticipantRegistered,
                ReferralEvent.IdentifierClaimed,
                PersonEvent.TokenBorne,
                PersonEvent.IdentifierReleased,
                PersonEvent.TokenReleased,
                PersonEvent.CandidatesFound,
                PersonEvent.ToldApart,
                PersonEvent.DetailsRecorded,
                PersonEvent.DetailsChanged,
                PersonEvent.LinkSeen,
                PersonEvent.UnlinkSeen {

    /** From now on this participant is found by this token. */
    record TokenBorne(String token, UUID participantId) implements PersonEvent {}

    /** This identifier, known by its token, means that participant no more. */
    record IdentifierReleased(String token, UUID participantId) implements PersonEvent {}

    /** That participant is found by this token no more. */
    record TokenReleased(String token, UUID participantId) implements PersonEvent {}

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

    /**
     * Who a participant is known to be from now on.
     *
     * @param details all of them, the unchanged ones too
     * @param identifiers all of them, the unchanged ones too
     */
    record DetailsRecorded(
            UUID participantId,
            PersonDetails details,
            List<PersonIdentifier> identifiers,
            DetailsChange change,
            String changedBy,
            Instant changedAt)
            implements PersonEvent {
        public DetailsRecorded {
            identifiers = List.copyOf(identifiers);
        }
    }

    /** That something of a participant's details changed, as others need it: what sort of thing, never the value. */
    record DetailsChanged(UUID participantId, List<Field> fields, Instant effectiveFrom, Instant changedAt)
            implements PersonEvent {
        public DetailsChanged {
            fields = List.copyOf(fields);
        }
    }

    /** A participant goes on for another one, or another for this one. */
    record LinkSeen(UUID survivorId, UUID retiredId) implements PersonEvent {}

    /** No more. */
    record UnlinkSeen(UUID survivorId, UUID retiredId) implements PersonEvent {}
}
