package org.throughline.treatmentplan.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FormDigestTest {
    @Test
    void what_is_cut_otherwise_is_another_content() {
        assertThat(Stream.of(
                        of("form", List.of("ab", "c")),
                        of("form", List.of("a", "bc")),
                        of("form", List.of("abc")),
                        of("form", List.of("ab", "c", "")),
                        of("other", List.of("ab", "c"))))
                .doesNotHaveDuplicates()
                .allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }

    private static String of(String form, List<String> fields) {
        FormDigest digest = new FormDigest(form);
        digest.list(fields, digest::field);
        return digest.hexadecimal();
    }

    @Test
    void a_platform_without_the_algorithm_is_a_defect() {
        assertThatIllegalStateException().isThrownBy(() -> FormDigest.digest("none such"));
    }
}
