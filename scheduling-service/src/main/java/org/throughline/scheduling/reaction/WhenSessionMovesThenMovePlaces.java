package org.throughline.scheduling.reaction;

import java.util.UUID;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.decider.Outcome;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.reaction.Reaction;
import org.throughline.scheduling.attendance.Attendances;
import org.throughline.scheduling.attendance.HeldPlace;
import org.throughline.scheduling.attendance.domain.AttendanceCommand;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.MoveBooking;
import org.throughline.scheduling.attendance.domain.AttendanceEvent;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionMoved;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.AlreadyRecorded;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.NotBooked;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.ParticipantDoubleBooked;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.SessionIsCancelled;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.SlotChanged;
import org.throughline.scheduling.calendar.domain.Reason;
import org.throughline.scheduling.calendar.domain.Slot;

/** Moves every place along with its session; who is booked elsewhere at the new time loses it. */
final class WhenSessionMovesThenMovePlaces implements Reaction<AttendanceEvent> {
    private static final Reason REASON = new Reason("The session was moved to a time that is taken by another.");

    private final Attendances attendances;
    private final Decider<AttendanceCommand, AttendanceRefusal> places;
    private final String policy;

    /**
     * A reaction.
     *
     * @param policy version of the rules that hold
     */
    WhenSessionMovesThenMovePlaces(
            Attendances attendances, Decider<AttendanceCommand, AttendanceRefusal> places, String policy) {
        this.attendances = attendances;
        this.places = places;
        this.policy = policy;
    }

    @Override
    public String name() {
        return "moved-session-moves-places";
    }

    @Override
    public void on(Recorded<AttendanceEvent> recorded) {
        if (recorded.event() instanceof SessionMoved moved) {
            String organisation = recorded.organisation();
            for (UUID participant : attendances.seated(moved.sessionId(), organisation)) {
                attendances
                        .held(moved.sessionId(), participant, organisation)
                        .ifPresent(place -> move(place, moved.to().slot(), recorded.stored()));
            }
        }
    }

    private void move(HeldPlace place, Slot to, RecordedEvent cause) {
        MoveBooking move = new MoveBooking(place.booking(), to, cause.recordedAt());
        Outcome<AttendanceRefusal> outcome = places.handle(move, envelope("move/", place, cause));
        if (outcome instanceof Outcome.Refused<AttendanceRefusal>(ParticipantDoubleBooked _)) {
            outcome = places.handle(place.release(REASON, cause.recordedAt()), envelope("release/", place, cause));
        }
        Reacting.settle(outcome, WhenSessionMovesThenMovePlaces::isAnswer);
    }

    private Envelope envelope(String step, HeldPlace place, RecordedEvent cause) {
        return Reacting.envelope(
                name(), cause, step + place.booking().attendee().participantId(), policy);
    }

    /** The session was moved on or cancelled since, which has its own reaction; or the place is settled already. */
    private static boolean isAnswer(AttendanceRefusal refusal) {
        return refusal instanceof SlotChanged
                || refusal instanceof SessionIsCancelled
                || refusal instanceof NotBooked
                || refusal instanceof AlreadyRecorded;
    }
}
