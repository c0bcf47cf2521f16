package org.throughline.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeedsTest {
    @Test
    void a_seed_asked_for_is_the_only_one() {
        assertThat(Seeds.chosen("42", "7", 3)).containsExactly(42L);
    }

    @Test
    void more_seeds_can_be_asked_for() {
        assertThat(Seeds.chosen(null, "5", 3)).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void without_a_wish_the_test_says_how_many() {
        assertThat(Seeds.chosen(null, null, 3)).containsExactly(1L, 2L, 3L);
    }
}
