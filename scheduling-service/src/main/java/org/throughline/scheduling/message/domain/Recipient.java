package org.throughline.scheduling.message.domain;

import java.util.UUID;

/** Whom messages about a session are for, in which episode. */
public record Recipient(UUID participantId, UUID episodeId, UUID sessionId) {}
