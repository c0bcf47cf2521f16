package org.throughline.treatmentplan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.platform.decider.Decision;
import org.throughline.treatmentplan.Kept;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.plan.domain.GoalStatus;
import org.throughline.treatmentplan.plan.domain.Plan;
import org.throughline.treatmentplan.plan.domain.PlanCommand;
import org.throughline.treatmentplan.plan.domain.PlanCommand.DeclineParticipantSignature;
import org.throughline.treatmentplan.plan.domain.PlanCommand.SignPlan;
import org.throughline.treatmentplan.plan.domain.PlanContent;
import org.throughline.treatmentplan.plan.domain.PlanEvent;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanSigned;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanSubmitted;
import org.throughline.treatmentplan.plan.domain.PlanRefusal;
import org.throughline.treatmentplan.plan.domain.Planning;

/** Runs every command against every state; the diagram in the documentation is what came out. */
class PlanStatesTest {
    private static final Path DIAGRAM = Path.of("docs/treatment-plan-states.md");

    private final PlanDeciding domain = new PlanDeciding();

    @Test
    void the_documented_states_are_those_the_rules_make() {
        Set<String> arrows = new LinkedHashSet<>();
        Set<String> refusals = new LinkedHashSet<>();
        histories().forEach((state, history) -> {
            Planning planning = folded(Planning.NONE, history);
            assertThat(name(planning)).isEqualTo(state);
            for (PlanCommand command : commands(planning)) {
                String asked = command.getClass().getSimpleName();
                switch (domain.decide(planning, command)) {
                    case Decision.Accepted<PlanEvent, PlanRefusal>(List<PlanEvent> events) -> {
                        if (!events.isEmpty()) {
                            arrows.add("    " + state + " --> " + name(folded(planning, events)) + " : " + asked);
                        }
                    }
                    case Decision.Refused<PlanEvent, PlanRefusal>(PlanRefusal reason) ->
                        refusals.add("| %s | %s | %s |"
                                .formatted(state, asked, reason.getClass().getSimpleName()));
                }
            }
        });
        Kept.same(DIAGRAM, page(arrows, refusals));
    }

    private static Map<String, List<PlanEvent>> histories() {
        PlanSubmitted resubmitted = new PlanSubmitted(
                PlanFixture.PERSON,
                PlanFixture.PLAN,
                2,
                PlanFixture.AUTHOR,
                PlanFixture.content(2).hash(),
                List.of(Role.CLINICIAN, Role.PARTICIPANT),
                540,
                false,
                PlanFixture.NOON);
        Map<String, List<PlanEvent>> histories = new LinkedHashMap<>();
        histories.put("NotOpened", List.of(PlanFixture.ADMISSION));
        histories.put("Draft", PlanFixture.DRAFT);
        histories.put("Submitted", PlanFixture.AWAITING);
        histories.put("PartlySigned", PlanFixture.and(PlanFixture.AWAITING, PlanFixture.CLINICIAN_SIGNED));
        histories.put("Active", PlanFixture.IN_EFFECT);
        histories.put("ActiveWithDraft", PlanFixture.REVISING);
        histories.put("ActiveWithSubmitted", PlanFixture.and(PlanFixture.REVISING, resubmitted));
        PlanSigned signedAgain = new PlanSigned(
                PlanFixture.PERSON,
                PlanFixture.PLAN,
                2,
                PlanFixture.SIGNER,
                Role.CLINICIAN,
                PlanFixture.NOON,
                PlanFixture.content(2).hash());
        histories.put("ActiveWithPartlySigned", PlanFixture.and(PlanFixture.REVISING, resubmitted, signedAgain));
        return histories;
    }

    private static String name(Planning planning) {
        return switch (planning.plan()) {
            case Plan.None _ -> "NotOpened";
            case Plan.Active _ -> "Active";
            case Plan.Draft draft -> draft.progress().inEffect().isPresent() ? "ActiveWithDraft" : "Draft";
            case Plan.Submitted s ->
                (s.progress().inEffect().isPresent() ? "ActiveWith" : "")
                        + (s.signatures().signed().isEmpty() ? "Submitted" : "PartlySigned");
        };
    }

    /** One of each kind, as a person would ask who sees the current version. */
    private static List<PlanCommand> commands(Planning planning) {
        PlanContent content = planning.plan() instanceof Plan.Opened opened ? opened.content() : PlanFixture.CONTENT;
        int version = content.version();
        UUID fresh = PlanFixture.OTHER;
        return List.of(
                PlanFixture.open(),
                PlanFixture.identify(fresh),
                PlanFixture.set(PlanFixture.PROBLEM, fresh),
                PlanFixture.intervene(PlanFixture.GOAL, fresh),
                PlanFixture.submit(version),
                new SignPlan(
                        PlanFixture.PLAN,
                        version,
                        PlanFixture.SIGNER,
                        Role.CLINICIAN,
                        content.hash(),
                        PlanFixture.NOON),
                new SignPlan(
                        PlanFixture.PLAN,
                        version,
                        PlanFixture.PARTICIPANT,
                        Role.PARTICIPANT,
                        content.hash(),
                        PlanFixture.NOON),
                new DeclineParticipantSignature(
                        PlanFixture.PLAN, version, PlanFixture.REASON, PlanFixture.AUTHOR, PlanFixture.NOON),
                PlanFixture.revise(version),
                PlanFixture.update(PlanFixture.GOAL, GoalStatus.PROGRESSED));
    }

    @Test
    void every_command_is_run() {
        assertThat(commands(Planning.NONE)).extracting(Object::getClass).containsAll(leaves(PlanCommand.class));
    }

    private static List<Class<?>> leaves(Class<?> type) {
        return Arrays.stream(type.getPermittedSubclasses())
                .flatMap(some -> some.isSealed() ? leaves(some).stream() : List.<Class<?>>of(some).stream())
                .toList();
    }

    private Planning folded(Planning before, List<PlanEvent> events) {
        Planning planning = before;
        for (PlanEvent event : events) {
            planning = domain.evolve(planning, event);
        }
        return planning;
    }

    private static String page(Set<String> arrows, Set<String> refusals) {
        return """
                # States of a treatment plan

                Made by a test that runs every command against every state; change the rules, not this page.

                ```mermaid
                stateDiagram-v2
                    [*] --> NotOpened
                %s
                ```

                In the states named `ActiveWith…` the version before the one that is written or signed stays in effect.

                What is refused, asked with the current version:

                | state | command | refusal |
                |---|---|---|
                %s""".formatted(String.join("\n", arrows), String.join("\n", refusals) + "\n");
    }
}
