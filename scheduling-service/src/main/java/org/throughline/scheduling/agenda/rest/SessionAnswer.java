package org.throughline.scheduling.agenda.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.throughline.scheduling.agenda.view.AgendaSession;
import org.throughline.scheduling.calendar.domain.Placement;
import org.throughline.scheduling.calendar.domain.SessionKind;
import org.throughline.scheduling.clinician.domain.Doubt;
import org.throughline.scheduling.session.SessionFigures;
import org.throughline.scheduling.session.SessionRecord;

/**
 * A session.
 *
 * @param roomId absent when it is held by telehealth
 * @param capacity participants it has room for
 * @param free places nobody has, as far as the view is; absent if it is cancelled or closed
 * @param facilityId where it is held, if it is said
 * @param programme the service line it is offered by, if it is said
 * @param modality how is worked, if it is said
 * @param topic what is worked on, if it is said
 * @param seriesId of the sessions it was planned together with, if there are others
 * @param doubts whose credential does not hold on its day, or is not for it
 * @param figures what it came to; absent until it is closed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SessionAnswer(
        UUID sessionId,
        SessionKind kind,
        Instant start,
        int minutes,
        @Schema(type = SchemaType.STRING) ZoneId zone,
        @Nullable UUID roomId,
        List<String> facilitators,
        int capacity,
        @Nullable Integer free,
        @Nullable UUID facilityId,
        @Nullable String programme,
        @Nullable String modality,
        @Nullable String topic,
        @Nullable UUID seriesId,
        Status status,
        List<Doubt> doubts,
        @Nullable SessionFigures figures) {

    /** How far it has come. */
    public enum Status {
        PLANNED,
        CANCELLED,
        /** It has taken place, and everybody on its roster is accounted for. */
        CLOSED
    }

    /** Held are so many places. */
    static SessionAnswer of(AgendaSession session, int held) {
        Placement placement = session.placement();
        Status status = status(session);
        return new SessionAnswer(
                session.sessionId(),
                session.kind(),
                placement.slot().start(),
                placement.slot().minutes(),
                placement.zone(),
                first(placement.rooms()),
                placement.facilitators(),
                session.capacity(),
                status == Status.PLANNED ? Integer.valueOf(Math.max(0, session.capacity() - held)) : null,
                first(session.description().facility()),
                first(session.description().programme()),
                first(session.description().modality()),
                first(session.description().topic()),
                session.seriesId().orElse(null),
                status,
                session.doubts(),
                session.figures().orElse(null));
    }

    private static <T> @Nullable T first(List<T> atMostOne) {
        return atMostOne.stream().findFirst().orElse(null);
    }

    private static Status status(AgendaSession session) {
        if (session.cancelled()) {
            return Status.CANCELLED;
        }
        return session.figures().isPresent() ? Status.CLOSED : Status.PLANNED;
    }

    static SessionAnswer of(SessionRecord session, Optional<SessionFigures> figures, int held) {
        AgendaSession shown = new AgendaSession(
                session.sessionId(),
                session.kind(),
                session.placement(),
                session.capacity(),
                session.description(),
                session.doubts(),
                session.seriesId(),
                session.status() == SessionRecord.Status.CANCELLED,
                figures);
        return of(shown, held);
    }
}
