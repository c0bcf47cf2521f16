package org.throughline.intake.referral.domain;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.throughline.intake.domain.Bounded;
import org.throughline.intake.domain.Text;

/**
 * What has to fit with a person's life, as the sender said.
 *
 * @param times when they can come and when not; empty where nobody said
 * @param travelMinutes how long the way takes, each way
 * @param notes the sender's words about it
 */
public record Constraints(List<Times> times, int travelMinutes, List<Text> notes) {
    /** A day, in minutes; whoever travels longer does not come daily. */
    public static final int TRAVEL_MINUTES_MAX = 1_440;

    public Constraints {
        times = Bounded.list(times, 1);
        notes = Bounded.list(notes);
        if (travelMinutes < 0 || travelMinutes > TRAVEL_MINUTES_MAX) {
            throw new IllegalArgumentException("the way takes 0 to " + TRAVEL_MINUTES_MAX + " minutes");
        }
    }

    /**
     * The hours of a week.
     *
     * @param zone where the person lives by the clock
     * @param available when they can come; at any time, if empty
     * @param childCare when they have to be with a child
     */
    public record Times(ZoneId zone, List<Window> available, List<Window> childCare) {
        public Times {
            available = Bounded.list(available);
            childCare = Bounded.list(childCare);
        }
    }

    /**
     * Some hours of every week.
     *
     * @param day on which they begin
     * @param until when they end; on the next day, if that is not after {@code from}
     */
    public record Window(DayOfWeek day, LocalTime from, LocalTime until) {
        boolean overnight() {
            return !until.isAfter(from);
        }
    }

    @Override
    public String toString() {
        return "Constraints[redacted]";
    }
}
