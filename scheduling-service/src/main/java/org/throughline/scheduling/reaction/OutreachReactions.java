package org.throughline.scheduling.reaction;

import org.throughline.platform.decider.Decider;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.scheduling.attendance.AttendanceCatalogue;
import org.throughline.scheduling.attendance.Attendances;
import org.throughline.scheduling.dose.DoseCatalogue;
import org.throughline.scheduling.dose.Episodes;
import org.throughline.scheduling.outreach.OutreachCatalogue;
import org.throughline.scheduling.outreach.domain.OutreachCommand;
import org.throughline.scheduling.outreach.domain.OutreachRefusal;
import org.throughline.scheduling.policy.domain.AbsencePolicy;

/** All that notices who stays away. */
public final class OutreachReactions {
    private OutreachReactions() {}

    /** Starts them. */
    public static void start(
            ServiceRuntime runtime, Decider<OutreachCommand, OutreachRefusal> outreach, AbsencePolicy policy) {
        EarlierAttendance earlier = new EarlierAttendance(
                new Attendances(runtime.history(AttendanceCatalogue.EVENTS)),
                runtime.records().log());
        AbsenceTerms terms = new AbsenceTerms(
                new Episodes(runtime.history(DoseCatalogue.EVENTS)), new TrackClosures(runtime), policy);
        runtime.processors()
                .reaction(new WhenAttendanceChangesThenReachOut(earlier, outreach, terms), AttendanceCatalogue.EVENTS);
        runtime.processors()
                .reaction(new WhenEpisodeMovesThenReckonAbsences(outreach, terms), OutreachCatalogue.EVENTS);
    }
}
