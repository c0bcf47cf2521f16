package org.throughline.scheduling.attendance.rest;

import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.AlreadyBooked;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.AlreadyMadeUp;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.AlreadyRecorded;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.BookingDiffers;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.BookingIsMakeUp;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.BookingIsNoMakeUp;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.CreditedTooMuch;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.EntrySuperseded;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.EpisodeNotOpen;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.GroupNotEntered;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.KindForOthers;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.KindNotEquivalent;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.LateEntryNeedsReason;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.NotBooked;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.NotMissed;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.NotThereDuringSession;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.NothingToCorrect;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.OutsideMakeUpWindow;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.ParticipantDoubleBooked;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.RefusedEntry;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.RosterChanged;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.RosterTooLarge;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.RosterUnresolved;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.SessionFull;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.SessionHasStarted;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.SessionIsCancelled;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.SessionIsClosed;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.SessionNotStarted;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.SessionUnknown;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.SlotChanged;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.StillThere;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.WalkInNeedsReason;

/** What a refused place or entry is answered with. */
final class AttendanceProblems {
    private static final int STATE = 409;
    private static final int RULE = 422;

    private AttendanceProblems() {}

    /**
     * Why one line of a request was not taken.
     *
     * @param line from 0
     * @param type of the problem it is by itself
     */
    private record Line(int line, String type) {
        static Line of(RefusedEntry entry) {
            return new Line(entry.line(), AttendanceProblems.of(entry.reason()).type());
        }
    }

    static Problem of(AttendanceRefusal refusal) {
        return switch (refusal) {
            case SessionUnknown _ -> Problems.unknown();
            case SessionIsCancelled _ ->
                Problems.problem(STATE, "session-is-cancelled", "The session is cancelled; choose another");
            case SlotChanged _ ->
                Problems.problem(
                        STATE,
                        "slot-changed",
                        "The session is at another time by now; read it again and tell the participant");
            case EpisodeNotOpen _ ->
                Problems.problem(
                        STATE,
                        "episode-not-open",
                        "This kind of session needs an open episode of the participant; admission comes first");
            case KindForOthers _ ->
                Problems.problem(
                        STATE,
                        "kind-for-others",
                        "This kind of session is not for somebody at this point; choose another");
            case SessionFull _ ->
                Problems.problem(STATE, "session-full", "Every place is taken; choose another session");
            case ParticipantDoubleBooked _ ->
                Problems.problem(
                        STATE,
                        "participant-double-booked",
                        "The participant is booked elsewhere then; release that place first");
            case AlreadyBooked _ ->
                Problems.problem(STATE, "already-booked", "The participant has a place in this session");
            case NotBooked _ -> Problems.problem(STATE, "not-booked", "The participant has no place in this session");
            case BookingDiffers _ ->
                Problems.problem(STATE, "booking-differs", "The place is for another episode or time; read it again");
            case BookingIsMakeUp _ ->
                Problems.problem(
                        STATE, "booking-is-make-up", "The place makes up for a missed session; release it as such");
            case BookingIsNoMakeUp _ ->
                Problems.problem(
                        STATE, "booking-is-no-make-up", "The place makes up for no such session; read it again");
            case SessionHasStarted _ ->
                Problems.problem(STATE, "session-has-started", "The session has begun; record an absence instead");
            case SessionNotStarted _ ->
                Problems.problem(
                        RULE, "session-not-started", "The session has not begun; record attendance once it has");
            case StillThere _ ->
                Problems.problem(RULE, "still-there", "Nobody can have left at a time that is yet to come");
            case NotThereDuringSession _ ->
                Problems.problem(RULE, "not-there-during-session", "The times given lie outside the session");
            case CreditedTooMuch _ ->
                Problems.problem(
                        RULE,
                        "credited-too-much",
                        "Credit at most the minutes of the session the participant was there for");
            case WalkInNeedsReason _ ->
                Problems.problem(RULE, "walk-in-needs-reason", "The participant was not booked; say why in walkIn");
            case LateEntryNeedsReason _ ->
                Problems.problem(
                        RULE,
                        "late-entry-needs-reason",
                        "The session is long over; say in lateEntry why it is entered only now");
            case AlreadyRecorded _ ->
                Problems.problem(
                        STATE, "already-recorded", "There is an entry that says otherwise; correct it with a reason");
            case NothingToCorrect _ ->
                Problems.problem(STATE, "nothing-to-correct", "There is no entry to correct; record one");
            case EntrySuperseded _ ->
                Problems.problem(STATE, "entry-superseded", "Another entry is the latest by now; read it again");
            case NotMissed _ -> Problems.problem(STATE, "not-missed", "No absence is recorded that could be made up");
            case AlreadyMadeUp _ ->
                Problems.problem(STATE, "already-made-up", "The missed session has a make-up already");
            case KindNotEquivalent _ ->
                Problems.problem(
                        RULE, "kind-not-equivalent", "The session is of a kind that cannot stand for the missed one");
            case OutsideMakeUpWindow _ ->
                Problems.problem(
                        RULE,
                        "outside-make-up-window",
                        "The session is outside the days within which the missed one can be made up");
            case SessionIsClosed _ ->
                Problems.problem(
                        STATE, "session-is-closed", "The session is closed; ask a supervisor to make the entry");
            case RosterUnresolved open ->
                Problems.problem(
                                STATE,
                                "roster-unresolved",
                                "Record for everybody on the roster whether they came before closing the session")
                        .with("open", open.open());
            case RosterChanged _ ->
                Problems.problem(STATE, "roster-changed", "The roster changed meanwhile; send the request again");
            case RosterTooLarge _ ->
                Problems.problem(
                        RULE,
                        "roster-too-large",
                        "So many people are on the roster that they cannot be checked at once; the session stays open");
            case GroupNotEntered group ->
                Problems.problem(RULE, "group-not-entered", "Nothing was entered; put these lines right and send all")
                        .with("lines", group.entries().stream().map(Line::of).toList());
        };
    }
}
