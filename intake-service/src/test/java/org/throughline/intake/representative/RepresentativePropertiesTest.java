package org.throughline.intake.representative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.intake.AnySequence.oneOf;
import static org.throughline.intake.representative.RepresentativeFixture.CLERK;
import static org.throughline.intake.representative.RepresentativeFixture.MOTHER;
import static org.throughline.intake.representative.RepresentativeFixture.NEVER;
import static org.throughline.intake.representative.RepresentativeFixture.NOON;
import static org.throughline.intake.representative.RepresentativeFixture.PERSON;
import static org.throughline.intake.representative.RepresentativeFixture.POLICY;
import static org.throughline.intake.representative.RepresentativeFixture.PROOF;
import static org.throughline.intake.representative.RepresentativeFixture.SCOPE;
import static org.throughline.intake.representative.RepresentativeFixture.born;
import static org.throughline.intake.representative.RepresentativeFixture.family;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.intake.AnySequence;
import org.throughline.intake.consent.domain.ConsentForm.Authority;
import org.throughline.intake.domain.Text;
import org.throughline.intake.representative.domain.Designation;
import org.throughline.intake.representative.domain.Designation.Proof;
import org.throughline.intake.representative.domain.Designation.Reach;
import org.throughline.intake.representative.domain.EndCause;
import org.throughline.intake.representative.domain.RepresentativeAuthority;
import org.throughline.intake.representative.domain.RepresentativeCommand;
import org.throughline.intake.representative.domain.RepresentativeCommand.DesignateRepresentative;
import org.throughline.intake.representative.domain.RepresentativeCommand.EndRepresentative;
import org.throughline.intake.representative.domain.RepresentativeCommand.LetTimePass;
import org.throughline.intake.representative.domain.RepresentativeCommand.LookAtAge;
import org.throughline.intake.representative.domain.RepresentativeCommand.LookAtConsents;
import org.throughline.intake.representative.domain.RepresentativeEvent;
import org.throughline.intake.representative.domain.RepresentativeEvent.RepresentativeDesignated;
import org.throughline.intake.representative.domain.RepresentativeEvent.RepresentativeEnded;
import org.throughline.platform.testkit.Seeds;

class RepresentativePropertiesTest {
    private static final List<String> BIRTH_DATES =
            List.of(RepresentativeFixture.TEN, RepresentativeFixture.SEVENTEEN, RepresentativeFixture.FORTY, "unknown");

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_is_asked_only_who_speaks_is_ended_and_every_right_ends_after_it_begins(long seed) {
        Random random = new Random(seed);
        List<RepresentativeEvent> facts = AnySequence.of(
                new RepresentativeDeciding(),
                List.of(
                        born(BIRTH_DATES.get(random.nextInt(BIRTH_DATES.size()))),
                        family(Authority.SELF, MOTHER, NOON.plus(Duration.ofDays(random.nextInt(60))))),
                50,
                _ -> command(random));
        Map<UUID, RepresentativeDesignated> speaking = new HashMap<>();
        for (RepresentativeEvent fact : facts) {
            if (fact instanceof RepresentativeDesignated designated) {
                assertThat(designated.from()).isBefore(designated.until());
                speaking.put(designated.representativeId(), designated);
            }
            if (fact instanceof RepresentativeEnded ended) {
                assertThat(speaking.remove(ended.representativeId())).isNotNull();
            }
        }
    }

    private static RepresentativeCommand command(Random random) {
        UUID representative = random.nextBoolean() ? MOTHER : new UUID(6, 2);
        Instant at = NOON.plus(Duration.ofDays(random.nextInt(4_000)));
        return switch (random.nextInt(6)) {
            case 0, 1 -> new DesignateRepresentative(PERSON, designation(representative, random), CLERK, POLICY, NOON);
            case 2 -> new EndRepresentative(PERSON, representative, EndCause.WITHDRAWN, at);
            case 3 -> new LetTimePass(PERSON, at);
            case 4 -> new LookAtConsents(PERSON, at);
            default -> new LookAtAge(PERSON, POLICY, at);
        };
    }

    private static Designation designation(UUID representative, Random random) {
        RepresentativeAuthority authority = oneOf(random, RepresentativeAuthority.values());
        Instant from = NOON.plus(Duration.ofDays(random.nextInt(3)));
        Instant until = random.nextBoolean() ? NEVER : NOON.plus(Duration.ofDays(random.nextInt(30)));
        return new Designation(
                representative,
                "subject-" + representative,
                authority,
                new Reach(SCOPE, from, until),
                new Proof(new Text("Somebody"), random.nextInt(5) == 0 ? List.of() : PROOF));
    }

    static Stream<Long> seeds() {
        return Seeds.upTo(50);
    }
}
