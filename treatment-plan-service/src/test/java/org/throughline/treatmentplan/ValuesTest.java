package org.throughline.treatmentplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.treatmentplan.care.domain.Aftercare;
import org.throughline.treatmentplan.care.domain.CareCommand.InitiateDischarge;
import org.throughline.treatmentplan.care.domain.Citation;
import org.throughline.treatmentplan.care.domain.DimensionRatings;
import org.throughline.treatmentplan.care.domain.DimensionRatings.Rating;
import org.throughline.treatmentplan.care.domain.DischargeType;
import org.throughline.treatmentplan.care.domain.Edition;
import org.throughline.treatmentplan.care.domain.Grounds;
import org.throughline.treatmentplan.care.domain.RelapsePrevention;
import org.throughline.treatmentplan.care.domain.SummaryText;
import org.throughline.treatmentplan.domain.EvidenceReference;
import org.throughline.treatmentplan.domain.ProgrammePolicy;
import org.throughline.treatmentplan.domain.ProgrammePolicy.CarePolicy;
import org.throughline.treatmentplan.domain.ProgrammePolicy.NotePolicy;
import org.throughline.treatmentplan.domain.ProgrammePolicy.PlanPolicy;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.note.domain.MemberName;
import org.throughline.treatmentplan.note.domain.NoteCommand.SignNote;
import org.throughline.treatmentplan.note.domain.NoteCommand.SignNotes;
import org.throughline.treatmentplan.note.domain.NoteCommand.WriteGroup;
import org.throughline.treatmentplan.note.domain.NoteContent;
import org.throughline.treatmentplan.note.domain.Occasion;
import org.throughline.treatmentplan.note.domain.Writing;
import org.throughline.treatmentplan.plan.domain.GoalStatus;
import org.throughline.treatmentplan.plan.domain.GoalText;
import org.throughline.treatmentplan.plan.domain.Intervention;
import org.throughline.treatmentplan.plan.domain.Intervention.Modality;
import org.throughline.treatmentplan.plan.domain.Intervention.SessionKind;
import org.throughline.treatmentplan.plan.domain.Objective;
import org.throughline.treatmentplan.plan.domain.PlanCommand.UpdateGoalStatus;

class ValuesTest {
    private static final String FINGERPRINT = "0f".repeat(32);
    private static final Text TEXT = new Text("private words");
    private static final EvidenceReference REFERENCE = new EvidenceReference("outcomes", "a/b", 1, FINGERPRINT);
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    @Test
    void what_people_wrote_never_prints_itself() {
        assertThat(List.of(TEXT, new GoalText("private words"), new SummaryText("private words")))
                .allSatisfy(text -> assertThat(text.toString()).doesNotContain("private"));
    }

    @Test
    void texts_have_limits() {
        bounded(Text::new, Text.LENGTH_MAX);
        bounded(GoalText::new, GoalText.LENGTH_MAX);
        bounded(SummaryText::new, SummaryText.LENGTH_MAX);
    }

