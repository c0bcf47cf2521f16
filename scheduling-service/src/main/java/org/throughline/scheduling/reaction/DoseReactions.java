package org.throughline.scheduling.reaction;

import org.throughline.platform.decider.Decider;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.scheduling.attendance.AttendanceCatalogue;
import org.throughline.scheduling.attendance.Attendances;
import org.throughline.scheduling.dose.DoseCatalogue;
import org.throughline.scheduling.dose.Episodes;
import org.throughline.scheduling.dose.domain.DoseCommand;
import org.throughline.scheduling.dose.domain.DoseRefusal;
import org.throughline.scheduling.policy.ProgrammeNumbers;

/** All that keeps the weekly dose: the counting of attendance, and the closing of weeks. */
public final class DoseReactions {
    private DoseReactions() {}

    /** Starts them. */
    public static void start(
            ServiceRuntime runtime, Decider<DoseCommand, DoseRefusal> doses, ProgrammeNumbers numbers) {
        Episodes episodes = new Episodes(runtime.history(DoseCatalogue.EVENTS));
        Attendances attendances = new Attendances(runtime.history(AttendanceCatalogue.EVENTS));
        DoseTerms terms = new DoseTerms(episodes, new TrackClosures(runtime), numbers);
        DoseEntries entries = new DoseEntries(episodes, attendances, terms);
        runtime.processors()
                .reaction(
                        new WhenAttendanceChangesThenCountDose(
                                entries,
                                new EarlierAttendance(
                                        attendances, runtime.records().log()),
                                doses),
                        AttendanceCatalogue.EVENTS);
        runtime.processors()
                .timers(
                        new WeekTimers(episodes, terms),
                        DoseCatalogue.EVENTS,
                        new WhenWeekIsOverThenClose(doses, terms));
    }
}
