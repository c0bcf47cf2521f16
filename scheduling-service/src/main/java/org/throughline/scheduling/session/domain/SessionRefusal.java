package org.throughline.scheduling.session.domain;

import java.util.UUID;

/** Why a session is not scheduled, moved or cancelled. */
public sealed interface SessionRefusal {
    /** Another session has this id. */
    record SessionExists(UUID sessionId) implements SessionRefusal {}

    record SessionUnknown(UUID sessionId) implements SessionRefusal {}

    record SessionIsCancelled(UUID sessionId) implements SessionRefusal {}

    /** It is placed otherwise by now than the caller saw it. */
    record PlacementChanged(UUID sessionId) implements SessionRefusal {}

    /** It would begin in the past; asked again with a reason for the late entry it is taken. */
    record StartIsPast(UUID sessionId) implements SessionRefusal {}

    /** It has begun; only what happened so before, and is entered late, changes it. */
    record SessionHasStarted(UUID sessionId) implements SessionRefusal {}

    /** All is said of it; it is neither moved nor cancelled any more. */
    record SessionIsClosed(UUID sessionId) implements SessionRefusal {}

    record FacilitatorDoubleBooked(String facilitator, UUID otherSessionId) implements SessionRefusal {}

    record RoomDoubleBooked(UUID roomId, UUID otherSessionId) implements SessionRefusal {}
}
