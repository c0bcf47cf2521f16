package org.throughline.scheduling.session.rest;

import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;
import org.throughline.scheduling.session.domain.SessionRefusal;
import org.throughline.scheduling.session.domain.SessionRefusal.FacilitatorDoubleBooked;
import org.throughline.scheduling.session.domain.SessionRefusal.PlacementChanged;
import org.throughline.scheduling.session.domain.SessionRefusal.RoomDoubleBooked;
import org.throughline.scheduling.session.domain.SessionRefusal.SessionExists;
import org.throughline.scheduling.session.domain.SessionRefusal.SessionHasStarted;
import org.throughline.scheduling.session.domain.SessionRefusal.SessionIsCancelled;
import org.throughline.scheduling.session.domain.SessionRefusal.SessionIsClosed;
import org.throughline.scheduling.session.domain.SessionRefusal.SessionUnknown;
import org.throughline.scheduling.session.domain.SessionRefusal.StartIsPast;

/** What refused planning is answered with. */
final class SessionProblems {
    private SessionProblems() {}

    static Problem of(SessionRefusal refusal) {
        return switch (refusal) {
            case SessionUnknown _ -> Problems.unknown();
            case SessionExists _ ->
                Problems.problem(409, "session-exists", "Another session has this id; send a new request");
            case SessionIsCancelled _ ->
                Problems.problem(409, "session-is-cancelled", "The session is cancelled; plan another");
            case PlacementChanged _ ->
                Problems.problem(409, "placement-changed", "The session was moved meanwhile; read it again");
            case StartIsPast _ ->
                Problems.problem(
                        422, "start-is-past", "The session would begin in the past; say why it is entered late");
            case SessionHasStarted _ ->
                Problems.problem(
                        409, "session-has-started", "The session has begun; only late documentation changes it now");
            case SessionIsClosed _ ->
                Problems.problem(409, "session-is-closed", "The session is closed; it stays as it was");
            case FacilitatorDoubleBooked _ ->
                Problems.problem(
                        409,
                        "facilitator-double-booked",
                        "A facilitator holds another session then; choose another time");
            case RoomDoubleBooked _ ->
                Problems.problem(409, "room-double-booked", "The room is taken then; choose another room or time");
        };
    }
}
