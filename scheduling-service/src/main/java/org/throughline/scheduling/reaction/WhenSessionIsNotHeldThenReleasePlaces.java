package org.throughline.scheduling.reaction;

import java.util.UUID;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.reaction.Reaction;
import org.throughline.scheduling.attendance.Attendances;
import org.throughline.scheduling.attendance.HeldPlace;
import org.throughline.scheduling.attendance.domain.AttendanceCommand;
import org.throughline.scheduling.attendance.domain.AttendanceEvent;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionDropped;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.AlreadyRecorded;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.NotBooked;
import org.throughline.scheduling.calendar.domain.Reason;

/** Gives up every place in a session that was cancelled, so that its time is free for another. */
final class WhenSessionIsNotHeldThenReleasePlaces implements Reaction<AttendanceEvent> {
    private static final Reason REASON = new Reason("The session was cancelled.");

    private final Attendances attendances;
    private final Decider<AttendanceCommand, AttendanceRefusal> places;
    private final String policy;

    /**
     * A reaction.
     *
     * @param policy version of the rules that hold
     */
    WhenSessionIsNotHeldThenReleasePlaces(
            Attendances attendances, Decider<AttendanceCommand, AttendanceRefusal> places, String policy) {
        this.attendances = attendances;
        this.places = places;
        this.policy = policy;
    }

    @Override
    public String name() {
        return "cancelled-session-releases-places";
    }

    @Override
    public void on(Recorded<AttendanceEvent> recorded) {
        if (recorded.event() instanceof SessionDropped dropped) {
            String organisation = recorded.organisation();
            for (UUID participant : attendances.seated(dropped.sessionId(), organisation)) {
                attendances
                        .held(dropped.sessionId(), participant, organisation)
                        .ifPresent(place -> release(place, recorded.stored()));
            }
        }
    }

    private void release(HeldPlace place, RecordedEvent cause) {
        String step = "release/" + place.booking().attendee().participantId();
        Envelope envelope = Reacting.envelope(name(), cause, step, policy);
        // Whoever released it first, or recorded who was there all the same, has said more.
        Reacting.settle(
                places.handle(place.release(REASON, cause.recordedAt()), envelope),
                refusal -> refusal instanceof NotBooked || refusal instanceof AlreadyRecorded);
    }
}
