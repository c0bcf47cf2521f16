package org.throughline.scheduling.attendance.domain;

import java.util.UUID;

/**
 * One participant in one session.
 *
 * @param episodeId the episode it belongs to; for kinds of session that need none open, the one before or the one to come
 */
public record Attendee(UUID sessionId, UUID participantId, UUID episodeId) {}
