package org.throughline.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WordsMaskedTest {
    @Test
    void words_are_masked_wherever_they_stand_and_codes_numbers_and_nothing_stay() {
        Map<String, @Nullable Object> content = new HashMap<>();
        content.put("decision", "STEP_DOWN");
        content.put("rationale", Map.of("value", "Better"));
        content.put("dissent", List.of(Map.of("value", "No"), "One of us would wait"));
        content.put("ratings", List.of(Map.of("dimension", "1-withdrawal", "rating", 1)));
        content.put("said by somebody", 3);
        content.put("countersignedAt", null);

        Map<String, @Nullable Object> expected = new HashMap<>();
        expected.put("decision", "STEP_DOWN");
        expected.put("rationale", Masking.MASK);
        expected.put("dissent", List.of(Masking.MASK, Masking.MASK));
        expected.put("ratings", List.of(Map.of("dimension", "1-withdrawal", "rating", 1)));
        expected.put(Masking.MASK, 3);
        expected.put("countersignedAt", null);
        assertThat(WordsMasked.of(content)).isEqualTo(expected);
    }
}
