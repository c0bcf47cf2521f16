package org.throughline.treatmentplan.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.testkit.Scenario;
import org.throughline.platform.testkit.Seeds;
import org.throughline.treatmentplan.care.domain.Aftercare;
import org.throughline.treatmentplan.care.domain.Care;
import org.throughline.treatmentplan.care.domain.CareCommand;
import org.throughline.treatmentplan.care.domain.CareCommand.DecideLevelOfCare;
import org.throughline.treatmentplan.care.domain.CareCommand.DraftAftercarePlan;
import org.throughline.treatmentplan.care.domain.CareCommand.RecordAftercareRefusal;
import org.throughline.treatmentplan.care.domain.CareCommand.SignAftercarePlan;
import org.throughline.treatmentplan.care.domain.CareEvent;
import org.throughline.treatmentplan.care.domain.CareEvent.DischargeCompleted;
import org.throughline.treatmentplan.care.domain.CareRefusal;
import org.throughline.treatmentplan.care.domain.DischargeType;
import org.throughline.treatmentplan.care.domain.Edition;
import org.throughline.treatmentplan.care.domain.LevelChange;
import org.throughline.treatmentplan.care.domain.LevelDecision;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.domain.Text;

class CarePropertiesTest {
    private static final int COMMANDS = 80;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_is_accepted_replays_to_the_same_state_and_an_episode_ends_once(long seed) {
        Random random = new Random(seed);
        Scenario<CareCommand, Care, CareEvent, CareRefusal> care =
                Scenario.of(new CareDeciding()).given(CareFixture.ADMISSION, CareFixture.CHANGE);
        int ended = 0;
        for (int i = 0; i < COMMANDS; i++) {
            CareCommand command = command(random);
            if (Care.decide(care.state(), command)
                    instanceof Decision.Accepted<CareEvent, CareRefusal>(List<CareEvent> events)) {
                care = care.when(command).thenAccepted(events);
                care.when(command).thenNothingNew();
                ended += (int) events.stream()
                        .filter(DischargeCompleted.class::isInstance)
                        .count();
            }
        }
        assertThat(ended).isLessThanOrEqualTo(1);
    }

    private static CareCommand command(Random random) {
        UUID id = new UUID(8, random.nextInt(20));
        Role role = random.nextInt(3) == 0 ? Role.GROUP_FACILITATOR : Role.CLINICIAN;
        String person = "person-" + random.nextInt(3);
        return switch (random.nextInt(14)) {
            case 0, 1, 2, 3 ->
                new DecideLevelOfCare(
                        CareFixture.EPISODE,
                        id,
                        change(random),
                        CareFixture.grounds(CareFixture.CITED_CHANGE),
                        person,
                        role,
                        CareFixture.POLICY,
                        CareFixture.NOON);
            case 4, 5 -> CareFixture.countersign(id, Set.of(), person, role);
            case 6, 7 -> CareFixture.initiate(type(random), new Text("An example warning."));
            case 8, 9 -> new DraftAftercarePlan(CareFixture.EPISODE, id, aftercare(random), person, CareFixture.NOON);
            case 10, 11 -> new SignAftercarePlan(CareFixture.EPISODE, id, person, CareFixture.NOON);
            case 12 -> new RecordAftercareRefusal(CareFixture.EPISODE, CareFixture.REASON, person, CareFixture.NOON);
            default -> CareFixture.complete(role);
        };
    }

    private static LevelChange change(Random random) {
        List<String> levels = Edition.FOURTH.levels();
        String to = levels.get(random.nextInt(levels.size()));
        LevelDecision decision = any(random, LevelDecision.values());
        return new LevelChange(decision, random.nextBoolean() ? "2.1" : levels.get(random.nextInt(4)), to, to, to);
    }

    private static DischargeType type(Random random) {
        return any(random, DischargeType.values());
    }

    private static Aftercare aftercare(Random random) {
        return random.nextBoolean()
                ? CareFixture.AGREED
                : new Aftercare(random.nextBoolean(), List.of(), List.of(new Text("Counselling")), List.of());
    }

    private static <T> T any(Random random, T[] all) {
        return List.of(all).get(random.nextInt(all.length));
    }

    static Stream<Long> seeds() {
        return Seeds.upTo(30);
    }
}
