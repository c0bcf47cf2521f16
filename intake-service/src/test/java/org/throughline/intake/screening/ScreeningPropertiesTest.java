package org.throughline.intake.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.intake.AnySequence.oneOf;
import static org.throughline.intake.AnySequence.only;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.intake.AnySequence;
import org.throughline.intake.screening.domain.Screening;
import org.throughline.intake.screening.domain.Screening.Outcome;
import org.throughline.intake.screening.domain.Screening.Risk;
import org.throughline.intake.screening.domain.Screening.Risks;
import org.throughline.intake.screening.domain.Screening.SignOff;
import org.throughline.intake.screening.domain.ScreeningCommand.RecordScreening;
import org.throughline.intake.screening.domain.ScreeningEvent;
import org.throughline.intake.screening.domain.ScreeningEvent.ReferralSeen;
import org.throughline.intake.screening.domain.ScreeningEvent.ScreeningCompleted;
import org.throughline.platform.testkit.Seeds;

class ScreeningPropertiesTest {
    private static final UUID REFERRAL = new UUID(2, 1);
    private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_is_recorded_each_screening_is_one_and_nobody_at_high_risk_goes_on_unanswered_for(long seed) {
        Random random = new Random(seed);
        List<ScreeningEvent> facts = AnySequence.of(
                new ScreeningDeciding(),
                random.nextInt(10) == 0 ? List.of() : List.of(new ReferralSeen(REFERRAL, new UUID(2, 2))),
                40,
                _ -> new RecordScreening(REFERRAL, screening(random), NOON));
        List<Screening> done = only(facts, ScreeningCompleted.class).stream()
                .map(ScreeningCompleted::screening)
                .toList();
        assertThat(done.stream().map(Screening::screeningId)).doesNotHaveDuplicates();
        assertThat(done)
                .noneMatch(one -> one.outcome() == Outcome.PROCEED
                        && one.risks().high()
                        && one.signOffs().isEmpty())
                .noneMatch(one -> one.screenedAt().isAfter(NOON));
    }

    private static Screening screening(Random random) {
        return new Screening(
                new UUID(9, random.nextInt(12)),
                new Risks(oneOf(random, Risk.values()), oneOf(random, Risk.values()), random.nextBoolean()),
                oneOf(random, Outcome.values()),
                random.nextBoolean() ? List.of() : List.of(new SignOff("clinician-a", "CLINICIAN")),
                "intake-1",
                NOON.plusSeconds(random.nextInt(3) - 1L));
    }

    static Stream<Long> seeds() {
        return Seeds.upTo(30);
    }
}
