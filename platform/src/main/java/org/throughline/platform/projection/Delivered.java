package org.throughline.platform.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.StreamName;

/** An event on its way into a view: readable, or erased because its key was destroyed. Delivered at least once. */
public sealed interface Delivered<E> permits Recorded, Erased {

    /** The event as the log keeps it, payload sealed. */
    RecordedEvent stored();

    /** Its place in the log. */
    default long position() {
        return stored().position();
    }

    /** The history it belongs to. */
    default String stream() {
        return stored().stream();
    }

    /** What the domain calls that history. */
    default String streamName() {
        return StreamName.of(stream());
    }

    /** Its id, unique in the log for ever. */
    default String id() {
        return stored().id();
    }

    /** When it happened in the world. */
    default Instant occurredAt() {
        return stored().header().occurredAt();
    }

    /** The organisation whose record it is. */
    default String organisation() {
        return stored().header().organisation();
    }

    /** The one person it is about, by random id. */
    default @Nullable String subject() {
        return stored().header().subject();
    }
}
