package org.throughline.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.platform.audit.Masking.Masked;
import org.throughline.platform.bakery.domain.CakeText;

class MaskingTest {
    private enum Size {
        LARGE
    }

    private record Cake(UUID id, Size size, int candles, LocalDate day, Instant orderedAt, String code) {}

    private record Wish(Cake cake, CakeText text, List<CakeText> others, Map<String, CakeText> byName) {}

    private record Bare(String text) {}

    private record Named(Map<String, Integer> candles) {}

    private static final Cake CAKE = new Cake(
            new UUID(1, 2), Size.LARGE, 7, LocalDate.of(2026, 3, 2), Instant.parse("2026-03-01T12:00:00Z"), "F10.20");

    @Test
    void ids_codes_numbers_and_times_are_shown() {
        assertThat(Masking.of(CAKE))
                .isEqualTo(new Masked(
                        Map.of(
                                "id", "00000000-0000-0001-0000-000000000002",
                                "size", "LARGE",
                                "candles", 7,
                                "day", "2026-03-02",
                                "orderedAt", "2026-03-01T12:00:00Z",
                                "code", "F10.20"),
                        true));
    }

    @Test
    void what_does_not_print_itself_is_not_shown_however_deep_it_lies() {
        CakeText one = new CakeText("one");
        Masked masked = Masking.of(new Wish(CAKE, one, List.of(one, one), Map.of("second", one)));
        assertThat(masked.complete()).isFalse();
        assertThat(masked.fields())
                .containsEntry("text", Masking.MASK)
                .containsEntry("others", List.of(Masking.MASK, Masking.MASK))
                .containsEntry("byName", Map.of("second", Masking.MASK));
    }

    @Test
    void a_bare_text_is_shown_only_if_it_is_a_code() {
        assertThat(Masking.of(new Bare("evening/2.1")).complete()).isTrue();
        for (String words : List.of("she said", "grandma's", "né", "", " x", "a".repeat(101), "line\nbreak")) {
            assertThat(Masking.of(new Bare(words)))
                    .as(words)
                    .isEqualTo(new Masked(Map.of("text", Masking.MASK), false));
        }
    }

    @Test
    void words_are_masked_where_a_name_should_stand_too() {
        assertThat(Masking.of(new Named(Map.of("for aunt Ida", 7))))
                .isEqualTo(new Masked(Map.of("candles", Map.of(Masking.MASK, 7)), false));
    }
}