    private static void bounded(Function<String, ?> text, int most) {
        assertThatNoException().isThrownBy(() -> text.apply("x".repeat(most)));
        refused(() -> text.apply("x".repeat(most + 1)));
        refused(() -> text.apply(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0F", "zz"})
    void a_fingerprint_is_64_hexadecimal_digits(String start) {
        refused(() -> new EvidenceReference("outcomes", "a/b", 1, start));
        refused(() -> new EvidenceReference("outcomes", "a/b", 1, start + "0".repeat(64 - start.length() + 1)));
    }

    @Test
    void evidence_names_a_service_a_stream_and_a_version() {
        refused(() -> new EvidenceReference("Out comes", "a/b", 1, FINGERPRINT));
        refused(() -> new EvidenceReference("outcomes", "a b", 1, FINGERPRINT));
        refused(() -> new EvidenceReference("outcomes", "a/b", 0, FINGERPRINT));
        refused(() -> new Citation(REFERENCE, 0));
    }

    @Test
    void a_policy_names_who_signs_and_who_decides() {
        refused(() -> new PlanPolicy("v", Duration.ZERO, Duration.ZERO, Set.of(), 0));
        refused(() -> new CarePolicy("v", Set.of(), Set.of(Role.CLINICIAN)));
        refused(() -> new CarePolicy("v", Set.of(Role.CLINICIAN), Set.of()));
        refused(() -> new NotePolicy("v", Duration.ZERO, Duration.ZERO, Set.of()));
    }

    @Test
    void an_objective_names_an_instrument_by_its_code_and_no_negative_score() {
        assertThatNoException().isThrownBy(() -> new Objective(TEXT, Objective.NO_INSTRUMENT, 0, DAY));
        refused(() -> new Objective(TEXT, "phq 9", 9, DAY));
        refused(() -> new Objective(TEXT, "PHQ-9", -1, DAY));
    }

    @ParameterizedTest
    @CsvSource({"0,60,a", "22,60,a", "1,4,a", "1,481,a", "1,60,' '"})
    void an_intervention_is_planned_within_bounds(int times, int minutes, String responsible) {
        refused(() -> new Intervention(Modality.DBT, SessionKind.GROUP, times, minutes, responsible));
    }

    @ParameterizedTest
    @CsvSource({"1,5", "21,480"})
    void the_bounds_of_an_intervention_are_allowed(int times, int minutes) {
        assertThatNoException()
                .isThrownBy(() -> new Intervention(Modality.DBT, SessionKind.GROUP, times, minutes, "a"));
    }

    @Test
    void only_achieved_and_abandoned_goals_are_closed() {
        assertThat(List.of(GoalStatus.values()))
                .filteredOn(GoalStatus::closed)
                .containsExactly(GoalStatus.ACHIEVED, GoalStatus.ABANDONED);
    }

    @Test
    void ratings_lie_between_0_and_4_and_name_each_known_dimension_once() {
        refused(() -> new Rating("1-withdrawal", -1));
        refused(() -> new Rating("1-withdrawal", 5));
        Rating known = new Rating("1-withdrawal", 4);
        refused(() -> new DimensionRatings(Edition.THIRD, List.of(known, known)));
        refused(() -> new DimensionRatings(Edition.THIRD, List.of(new Rating("2-sleep", 0))));
    }

    @Test
    void lists_have_limits() {
        List<EvidenceReference> evidence = Collections.nCopies(UpdateGoalStatus.EVIDENCE_MAX + 1, REFERENCE);
        UUID id = new UUID(1, 1);
        refused(() -> new UpdateGoalStatus(id, id, GoalStatus.ACHIEVED, evidence, "a", Instant.EPOCH));
        List<Citation> citations = Collections.nCopies(Grounds.EVIDENCE_MAX + 1, new Citation(REFERENCE, 1));
        DimensionRatings ratings = new DimensionRatings(Edition.THIRD, List.of());
        refused(() -> new Grounds(ratings, citations, TEXT, TEXT, List.of(), List.of()));
        List<Text> dissents = texts(Grounds.DISSENT_MAX + 1);
        refused(() -> new Grounds(ratings, List.of(), TEXT, TEXT, dissents, List.of()));
        List<Text> steps = texts(InitiateDischarge.WARNING_STEPS_MAX + 1);
        refused(() -> new InitiateDischarge(id, DischargeType.COMPLETED, TEXT, steps, List.of(), "a", Instant.EPOCH));
        List<UUID> specimens = Collections.nCopies(InitiateDischarge.SPECIMENS_MAX + 1, id);
        refused(() ->
                new InitiateDischarge(id, DischargeType.COMPLETED, TEXT, List.of(), specimens, "a", Instant.EPOCH));
        List<Text> tooMany = texts(Aftercare.ENTRIES_MAX + 1);
        refused(() -> new Aftercare(false, tooMany, List.of(), List.of()));
        refused(() -> new Aftercare(false, List.of(), tooMany, List.of()));
    }

    @Test
    void relapse_prevention_is_one_whole_and_fits_one_text() {
        List<Text> one = texts(1);
        RelapsePrevention whole = new RelapsePrevention(one, one, one, one, one);
        refused(() -> new Aftercare(true, one, one, List.of(whole, whole)));
        refused(() -> new RelapsePrevention(List.of(), one, one, one, one));
        List<Text> tooMany = texts(RelapsePrevention.ENTRIES_MAX + 1);
        refused(() -> new RelapsePrevention(one, one, one, tooMany, one));
        refused(() -> new RelapsePrevention(one, one, one, one, tooMany));
        List<Text> full = List.of(new Text("x".repeat(Text.LENGTH_MAX)));
        refused(() -> new RelapsePrevention(full, one, one, one, one));
        refused(() -> new RelapsePrevention(one, one, one, one, full));
        assertThat(new RelapsePrevention(one, one, one, one, List.of()).asText().value())
                .as("as it was signed before")
                .doesNotContain("In a crisis");
        assertThat(whole.asText().value()).contains("In a crisis: ");
    }

    @Test
    void a_session_is_named_where_it_is_one_and_there_alone() {
        refused(() -> new Occasion(Occasion.Kind.SESSION, List.of(), Instant.EPOCH));
        refused(() -> new Occasion(Occasion.Kind.PHONE, List.of(new UUID(1, 1)), Instant.EPOCH));
    }

    @Test
    void what_is_written_of_a_session_has_limits() {
        Occasion call = new Occasion(Occasion.Kind.PHONE, List.of(), Instant.EPOCH);
        List<UUID> goals = Collections.nCopies(NoteContent.GOALS_MAX + 1, new UUID(1, 1));
        List<Text> two = texts(2);
        refused(() -> new Writing(call, goals, List.of(), List.of(), List.of(), List.of(), false));
        refused(() -> new Writing(call, List.of(), two, List.of(), List.of(), List.of(), false));
        refused(() -> new Writing(call, List.of(), List.of(), two, List.of(), List.of(), false));
        refused(() -> new Writing(call, List.of(), List.of(), List.of(), two, List.of(), false));
        bounded(MemberName::new, MemberName.LENGTH_MAX);
        assertThat(new MemberName("private words").toString()).doesNotContain("private");
    }

    @Test
    void notes_that_go_together_are_a_few_and_each_is_named_once() {
        refused(() -> new WriteGroup(List.of()));
        refused(() -> new SignNotes(signing(WriteGroup.MEMBERS_MAX + 1)));
        refused(() -> new SignNotes(List.of(signing(0, 1), signing(0, 1))));
        assertThatNoException().isThrownBy(() -> new SignNotes(signing(WriteGroup.MEMBERS_MAX)));
    }

    private static List<SignNote> signing(int count) {
        return IntStream.range(0, count).mapToObj(one -> signing(1, one)).toList();
    }

    private static SignNote signing(long high, long low) {
        UUID id = new UUID(high, low);
        return new SignNote(id, FINGERPRINT, "a", id, Role.CLINICIAN, ProgrammePolicy.STANDARD.note(), Instant.EPOCH);
    }

    private static List<Text> texts(int count) {
        return Collections.nCopies(count, TEXT);
    }

    private static void refused(ThrowingCallable making) {
        assertThatIllegalArgumentException()
                .isThrownBy(making)
                .withMessageNotContaining("private")
                .withMessageNotContaining("phq");
    }
}
