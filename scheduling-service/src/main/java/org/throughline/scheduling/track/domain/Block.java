package org.throughline.scheduling.track.domain;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.throughline.scheduling.calendar.domain.SessionKind;

/**
 * One session of a track's week, in local time of its facility; it ends by midnight.
 *
 * @param minutes from its start
 */
public record Block(DayOfWeek day, LocalTime start, int minutes, SessionKind kind) {
    private static final int DAY_MINUTES = 24 * 60;

    public Block {
        if (minutes < 1 || startMinute(start) + minutes > DAY_MINUTES) {
            throw new IllegalArgumentException("a block has a minute or more and ends by midnight");
        }
    }

    boolean overlaps(Block other) {
        return day == other.day
                && startMinute(start) < startMinute(other.start) + other.minutes
                && startMinute(other.start) < startMinute(start) + minutes;
    }

    private static int startMinute(LocalTime start) {
        return start.getHour() * 60 + start.getMinute();
    }
}
