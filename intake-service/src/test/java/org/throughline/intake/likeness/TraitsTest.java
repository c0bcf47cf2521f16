package org.throughline.intake.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.intake.domain.PartialDate;
import org.throughline.intake.likeness.domain.Likeness;
import org.throughline.intake.likeness.domain.Trait;
import org.throughline.intake.likeness.domain.Traits;
import org.throughline.platform.testkit.Seeds;

class TraitsTest {
    private static final List<String> FAMILIES =
            List.of("Example", "Exampel", "Muñoz", "Munoz", "O'Neill", "Oneil", "Schmidt", "Smith", "Иванова", "Alex");
    private static final List<String> GIVEN = List.of("", "Alex", "Aleks", "Maria Anna", "Example", "Jörg", "Иван");
    private static final List<String> DATES =
            List.of("1990-05-17", "1990-07-05", "1990-05-07", "1991-05-17", "1990-05-18", "1990-05", "1990", "unknown");

    /** In what the second is like the first, at most. */
    private static Optional<Likeness> likeness(Traits seeker, Traits other) {
        return seeker.sought().stream()
                .filter(sought -> other.borne().stream().anyMatch(borne -> same(sought, borne)))
                .map(Trait::likeness)
                .min(Likeness::compareTo);
    }

    private static boolean same(Trait one, Trait other) {
        return one.field().equals(other.field()) && one.value().equals(other.value());
    }

    private static Traits of(String family, String given, String birthDate) {
        return Traits.of(family, given, new PartialDate(birthDate));
    }

    @ParameterizedTest(name = "{0} {1} {2} and {3} {4} {5}: {6}")
    @CsvSource({
        "Example, Alex, 1990-05-17, EXAMPLE, alex, 1990-05-17, NAME_AND_BIRTH_DATE",
        "Muñoz-Díaz, José Luis, 1990-05-17, MUNOZ DIAZ, Jose, 1990-05-17, NAME_AND_BIRTH_DATE",
        "Smith, Catherine, 1990-05-17, Smyth, Katherine, 1990-05-17, SOUND_AND_BIRTH_DATE",
        "Schmidt, Alex, 1990-05-17, Smith, Alex, 1990-05-17, SOUND_AND_BIRTH_DATE",
        "Example, Alex, 1990-05-17, Alex, Example, 1990-05-17, NAMES_SWAPPED",
        "Smith, Catherine, 1990-05-17, Katherine, Smyth, 1990-05-17, NAMES_SWAPPED",
        "Example, Alex, 1990-05-07, Example, Alex, 1990-07-05, DAY_AND_MONTH_SWAPPED",
        "Smith, Catherine, 1990-05-07, Smyth, Katherine, 1990-07-05, DAY_AND_MONTH_SWAPPED",
        "Example, Alex, 1990-05-17, Example, Alex, 1990-05-18, NAME_AND_BIRTH_YEAR",
        "Example, Alex, 1990-05-17, Example, Alex, 1990-08-17, NAME_AND_BIRTH_YEAR",
        "Example, Alex, 1990-05-17, Example, Alex, 1990, NAME_AND_BIRTH_YEAR",
        "Example, Alex, 1990-05, Example, Alex, 1990-05-17, NAME_AND_BIRTH_YEAR",
        "Example, Alex, 1990-05-17, Example, Alex, 1980-05-17, NAME_AND_BIRTHDAY",
        "Example, Alex, 1990-05-17, Example, Alex, unknown, NAME_ALONE",
        "Example, Alex, unknown, Example, Alex, unknown, NAME_ALONE",
        "Example, Alex, 1990-05-17, Example, Alex, 1975-01-02, ",
        "Example, Alex, 1990-05-17, Example, Robin, 1990-05-17, ",
        "Example, Alex, 1990-05-17, Other, Alex, 1990-05-17, ",
        "Smith, Catherine, 1990-05-17, Smyth, Katherine, 1990-05-18, ",
        "Иванова, Анна, 1990-05-17, ИВАНОВА, Анна, 1990-05-17, NAME_AND_BIRTH_DATE"
    })
    void two_persons_are_alike(
            String family,
            String given,
            String born,
            String otherFamily,
            String otherGiven,
            String otherBorn,
            Likeness by) {
        assertThat(likeness(of(family, given, born), of(otherFamily, otherGiven, otherBorn)))
                .isEqualTo(Optional.ofNullable(by));
    }

    @Test
    void without_a_given_name_only_the_family_name_and_the_whole_birth_date_count() {
        assertThat(likeness(of("Example", "", "1990-05-17"), of("Example", " ", "1990-05-17")))
                .contains(Likeness.NAME_AND_BIRTH_DATE);
        assertThat(likeness(of("Example", "", "1990-05-17"), of("Example", "", "1990-05-18")))
                .isEmpty();
        assertThat(of("Example", "", "unknown").borne()).isEmpty();
    }

    @Test
    void a_name_without_a_letter_finds_nobody() {
        assertThat(of("123", "Alex", "1990-05-17").sought()).isEmpty();
    }

    @Test
    void traits_never_print_themselves() {
        Traits traits = of("Example", "Alex", "1990-05-17");
        assertThat(traits).hasToString("Traits[redacted]");
        assertThat(traits.borne().getFirst()).hasToString("Trait[redacted]");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void likeness_is_mutual_and_any_one_wrong_digit_of_a_birth_date_is_found(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            Traits one = of(any(FAMILIES, random), any(GIVEN, random), any(DATES, random));
            Traits other = of(any(FAMILIES, random), any(GIVEN, random), any(DATES, random));
            assertThat(likeness(one, other)).isEqualTo(likeness(other, one));
            String born =
                    "19%02d-%02d-%02d".formatted(random.nextInt(10, 90), random.nextInt(1, 10), random.nextInt(10, 20));
            int at = List.of(2, 3, 6, 9).get(random.nextInt(4));
            String wrong = born.substring(0, at) + (born.charAt(at) == '1' ? '2' : '1') + born.substring(at + 1);
            assertThat(likeness(of("Example", "Alex", born), of("Example", "Alex", wrong)))
                    .isPresent();
        }
    }

    private static String any(List<String> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    static Stream<Long> seeds() {
        return Seeds.upTo(20);
    }
}
