package org.throughline.outcomes.assessment.domain;

import java.time.Instant;
import java.util.UUID;
import org.throughline.outcomes.assessment.domain.Submission.Point;

/** Facts about one invitation. That it was answered is decided with the answers, hence beside them. */
public sealed interface InvitationEvent extends AssessmentEvent {
    UUID participantId();

    UUID invitationId();

    /** How the link reaches the person; what is sent says nothing of why. */
    enum Channel {
        MAIL,
        TEXT_MESSAGE,
        PORTAL,
        PAPER
    }

    /**
     * A person was given a link to answer an instrument by.
     *
     * @param tokenHash SHA-256 of the token in the link, as hexadecimal; the token itself is kept nowhere
     */
    record AssessmentInvited(
            UUID participantId,
            UUID invitationId,
            String instrument,
            int definitionVersion,
            Point point,
            Channel channel,
            String tokenHash,
            Instant expiresAt,
            String by,
            Instant invitedAt)
            implements InvitationEvent {}

    /** Nobody answered by a link in time. */
    record AssessmentInvitationExpired(UUID participantId, UUID invitationId, Instant expiredAt)
            implements InvitationEvent {}

    /** A person who was given a link would rather not answer. */
    record AssessmentDeclined(UUID participantId, UUID invitationId, Instant declinedAt) implements InvitationEvent {}

    /** The person answered; the link is used. */
    record AssessmentInvitationAnswered(UUID participantId, UUID invitationId, UUID assessmentId, Instant answeredAt)
            implements InvitationEvent {}
}
