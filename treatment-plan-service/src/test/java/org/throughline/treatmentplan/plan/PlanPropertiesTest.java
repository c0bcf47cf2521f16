package org.throughline.treatmentplan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.testkit.Scenario;
import org.throughline.platform.testkit.Seeds;
import org.throughline.treatmentplan.domain.ProgrammePolicy.PlanPolicy;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.plan.domain.GoalStatus;
import org.throughline.treatmentplan.plan.domain.Plan;
import org.throughline.treatmentplan.plan.domain.PlanCommand;
import org.throughline.treatmentplan.plan.domain.PlanCommand.ConcludePlan;
import org.throughline.treatmentplan.plan.domain.PlanCommand.DeclineParticipantSignature;
import org.throughline.treatmentplan.plan.domain.PlanCommand.ReopenPlan;
import org.throughline.treatmentplan.plan.domain.PlanCommand.SubmitPlan;
import org.throughline.treatmentplan.plan.domain.PlanContent;
import org.throughline.treatmentplan.plan.domain.PlanEvent;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanSigned;
import org.throughline.treatmentplan.plan.domain.PlanRefusal;
import org.throughline.treatmentplan.plan.domain.Planning;

class PlanPropertiesTest {
    private static final int COMMANDS = 120;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_is_accepted_replays_to_the_same_plan_and_is_accepted_once(long seed) {
        Random random = new Random(seed);
        Scenario<PlanCommand, Planning, PlanEvent, PlanRefusal> plan =
                Scenario.of(new PlanDeciding()).given(PlanFixture.ADMISSION, PlanFixture.LICENSED);
        Map<Integer, String> signed = new HashMap<>();
        for (int i = 0; i < COMMANDS; i++) {
            PlanCommand command = command(random, plan.state());
            if (Planning.decide(plan.state(), command)
                    instanceof Decision.Accepted<PlanEvent, PlanRefusal>(List<PlanEvent> events)) {
                plan = plan.when(command).thenAccepted(events);
                if (plan.state().plan() instanceof Plan.Active active) {
                    assertThat(active.signatures().required())
                            .allMatch(role -> active.signatures().signed().containsKey(role)
                                    || (role == Role.PARTICIPANT
                                            && active.signatures().participantDeclined()));
                }
                note(events, signed);
                assertThat(contents(plan.state()))
                        .as("what was signed says what it said then")
                        .allMatch(content ->
                                content.hash().equals(signed.getOrDefault(content.version(), content.hash())));
                boolean everyTimeAFact = command instanceof PlanCommand.UpdateGoalStatus;
                if (!everyTimeAFact) {
                    plan.when(command).thenNothingNew();
                }
            }
        }
    }

    private static void note(List<PlanEvent> events, Map<Integer, String> signed) {
        events.stream()
                .filter(PlanSigned.class::isInstance)
                .map(PlanSigned.class::cast)
                .forEach(e -> signed.putIfAbsent(e.version(), e.contentHash()));
    }

    private static List<PlanContent> contents(Planning planning) {
        return planning.plan() instanceof Plan.Opened opened
                ? Stream.concat(Stream.of(opened.content()), opened.progress().inEffect().stream())
                        .toList()
                : List.of();
    }

    private static PlanCommand command(Random random, Planning planning) {
        int version = planning.plan() instanceof Plan.Opened opened
                ? Math.max(1, opened.content().version() - (random.nextInt(6) == 0 ? 1 : 0))
                : 1;
        String hash = planning.plan() instanceof Plan.Opened opened && random.nextInt(8) > 0
                ? opened.content().hash()
                : PlanFixture.HASH;
        UUID id = new UUID(7, random.nextInt(6));
        UUID other = new UUID(7, random.nextInt(6));
        return switch (random.nextInt(15)) {
            case 0 -> PlanFixture.open();
            case 1 -> PlanFixture.identify(id);
            case 2, 3 -> PlanFixture.set(id, other);
            case 4, 5 -> PlanFixture.intervene(id, other);
            case 6 -> new SubmitPlan(PlanFixture.PLAN, version, PlanFixture.AUTHOR, policy(random), PlanFixture.NOON);
            case 7, 8 -> PlanFixture.sign(version, signer(random), role(random), hash);
            case 9 ->
                new DeclineParticipantSignature(
                        PlanFixture.PLAN, version, PlanFixture.REASON, PlanFixture.AUTHOR, PlanFixture.NOON);
            case 10 -> PlanFixture.revise(version, random.nextInt(3) == 0 ? new UUID[] {id} : new UUID[0]);
            case 11 -> PlanFixture.provisionally(version);
            case 12 -> PlanFixture.pass(PlanFixture.ADMITTED.plus(Duration.ofDays(random.nextInt(20))));
            case 13 ->
                random.nextBoolean()
                        ? new ConcludePlan(PlanFixture.PLAN, PlanFixture.NOON)
                        : new ReopenPlan(PlanFixture.PLAN, PlanFixture.NOON);
            default -> PlanFixture.update(id, any(random, GoalStatus.values()));
        };
    }

    private static PlanPolicy policy(Random random) {
        return random.nextBoolean() ? PlanFixture.POLICY : PlanFixture.CLINICIAN_ALONE;
    }

    private static String signer(Random random) {
        return List.of(PlanFixture.AUTHOR, PlanFixture.SIGNER, PlanFixture.PARTICIPANT)
                .get(random.nextInt(3));
    }

    private static Role role(Random random) {
        return random.nextBoolean() ? Role.CLINICIAN : Role.PARTICIPANT;
    }

    private static <T> T any(Random random, T[] all) {
        return List.of(all).get(random.nextInt(all.length));
    }

    static Stream<Long> seeds() {
        return Seeds.upTo(30);
    }
}
