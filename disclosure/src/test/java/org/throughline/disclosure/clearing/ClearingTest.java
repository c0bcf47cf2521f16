package org.throughline.disclosure.clearing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.disclosure.domain.Clearing;
import org.throughline.disclosure.domain.ClearingCommand;
import org.throughline.disclosure.domain.ClearingCommand.NoteCleared;
import org.throughline.disclosure.domain.ClearingEvent;
import org.throughline.disclosure.domain.ClearingEvent.RecordCleared;
import org.throughline.disclosure.domain.ClearingRefusal;
import org.throughline.disclosure.domain.ClearingRefusal.ClearedBefore;
import org.throughline.platform.eventlog.EventHeader;
import org.throughline.platform.eventlog.Fingerprint;
import org.throughline.platform.eventlog.ProposedEvent;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.SealedBytes;
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

    /** An event keeps its id in every log that is told of it, and no log takes two of one id. */
    @Test
    void what_one_service_answers_has_another_id_than_what_another_answers() {
        EventHeader header = new EventHeader("north", null, NOON, "clerk", "c", null, new UUID(9, 9).toString(), null);
        var erased = new RecordedEvent(
                1,
                1,
                NOON,
                new ProposedEvent(
                        "participant/" + PERSON + "/retention",
                        "commit.0",
                        "intake.record-erased.v1",
                        1,
                        header,
                        SealedBytes.of("erased".getBytes(UTF_8)),
                        Fingerprint.of("test").finish()));
        assertThat(Stream.of("intake", "scheduling", "treatment-plan", "outcomes")
                        .map(service -> WhenRecordErasedThenClear.envelope(service, erased)
                                .request()
                                .commit()))
                .doesNotHaveDuplicates();
    }
}
