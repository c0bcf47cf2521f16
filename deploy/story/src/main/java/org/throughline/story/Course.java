package org.throughline.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/**
 * The course of treatment that is being told: who calls what, and when things happened.
 *
 * <p>Everything happens in the last whole week and the days before it, so that nothing of it lies in the future on
 * whatever day the story is played.
 *
 * @param monday the week's first day at the facility
 */
record Course(Api api, Narrator narrator, LocalDate monday) {
    /** The facility's. */
    static final ZoneId ZONE = ZoneId.of("America/New_York");

    static Course now(Api api, Narrator narrator, Instant now) {
        LocalDate thisMonday = now.atZone(ZONE).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Course(api, narrator, thisMonday.minusWeeks(1));
    }

    /** The same, without a word of it. */
    Course quietly() {
        return new Course(api, Narrator.silent(), monday);
    }

    /** So many days after the week's Monday, at an hour of the facility. */
    String at(int days, int hour) {
        Instant at =
                monday.plusDays(days).atTime(LocalTime.of(hour, 0)).atZone(ZONE).toInstant();
        return at.toString();
    }

    /** A day so many days after the week's Monday. */
    String day(int days) {
        return monday.plusDays(days).toString();
    }

    static void require(boolean holds, String difference) {
        if (!holds) throw new Difference(difference);
    }

    static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }
}
