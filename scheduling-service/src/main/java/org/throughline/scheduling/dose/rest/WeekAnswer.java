package org.throughline.scheduling.dose.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.platform.service.SourceFreshness;
import org.throughline.scheduling.dose.domain.DoseDay;
import org.throughline.scheduling.dose.domain.RunningDose;
import org.throughline.scheduling.dose.view.ShownWeek;

/**
 * How a participant's week stands.
 *
 * @param week its Monday at the facility
 * @param deliveredMinutes credited
 * @param deliveredDays distinct days of the facility on which minutes were credited
 * @param bookedMinutes neither received nor missed yet
 * @param partial the episode does not span the week, so less is required and nothing is short
 * @param inReach it will be met if all that is booked is attended
 * @param atRisk it was said to be at risk, and neither is in reach again nor closed
 * @param closed the week is judged; what changes it from now on restates it
 * @param days each on which something was planned or received, in order
 * @param freshness how far this answer knows each service
 */
public record WeekAnswer(
        UUID participantId,
        UUID episodeId,
        LocalDate week,
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
        List<Day> days,
        Map<String, SourceFreshness> freshness) {

    /**
     * A day at the facility.
     *
     * @param billable whether anything was received on it that was credited
     * @param delivered services that were, as a payer by the day counts them
     * @param booked services neither received nor missed yet
     * @param missed services that were booked and not received
     */
    public record Day(LocalDate day, boolean billable, int deliveredMinutes, int delivered, int booked, int missed) {
        static Day of(DoseDay day) {
            return new Day(
                    day.day(), day.billable(), day.deliveredMinutes(), day.delivered(), day.booked(), day.missed());
        }
    }

    static WeekAnswer of(ShownWeek shown, Map<String, SourceFreshness> freshness) {
        RunningDose dose = shown.dose();
        return new WeekAnswer(
                shown.week().participantId(),
                shown.week().episodeId(),
                shown.week().monday(),
                dose.deliveredMinutes(),
                dose.deliveredDays(),
                dose.bookedMinutes(),
                dose.requiredMinutes(),
                dose.requiredDays(),
                dose.partial(),
                dose.met(),
                dose.inReach(),
                dose.atRisk(),
                dose.closed(),
                dose.days().stream().map(Day::of).toList(),
                freshness);
    }
}
