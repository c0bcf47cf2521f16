package org.throughline.disclosure.clearing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.disclosure.domain.ClearingEvent;
import org.throughline.disclosure.domain.ClearingEvent.RecordCleared;

/** One sample of each fact about what a service cleared, for the golden files of every service. */
public final class ClearingSamples {
    /** All of them. */
    public static final List<ClearingEvent> ALL = List.of(new RecordCleared(
            UUID.fromString("20000000-0000-4000-8000-000000000001"),
            UUID.fromString("60000000-0000-4000-8000-000000000001"),
            Instant.parse("2036-06-01T12:00:05Z")));

    private ClearingSamples() {}
}
