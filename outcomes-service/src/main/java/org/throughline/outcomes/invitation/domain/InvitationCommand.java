package org.throughline.outcomes.invitation.domain;

import java.time.Instant;
import java.util.UUID;
import org.throughline.outcomes.assessment.domain.InvitationEvent.Channel;
import org.throughline.outcomes.assessment.domain.Submission.Point;
import org.throughline.outcomes.domain.ProgrammePolicy.InvitationPolicy;

/** Requests about one invitation. */
public sealed interface InvitationCommand {
    UUID participantId();

    UUID invitationId();

    Instant requestedAt();

    /**
     * A person is given a link.
     *
     * @param tokenHash SHA-256 of the token in the link, as hexadecimal
     */
    record Invite(
            UUID participantId,
            UUID invitationId,
            String instrument,
            Point point,
            Channel channel,
            String tokenHash,
            Instant expiresAt,
            String by,
            InvitationPolicy policy,
            Instant requestedAt)
            implements InvitationCommand {}

    /** The person would rather not. */
    record DeclineInvitation(UUID participantId, UUID invitationId, Instant requestedAt) implements InvitationCommand {}

    /** By the clock, where nobody answered in time. */
    record ExpireInvitation(UUID participantId, UUID invitationId, Instant requestedAt) implements InvitationCommand {}
}
