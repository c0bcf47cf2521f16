package org.throughline.disclosure.domain;

import java.time.Instant;
import java.util.UUID;

/** Requests about what a service still shows of somebody whose record was erased. */
public sealed interface ClearingCommand {
    UUID participantId();

    /** Notes that this service remembers no key of theirs and shows nothing of them that was erased. */
    record NoteCleared(UUID participantId, UUID requestId, Instant requestedAt) implements ClearingCommand {}
}
