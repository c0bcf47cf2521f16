package org.throughline.outcomes.dashboard.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is known of the people of one programme, one record for each thing that is counted.
 *
 * @param episodes of the programme
 * @param sessions booked in them
 * @param weeks closed in them
 * @param alerts about their participants
 * @param measures of their participants, as they stand now
 */
public record Course(
        List<Episode> episodes, List<Session> sessions, List<Week> weeks, List<Alert> alerts, List<Standing> measures) {
    public Course {
        episodes = List.copyOf(episodes);
        sessions = List.copyOf(sessions);
        weeks = List.copyOf(weeks);
        alerts = List.copyOf(alerts);
        measures = List.copyOf(measures);
    }

    /**
     * A stay.
     *
     * @param closed when and how it ended, unless it goes on
     */
    public record Episode(UUID participantId, UUID episodeId, Instant admittedAt, Optional<Closing> closed) {
        boolean openAt(Instant at) {
            return !admittedAt.isAfter(at)
                    && closed.filter(end -> !end.at().isAfter(at)).isEmpty();
        }

        boolean touches(Period period) {
            return admittedAt.isBefore(period.until())
                    && closed.filter(end -> end.at().isBefore(period.from())).isEmpty();
        }
    }

    /** The end of a stay, by its type. */
    public record Closing(Instant at, String type) {}

    /** A booked session, and whether its participant came. */
    public record Session(UUID episodeId, Instant start, boolean attended) {}

    /** A whole week, and whether its dose was met. */
    public record Week(UUID episodeId, LocalDate firstDay, boolean met) {}

    /** An alert and what became of it. */
    public record Alert(
            UUID participantId, Instant raisedAt, Optional<Instant> acknowledgedAt, Optional<Instant> resolvedAt) {
        boolean isOpenAt(Instant at) {
            return !raisedAt.isAfter(at)
                    && resolvedAt.filter(end -> !end.isAfter(at)).isEmpty();
        }
    }

    /** Where a participant stands on one measure, where change is judged at all. */
    public record Standing(UUID participantId, String instrument, String status) {}

    /**
     * A period of a facility, in days and in time.
     *
     * @param endDay first day after it
     * @param until first instant after it
     */
    public record Period(LocalDate firstDay, LocalDate endDay, Instant from, Instant until) {
        /** Whole days at a facility. */
        public static Period of(LocalDate firstDay, LocalDate endDay, ZoneId facility) {
            return new Period(
                    firstDay,
                    endDay,
                    firstDay.atStartOfDay(facility).toInstant(),
                    endDay.atStartOfDay(facility).toInstant());
        }

        /** The same as far as it has passed. */
        public Period by(Instant now) {
            return now.isBefore(until) ? new Period(firstDay, endDay, from, now) : this;
        }

        /** Last instant in it, in the unit of the log. */
        Instant last() {
            return until.minusMillis(1);
        }

        boolean holds(Instant at) {
            return !at.isBefore(from) && at.isBefore(until);
        }

        boolean holds(LocalDate day) {
            return !day.isBefore(firstDay) && day.isBefore(endDay);
        }
    }
}
