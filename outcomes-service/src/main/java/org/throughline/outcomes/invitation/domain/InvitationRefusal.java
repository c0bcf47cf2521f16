package org.throughline.outcomes.invitation.domain;

import java.time.Instant;
import java.util.UUID;

/** Why a request about an invitation is refused. */
public sealed interface InvitationRefusal {

    record InstrumentUnknown(UUID invitationId) implements InvitationRefusal {}

    /** None of its versions takes answers any more. */
    record InstrumentIsRetired(UUID invitationId) implements InvitationRefusal {}

    /** Its questions may not be shown, or the site has not supplied them. */
    record InstrumentHasNoQuestions(UUID invitationId) implements InvitationRefusal {}

    /** A link is open from now on, and not for ever. */
    record ExpiryOutOfBounds(UUID invitationId) implements InvitationRefusal {}

    /** Another invitation has this id. */
    record InvitationExists(UUID invitationId) implements InvitationRefusal {}

    record InvitationUnknown(UUID invitationId) implements InvitationRefusal {}

    /** It expired, was declined or was answered. */
    record InvitationIsOver(UUID invitationId) implements InvitationRefusal {}

    /** It may still be answered. */
    record InvitationNotYetExpired(UUID invitationId, Instant expiresAt) implements InvitationRefusal {}
}
