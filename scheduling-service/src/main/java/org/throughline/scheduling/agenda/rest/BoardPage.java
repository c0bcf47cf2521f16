package org.throughline.scheduling.agenda.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.disclosure.gate.Listed;
import org.throughline.platform.service.SourceFreshness;
import org.throughline.scheduling.attendance.view.Participation;

/**
 * A page of those who are in a session of a period.
 *
 * @param people by the start of their session
 * @param next cursor of the page that follows; absent on the last
 * @param freshness how far this answer knows each service
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BoardPage(List<Line> people, @Nullable String next, Map<String, SourceFreshness> freshness) {
    /**
     * One person in one session.
     *
     * @param status absent if it was erased
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            UUID participantId,
            UUID sessionId,
            Instant start,
            @Nullable Status status) {
        static Line of(Participation participation, Instant now) {
            return new Line(
                    participation.participantId(),
                    participation.sessionId(),
                    participation.start(),
                    status(participation, now));
        }

        private static @Nullable Status status(Participation participation, Instant now) {
            return switch (participation.content()) {
                case Participation.Shown shown -> Status.of(shown, participation.start(), now);
                case Participation.Erased _ -> null;
            };
        }
    }

    /** How somebody stands on the board. */
    public enum Status {
        /** Has a place in a session that has not begun. */
        EXPECTED,
        /** Has a place in a session that has begun, and nothing is recorded yet. */
        UNRECORDED,
        PRESENT,
        MISSED;

        private static Status of(Participation.Shown shown, Instant start, Instant now) {
            if (shown.attended().isPresent()) {
                return PRESENT;
            }
            if (shown.missed().isPresent()) {
                return MISSED;
            }
            return now.isBefore(start) ? EXPECTED : UNRECORDED;
        }
    }

    static BoardPage of(Listed<Participation> page, Instant now, Map<String, SourceFreshness> freshness) {
        return new BoardPage(page.shown().stream().map(one -> Line.of(one, now)).toList(), page.next(), freshness);
    }
}
