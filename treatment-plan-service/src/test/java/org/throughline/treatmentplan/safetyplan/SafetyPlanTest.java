package org.throughline.treatmentplan.safetyplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.EventRecords;
import org.throughline.platform.testkit.Scenario;
import org.throughline.platform.testkit.Seeds;
import org.throughline.platform.testkit.StateDiagram;
import org.throughline.treatmentplan.GoldenEvents;
import org.throughline.treatmentplan.Kept;
import org.throughline.treatmentplan.domain.Credential;
import org.throughline.treatmentplan.domain.ProgrammePolicy;
import org.throughline.treatmentplan.domain.ProgrammePolicy.SafetyPlanPolicy;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.safetyplan.domain.Agreement;
import org.throughline.treatmentplan.safetyplan.domain.Party;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanCommand;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanCommand.AgreeSafetyPlan;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanCommand.ConsiderEpisodes;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanCommand.DeclineSafetyPlan;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanCommand.LetSafetyPlanPass;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanCommand.MarkSafetyPlanEnteredInError;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanCommand.RequireSafetyPlan;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanContent;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEnding;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEntry;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.CredentialTold;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.EpisodeClosed;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.EpisodeReopened;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.ParticipantAdmitted;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanAgreed;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanDeclined;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanFellDue;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanMarkedEnteredInError;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanNoLongerDue;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanOverdue;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanUpdated;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanWithdrawn;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanFlag;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanRefusal;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanRefusal.EntryUnknown;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanRefusal.NotWhoRecorded;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanRefusal.SafetyPlanSaysNothing;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanRefusal.YetToCome;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlans;

class SafetyPlanTest {
    private static final Path PAGE = Path.of("../docs/states/safety-plan.md");
    private static final String HEAD = """
            # States of the safety plan of a person

            Drawn from the rules by a test that asks for everything in every state; the build fails if this page differs. A plan
            can be agreed at any time; one is due once an interview showed danger, until the person agrees to one or says that
            they want none, or nobody can agree it with them any more. `Held` is one that nothing calls into question.

            """;

    private static final UUID PERSON = new UUID(21, 1);
    private static final UUID ALERT = new UUID(21, 2);
    private static final UUID SECOND = new UUID(21, 3);
    private static final UUID CLINICIAN = new UUID(21, 4);
    private static final Instant RAISED = Instant.parse("2026-03-09T14:00:00Z");
    private static final Instant DUE = RAISED.plus(Duration.ofHours(24));
    private static final Instant SOON = RAISED.plus(Duration.ofHours(2));
    private static final SafetyPlanPolicy POLICY = ProgrammePolicy.STANDARD.safetyPlan();
    private static final Text WORDS = new Text("An example.");
    private static final List<Text> ONE = List.of(WORDS);
    private static final SafetyPlanContent WHOLE = new SafetyPlanContent(ONE, ONE, ONE, ONE, ONE, ONE);
    private static final SafetyPlanContent PART =
            new SafetyPlanContent(ONE, List.of(), List.of(), List.of(), ONE, List.of());
    private static final List<Party> TOGETHER = List.of(Party.PARTICIPANT, Party.FAMILY);

    private static final CredentialTold LICENSED = credential(LocalDate.of(2099, 12, 31));
    private static final SafetyPlanFellDue CALLED = called(ALERT, RAISED, RAISED, DUE);
    private static final SafetyPlanOverdue OVERDUE = new SafetyPlanOverdue(PERSON, DUE);
    private static final SafetyPlanNoLongerDue ANSWERED = new SafetyPlanNoLongerDue(PERSON, DUE);
    private static final SafetyPlanAgreed AGREED = new SafetyPlanAgreed(PERSON, agreement(1, SOON));
    private static final SafetyPlanDeclined DECLINED =
            new SafetyPlanDeclined(PERSON, WORDS, "clinician-a", Role.CLINICIAN, SOON);

    private static final UUID EPISODE = new UUID(21, 5);
    private static final UUID EARLIER = new UUID(21, 6);
    private static final ParticipantAdmitted ADMITTED = new ParticipantAdmitted(PERSON, EPISODE);
    private static final SafetyPlanMarkedEnteredInError MISTAKE = mistaken(SafetyPlanEntry.AGREEMENT, 1);

