package org.throughline.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FamilyNameTest {
    @Test
    void names_are_the_same_however_they_are_accented_spaced_or_spelt_large() {
        assertThat(FamilyName.of("O'Brien-Núñez"))
                .isPresent()
                .isEqualTo(FamilyName.of("  OBRIEN NU\u0301N\u0303EZ"))
                .isNotEqualTo(FamilyName.of("Brien"));
    }

    @Test
    void what_has_no_letters_is_no_name() {
        assertThat(FamilyName.of(" -17 ")).isEmpty();
        assertThat(FamilyName.of("")).isEmpty();
    }

    @Test
    void a_name_never_prints_itself() {
        assertThat(FamilyName.of("Okafor").toString()).doesNotContainIgnoringCase("okafor");
    }
}
