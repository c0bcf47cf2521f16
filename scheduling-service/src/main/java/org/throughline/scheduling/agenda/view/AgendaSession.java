package org.throughline.scheduling.agenda.view;

import java.util.UUID;
import org.throughline.scheduling.calendar.domain.Placement;
import org.throughline.scheduling.calendar.domain.SessionKind;

/** A session as the agenda shows it. */
public record AgendaSession(UUID sessionId, SessionKind kind, Placement placement, int capacity, boolean cancelled) {}
