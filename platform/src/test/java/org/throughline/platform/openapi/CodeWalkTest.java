package org.throughline.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.throughline.bakery.CakeDesk;

/** The problems an operation can answer are found in its code. */
class CodeWalkTest {
    private static final String DESK = CakeDesk.class.getName().replace('.', '/');
    private static final ProblemType CLOSED = new ProblemType(409, "shop-closed", "Come back in the morning");
    private static final ProblemType EATEN = new ProblemType(422, "cake-eaten", "Choose another cake");

    private final CodeWalk walk = new CodeWalk(CodeWalkTest.class.getClassLoader());

    @Test
    void a_problem_is_found_where_it_is_made_by_another_method_and_in_a_lambda() {
        assertThat(walk.from(DESK, "sell").problems()).containsExactly(CLOSED, EATEN);
    }

    @Test
    void a_problem_of_a_method_that_is_called_is_found() {
        assertThat(walk.from(DESK, "deliver").problems()).containsExactly(CLOSED, EATEN);
    }

    @Test
    void an_invalid_field_is_a_problem_whatever_the_field_is() {
        assertThat(walk.from(DESK, "bake").problems())
                .containsExactly(new ProblemType(400, "wish-unclear", "Say which cake you want"));
    }

    @Test
    void a_problem_that_cannot_be_told_stops_the_build() {
        assertThatThrownBy(() -> walk.from(DESK, "guess"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("CakeDesk.guess");
    }

    @Test
    void a_method_that_is_not_there_stops_the_build() {
        assertThatThrownBy(() -> walk.from(DESK, "burn")).isInstanceOf(IllegalStateException.class);
    }
}
