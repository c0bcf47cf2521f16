package org.throughline.scheduling.agenda.view;

import java.util.Optional;
import java.util.UUID;
import org.throughline.scheduling.calendar.domain.Placement;
import org.throughline.scheduling.calendar.domain.SessionKind;
import org.throughline.scheduling.session.SessionFigures;

/**
 * A session as the agenda shows it.
 *
 * @param figures what it came to, once it is closed
 */
public record AgendaSession(
        UUID sessionId,
        SessionKind kind,
        Placement placement,
        int capacity,
        boolean cancelled,
        Optional<SessionFigures> figures) {}
