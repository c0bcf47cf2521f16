package org.throughline.scheduling.session.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.throughline.scheduling.clinician.domain.Doubt;

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

    /** The facility treats nobody that day; asked again by whoever answers for it, with a reason, it is taken. */
    record FacilityClosed(UUID sessionId, UUID facilityId, LocalDate day) implements SessionRefusal {}

    /** Every session asked for would be on a day on which the facility is closed. */
    record EverySessionClosed(UUID seriesId) implements SessionRefusal {}

    /** A credential does not hold on that day; asked again by whoever answers for it, with a reason, it is taken. */
    record FacilitatorsDoubted(UUID sessionId, List<Doubt> doubts) implements SessionRefusal {}

    /** Another answers for a credential that does not hold, or for a day on which the facility is closed. */
    record OverrideLacksAuthority(UUID sessionId) implements SessionRefusal {}

    /** Who is to be replaced does not hold the session. */
    record NotFacilitator(UUID sessionId, String facilitator) implements SessionRefusal {}

    /** Who is to replace another holds the session already. */
    record AlreadyFacilitator(UUID sessionId, String facilitator) implements SessionRefusal {}

    record SeriesUnknown(UUID seriesId) implements SessionRefusal {}

    /** No session of the series was named that could be changed. */
    record NothingToChange(UUID seriesId) implements SessionRefusal {}

    /** Of the sessions asked for together none was planned or changed, because of these. */
    record SeriesNotPlanned(List<RefusedSession> sessions) implements SessionRefusal {
        public SeriesNotPlanned {
            sessions = List.copyOf(sessions);
        }
    }

    /**
     * Why one of several sessions is not planned or changed.
     *
     * @param session of the request, from 0
     */
    record RefusedSession(int session, SessionRefusal reason) {}

    record FacilitatorDoubleBooked(String facilitator, UUID otherSessionId) implements SessionRefusal {}

    record RoomDoubleBooked(UUID roomId, UUID otherSessionId) implements SessionRefusal {}
}
