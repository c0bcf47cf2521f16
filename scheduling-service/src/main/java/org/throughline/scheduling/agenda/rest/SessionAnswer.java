package org.throughline.scheduling.agenda.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.throughline.scheduling.agenda.view.AgendaSession;
import org.throughline.scheduling.calendar.domain.Placement;
import org.throughline.scheduling.calendar.domain.SessionKind;
import org.throughline.scheduling.session.SessionRecord;
import org.throughline.scheduling.session.SessionRecord.Status;

/**
 * A session.
 *
 * @param roomId absent when it is held by telehealth
 * @param capacity participants it has room for
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
        Status status) {

    static SessionAnswer of(AgendaSession session) {
        Placement placement = session.placement();
        return new SessionAnswer(
                session.sessionId(),
                session.kind(),
                placement.slot().start(),
                placement.slot().minutes(),
                placement.zone(),
                placement.rooms().stream().findFirst().orElse(null),
                placement.facilitators(),
                session.capacity(),
                session.cancelled() ? Status.CANCELLED : Status.PLANNED);
    }

    static SessionAnswer of(SessionRecord session) {
        return of(new AgendaSession(
                session.sessionId(),
                session.kind(),
                session.placement(),
                session.capacity(),
                session.status() == Status.CANCELLED));
    }
}
