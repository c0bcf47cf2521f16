package org.throughline.disclosure.domain;

import java.util.UUID;
import org.throughline.disclosure.domain.ClearingCommand.NoteCleared;
import org.throughline.disclosure.domain.ClearingEvent.RecordCleared;
import org.throughline.disclosure.domain.ClearingRefusal.ClearedBefore;
import org.throughline.platform.decider.Decision;

/** Whether one service has cleared one record. */
public sealed interface Clearing {
    /** Nothing was cleared. */
    Clearing NONE = new None();

    /** Nothing was cleared. */
    record None() implements Clearing {}

    /** It was, because of that request. */
    record Cleared(UUID requestId) implements Clearing {}

    /** Decides what is noted. */
    static Decision<ClearingEvent, ClearingRefusal> decide(Clearing clearing, ClearingCommand command) {
        return switch (command) {
            case NoteCleared c -> note(clearing, c);
        };
    }

    private static Decision<ClearingEvent, ClearingRefusal> note(Clearing clearing, NoteCleared c) {
        return switch (clearing) {
            case None _ -> Decision.accept(new RecordCleared(c.participantId(), c.requestId(), c.requestedAt()));
            case Cleared(UUID requestId) when requestId.equals(c.requestId()) -> Decision.nothingNew();
            case Cleared(UUID requestId) -> Decision.refuse(new ClearedBefore(c.participantId(), requestId));
        };
    }

    /** Applies what was noted. */
    static Clearing evolve(ClearingEvent event) {
        return switch (event) {
            case RecordCleared e -> new Cleared(e.requestId());
        };
    }
}
