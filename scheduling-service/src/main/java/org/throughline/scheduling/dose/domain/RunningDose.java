package org.throughline.scheduling.dose.domain;

import java.util.List;
import java.util.Optional;
import org.throughline.scheduling.dose.domain.DoseCommand.Week;
import org.throughline.scheduling.dose.domain.DoseWeek.Verdict;
import org.throughline.scheduling.policy.domain.DosePolicy;

/**
 * How a week stands.
 *
 * @param deliveredMinutes credited
 * @param deliveredDays distinct days of the facility on which minutes were credited
 * @param bookedMinutes neither received nor missed yet
 * @param partial the episode does not span the week, so less is required and nothing is short
 * @param met what is required was received
 * @param inReach it will be met if all that is booked is attended
 * @param atRisk it was said to be at risk, and neither is in reach again nor closed
 * @param closed the week is judged
 * @param days each on which something was planned or received, in order
 */
public record RunningDose(
        int deliveredMinutes,
        int deliveredDays,
        int bookedMinutes,
        int requiredMinutes,
        int requiredDays,
        boolean partial,
        boolean met,
        boolean inReach,
        boolean atRisk,
        boolean closed,
        List<DoseDay> days) {

    public RunningDose {
        days = List.copyOf(days);
    }

    /**
     * As the facts of the week and of its episode say.
     *
     * @param facts of the episode first, then of the week, each in order
     * @return nothing if the episode was not open in that week and nothing is entered
     */
    public static Optional<RunningDose> of(Week of, List<DoseEvent> facts, DosePolicy policy) {
        return Standing.of(of, facts, policy).map(RunningDose::of);
    }

    static RunningDose of(Standing standing) {
        DoseWeek week = standing.week();
        boolean closed = week.verdict() == Verdict.CLOSED;
        return new RunningDose(
                week.deliveredMinutes(),
                week.deliveredDays(),
                week.bookedMinutes(),
                standing.requirement().minutes(),
                standing.requirement().days(),
                standing.requirement().partial(),
                standing.met(),
                standing.inReach(),
                week.riskSaid() && !standing.inReach() && !closed,
                closed,
                week.byDay());
    }
}
