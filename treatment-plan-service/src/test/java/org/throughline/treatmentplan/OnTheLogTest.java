package org.throughline.treatmentplan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.platform.decider.Circumstances;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Deciders;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.decider.Outcome;
import org.throughline.platform.decider.RequestKey;
import org.throughline.platform.eventlog.CommitId;
import org.throughline.platform.eventlog.EventHeader;
import org.throughline.platform.eventlog.EventLog;
import org.throughline.platform.eventlog.Fact;
import org.throughline.platform.eventlog.Fingerprint;
import org.throughline.platform.eventlog.LogBounds;
import org.throughline.platform.eventlog.MongoEventLog;
import org.throughline.platform.eventlog.Origin;
import org.throughline.platform.eventlog.ProposedCommit;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.SealedEvents;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.privacy.DataKey;
import org.throughline.platform.privacy.FileKeyEncryptionKeys;
import org.throughline.platform.privacy.KeyKind;
import org.throughline.platform.privacy.KeyScope;
import org.throughline.platform.privacy.Vault;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.testkit.TestStore;
import org.throughline.platform.timer.TimerChange;
import org.throughline.platform.timer.TimerFired;
import org.throughline.platform.timer.TimerId;
import org.throughline.treatmentplan.care.CareDeciding;
import org.throughline.treatmentplan.care.domain.CareCommand.DecideLevelOfCare;
import org.throughline.treatmentplan.care.domain.CareRefusal.EvidenceUnknown;
import org.throughline.treatmentplan.care.domain.Citation;
import org.throughline.treatmentplan.care.domain.DimensionRatings;
import org.throughline.treatmentplan.care.domain.DimensionRatings.Rating;
import org.throughline.treatmentplan.care.domain.Edition;
import org.throughline.treatmentplan.care.domain.Grounds;
import org.throughline.treatmentplan.care.domain.LevelChange;
import org.throughline.treatmentplan.care.domain.LevelDecision;
import org.throughline.treatmentplan.domain.EvidenceReference;
import org.throughline.treatmentplan.domain.ProgrammePolicy;
import org.throughline.treatmentplan.domain.ProgrammePolicy.SafetyPlanPolicy;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.plan.PlanDeciding;
import org.throughline.treatmentplan.plan.domain.PlanCommand;
import org.throughline.treatmentplan.plan.domain.PlanCommand.ConcludePlan;
import org.throughline.treatmentplan.plan.domain.PlanCommand.OpenPlan;
import org.throughline.treatmentplan.plan.domain.PlanCommand.ReopenPlan;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanReopened;
import org.throughline.treatmentplan.plan.domain.PlanRefusal;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.EpisodeHasPlan;
import org.throughline.treatmentplan.reaction.PlanDeadlines;
import org.throughline.treatmentplan.reaction.SafetyPlanDeadlines;
import org.throughline.treatmentplan.safetyplan.SafetyPlanDeciding;
import org.throughline.treatmentplan.safetyplan.domain.Party;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanCommand.AgreeSafetyPlan;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanCommand.MarkSafetyPlanEnteredInError;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanCommand.RequireSafetyPlan;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanContent;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEntry;

/** Both features on one real log, with facts that others told. */
class OnTheLogTest {
    private static final KeyKind CLINICAL = new KeyKind("clinical");
    private static final Instant NOON = Instant.parse("2026-04-20T12:00:00Z");
    private static final Instant ADMITTED = Instant.parse("2026-03-02T15:00:00Z");
    private static final Instant DUE =
            ADMITTED.plus(ProgrammePolicy.STANDARD.plan().dueAfter());
    private static final UUID PERSON = new UUID(5, 1);
    private static final UUID EPISODE = new UUID(5, 2);
    private static final UUID PLAN = new UUID(5, 3);
    private static final String TRAJECTORY = "trajectory/" + PERSON + "/PHQ-9";

    private final PlanDeciding plans = new PlanDeciding();
    private final CareDeciding care = new CareDeciding();
    private final SafetyPlanDeciding safetyPlans = new SafetyPlanDeciding();
    private EventLog log;
    private Vault vault;
    private Deciders deciders;

