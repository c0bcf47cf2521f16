package org.throughline.disclosure.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.disclosure.domain.LawFixture.HOSPITAL;
import static org.throughline.disclosure.domain.LawFixture.NOON;
import static org.throughline.disclosure.domain.LawFixture.PERSON;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.disclosure.domain.EvidenceFact.ConsentGranted;
import org.throughline.disclosure.domain.EvidenceFact.ConsentRevoked;
import org.throughline.disclosure.domain.EvidenceFact.OfParticipant;
import org.throughline.disclosure.domain.Ruling.Given;
import org.throughline.disclosure.domain.Ruling.Permitted;
import org.throughline.platform.testkit.Seeds;

/** Whatever was signed, taken back and asked, what leaves is covered by what stands. */
class LawPropertiesTest {
    private static final int STEPS = 200;
    private static final List<Purpose> PURPOSES = List.of(Purpose.TREATMENT, Purpose.PAYMENT, Purpose.OPERATIONS);
    private static final List<String> NAMES = List.of(HOSPITAL, "county-care", "clinic");
    private static final List<String> CODES = List.of("PLAN", "SCORES", "ALL", "COUNSELLING_NOTES");

    static Stream<Long> seeds() {
        return Seeds.upTo(25);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_leaves_rests_on_a_consent_that_stands(long seed) {
        Random random = new Random(seed);
        List<OfParticipant> facts = new ArrayList<>();
        List<ConsentGranted> granted = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            Instant at = NOON.plus(Duration.ofHours(step));
            if (granted.isEmpty() || random.nextInt(3) > 0) {
                ConsentGranted consent = consent(random, at);
                granted.add(consent);
                facts.add(consent);
            } else {
                facts.add(revocation(random, granted.get(random.nextInt(granted.size())), at));
            }
            Question question = question(random, at);
            Evidence evidence = LawFixture.evidence(facts.toArray(OfParticipant[]::new));
            Ruling ruling = Law.rule(question, evidence, LawFixture.PART_TWO);
            if (ruling instanceof Permitted permitted) {
                requireCovered(question, permitted, facts);
            }
            assertThat(Law.rule(question, evidence, LawFixture.PART_TWO)).isEqualTo(ruling);
        }
    }

    private static ConsentGranted consent(Random random, Instant at) {
        return new ConsentGranted(
                PERSON,
                new UUID(1, random.nextLong()),
                List.of(PURPOSES.get(random.nextInt(PURPOSES.size())).name()),
                List.of(NAMES.get(random.nextInt(NAMES.size()))),
                List.of(CODES.get(random.nextInt(CODES.size()))),
                at.minusSeconds(60),
                at.plus(Duration.ofHours(random.nextInt(48))),
                "");
    }

    private static ConsentRevoked revocation(Random random, ConsentGranted consent, Instant at) {
        List<String> from = random.nextBoolean() ? List.of() : List.of(NAMES.get(random.nextInt(NAMES.size())));
        return new ConsentRevoked(PERSON, consent.consentId(), at, from, random.nextBoolean());
    }

    private static Question question(Random random, Instant at) {
        InformationClass[] all = InformationClass.values();
        return new Question(
                "client",
                PERSON,
                Set.of(),
                Optional.of(PURPOSES.get(random.nextInt(PURPOSES.size()))),
                Set.of(all[random.nextInt(all.length)]),
                random.nextBoolean() ? Question.UNBOUNDED : at.minus(Duration.ofHours(random.nextInt(100))),
                at);
    }

    private static void requireCovered(Question question, Permitted permitted, List<OfParticipant> facts) {
        assertThat(permitted.information())
                .isNotEmpty()
                .isSubsetOf(question.information())
                .doesNotContain(InformationClass.COUNSELLING_NOTES, InformationClass.PSYCHOTHERAPY_NOTES);
        assertThat(permitted.consents()).isNotEmpty().allSatisfy(given -> {
            assertThat(given.expiresAt()).isAfter(question.at());
            assertThat(given.purposes())
                    .contains(question.purpose().orElseThrow().name());
            boolean revoked = facts.stream().anyMatch(fact -> takesBack(fact, given));
            assertThat(!revoked || permitted.reliance()).isTrue();
            assertThat(!permitted.reliance() || question.purpose().orElseThrow() == Purpose.PAYMENT)
                    .isTrue();
        });
    }

    private static boolean takesBack(OfParticipant fact, Given given) {
        return fact instanceof ConsentRevoked revoked
                && revoked.consentId().equals(given.consentId())
                && (revoked.recipients().isEmpty() || revoked.recipients().contains(HOSPITAL));
    }
}
