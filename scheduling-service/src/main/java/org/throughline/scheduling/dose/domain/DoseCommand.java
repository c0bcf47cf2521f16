package org.throughline.scheduling.dose.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.throughline.scheduling.calendar.domain.SessionKind;
import org.throughline.scheduling.policy.domain.DosePolicy;

/** What the weekly dose is told, and the clock that closes a week. */
public sealed interface DoseCommand {
    Week week();

    Terms terms();

    Instant requestedAt();

    /**
     * What a week owes is worked out from.
     *
     * @param closedDays of the week, on which the facility treats nobody
     */
    record Terms(DosePolicy policy, Set<LocalDate> closedDays) {
        public Terms {
            closedDays = Set.copyOf(closedDays);
        }
    }

    /**
     * One participant's week in one episode.
     *
     * @param monday its first day, at the facility
     */
    record Week(UUID participantId, UUID episodeId, LocalDate monday) {
        public Week {
            if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
                throw new IllegalArgumentException("a week begins on a Monday");
            }
        }
    }

    /**
     * What led to this.
     *
     * @param version of the fact in the stream of the participant in that session; an older one than is known, or the
     *     same, changes nothing, in whichever order they come
     */
    record Cause(UUID sessionId, long version, SessionKind kind, Instant start) {}

    /** A fact about one session of the week. */
    sealed interface AboutSession extends DoseCommand {
        Cause cause();
    }

    record RecordBooked(Week week, Cause cause, int minutes, Terms terms, Instant requestedAt)
            implements AboutSession {}

    /** The place was given up, or its session moved to another week. */
    record RecordReleased(Week week, Cause cause, Terms terms, Instant requestedAt) implements AboutSession {}

    record RecordDelivered(Week week, Cause cause, int creditedMinutes, Terms terms, Instant requestedAt)
            implements AboutSession {}

    record RecordMissed(Week week, Cause cause, Terms terms, Instant requestedAt) implements AboutSession {}

    /** Judges the week for good. Too early, it changes nothing. */
    record CloseWeek(Week week, Terms terms, Instant requestedAt) implements DoseCommand {}
}
