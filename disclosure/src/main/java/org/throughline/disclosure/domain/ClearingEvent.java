package org.throughline.disclosure.domain;

import java.time.Instant;
import java.util.UUID;

/** What a service did about somebody whose record was erased: ids and a time, readable after it. */
public sealed interface ClearingEvent {
    UUID participantId();

    /** This service remembers no key of theirs, and its views were made anew from what can still be read. */
    record RecordCleared(UUID participantId, UUID requestId, Instant clearedAt) implements ClearingEvent {}
}