    private static SafetyPlanFellDue called(UUID alert, Instant raisedAt, Instant shownAt, Instant dueBy) {
        return new SafetyPlanFellDue(
                PERSON, alert, raisedAt, shownAt, raisedAt.plus(POLICY.dueWithin()), dueBy, POLICY.version());
    }

    private static SafetyPlanMarkedEnteredInError mistaken(SafetyPlanEntry entry, int number) {
        return new SafetyPlanMarkedEnteredInError(PERSON, entry, number, WORDS, "clinician-a", Role.CLINICIAN, DUE);
    }

    private static MarkSafetyPlanEnteredInError mark(SafetyPlanEntry entry, int number, String by, Role role) {
        return mark(entry, number, by, role, DUE);
    }

    private static MarkSafetyPlanEnteredInError mark(
            SafetyPlanEntry entry, int number, String by, Role role, Instant at) {
        return new MarkSafetyPlanEnteredInError(PERSON, List.of(EPISODE, EARLIER), entry, number, WORDS, by, role, at);
    }

    private static ConsiderEpisodes consider() {
        return new ConsiderEpisodes(PERSON, List.of(EPISODE, EARLIER), DUE);
    }

    private static EpisodeClosed closed(UUID episode, String type) {
        return new EpisodeClosed(PERSON, episode, type);
    }

    private static CredentialTold credential(LocalDate until) {
        return new CredentialTold(
                CLINICIAN,
                new Credential(
                        new UUID(9, 1), "LICENCE", "US-NY", List.of(), "GRANTED", LocalDate.of(2020, 1, 1), until),
                ZoneId.of("America/New_York"));
    }

    private static Agreement agreement(int version, Instant at, SafetyPlanFlag... flags) {
        return new Agreement(version, WHOLE, TOGETHER, "clinician-a", Role.CLINICIAN, at, List.of(flags));
    }

    private static RequireSafetyPlan require(UUID alert, Instant raisedAt) {
        return require(alert, raisedAt, raisedAt);
    }

    private static RequireSafetyPlan require(UUID alert, Instant shownAt, Instant raisedAt) {
        return new RequireSafetyPlan(PERSON, alert, shownAt, raisedAt, List.of(EPISODE, EARLIER), POLICY, raisedAt);
    }

    private static AgreeSafetyPlan agree(Instant at) {
        return agree(WHOLE, TOGETHER, at, at);
    }

    private static AgreeSafetyPlan agree(SafetyPlanContent content, List<Party> parties, Instant at, Instant now) {
        return new AgreeSafetyPlan(PERSON, content, parties, "clinician-a", CLINICIAN, Role.CLINICIAN, at, now);
    }

    private static DeclineSafetyPlan decline(Instant at, Instant now) {
        return new DeclineSafetyPlan(PERSON, WORDS, "clinician-a", Role.CLINICIAN, at, now);
    }

    private static LetSafetyPlanPass pass(Instant at) {
        return new LetSafetyPlanPass(PERSON, at);
    }

    private static Scenario<SafetyPlanCommand, SafetyPlans, SafetyPlanEvent, SafetyPlanRefusal> person(
            SafetyPlanEvent... facts) {
        return Scenario.of(new SafetyPlanDeciding()).given(LICENSED).given(facts);
    }

    @Test
    void an_alert_calls_for_a_plan_that_is_due_a_day_later_and_once() {
        person().when(require(ALERT, RAISED))
                .thenAccepted(CALLED)
                .when(require(ALERT, RAISED))
                .thenNothingNew();
    }

