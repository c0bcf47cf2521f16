package org.throughline.disclosure.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.disclosure.domain.LawFixture.AFTER;
import static org.throughline.disclosure.domain.LawFixture.HOSPITAL;
import static org.throughline.disclosure.domain.LawFixture.consent;
import static org.throughline.disclosure.domain.LawFixture.evidence;
import static org.throughline.disclosure.domain.LawFixture.treatedUntil;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.disclosure.domain.EvidenceFact.OfParticipant;
import org.throughline.disclosure.domain.ManualLaw.Verdict;
import org.throughline.platform.testkit.Seeds;

/** Whatever is stated and whatever is recorded, nothing under Part 2 is told without one of its bases. */
class ManualLawPropertiesTest {
    private static final int ACTS = 400;

    static Stream<Long> seeds() {
        return Seeds.upTo(25);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothing_under_part_two_is_told_without_one_of_its_bases(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < ACTS; i++) {
            LegalBasis basis = any(random, LegalBasis.values());
            Act act = act(random, basis);
            Verdict verdict = ManualLaw.rule(act, known(random), LawFixture.PART_TWO);
            if (verdict.objections().isEmpty()) {
                assertThat(basis.holdsForPartTwo()).isTrue();
                assertThat(act.grounds()).containsKeys(Element.DESCRIPTION);
                assertThat(basis != LegalBasis.CONSENT || !verdict.consents().isEmpty())
                        .isTrue();
                assertThat(act.information().stream().noneMatch(InformationClass::keptApart)
                                || basis == LegalBasis.CONSENT
                                || basis == LegalBasis.COURT_ORDER)
                        .isTrue();
            }
            assertThat(verdict.partTwo()).isTrue();
        }
    }

    private static Act act(Random random, LegalBasis basis) {
        ActFixture act = ActFixture.on(basis)
                .telling(any(random, InformationClass.values()))
                .assuring(Assurance.values());
        if (random.nextBoolean()) {
            act = act.to(HOSPITAL);
        }
        if (random.nextBoolean()) {
            act = act.forPurpose(any(random, Purpose.values()));
        }
        return random.nextInt(4) == 0
                ? act.without(any(random, Element.values())).act()
                : act.act();
    }

    private static Evidence known(Random random) {
        List<OfParticipant> facts = new ArrayList<>();
        if (random.nextBoolean()) {
            facts.add(treatedUntil(AFTER));
        }
        if (random.nextBoolean()) {
            facts.add(consent(
                    HOSPITAL,
                    any(random, Purpose.values()),
                    any(random, InformationClass.values()).name()));
        }
        return evidence(facts.toArray(OfParticipant[]::new));
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
