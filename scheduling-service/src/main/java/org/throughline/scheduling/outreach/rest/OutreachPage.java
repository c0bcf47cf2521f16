package org.throughline.scheduling.outreach.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.service.SourceFreshness;
import org.throughline.platform.web.Cursor;
import org.throughline.scheduling.outreach.view.OpenCase;
import org.throughline.scheduling.outreach.view.OpenCases.Place;
import org.throughline.scheduling.outreach.view.OpenCases.Placed;

/**
 * A page of those who are to be reached.
 *
 * @param cases one line each
 * @param next cursor of the page that follows; absent on the last
 * @param freshness how far this answer knows each service
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OutreachPage(List<Line> cases, @Nullable String next, Map<String, SourceFreshness> freshness) {

    /**
     * One person.
     *
     * @param number which of the episode's cases, from 1
     * @param overdue nobody has tried, and the day for it is over
     * @param absences that led to it
     * @param dueBy first instant after the business day on which they are to be tried first
     * @param lastAttemptAt when they were tried last; absent if nobody did
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Line(
            UUID participantId,
            UUID episodeId,
            int number,
            boolean overdue,
            int absences,
            int attempts,
            Instant openedAt,
            Instant dueBy,
            Optional<Instant> lastAttemptAt) {
        static Line of(OpenCase open, Instant now) {
            return new Line(
                    open.participantId(),
                    open.episodeId(),
                    open.number(),
                    open.overdue(now),
                    open.absences(),
                    open.attempts(),
                    open.openedAt(),
                    open.dueBy(),
                    open.lastAttemptAt());
        }
    }

    /** The cursor of the page that begins behind a case. */
    static String cursor(Placed placed) {
        Place place = placed.place();
        return Cursor.of(
                Boolean.toString(place.tried()), Long.toString(place.dueBy().toEpochMilli()), place.id());
    }

    /** After whom the page begins, if a page before is named. */
    static Optional<Place> after(@Nullable String cursor) {
        return Optional.ofNullable(cursor).map(text -> {
            List<String> parts = Cursor.parts(text, 3);
            try {
                Instant dueBy = Instant.ofEpochMilli(Long.parseLong(parts.get(1)));
                return new Place(Boolean.parseBoolean(parts.getFirst()), dueBy, parts.getLast());
            } catch (NumberFormatException e) {
                throw Cursor.invalid();
            }
        });
    }
}
