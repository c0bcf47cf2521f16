package org.throughline.scheduling.dose.domain;

import java.time.LocalDate;
import java.util.Set;
import org.throughline.scheduling.calendar.domain.FacilityWeek;
import org.throughline.scheduling.policy.domain.DosePolicy;

/**
 * What a week owes.
 *
 * @param minutes credited ones
 * @param days distinct ones of the facility
 * @param partial the episode does not span the week, or the facility is closed for a part of it, so less is owed and
 *     nothing is short
 */
public record Requirement(int minutes, int days, boolean partial) {
    private static final int WEEK_DAYS = 7;

    /** Prorated by the days of the week on which the episode and the facility were open, rounded down; one day at least. */
    static Requirement of(FacilityWeek week, Episode.Known episode, Set<LocalDate> closedDays, DosePolicy policy) {
        int open = (int) week.days()
                .filter(day -> episode.openOn(day) && !closedDays.contains(day))
                .count();
        boolean partial = !episode.spans(week) || week.days().anyMatch(closedDays::contains);
        int minutes = policy.minutes(episode.adult()) * open / WEEK_DAYS;
        int days = Math.max(1, policy.days() * open / WEEK_DAYS);
        return new Requirement(minutes, days, partial);
    }

    boolean metBy(int deliveredMinutes, int deliveredDays) {
        return deliveredMinutes >= minutes && deliveredDays >= days;
    }
}
