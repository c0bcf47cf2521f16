package org.throughline.scheduling.reaction;

import java.util.function.Supplier;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.scheduling.agenda.view.Agenda;
import org.throughline.scheduling.attendance.AttendanceCatalogue;
import org.throughline.scheduling.attendance.Attendances;
import org.throughline.scheduling.calendar.view.View;
import org.throughline.scheduling.facility.FacilityCatalogue;
import org.throughline.scheduling.outreach.OutreachCatalogue;
import org.throughline.scheduling.outreach.domain.OutreachCommand;
import org.throughline.scheduling.outreach.domain.OutreachRefusal;
import org.throughline.scheduling.policy.domain.AbsencePolicy;

/** All that notices who stays away. */
public final class OutreachReactions {
    private OutreachReactions() {}

    /**
     * Starts them.
     *
     * @param agenda when sessions are; it is asked for once something is reacted to
     */
    public static void start(
            ServiceRuntime runtime,
            Decider<OutreachCommand, OutreachRefusal> outreach,
            AbsencePolicy policy,
            Supplier<View<Agenda>> agenda) {
        Attendances attendances = new Attendances(runtime.history(AttendanceCatalogue.EVENTS));
        EarlierAttendance earlier =
                new EarlierAttendance(attendances, runtime.records().log());
        AbsenceTerms terms =
                new AbsenceTerms(runtime.history(OutreachCatalogue.EVENTS), new ClosedSessions(runtime), policy);
        runtime.processors()
                .reaction(new WhenAttendanceChangesThenReachOut(earlier, outreach, terms), AttendanceCatalogue.EVENTS);
        runtime.processors()
                .reaction(new WhenEpisodeMovesThenReckonAbsences(outreach, terms), OutreachCatalogue.EVENTS);
        runtime.processors()
                .reaction(
                        new WhenClosureChangesThenReckonAbsences(
                                runtime.history(FacilityCatalogue.EVENTS), agenda, attendances, outreach, terms),
                        FacilityCatalogue.EVENTS);
    }
}
