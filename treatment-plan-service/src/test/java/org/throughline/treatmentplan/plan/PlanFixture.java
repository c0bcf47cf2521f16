package org.throughline.treatmentplan.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.throughline.treatmentplan.ClinicianStreams;
import org.throughline.treatmentplan.domain.Credential;
import org.throughline.treatmentplan.domain.EvidenceReference;
import org.throughline.treatmentplan.domain.ProgrammePolicy;
import org.throughline.treatmentplan.domain.ProgrammePolicy.PlanPolicy;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.plan.domain.GoalStatus;
import org.throughline.treatmentplan.plan.domain.GoalText;
import org.throughline.treatmentplan.plan.domain.Intervention;
import org.throughline.treatmentplan.plan.domain.Intervention.Modality;
import org.throughline.treatmentplan.plan.domain.Intervention.SessionKind;
import org.throughline.treatmentplan.plan.domain.Objective;
import org.throughline.treatmentplan.plan.domain.PlanCommand.ActivateProvisionally;
import org.throughline.treatmentplan.plan.domain.PlanCommand.IdentifyProblem;
import org.throughline.treatmentplan.plan.domain.PlanCommand.LetTimePass;
import org.throughline.treatmentplan.plan.domain.PlanCommand.OpenPlan;
import org.throughline.treatmentplan.plan.domain.PlanCommand.PlanIntervention;
import org.throughline.treatmentplan.plan.domain.PlanCommand.RevisePlan;
import org.throughline.treatmentplan.plan.domain.PlanCommand.SetGoal;
import org.throughline.treatmentplan.plan.domain.PlanCommand.SignPlan;
import org.throughline.treatmentplan.plan.domain.PlanCommand.SubmitPlan;
import org.throughline.treatmentplan.plan.domain.PlanCommand.UpdateGoalStatus;
import org.throughline.treatmentplan.plan.domain.PlanContent;
import org.throughline.treatmentplan.plan.domain.PlanContent.Goal;
import org.throughline.treatmentplan.plan.domain.PlanContent.Planned;
import org.throughline.treatmentplan.plan.domain.PlanContent.Problem;
import org.throughline.treatmentplan.plan.domain.PlanContent.Step;
import org.throughline.treatmentplan.plan.domain.PlanEvent;
import org.throughline.treatmentplan.plan.domain.PlanEvent.CredentialTold;
import org.throughline.treatmentplan.plan.domain.PlanEvent.EpisodePlanReserved;
import org.throughline.treatmentplan.plan.domain.PlanEvent.GoalSet;
import org.throughline.treatmentplan.plan.domain.PlanEvent.GoalStatusUpdated;
import org.throughline.treatmentplan.plan.domain.PlanEvent.InterventionPlanned;
import org.throughline.treatmentplan.plan.domain.PlanEvent.ObjectiveSet;
import org.throughline.treatmentplan.plan.domain.PlanEvent.ParticipantAdmitted;
import org.throughline.treatmentplan.plan.domain.PlanEvent.ParticipantSignatureDeclined;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanActivatedProvisionally;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanConcluded;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanOverdue;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanReopened;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanSignaturesOverdue;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanSigned;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanSubmitted;
import org.throughline.treatmentplan.plan.domain.PlanEvent.ProblemIdentified;
import org.throughline.treatmentplan.plan.domain.PlanEvent.TreatmentPlanActivated;
import org.throughline.treatmentplan.plan.domain.PlanEvent.TreatmentPlanOpened;
import org.throughline.treatmentplan.plan.domain.PlanEvent.TreatmentPlanRevised;

/** One invented plan, as facts and as the requests that led to them. */
final class PlanFixture {
    static final UUID PERSON = new UUID(1, 1);
    static final UUID EPISODE = new UUID(1, 2);
    static final UUID PLAN = new UUID(1, 3);
    static final UUID PROBLEM = new UUID(1, 4);
    static final UUID GOAL = new UUID(1, 5);
    static final UUID INTERVENTION = new UUID(1, 6);
    static final UUID OTHER = new UUID(1, 99);

