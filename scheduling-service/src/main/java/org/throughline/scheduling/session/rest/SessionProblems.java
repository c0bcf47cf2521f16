package org.throughline.scheduling.session.rest;

import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;
import org.throughline.scheduling.session.domain.SessionRefusal;
import org.throughline.scheduling.session.domain.SessionRefusal.AlreadyFacilitator;
import org.throughline.scheduling.session.domain.SessionRefusal.EverySessionClosed;
import org.throughline.scheduling.session.domain.SessionRefusal.FacilitatorDoubleBooked;
import org.throughline.scheduling.session.domain.SessionRefusal.FacilitatorsDoubted;
import org.throughline.scheduling.session.domain.SessionRefusal.FacilityClosed;
import org.throughline.scheduling.session.domain.SessionRefusal.NotFacilitator;
import org.throughline.scheduling.session.domain.SessionRefusal.NothingToChange;
import org.throughline.scheduling.session.domain.SessionRefusal.OverrideLacksAuthority;
import org.throughline.scheduling.session.domain.SessionRefusal.PlacementChanged;
import org.throughline.scheduling.session.domain.SessionRefusal.RefusedSession;
import org.throughline.scheduling.session.domain.SessionRefusal.RoomDoubleBooked;
import org.throughline.scheduling.session.domain.SessionRefusal.SeriesNotPlanned;
import org.throughline.scheduling.session.domain.SessionRefusal.SeriesUnknown;
import org.throughline.scheduling.session.domain.SessionRefusal.SessionExists;
import org.throughline.scheduling.session.domain.SessionRefusal.SessionHasStarted;
import org.throughline.scheduling.session.domain.SessionRefusal.SessionIsCancelled;
import org.throughline.scheduling.session.domain.SessionRefusal.SessionIsClosed;
import org.throughline.scheduling.session.domain.SessionRefusal.SessionUnknown;
import org.throughline.scheduling.session.domain.SessionRefusal.StartIsPast;

/** What refused planning is answered with. */
final class SessionProblems {
    private SessionProblems() {}

    /**
     * Why one session of a request was not planned or changed.
     *
     * @param session of the request, from 0
     * @param type of the problem it is by itself
     */
    private record Line(int session, String type) {
        static Line of(RefusedSession refused) {
            return new Line(
                    refused.session(), SessionProblems.of(refused.reason()).type());
        }
    }

    static Problem of(SessionRefusal refusal) {
        return switch (refusal) {
            case SessionUnknown _, SeriesUnknown _ -> Problems.unknown();
            case NothingToChange _ ->
                Problems.invalid("fields-contradict", "These fields cannot stand together", "from", "until");
            case SeriesNotPlanned series ->
                Problems.problem(
                                409,
                                "series-not-planned",
                                "None was planned or changed; put these sessions right and send all")
                        .with(
                                "sessions",
                                series.sessions().stream().map(Line::of).toList());
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
            case FacilitatorsDoubted doubted ->
                Problems.problem(
                                422,
                                "facilitator-credential-in-doubt",
                                "A facilitator has no credential for it on that day; choose another, or have a medical"
                                        + " director say in overrideReason why")
                        .with("doubts", doubted.doubts());
            case FacilityClosed closed ->
                Problems.problem(
                                422,
                                "facility-closed",
                                "The facility is closed that day; choose another, or have a medical director say in"
                                        + " overrideReason why it is held")
                        .with("day", closed.day());
            case EverySessionClosed _ ->
                Problems.problem(
                        422,
                        "every-session-closed",
                        "The facility is closed on every one of these days; choose others");
            case OverrideLacksAuthority _ ->
                Problems.problem(
                        403,
                        "override-lacks-authority",
                        "Only a medical director answers for a missing credential or a closed day");
            case NotFacilitator _ ->
                Problems.problem(
                        409, "not-facilitator", "Who is to be replaced does not hold the session; read it again");
            case AlreadyFacilitator _ ->
                Problems.problem(409, "already-facilitator", "Who is to replace them holds the session already");
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
