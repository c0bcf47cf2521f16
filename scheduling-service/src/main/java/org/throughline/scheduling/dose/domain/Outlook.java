package org.throughline.scheduling.dose.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.scheduling.dose.domain.DoseCommand.Week;
import org.throughline.scheduling.dose.domain.DoseEvent.DoseEntered;
import org.throughline.scheduling.policy.domain.DosePolicy;

/**
 * How a week stands beside what was planned for it.
 *
 * @param planned all places of the week that were not given up, attended or not
 * @param lacking of what is required, even if all that is booked is attended; once the week is closed, what was not received
 */
public record Outlook(RunningDose dose, Amount planned, Amount lacking, WeekStatus status) {

    /**
     * An amount of treatment.
     *
     * @param minutes in all
     * @param days distinct ones of the facility
     */
    public record Amount(int minutes, int days) {}

    /**
     * As the facts of the week and of its episode say.
     *
     * @param facts of the episode first, then of the week, each in order
     * @return nothing if the episode was not open in that week and nothing is entered
     */
    public static Optional<Outlook> of(Week of, List<DoseEvent> facts, DosePolicy policy) {
        return Standing.of(of, facts, policy).map(standing -> {
            RunningDose dose = RunningDose.of(standing);
            return new Outlook(dose, planned(facts), lacking(standing, dose), WeekStatus.of(dose));
        });
    }

    private static Amount planned(List<DoseEvent> facts) {
        Map<UUID, DoseEntered> places = new HashMap<>();
        for (DoseEvent fact : facts) {
            if (fact instanceof DoseEntered entry) {
                switch (entry.status()) {
                    case BOOKED -> places.put(entry.sessionId(), entry);
                    case RELEASED -> places.remove(entry.sessionId());
                    case DELIVERED, MISSED -> {} // the place was held all the same
                }
            }
        }
        HashSet<LocalDate> days = new HashSet<>();
        places.values().forEach(place -> days.add(place.date()));
        int minutes = places.values().stream().mapToInt(DoseEntered::minutes).sum();
        return new Amount(minutes, days.size());
    }

    private static Amount lacking(Standing standing, RunningDose dose) {
        DoseWeek week = standing.week();
        int minutes = week.deliveredMinutes() + (dose.closed() ? 0 : week.bookedMinutes());
        int days = dose.closed() ? week.deliveredDays() : week.expectedDays();
        return new Amount(
                Math.max(0, standing.requirement().minutes() - minutes),
                Math.max(0, standing.requirement().days() - days));
    }
}