    @Test
    void another_alert_moves_no_deadline_back_but_asks_for_a_plan_after_it() {
        SafetyPlanFellDue again = called(SECOND, SOON, SOON, DUE);
        person(CALLED).when(require(SECOND, SOON)).thenAccepted(again);
        Instant between = SOON.minusSeconds(1);
        person(CALLED, again)
                .when(agree(between))
                .thenAccepted(
                        new SafetyPlanAgreed(PERSON, agreement(1, between)),
                        ANSWERED,
                        called(SECOND, SOON, SOON, SOON.plus(POLICY.dueWithin())));
        Instant before = RAISED.minusSeconds(60);
        person(CALLED)
                .when(require(SECOND, before))
                .thenAccepted(called(SECOND, before, before, before.plus(POLICY.dueWithin())))
                .when(agree(before))
                .thenAccepted(
                        new SafetyPlanAgreed(PERSON, agreement(1, before)),
                        new SafetyPlanNoLongerDue(PERSON, before.plus(POLICY.dueWithin())),
                        CALLED);
    }

    @Test
    void a_plan_agreed_once_the_danger_was_shown_answers_the_alert_that_was_raised_of_it_later() {
        Instant agreed = RAISED.minusSeconds(600);
        Instant shown = RAISED.minusSeconds(1_200);
        SafetyPlanFellDue late = called(ALERT, RAISED, shown, DUE);
        SafetyPlanAgreed plan = new SafetyPlanAgreed(PERSON, agreement(1, agreed));
        person(late).when(agree(agreed)).thenAccepted(plan, ANSWERED);
        person(plan).when(require(ALERT, shown, RAISED)).thenAccepted(late, ANSWERED);
        person(plan)
                .when(require(ALERT, agreed.plusMillis(1), RAISED))
                .thenAccepted(called(ALERT, RAISED, agreed.plusMillis(1), DUE));
    }

    @Test
    void what_answered_an_alert_and_was_a_mistake_answers_it_no_more() {
        var mistaken = person(CALLED, AGREED, ANSWERED)
                .when(mark(SafetyPlanEntry.AGREEMENT, 1, "clinician-a", Role.CLINICIAN))
                .thenAccepted(MISTAKE, CALLED, OVERDUE);
        mistaken.when(mark(SafetyPlanEntry.AGREEMENT, 1, "clinician-a", Role.CLINICIAN))
                .thenNothingNew();
        assertThat(mistaken.state().current()).isEmpty();
        assertThat(mistaken.state().recorded()).as("it is kept").containsExactly(AGREED.agreement());
        mistaken.when(agree(SOON)).thenAccepted(new SafetyPlanAgreed(PERSON, agreement(2, SOON)), ANSWERED);
        var wanting = person(CALLED, DECLINED, ANSWERED)
                .when(mark(SafetyPlanEntry.DECLINATION, 1, "clinician-a", Role.CLINICIAN))
                .thenAccepted(mistaken(SafetyPlanEntry.DECLINATION, 1), CALLED, OVERDUE);
        assertThat(wanting.state().declined()).isEmpty();
        person(CALLED, AGREED, ANSWERED, DECLINED)
                .when(mark(SafetyPlanEntry.AGREEMENT, 1, "clinician-a", Role.CLINICIAN))
                .thenAccepted(MISTAKE);
        assertThat(person(AGREED, DECLINED, DECLINED, mistaken(SafetyPlanEntry.DECLINATION, 1))
                        .state()
                        .declined())
                .containsOnlyKeys(2);
    }

    @Test
    void an_alert_told_after_what_answers_it_is_due_once_that_was_a_mistake() {
        Instant before = SOON.minusSeconds(60);
        SafetyPlanFellDue second = called(SECOND, before, before, before.plus(POLICY.dueWithin()));
        person(AGREED)
                .when(require(SECOND, before))
                .thenAccepted(second, new SafetyPlanNoLongerDue(PERSON, second.dueBy()))
                .when(mark(SafetyPlanEntry.AGREEMENT, 1, "clinician-a", Role.CLINICIAN))
                .thenAccepted(MISTAKE, second);
    }

