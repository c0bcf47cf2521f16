package org.throughline.scheduling.agenda.view;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.scheduling.calendar.domain.Placement;
import org.throughline.scheduling.calendar.domain.SessionKind;
import org.throughline.scheduling.clinician.domain.Doubt;
import org.throughline.scheduling.session.SessionFigures;
import org.throughline.scheduling.session.domain.Description;

/**
 * A session as the agenda shows it.
 *
 * @param doubts whether those who are to hold it may
 * @param seriesId of the sessions it was planned together with, if there are others
 * @param figures what it came to, once it is closed
 */
public record AgendaSession(
        UUID sessionId,
        SessionKind kind,
        Placement placement,
        int capacity,
        Description description,
        List<Doubt> doubts,
        Optional<UUID> seriesId,
        boolean cancelled,
        Optional<SessionFigures> figures) {}