    @BeforeEach
    void start(@TempDir Path directory) {
        log = MongoEventLog.open(TestStore.freshDatabase(), "treatment-plan", LogBounds.DEFAULT, Clock.systemUTC());
        vault = new Vault(
                TestStore.freshDatabase(),
                new FileKeyEncryptionKeys(directory.resolve("kek")),
                Set.of(CLINICAL, new KeyKind("organisation")));
        deciders = Deciders.start(log, vault, plans, care, safetyPlans);
        told("intake/episode/" + EPISODE, "intake.participant-admitted.v1", """
                {"participantId":"%s","episodeId":"%s","level":"2.1","admittedAt":"%s"}""".formatted(PERSON, EPISODE, ADMITTED));
    }

    @AfterEach
    void stop() {
        deciders.close();
        log.close();
    }

    @Test
    void an_episode_has_one_plan_on_the_log() {
        assertThat(handle(plans, open(PLAN), "a")).isInstanceOf(Outcome.Done.class);
        assertThat(handle(plans, open(new UUID(5, 9)), "b"))
                .isEqualTo(new Outcome.Refused<>(new EpisodeHasPlan(EPISODE, PLAN)));
        assertThat(log.read(2, 10))
                .extracting(RecordedEvent::type, RecordedEvent::stream)
                .containsExactly(
                        tuple("treatment-plan.plan-opened.v1", StreamName.in("org-1", "plan/" + PLAN)),
                        tuple(
                                "treatment-plan.episode-plan-reserved.v1",
                                StreamName.in("org-1", "episode-plan/" + EPISODE)));
    }

