package org.throughline.scheduling.reaction;

import org.throughline.platform.decider.Decider;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.scheduling.attendance.AttendanceCatalogue;
import org.throughline.scheduling.attendance.Attendances;
import org.throughline.scheduling.attendance.domain.AttendanceCommand;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal;

/** All that keeps places in step with their sessions. */
public final class PlaceReactions {
    private PlaceReactions() {}

    /**
     * Starts them.
     *
     * @param policy version of the rules that hold
     */
    public static void start(
            ServiceRuntime runtime, Decider<AttendanceCommand, AttendanceRefusal> places, String policy) {
        Attendances attendances = new Attendances(runtime.history(AttendanceCatalogue.EVENTS));
        runtime.processors()
                .reaction(
                        new WhenSessionIsNotHeldThenReleasePlaces(attendances, places, policy),
                        AttendanceCatalogue.EVENTS);
        runtime.processors()
                .reaction(new WhenSessionMovesThenMovePlaces(attendances, places, policy), AttendanceCatalogue.EVENTS);
    }
}
