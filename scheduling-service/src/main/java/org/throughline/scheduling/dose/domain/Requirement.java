package org.throughline.scheduling.dose.domain;

import org.throughline.scheduling.calendar.domain.FacilityWeek;
import org.throughline.scheduling.policy.domain.DosePolicy;

/**
 * What a week owes.
 *
 * @param partial the episode does not span the week, so less is owed and nothing is short
 */
record Requirement(int minutes, int days, boolean partial) {
    private static final int WEEK_DAYS = 7;

    /** Prorated by the days of the week on which the episode was open, rounded down; one day at least. */
    static Requirement of(FacilityWeek week, Episode.Known episode, DosePolicy policy) {
        int open = episode.daysOpen(week);
        int minutes = policy.minutes(episode.adult()) * open / WEEK_DAYS;
        int days = Math.max(1, policy.days() * open / WEEK_DAYS);
        return new Requirement(minutes, days, !episode.spans(week));
    }

    boolean metBy(int deliveredMinutes, int deliveredDays) {
        return deliveredMinutes >= minutes && deliveredDays >= days;
    }
}
