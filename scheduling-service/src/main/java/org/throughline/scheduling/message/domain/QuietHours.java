package org.throughline.scheduling.message.domain;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.throughline.scheduling.policy.domain.MessagePolicy;

/** The hours of a night in which nobody is sent anything. */
record QuietHours(int from, int until, ZoneId zone) {
    static QuietHours of(MessagePolicy policy, ZoneId zone) {
        return new QuietHours(policy.quietFromHour(), policy.quietUntilHour(), zone);
    }

    /** The time itself, or when the quiet hours it falls into are over. */
    Instant over(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        if (local.getHour() < until) {
            return morning(local);
        }
        return local.getHour() >= from ? morning(local.plusDays(1)) : at;
    }

    private Instant morning(ZonedDateTime day) {
        return day.toLocalDate().atTime(LocalTime.of(until, 0)).atZone(zone).toInstant();
    }
}