    static final Instant ADMITTED = Instant.parse("2026-03-02T15:00:00Z");
    static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
    static final ZoneId ZONE = ZoneId.of("America/Chicago");
    static final PlanPolicy POLICY = ProgrammePolicy.STANDARD.plan();
    static final PlanPolicy CLINICIAN_ALONE = new PlanPolicy(
            "test", POLICY.dueAfter(), POLICY.provisionalFor(), Set.of(Role.CLINICIAN), POLICY.weeklyMinutesMin());

    static final String AUTHOR = "clinician-a";
    static final String SIGNER = "clinician-b";
    static final String PARTICIPANT = "participant-1";

    static final Text PROBLEM_TEXT = new Text("An example problem.");
    static final GoalText GOAL_TEXT = new GoalText("Sleep through most nights.");
    static final Text REASON = new Text("An example reason.");
    static final Objective OBJECTIVE = new Objective(new Text("PHQ-9 total"), "PHQ-9", 9, LocalDate.of(2026, 5, 1));
    static final Intervention GROUP = new Intervention(Modality.CBT, SessionKind.GROUP, 3, 180, "clinician-b");
    static final EvidenceReference EVIDENCE =
            new EvidenceReference("outcomes", "trajectory/" + PERSON + "/PHQ-9", 1, "ab".repeat(32));

    static final PlanContent CONTENT = content(1);
    static final String HASH = CONTENT.hash();
    static final PlanContent CONTENT_WITH_TWO = new PlanContent(
            PLAN,
            1,
            CONTENT.problems(),
            CONTENT.goals(),
            List.of(new Planned(INTERVENTION, GOAL, GROUP), new Planned(OTHER, GOAL, GROUP)));

    private PlanFixture() {}

    static PlanContent content(int version) {
        return new PlanContent(
                PLAN,
                version,
                List.of(new Problem(PROBLEM, PROBLEM_TEXT)),
                List.of(new Goal(GOAL, GOAL_TEXT, List.of(new Step(PROBLEM, OBJECTIVE)))),
                List.of(new Planned(INTERVENTION, GOAL, GROUP)));
    }

    static final ParticipantAdmitted ADMISSION = new ParticipantAdmitted(PERSON, EPISODE, ADMITTED);
    static final TreatmentPlanOpened OPENED =
            new TreatmentPlanOpened(PERSON, EPISODE, PLAN, ADMITTED.plus(POLICY.dueAfter()));
    static final EpisodePlanReserved RESERVED = new EpisodePlanReserved(EPISODE, PLAN);
    static final ProblemIdentified IDENTIFIED = new ProblemIdentified(PERSON, PLAN, PROBLEM, PROBLEM_TEXT, AUTHOR);
    static final GoalSet GOAL_SET = new GoalSet(PERSON, PLAN, GOAL, GOAL_TEXT, "PHQ-9", 9);
    static final ObjectiveSet OBJECTIVE_SET = new ObjectiveSet(PERSON, PLAN, PROBLEM, GOAL, OBJECTIVE, AUTHOR);
    static final InterventionPlanned PLANNED = new InterventionPlanned(PERSON, PLAN, GOAL, INTERVENTION, GROUP, AUTHOR);
    static final PlanSubmitted SUBMITTED = new PlanSubmitted(
            PERSON, PLAN, 1, AUTHOR, HASH, List.of(Role.CLINICIAN, Role.PARTICIPANT), 540, false, NOON);
    static final PlanSigned CLINICIAN_SIGNED = new PlanSigned(PERSON, PLAN, 1, SIGNER, Role.CLINICIAN, NOON, HASH);
    static final PlanSigned PARTICIPANT_SIGNED =
            new PlanSigned(PERSON, PLAN, 1, PARTICIPANT, Role.PARTICIPANT, NOON, HASH);
    static final ParticipantSignatureDeclined DECLINED =
            new ParticipantSignatureDeclined(PERSON, PLAN, 1, REASON, AUTHOR, NOON);
    static final TreatmentPlanActivated ACTIVATED = new TreatmentPlanActivated(PERSON, PLAN, 1, NOON);
    static final TreatmentPlanRevised REVISED =
            new TreatmentPlanRevised(PERSON, PLAN, 2, List.of(), REASON, AUTHOR, NOON);
    static final GoalStatusUpdated PROGRESSED =
            new GoalStatusUpdated(PERSON, PLAN, GOAL, GoalStatus.PROGRESSED, List.of(EVIDENCE), AUTHOR, NOON);

