package org.throughline.treatmentplan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.platform.testkit.StateDiagram;
import org.throughline.treatmentplan.Kept;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.plan.domain.GoalStatus;
import org.throughline.treatmentplan.plan.domain.Plan;
import org.throughline.treatmentplan.plan.domain.PlanCommand;
import org.throughline.treatmentplan.plan.domain.PlanCommand.ConcludePlan;
import org.throughline.treatmentplan.plan.domain.PlanCommand.DeclineParticipantSignature;
import org.throughline.treatmentplan.plan.domain.PlanCommand.ReopenPlan;
import org.throughline.treatmentplan.plan.domain.PlanEvent;
import org.throughline.treatmentplan.plan.domain.PlanRefusal;
import org.throughline.treatmentplan.plan.domain.Planning;

/** The page on the states of a plan is what asking for everything in every state gives. */
class PlanStatesTest {
    private static final Path PAGE = Path.of("../docs/states/plan.md");
    private static final String HEAD = """
            # States of a treatment plan

            Drawn from the rules by a test that asks for everything in every state; the build fails if this page differs.
            Everything is asked about the first version. `Provisional` is in effect while signatures are outstanding; in
            `Revising` the version before the one that is written stays in effect. `Late` is one that was not in effect in
            time, `Unsigned` one that was not signed by all in time; neither stops anything. `Concluded` is one whose episode
            has ended: nothing of it is due, and what was done may still be written down.

            """;

    @Test
    void every_command_in_every_state_does_what_the_page_says() {
        var diagram = new StateDiagram<PlanCommand, Planning, PlanEvent, PlanRefusal>(
                        new PlanDeciding(), PlanStatesTest::name)
                .state(List.of(PlanFixture.ADMISSION))
                .state(PlanFixture.DRAFT)
                .state(PlanFixture.and(PlanFixture.DRAFT, PlanFixture.OVERDUE))
                .state(PlanFixture.AWAITING)
                .state(PlanFixture.and(PlanFixture.AWAITING, PlanFixture.OVERDUE))
                .state(PlanFixture.and(PlanFixture.AWAITING, PlanFixture.CLINICIAN_SIGNED))
                .state(PlanFixture.and(PlanFixture.AWAITING, PlanFixture.CLINICIAN_SIGNED, PlanFixture.OVERDUE))
                .state(PlanFixture.and(PlanFixture.AWAITING, PlanFixture.CLINICIAN_SIGNED, PlanFixture.PROVISIONAL))
                .state(PlanFixture.and(
                        PlanFixture.AWAITING,
                        PlanFixture.CLINICIAN_SIGNED,
                        PlanFixture.PROVISIONAL,
                        PlanFixture.SIGNATURES_OVERDUE))
                .state(PlanFixture.IN_EFFECT)
                .state(PlanFixture.REVISING)
                .state(PlanFixture.and(PlanFixture.IN_EFFECT, PlanFixture.CONCLUDED));
        commands().forEach(diagram::command);
        Kept.same(PAGE, HEAD + diagram.page());
    }

    private static String name(Planning planning) {
        return switch (planning.plan()) {
            case Plan.None _ -> "NotOpened";
            case Plan.Opened opened when opened.progress().deadlines().over() -> "Concluded";
            case Plan.Active _ -> "Active";
            case Plan.Draft draft when draft.progress().inEffect().isPresent() -> "Revising";
            case Plan.Draft draft -> late(draft) + "Draft";
            case Plan.Submitted s
            when s.progress().inEffect().isPresent() -> s.progress().deadlines().overdue() ? "Unsigned" : "Provisional";
            case Plan.Submitted s -> late(s) + (s.signatures().signed().isEmpty() ? "Submitted" : "PartlySigned");
        };
    }

    private static String late(Plan.Opened plan) {
        return plan.progress().deadlines().overdue() ? "Late" : "";
    }

    private static Map<String, PlanCommand> commands() {
        UUID fresh = PlanFixture.OTHER;
        Map<String, PlanCommand> commands = new LinkedHashMap<>();
        commands.put("opened", PlanFixture.open());
        commands.put("problem added", PlanFixture.identify(fresh));
        commands.put("goal set", PlanFixture.set(PlanFixture.PROBLEM, fresh));
        commands.put("intervention planned", PlanFixture.intervene(PlanFixture.GOAL, fresh));
        commands.put("submitted", PlanFixture.submit(1));
        commands.put("signed by a clinician", PlanFixture.sign(PlanFixture.SIGNER, Role.CLINICIAN));
        commands.put("signed by the participant", PlanFixture.sign(PlanFixture.PARTICIPANT, Role.PARTICIPANT));
        commands.put(
                "signature declined",
                new DeclineParticipantSignature(
                        PlanFixture.PLAN, 1, PlanFixture.REASON, PlanFixture.AUTHOR, PlanFixture.NOON));
        commands.put("put into effect provisionally", PlanFixture.provisionally(1));
        commands.put("revised", PlanFixture.revise(1));
        commands.put("goal progressed", PlanFixture.update(PlanFixture.GOAL, GoalStatus.PROGRESSED));
        commands.put("time passed", PlanFixture.pass(PlanFixture.SIGNATURES_DUE));
        commands.put("episode ended", new ConcludePlan(PlanFixture.PLAN, PlanFixture.NOON));
        commands.put("episode goes on", new ReopenPlan(PlanFixture.PLAN, PlanFixture.NOON));
        return commands;
    }

    @Test
    void every_command_is_run() {
        assertThat(commands().values()).extracting(Object::getClass).containsAll(leaves(PlanCommand.class));
    }

    private static List<Class<?>> leaves(Class<?> type) {
        return Arrays.stream(type.getPermittedSubclasses())
                .flatMap(some -> some.isSealed() ? leaves(some).stream() : List.<Class<?>>of(some).stream())
                .toList();
    }
}
