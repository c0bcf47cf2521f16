package org.throughline.intake.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.intake.AnySequence.oneOf;
import static org.throughline.intake.AnySequence.only;
import static org.throughline.intake.disclosure.ManualFixture.KNOWN;
import static org.throughline.intake.disclosure.ManualFixture.NOON;
import static org.throughline.intake.disclosure.ManualFixture.act;
import static org.throughline.intake.disclosure.ManualFixture.record;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.disclosure.domain.LedgerEvent.ManualDisclosureRecorded;
import org.throughline.disclosure.domain.LegalBasis;
import org.throughline.disclosure.domain.ManualEvent;
import org.throughline.intake.AnySequence;
import org.throughline.platform.testkit.Seeds;

class ManualDisclosurePropertiesTest {
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_is_told_an_entry_is_made_once_and_what_may_not_be_told_only_after_it_was(long seed) {
        Random random = new Random(seed);
        List<ManualEvent> facts = AnySequence.of(
                new ManualDisclosureDeciding(),
                random.nextInt(10) == 0 ? List.of() : List.of(KNOWN),
                20,
                _ -> record(act(basis(random), random.nextBoolean(), NOON.plusSeconds(random.nextInt(3) - 1L))));
        List<ManualDisclosureRecorded> entries = only(facts, ManualDisclosureRecorded.class);
        assertThat(entries).hasSizeLessThanOrEqualTo(1).allSatisfy(entry -> {
            assertThat(entry.disclosedAt()).isBeforeOrEqualTo(NOON);
            assertThat(entry.basis().isEmpty())
                    .isEqualTo(entry.objections().stream()
                            .anyMatch(objection -> objection.name().equals("BASIS_NOT_STATED")));
        });
    }

    private static Optional<LegalBasis> basis(Random random) {
        return random.nextInt(5) == 0 ? Optional.empty() : Optional.of(oneOf(random, LegalBasis.values()));
    }

    static Stream<Long> seeds() {
        return Seeds.upTo(30);
    }
}
