package org.throughline.platform.decider;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.platform.bakery.BakeryDeciding;
import org.throughline.platform.bakery.domain.BakeryEvent;
import org.throughline.platform.bakery.domain.BakeryEvent.CakeOrdered;
import org.throughline.platform.bakery.domain.BakeryEvent.PlaceTaken;
import org.throughline.platform.bakery.domain.CakeText;

class EventRecordsTest {
    private static final String ORDERED = "bakery.cake-ordered.v1";
    private static final CakeOrdered CURRENT = new CakeOrdered(
            "a", "c-1", LocalDate.of(2026, 3, 2), new CakeText("hi"), Instant.parse("2026-03-01T12:00:00Z"));
    private static final String NOW = """
            {"order":"a","customer":"c-1","day":"2026-03-02","text":{"value":"hi"},"orderedAt":"2026-03-01T12:00:00Z"}""";

    private final EventRecords<BakeryEvent> records = new EventRecords<>(new BakeryDeciding().catalogue());

    @Test
    void an_event_is_stored_as_plain_json_with_iso_dates() {
        assertThat(new String(records.json(CURRENT), UTF_8)).isEqualTo(NOW);
    }

    @ParameterizedTest(name = "revision {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1 | {"order":"a","customer":"c-1","date":"2026-03-02","text":"hi","orderedAt":"2026-03-01T12:00:00Z"}
            2 | {"order":"a","customer":"c-1","date":"2026-03-02","text":{"value":"hi"},"orderedAt":"2026-03-01T12:00:00Z"}
            3 | {"order":"a","customer":"c-1","day":"2026-03-02","text":{"value":"hi"},"orderedAt":"2026-03-01T12:00:00Z"}
            """)
    void every_revision_loads_as_the_current_record(int revision, String json) {
        assertThat(records.read(ORDERED, revision, json.getBytes(UTF_8))).isEqualTo(CURRENT);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{\"day\":\"2026-03-02\"}",
                "{\"day\":\"2026-03-02\",\"order\":\"a\",\"extra\":1}",
                "{\"day\":\"private words\",\"order\":\"a\"}",
                "{\"day\":\"2026-03-02\",\"order\":\"a\"} trailing",
                "not json: private words"
            })
    void json_of_another_form_is_refused_without_quoting_it(String json) {
        assertThatThrownBy(() -> records.read("bakery.place-taken.v1", 1, json.getBytes(UTF_8)))
                .isInstanceOf(UnreadableEventException.class)
                .hasNoCause()
                .hasMessageNotContaining("private");
    }

    @Test
    void a_revision_of_a_newer_program_is_refused() {
        assertThatThrownBy(() -> records.read(ORDERED, 4, NOW.getBytes(UTF_8)))
                .isInstanceOf(UnreadableEventException.class);
    }

    @Test
    void a_type_that_is_not_listed_is_refused() {
        assertThatThrownBy(() -> records.read("bakery.window-broken.v1", 1, NOW.getBytes(UTF_8)))
                .isInstanceOf(UnreadableEventException.class);
    }

    @Test
    void a_catalogue_that_forgets_an_event_is_refused() {
        assertThatThrownBy(() -> Catalogue.of(
                        BakeryEvent.class,
                        EventType.internal("bakery.place-taken.v1", PlaceTaken.class, BakeryDeciding.OVENS)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CakeBaked");
    }

    @Test
    void two_types_of_one_record_are_refused_if_one_of_them_is_written() {
        assertThatThrownBy(() -> Catalogue.of(
                        PlaceTaken.class,
                        EventType.told("north.place-taken.v1", PlaceTaken.class, BakeryDeciding.OVENS),
                        EventType.internal("bakery.place-taken.v1", PlaceTaken.class, BakeryDeciding.OVENS)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("have the record");
    }

    @Test
    void two_who_tell_the_same_are_read_into_one_record() {
        var told = Catalogue.of(
                PlaceTaken.class,
                EventType.told("north.place-taken.v1", PlaceTaken.class, BakeryDeciding.OVENS),
                EventType.told("south.place-taken.v1", PlaceTaken.class, BakeryDeciding.OVENS));
        assertThat(told.named("north.place-taken.v1")).isPresent();
        assertThat(told.named("south.place-taken.v1")).isPresent();
    }

    @Test
    void two_types_of_one_name_are_refused() {
        assertThatThrownBy(() -> Catalogue.of(
                        BakeryEvent.class,
                        EventType.internal("bakery.same.v1", PlaceTaken.class, BakeryDeciding.OVENS),
                        EventType.internal("bakery.same.v1", CakeOrdered.class, BakeryDeciding.OVENS)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