    @Test
    void whoever_recorded_it_or_a_medical_director_says_that_it_is_a_mistake() {
        person(AGREED)
                .when(mark(SafetyPlanEntry.AGREEMENT, 1, "director-a", Role.MEDICAL_DIRECTOR))
                .thenAccepted(new SafetyPlanMarkedEnteredInError(
                        PERSON, SafetyPlanEntry.AGREEMENT, 1, WORDS, "director-a", Role.MEDICAL_DIRECTOR, DUE));
        person(AGREED)
                .when(mark(SafetyPlanEntry.AGREEMENT, 1, "clinician-b", Role.CLINICIAN))
                .thenRefused(new NotWhoRecorded(PERSON, 1));
        person(AGREED)
                .when(mark(SafetyPlanEntry.AGREEMENT, 2, "clinician-a", Role.CLINICIAN))
                .thenRefused(new EntryUnknown(PERSON, 2));
        person(AGREED)
                .when(mark(SafetyPlanEntry.DECLINATION, 1, "clinician-a", Role.CLINICIAN))
                .thenRefused(new EntryUnknown(PERSON, 1));
        person(AGREED)
                .when(mark(SafetyPlanEntry.AGREEMENT, 0, "clinician-a", Role.CLINICIAN))
                .thenRefused(new EntryUnknown(PERSON, 0));
    }

    @Test
    void of_who_died_or_was_discharged_none_is_due_until_an_episode_goes_on() {
        SafetyPlanWithdrawn died = new SafetyPlanWithdrawn(PERSON, DUE, SafetyPlanEnding.DIED);
        SafetyPlanWithdrawn discharged = new SafetyPlanWithdrawn(PERSON, DUE, SafetyPlanEnding.DISCHARGED);
        ParticipantAdmitted before = new ParticipantAdmitted(PERSON, EARLIER);
        person(CALLED, before, ADMITTED, closed(EPISODE, "DECEASED"))
                .when(consider())
                .thenAccepted(died)
                .when(consider())
                .thenNothingNew();
        person(CALLED, died, ADMITTED, closed(EPISODE, "DECEASED"))
                .when(require(SECOND, SOON))
                .thenNothingNew();
        person(CALLED, before, ADMITTED, closed(EPISODE, "COMPLETED"))
                .when(consider())
                .thenNothingNew();
        person(CALLED, ADMITTED, closed(EPISODE, "CANCELLED")).when(consider()).thenNothingNew();
        var gone = person(CALLED, before, closed(EARLIER, "COMPLETED"), ADMITTED, closed(EPISODE, "TRANSFER"))
                .when(consider())
                .thenAccepted(discharged);
        gone.when(pass(DUE)).thenNothingNew();
        gone.when(require(SECOND, SOON)).thenAccepted(called(SECOND, SOON, SOON, SOON.plus(POLICY.dueWithin())));
        gone.given(new EpisodeReopened(PERSON, EPISODE))
                .when(new ConsiderEpisodes(PERSON, List.of(EPISODE, EARLIER), SOON))
                .thenAccepted(CALLED);
        gone.given(new ParticipantAdmitted(PERSON, new UUID(21, 7)))
                .when(new ConsiderEpisodes(PERSON, List.of(EPISODE, EARLIER, new UUID(21, 7)), SOON))
                .thenAccepted(CALLED);
        gone.given(new EpisodeReopened(PERSON, EPISODE))
                .when(consider())
                .thenAccepted(CALLED, OVERDUE)
                .when(consider())
                .thenNothingNew();
        gone.given(new EpisodeReopened(PERSON, EPISODE), AGREED)
                .when(consider())
                .thenNothingNew();
        person(AGREED, ADMITTED, closed(EPISODE, "COMPLETED")).when(consider()).thenNothingNew();
    }