    static final Instant SIGNATURES_DUE = NOON.plus(POLICY.provisionalFor());
    static final PlanActivatedProvisionally PROVISIONAL =
            new PlanActivatedProvisionally(PERSON, PLAN, 1, REASON, AUTHOR, NOON, SIGNATURES_DUE, POLICY.version());
    static final PlanOverdue OVERDUE = new PlanOverdue(PERSON, PLAN, OPENED.dueBy());
    static final PlanSignaturesOverdue SIGNATURES_OVERDUE = new PlanSignaturesOverdue(PERSON, PLAN, 1, SIGNATURES_DUE);
    static final PlanConcluded CONCLUDED = new PlanConcluded(PERSON, PLAN, NOON);
    static final PlanReopened REOPENED = new PlanReopened(PERSON, PLAN, NOON);

    static final CredentialTold LICENSED = licensed(LocalDate.of(2026, 12, 31));

    static final List<PlanEvent> DRAFT = List.of(LICENSED, OPENED, IDENTIFIED, GOAL_SET, OBJECTIVE_SET, PLANNED);
    static final List<PlanEvent> AWAITING = and(DRAFT, SUBMITTED);
    static final List<PlanEvent> IN_EFFECT = and(AWAITING, CLINICIAN_SIGNED, PARTICIPANT_SIGNED, ACTIVATED);
    static final List<PlanEvent> REVISING = and(IN_EFFECT, REVISED);

    static List<PlanEvent> and(List<PlanEvent> some, PlanEvent... more) {
        List<PlanEvent> all = new ArrayList<>(some);
        all.addAll(Arrays.asList(more));
        return List.copyOf(all);
    }

    /** The signer, until a day. */
    static CredentialTold licensed(LocalDate until) {
        return new CredentialTold(
                ClinicianStreams.clinicianId(SIGNER),
                new Credential(
                        new UUID(1, 7), "LICENCE", "US-IL", List.of(), "GRANTED", LocalDate.of(2020, 1, 1), until),
                ZONE);
    }

    static OpenPlan open() {
        return new OpenPlan(PLAN, EPISODE, PERSON, POLICY, NOON);
    }

    static IdentifyProblem identify(UUID id) {
        return new IdentifyProblem(PLAN, id, PROBLEM_TEXT, AUTHOR, NOON);
    }

    static SetGoal set(UUID problem, UUID goal) {
        return new SetGoal(PLAN, problem, goal, GOAL_TEXT, OBJECTIVE, ZONE, AUTHOR, NOON);
    }

    static PlanIntervention intervene(UUID goal, UUID id) {
        return new PlanIntervention(PLAN, goal, id, GROUP, AUTHOR, NOON);
    }

    static SubmitPlan submit(int version) {
        return new SubmitPlan(PLAN, version, AUTHOR, POLICY, NOON);
    }

    static SignPlan sign(String signer, Role role) {
        return sign(1, signer, role, HASH);
    }

    static SignPlan sign(int version, String signer, Role role, String hash) {
        return new SignPlan(PLAN, version, signer, ClinicianStreams.clinicianId(signer), role, hash, NOON);
    }

    static RevisePlan revise(int version, UUID... withdrawn) {
        return new RevisePlan(PLAN, version, List.of(withdrawn), REASON, AUTHOR, NOON);
    }

    static ActivateProvisionally provisionally(int version) {
        return new ActivateProvisionally(PLAN, version, REASON, AUTHOR, POLICY, NOON);
    }

    static LetTimePass pass(Instant at) {
        return new LetTimePass(PLAN, at);
    }

    static UpdateGoalStatus update(UUID goal, GoalStatus status) {
        return new UpdateGoalStatus(PLAN, goal, status, List.of(EVIDENCE), AUTHOR, NOON);
    }
}
