package org.throughline.platform.privacy;

import java.time.Instant;
import java.util.UUID;

/** An order carried out to the end: no copy of the keys it names opens any more. */
public record CompletedDestruction(UUID id, DestructionOrder order, Instant completedAt) {}
