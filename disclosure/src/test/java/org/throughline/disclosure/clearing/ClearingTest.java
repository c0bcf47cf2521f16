package org.throughline.disclosure.clearing;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.disclosure.domain.Clearing;
import org.throughline.disclosure.domain.ClearingCommand;
import org.throughline.disclosure.domain.ClearingCommand.NoteCleared;
import org.throughline.disclosure.domain.ClearingEvent;
import org.throughline.disclosure.domain.ClearingEvent.RecordCleared;
import org.throughline.disclosure.domain.ClearingRefusal;
import org.throughline.disclosure.domain.ClearingRefusal.ClearedBefore;
import org.throughline.platform.testkit.Scenario;

/** A record is cleared once, because of one request. */
class ClearingTest {
    private static final UUID PERSON = new UUID(4, 1);
    private static final UUID REQUEST = new UUID(6, 1);
    private static final Instant NOON = Instant.parse("2036-06-01T12:00:00Z");

    private final Scenario<ClearingCommand, Clearing, ClearingEvent, ClearingRefusal> nothing =
            Scenario.of(new ClearingDeciding("intake"));

    @Test
    void a_record_is_cleared_once_however_often_it_is_told() {
        nothing.when(new NoteCleared(PERSON, REQUEST, NOON))
                .thenAccepted(new RecordCleared(PERSON, REQUEST, NOON))
                .when(new NoteCleared(PERSON, REQUEST, NOON.plusSeconds(1)))
                .thenNothingNew();
    }

    @Test
    void no_other_request_clears_it() {
        nothing.given(new RecordCleared(PERSON, REQUEST, NOON))
                .when(new NoteCleared(PERSON, new UUID(6, 2), NOON))
                .thenRefused(new ClearedBefore(PERSON, REQUEST));
    }
}