    @Test
    void of_who_died_or_was_discharged_a_mistake_makes_none_due_until_an_episode_goes_on() {
        for (String type : List.of("DECEASED", "COMPLETED")) {
            SafetyPlanWithdrawn waiting = new SafetyPlanWithdrawn(
                    PERSON, DUE, type.equals("DECEASED") ? SafetyPlanEnding.DIED : SafetyPlanEnding.DISCHARGED);
            person(CALLED, AGREED, ANSWERED, ADMITTED, closed(EPISODE, type))
                    .when(mark(SafetyPlanEntry.AGREEMENT, 1, "clinician-a", Role.CLINICIAN))
                    .thenAccepted(MISTAKE, waiting)
                    .when(consider())
                    .thenNothingNew();
            person(AGREED, ADMITTED, closed(EPISODE, type))
                    .when(mark(SafetyPlanEntry.AGREEMENT, 1, "clinician-a", Role.CLINICIAN))
                    .thenAccepted(MISTAKE);
        }
        person(CALLED, AGREED, ANSWERED, ADMITTED, closed(EPISODE, "COMPLETED"), MISTAKE)
                .given(new SafetyPlanWithdrawn(PERSON, DUE, SafetyPlanEnding.DISCHARGED))
                .given(new EpisodeReopened(PERSON, EPISODE))
                .when(consider())
                .thenAccepted(CALLED, OVERDUE);
        SafetyPlanFellDue since = called(SECOND, DUE, DUE, DUE.plus(POLICY.dueWithin()));
        person(CALLED, AGREED, ANSWERED, ADMITTED, closed(EPISODE, "COMPLETED"), since)
                .when(mark(SafetyPlanEntry.AGREEMENT, 1, "clinician-a", Role.CLINICIAN))
                .thenAccepted(
                        MISTAKE,
                        new SafetyPlanNoLongerDue(PERSON, since.dueBy()),
                        CALLED,
                        new SafetyPlanFellDue(PERSON, SECOND, DUE, DUE, since.answerBy(), DUE, POLICY.version()),
                        OVERDUE);
    }

    @Test
    void a_deadline_that_is_yet_to_come_is_not_noticed_as_it_is_set_anew() {
        Instant before = DUE.minusMillis(1);
        person(CALLED, AGREED, ANSWERED)
                .when(mark(SafetyPlanEntry.AGREEMENT, 1, "clinician-a", Role.CLINICIAN, before))
                .thenAccepted(
                        new SafetyPlanMarkedEnteredInError(
                                PERSON, SafetyPlanEntry.AGREEMENT, 1, WORDS, "clinician-a", Role.CLINICIAN, before),
                        CALLED);
    }

    @Test
    void a_plan_the_person_agreed_to_answers_what_was_due() {
        person(CALLED).when(agree(SOON)).thenAccepted(AGREED, ANSWERED);
        person(CALLED, AGREED, ANSWERED)
                .when(require(SECOND, SOON))
                .thenAccepted(
                        called(SECOND, SOON, SOON, SOON.plus(POLICY.dueWithin())),
                        new SafetyPlanNoLongerDue(PERSON, SOON.plus(POLICY.dueWithin())));
        Instant later = SOON.plusSeconds(1);
        person(CALLED, AGREED, ANSWERED)
                .when(require(SECOND, later))
                .thenAccepted(called(SECOND, later, later, later.plus(POLICY.dueWithin())));
    }

    @Test
    void a_plan_is_agreed_anew_under_the_next_version_and_a_repeat_is_none() {
        Instant later = SOON.plusSeconds(60);
        person(AGREED)
                .when(agree(later))
                .thenAccepted(new SafetyPlanUpdated(PERSON, agreement(2, later)))
                .when(agree(SOON))
                .thenNothingNew();
        assertThat(person(AGREED).state().current()).contains(AGREED.agreement());
    }

    @Test
    void what_was_agreed_last_holds_whenever_it_was_recorded() {
        Instant before = SOON.minusSeconds(60);
        var late = person(AGREED)
                .when(agree(before))
                .thenAccepted(new SafetyPlanUpdated(PERSON, agreement(2, before, SafetyPlanFlag.NOT_THE_LATEST)));
        assertThat(late.state().current()).contains(AGREED.agreement());
    }

    @Test
    void what_is_missing_is_flagged_and_kept() {
        Agreement alone = new Agreement(
                1,
                PART,
                List.of(),
                "clinician-a",
                Role.CLINICIAN,
                DUE.plusSeconds(1),
                List.of(
                        SafetyPlanFlag.INCOMPLETE,
                        SafetyPlanFlag.WITHOUT_PARTICIPANT,
                        SafetyPlanFlag.AFTER_DEADLINE,
                        SafetyPlanFlag.WITHOUT_CREDENTIAL));
        Scenario.of(new SafetyPlanDeciding())
                .given(CALLED, credential(LocalDate.of(2026, 3, 9)))
                .when(agree(PART, List.of(), DUE.plusSeconds(1), DUE.plusSeconds(1)))
                .thenAccepted(new SafetyPlanAgreed(PERSON, alone));
    }