    @Test
    void a_decision_cites_what_was_told_on_the_log() {
        EvidenceReference reference = new EvidenceReference("outcomes", TRAJECTORY, 7, "ab".repeat(32));
        assertThat(handle(care, decide(reference), "a"))
                .isEqualTo(new Outcome.Refused<>(new EvidenceUnknown(reference)));
        told("outcomes/" + TRAJECTORY, "outcomes.reliable-change-detected.v1", """
                {"participantId":"%s","instrument":"PHQ-9","from":17,"to":8}""".formatted(PERSON));
        assertThat(handle(care, decide(reference), "a")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_plan_that_falls_due_before_it_is_recorded_that_the_episode_goes_on_is_overdue() {
        Decider<PlanCommand, PlanRefusal> decider = deciders.of(plans);
        PlanDeadlines deadlines = new PlanDeadlines(decider);
        handle(plans, open(PLAN), "a");
        handle(plans, new ConcludePlan(PLAN, DUE.minusSeconds(60)), "b");
        RecordedEvent concluded = log.read(log.head().position(), 1).getFirst();
        deadlines.fire(fired(new TimerId(concluded.stream(), "plan-due", DUE), concluded));
        assertThat(log.head().position())
                .as("nothing is due of an episode that is over")
                .isEqualTo(concluded.position());
        Instant reopenedAt = DUE.minusSeconds(30);
        handle(plans, new ReopenPlan(PLAN, reopenedAt), "c");
        RecordedEvent reopened = log.read(log.head().position(), 1).getFirst();
        assertThat(reopened.type()).isEqualTo("treatment-plan.plan-reopened.v1");
        List<TimerChange> changes = deadlines.on(new Recorded<>(new PlanReopened(PERSON, PLAN, reopenedAt), reopened));
        assertThat(changes).hasOnlyElementsOfType(TimerChange.Schedule.class);
        for (int time = 0; time < 2; time++) {
            changes.forEach(change -> deadlines.fire(fired(((TimerChange.Schedule) change).timer(), reopened)));
        }
        assertThat(log.read(reopened.position() + 1, 10))
                .extracting(RecordedEvent::type)
                .containsExactly("treatment-plan.plan-overdue.v1");
    }

    @Test
    void a_safety_plan_that_is_late_again_by_a_deadline_that_was_noticed_before_is_overdue_at_once() {
        SafetyPlanDeadlines deadlines = new SafetyPlanDeadlines(deciders.of(safetyPlans));
        SafetyPlanPolicy policy = ProgrammePolicy.STANDARD.safetyPlan();
        Instant dueBy = NOON.plus(policy.dueWithin());
        Text words = new Text("An example.");
        List<Text> one = List.of(words);
        handle(safetyPlans, new RequireSafetyPlan(PERSON, new UUID(5, 6), NOON, NOON, List.of(), policy, NOON), "a");
        RecordedEvent called = log.read(log.head().position(), 1).getFirst();
        TimerId timer = new TimerId(called.stream(), "agreement-due", dueBy);
        deadlines.fire(fired(timer, called));
        Instant agreedAt = dueBy.plusSeconds(60);
        handle(
                safetyPlans,
                new AgreeSafetyPlan(
                        PERSON,
                        new SafetyPlanContent(one, one, one, one, one, one),
                        List.of(Party.PARTICIPANT),
                        "clinician-a",
                        new UUID(5, 7),
                        Role.CLINICIAN,
                        agreedAt,
                        agreedAt),
                "b");
        handle(
                safetyPlans,
                new MarkSafetyPlanEnteredInError(
                        PERSON,
                        List.of(EPISODE),
                        SafetyPlanEntry.AGREEMENT,
                        1,
                        words,
                        "clinician-a",
                        Role.CLINICIAN,
                        agreedAt.plusSeconds(60)),
                "c");
        deadlines.fire(fired(timer, log.read(log.head().position(), 1).getFirst()));
        assertThat(log.read(called.position(), 20))
                .extracting(RecordedEvent::type)
                .containsExactly(
                        "treatment-plan.agreement-fell-due.v1",
                        "treatment-plan.agreement-overdue.v1",
                        "treatment-plan.agreement-made.v1",
                        "treatment-plan.agreement-no-longer-due.v1",
                        "treatment-plan.agreement-entered-in-error.v1",
                        "treatment-plan.agreement-fell-due.v1",
                        "treatment-plan.agreement-overdue.v1");
    }

    private static TimerFired fired(TimerId timer, RecordedEvent cause) {
        return new TimerFired(timer, "org-1", cause.id(), "corr-1");
    }

    private static OpenPlan open(UUID plan) {
        return new OpenPlan(plan, EPISODE, PERSON, ProgrammePolicy.STANDARD.plan(), NOON);
    }

    private static DecideLevelOfCare decide(EvidenceReference reference) {
        List<Rating> ratings = Edition.FOURTH.dimensions().stream()
                .map(dimension -> new Rating(dimension, 1))
                .toList();
        Text words = new Text("An example.");
        Grounds grounds = new Grounds(
                new DimensionRatings(Edition.FOURTH, ratings),
                List.of(new Citation(reference, 1)),
                words,
                words,
                List.of(),
                List.of());
        return new DecideLevelOfCare(
                EPISODE,
                new UUID(5, 4),
                new LevelChange(LevelDecision.STEP_DOWN, "2.1", "1.5", "1.5", "1.5"),
                grounds,
                "clinician-a",
                Role.CLINICIAN,
                ProgrammePolicy.STANDARD.care(),
                NOON);
    }

    private <C, R> Outcome<R> handle(Deciding<C, ?, ?, R> domain, C command, String key) {
        RequestKey request = new RequestKey(
                CommitId.derive("command", key),
                Fingerprint.of("test").text(key).finish());
        return deciders.of(domain)
                .handle(
                        command,
                        Envelope.of(
                                request, new Circumstances("org-1", "clinician-a", "corr-1", null, "rules-1", NOON)));
    }

    private void told(String stream, String type, String json) {
        if (!(vault.keyFor(new KeyScope("org-1", CLINICAL, PERSON.toString())) instanceof DataKey key)) {
            throw new AssertionError("the key is gone");
        }
        Origin origin = new Origin(
                "elsewhere", 1, 7, NOON, Fingerprint.of("test").text(type).finish());
        EventHeader header = new EventHeader(
                        "org-1",
                        PERSON.toString(),
                        NOON,
                        "system",
                        "corr-0",
                        null,
                        key.id().toString(),
                        null)
                .toldFrom(origin);
        String owned = StreamName.in("org-1", stream);
        Fact fact = new Fact(owned, UUID.randomUUID().toString(), type, 1, header, json.getBytes(UTF_8));
        log.append(new ProposedCommit(
                CommitId.derive("told", type),
                List.of(new SealedEvents(origin.source(), vault).seal(fact)),
                Map.of(owned, ProposedCommit.ANY_VERSION),
                null));
    }
}
