package org.throughline.scheduling.facility.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.throughline.scheduling.calendar.domain.Closure;
import org.throughline.scheduling.calendar.domain.Closure.Cause;
import org.throughline.scheduling.calendar.domain.Wording;

/**
 * A holiday a facility keeps.
 *
 * @param closureId of the closure that it is
 * @param from its first day at the facility
 * @param until its last day
 */
public record Holiday(UUID closureId, Wording name, LocalDate from, LocalDate until) {
    public Holiday {
        if (until.isBefore(from) || until.isAfter(from.plusDays(1))) {
            throw new IllegalArgumentException("a holiday is a day or two");
        }
    }

    Closure closure() {
        return new Closure(closureId, Cause.HOLIDAY, from, until);
    }

    /** It has not begun. */
    boolean isToCome(LocalDate today) {
        return from.isAfter(today);
    }

    boolean isOnSameDays(Holiday other) {
        return from.equals(other.from) && until.equals(other.until);
    }

    boolean overlaps(Holiday other) {
        return closure().overlaps(other.closure());
    }

    /** The same days, by the closure that they are already. */
    Holiday as(UUID closure) {
        return new Holiday(closure, name, from, until);
    }
}