    @Test
    void a_plan_without_the_person_leaves_one_due() {
        var after = person(CALLED)
                .when(agree(WHOLE, List.of(Party.STAFF), SOON, SOON))
                .thenAccepted(new SafetyPlanAgreed(
                        PERSON,
                        new Agreement(
                                1,
                                WHOLE,
                                List.of(Party.STAFF),
                                "clinician-a",
                                Role.CLINICIAN,
                                SOON,
                                List.of(SafetyPlanFlag.WITHOUT_PARTICIPANT))));
        assertThat(after.state().due()).isPresent();
        after.when(pass(DUE)).thenAccepted(OVERDUE);
    }

    @Test
    void who_wants_none_is_asked_no_further_until_the_next_alert() {
        person(CALLED)
                .when(decline(SOON, SOON))
                .thenAccepted(DECLINED, ANSWERED)
                .when(decline(SOON, SOON.plusSeconds(5)))
                .thenNothingNew();
        person(CALLED, DECLINED, ANSWERED)
                .when(require(SECOND, SOON))
                .thenAccepted(
                        called(SECOND, SOON, SOON, SOON.plus(POLICY.dueWithin())),
                        new SafetyPlanNoLongerDue(PERSON, SOON.plus(POLICY.dueWithin())));
        person().when(decline(SOON, SOON)).thenAccepted(DECLINED);
        Instant before = RAISED.minusSeconds(1);
        person(CALLED)
                .when(decline(before, SOON))
                .thenAccepted(new SafetyPlanDeclined(PERSON, WORDS, "clinician-a", Role.CLINICIAN, before));
    }

    @Test
    void a_plan_that_is_late_is_marked_once() {
        person(CALLED).when(pass(DUE.minusMillis(1))).thenNothingNew();
        person(CALLED)
                .when(pass(DUE))
                .thenAccepted(OVERDUE)
                .when(pass(DUE.plusSeconds(1)))
                .thenNothingNew();
        person().when(pass(DUE)).thenNothingNew();
        assertThat(person(CALLED, OVERDUE)
                        .given(called(SECOND, SOON, SOON, DUE))
                        .state()
                        .due()
                        .orElseThrow()
                        .overdue())
                .isTrue();
    }

    @Test
    void what_says_nothing_and_what_is_yet_to_come_is_refused() {
        SafetyPlanContent nothing =
                new SafetyPlanContent(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        person().when(agree(nothing, TOGETHER, SOON, SOON)).thenRefused(new SafetyPlanSaysNothing(PERSON));
        Instant ahead = SOON.plusMillis(1);
        person().when(agree(WHOLE, TOGETHER, ahead, SOON)).thenRefused(new YetToCome(PERSON, ahead));
        person().when(decline(ahead, SOON)).thenRefused(new YetToCome(PERSON, ahead));
    }

    @Test
    void a_plan_has_bounds() {
        List<Text> many = Collections.nCopies(SafetyPlanContent.ENTRIES_MAX + 1, WORDS);
        assertThatIllegalArgumentException().isThrownBy(() -> new SafetyPlanContent(many, ONE, ONE, ONE, ONE, ONE));
        List<Text> much = Collections.nCopies(6, new Text("a".repeat(Text.LENGTH_MAX)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SafetyPlanContent(much, List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void every_stored_form_still_loads_and_is_written_as_it_was() throws IOException {
        SafetyPlanUpdated updated =
                new SafetyPlanUpdated(PERSON, agreement(2, DUE.plusSeconds(1), SafetyPlanFlag.AFTER_DEADLINE));
        GoldenEvents.hold(
                new SafetyPlanDeciding().catalogue(),
                List.of(
                        CALLED,
                        OVERDUE,
                        AGREED,
                        updated,
                        DECLINED,
                        ANSWERED,
                        new SafetyPlanWithdrawn(PERSON, DUE, SafetyPlanEnding.DISCHARGED),
                        MISTAKE));
    }

    @Test
    void an_alert_from_before_it_was_told_when_the_danger_was_shown_asks_for_what_is_agreed_after_it_was_raised()
            throws IOException {
        String type = "treatment-plan.agreement-fell-due.v1";
        byte[] before = Files.readAllBytes(Path.of("src/test/resources/golden/" + type + ".rev1.json"));
        assertThat(new EventRecords<>(new SafetyPlanDeciding().catalogue()).read(type, 1, before))
                .isEqualTo(CALLED);
    }

    @Test
    void every_command_in_every_state_does_what_the_page_says() {
        Kept.same(
                PAGE,
                HEAD
                        + new StateDiagram<SafetyPlanCommand, SafetyPlans, SafetyPlanEvent, SafetyPlanRefusal>(
                                        new SafetyPlanDeciding(), SafetyPlanTest::name)
                                .state(List.of(LICENSED))
                                .state(List.of(LICENSED, AGREED))
                                .state(List.of(LICENSED, CALLED))
                                .state(List.of(LICENSED, CALLED, OVERDUE))
                                .command("danger shown", require(SECOND, DUE.minusSeconds(1)))
                                .command("agreed", agree(DUE.plusSeconds(1)))
                                .command("declined", decline(DUE.plusSeconds(1), DUE.plusSeconds(1)))
                                .command("time passed", pass(DUE))
                                .command(
                                        "entered in error",
                                        mark(SafetyPlanEntry.AGREEMENT, 1, "clinician-a", Role.CLINICIAN))
                                .page());
    }

    private static String name(SafetyPlans plans) {
        return plans.due()
                .map(due -> due.overdue() ? "Overdue" : "Due")
                .orElse(plans.agreements().isEmpty() ? "None" : "Held");
    }

    static Stream<Long> seeds() {
        return Seeds.upTo(20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_is_accepted_replays_and_no_alert_stays_without_an_answer_or_a_deadline(long seed) {
        Random random = new Random(seed);
        var person = person();
        List<Instant> alerts = new ArrayList<>();
        Instant now = RAISED;
        for (int i = 0; i < 60; i++) {
            now = now.plus(Duration.ofHours(random.nextInt(20)));
            SafetyPlanCommand command = command(random, now);
            if (SafetyPlans.decide(person.state(), command)
                    instanceof Decision.Accepted<SafetyPlanEvent, SafetyPlanRefusal>(var events)) {
                person = person.when(command).thenAccepted(events);
                if (command instanceof RequireSafetyPlan c) {
                    alerts.add(c.raisedAt());
                }
            }
            SafetyPlans state = person.state();
            assertThat(state.due().isPresent() || alerts.stream().allMatch(raised -> answered(state, raised)))
                    .as("each alert is answered, or something is due")
                    .isTrue();
        }
    }

    private static boolean answered(SafetyPlans state, Instant raised) {
        return state.agreements().stream()
                        .anyMatch(one -> one.parties().contains(Party.PARTICIPANT)
                                && !one.agreedAt().isBefore(raised))
                || state.declined().values().stream()
                        .anyMatch(one -> !one.declinedAt().isBefore(raised));
    }

    private static SafetyPlanCommand command(Random random, Instant now) {
        Instant at = now.minus(Duration.ofHours(random.nextInt(30)));
        return switch (random.nextInt(7)) {
            case 0 -> pass(now);
            case 6 ->
                mark(
                        random.nextBoolean() ? SafetyPlanEntry.AGREEMENT : SafetyPlanEntry.DECLINATION,
                        1 + random.nextInt(4),
                        "clinician-a",
                        Role.CLINICIAN);
            case 1 -> decline(at, now);
            case 2, 3 ->
                agree(random.nextBoolean() ? WHOLE : PART, random.nextBoolean() ? TOGETHER : List.of(), at, now);
            default -> {
                int alert = random.nextInt(16);
                yield require(new UUID(31, alert), RAISED.plus(Duration.ofHours(37L * alert)));
            }
        };
    }
}
