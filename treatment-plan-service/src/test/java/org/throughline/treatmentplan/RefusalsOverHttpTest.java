package org.throughline.treatmentplan;

import static io.restassured.RestAssured.given;
import static org.throughline.platform.testkit.Refused.row;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.Refused;
import org.throughline.platform.testkit.Refused.Row;
import org.throughline.platform.testkit.TestTokens;
import org.throughline.treatmentplan.note.domain.Note.Signed;

/** What is refused over HTTP, row by row: with which problem, and that nothing was stored. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class RefusalsOverHttpTest {
    private static final String NOTES = "/treatment-plans/v1/notes/";
    private static final List<String> DIMENSIONS =
            List.of("1-withdrawal", "2-biomedical", "3-emotional", "4-readiness", "5-relapse", "6-environment");

    @Inject
    Records records;

    @Inject
    Clock clock;

    private void refused(Row... rows) {
        new Refused(records).are(rows);
    }

    private Admitted admitted() {
        return Admitted.toldBy(records, clock);
    }

    private static Map<String, Object> with(Map<String, ?> body, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.put(field, value);
        return changed;
    }

    private static RequestSpecification director() {
        return Admitted.as("director-1", "medical-director");
    }

    /** Somebody who treats and leads groups, and says as which they act. */
    private static RequestSpecification inTwoRoles(String subject, String... roles) {
        return given().auth().oauth2(TestTokens.of("north", subject, roles)).contentType(ContentType.JSON);
    }

    private static Map<String, Object> fact(Admitted person) {
        String stream = "trajectory/" + person.participant() + "/PHQ-9";
        person.tells(
                "outcomes", stream, "reliable-change-detected", Map.of("instrument", "PHQ-9", "status", "RECOVERED"));
        return Map.of("service", "outcomes", "stream", stream, "version", 1);
    }

    private static Map<String, Object> intervention(String goal) {
        return Map.of(
                "goalId",
                goal,
                "modality",
                "CBT",
                "kind",
                "GROUP",
                "timesPerWeek",
                3,
                "minutes",
                180,
                "responsible",
                "facilitator-1");
    }

    private static Response sign(RequestSpecification signer, Admitted person, int version, String hash) {
        return signer.body(Map.of("version", version, "contentHash", hash))
                .post(Admitted.PLANS + person.plan() + "/signatures");
    }

    private static Response activate(Admitted person, int version) {
        return person.write("provisional-activation", Map.of("version", version, "reason", "They are away."));
    }

    private static Response revise(Admitted person, int version, UUID... withdrawn) {
        return person.write(
                "revisions", Map.of("version", version, "withdrawn", List.of(withdrawn), "reason", "It moved on."));
    }

    private static String hash(Admitted person) {
        return Admitted.auditor().get(Admitted.PLANS + person.plan()).path("contentHash");
    }

    @Test
    void a_plan_that_says_too_little_or_of_what_is_not_in_it() {
        Admitted person = admitted();
        Map<String, Object> unknown = person.goal(UUID.randomUUID().toString());
        refused(
                row(422, "plan-empty", () -> person.write("submission", Map.of("version", 1))),
                row(409, "plan-still-in-draft", () -> revise(person, 1)),
                row(409, "plan-not-awaiting-signatures", () -> sign(Admitted.colleague(), person, 1, "0".repeat(64))),
                row(422, "problem-unknown", () -> person.write("goals", unknown)),
                row(
                        422,
                        "goal-unknown",
                        () -> person.write(
                                "interventions", intervention(UUID.randomUUID().toString()))));
        String problem = person.write("problems", Map.of("problem", "Low mood")).path("problemId");
        Map<String, Object> goal = person.goal(problem);
        refused(row(
                422,
                "target-date-passed",
                () -> person.write(
                        "goals", with(goal, "targetDate", person.today().toString()))));
        String set = person.write("goals", goal).path("goalId");
        person.write("interventions", intervention(set)).then().statusCode(201);
        String without =
                person.write("problems", Map.of("problem", "Sleeps badly")).path("problemId");
        refused(row(422, "problem-without-goal", () -> person.write("submission", Map.of("version", 1))));
        person.write("goals", person.goal(without)).then().statusCode(201);
        refused(row(422, "goal-without-intervention", () -> person.write("submission", Map.of("version", 1))));
    }

    @Test
    void a_version_that_was_handed_over() {
        Admitted person = admitted();
        String hash = person.submits();
        refused(
                row(409, "plan-not-in-draft", () -> person.write("problems", Map.of("problem", "Sleeps badly"))),
                row(409, "plan-version-other", () -> person.write("submission", Map.of("version", 2))),
                row(422, "part-unknown", () -> revise(person, 1, UUID.randomUUID())),
                row(403, "signer-is-author", () -> sign(Admitted.clinician(), person, 1, hash)),
                row(409, "content-hash-other", () -> sign(Admitted.colleague(), person, 1, "0".repeat(64))),
                row(403, "role-not-required", () -> sign(director(), person, 1, hash)),
                row(422, "nobody-has-signed", () -> activate(person, 1)));
        String lapsed = "clinician-" + UUID.randomUUID();
        Licence.told(records, clock, lapsed, "2020-12-31");
        refused(
                row(403, "credential-not-valid", () -> sign(Admitted.as(lapsed, "clinician"), person, 1, hash)),
                row(
                        403,
                        "credential-not-valid",
                        () -> sign(Admitted.as("clinician-" + UUID.randomUUID(), "clinician"), person, 1, hash)));
        person.signs(Admitted.colleague(), hash);
        refused(row(409, "role-has-signed", () -> sign(Admitted.as("clinician-3", "clinician"), person, 1, hash)));
    }

    @Test
    void one_person_signs_in_one_role() {
        Admitted person = admitted();
        String hash = person.submits();
        String id = person.participant().toString();
        licensed(id);
        Map<String, Object> signature = Map.of("version", 1, "contentHash", hash);
        String signatures = Admitted.PLANS + person.plan() + "/signatures";
        inTwoRoles(id, "clinician", "participant")
                .body(with(signature, "role", "CLINICIAN"))
                .post(signatures)
                .then()
                .statusCode(204);
        refused(row(
                403,
                "signer-has-signed",
                () -> inTwoRoles(id, "clinician", "participant")
                        .body(with(signature, "role", "PARTICIPANT"))
                        .post(signatures)));
    }

    @Test
    void a_second_version_in_effect_before_the_first_was_signed_by_all() {
        Admitted person = admitted();
        person.signs(Admitted.colleague(), person.submits());
        activate(person, 1).then().statusCode(204);
        revise(person, 1).then().statusCode(204);
        person.write("submission", Map.of("version", 2)).then().statusCode(204);
        sign(Admitted.colleague(), person, 2, hash(person)).then().statusCode(204);
        refused(row(409, "plan-provisional", () -> activate(person, 2)));
    }

    @Test
    void how_a_goal_fares() {
        Admitted person = admitted();
        Map<String, Object> faring = Map.of("status", "ACHIEVED", "evidence", List.of(fact(person)));
        String hash = person.submits();
        String goal = Admitted.auditor().get(Admitted.PLANS + person.plan()).path("goals[0].goalId");
        String status = "goals/" + goal + "/status";
        refused(row(409, "plan-not-in-effect", () -> person.write(status, faring)));
        person.signs(Admitted.colleague(), hash);
        person.signs(person.self(), hash);
        refused(row(422, "goal-unknown", () -> person.write("goals/" + UUID.randomUUID() + "/status", faring)));
        person.write(status, faring).then().statusCode(204);
        refused(row(409, "goal-closed", () -> person.write(status, with(faring, "status", "ABANDONED"))));
    }

    private static Map<String, Object> staying(List<Map<String, Object>> evidence) {
        return Map.ofEntries(
                Map.entry("decision", "CONTINUE"),
                Map.entry("from", "2.1"),
                Map.entry("to", "2.1"),
                Map.entry("clinical", "2.1"),
                Map.entry("authorised", "2.1"),
                Map.entry("edition", "THIRD"),
                Map.entry("ratings", rated(DIMENSIONS)),
                Map.entry("evidence", evidence),
                Map.entry("rationale", "Unchanged on the measure"),
                Map.entry("participantView", "Wants to stay"));
    }

    private static List<Map<String, Object>> rated(List<String> dimensions) {
        return dimensions.stream()
                .map(name -> Map.<String, Object>of("dimension", name, "rating", 1))
                .toList();
    }

    private static Response post(Admitted person, String what, Map<String, ?> body) {
        return Admitted.clinician().body(body).post(Admitted.EPISODES + person.episode() + "/" + what);
    }

    private static Response decide(Admitted person, Map<String, ?> body) {
        return post(person, "level-of-care-decisions", body);
    }

    @Test
    void a_decision_that_contradicts_itself_or_leaves_out_what_it_rests_on() {
        Admitted person = admitted();
        Map<String, Object> staying = staying(List.of(fact(person)));
        refused(
                row(409, "level-other", () -> decide(person, with(staying, "from", "2.5"))),
                row(422, "level-unknown", () -> decide(person, with(staying, "to", "9"))),
                row(422, "direction-contradicts", () -> decide(person, with(staying, "decision", "STEP_UP"))),
                row(
                        422,
                        "ratings-incomplete",
                        () -> decide(person, with(staying, "ratings", rated(DIMENSIONS.subList(0, 5))))),
                row(422, "discrepancy-unexplained", () -> decide(person, with(staying, "clinical", "2.5"))),
                row(422, "evidence-missing", () -> decide(person, staying(List.of()))));
    }

    @Test
    void a_decision_that_waits_for_a_second_signature() {
        Admitted person = admitted();
        Map<String, Object> staying = staying(List.of(fact(person)));
        String decisions = Admitted.EPISODES + person.episode() + "/level-of-care-decisions";
        String decider = "clinician-8";
        String decision = inTwoRoles(decider, "clinician", "group-facilitator")
                .body(with(staying, "role", "GROUP_FACILITATOR"))
                .post(decisions)
                .then()
                .statusCode(201)
                .extract()
                .path("decisionId");
        String countersignature = decisions + "/" + decision + "/countersignature";
        refused(
                row(
                        403,
                        "role-not-qualified",
                        () -> inTwoRoles("clinician-9", "clinician", "group-facilitator")
                                .body(Map.of("role", "GROUP_FACILITATOR"))
                                .post(countersignature)),
                row(
                        403,
                        "credential-not-valid",
                        () -> Admitted.as("clinician-" + UUID.randomUUID(), "clinician")
                                .body(Map.of())
                                .post(countersignature)),
                row(
                        403,
                        "countersigner-is-decider",
                        () -> Admitted.as(decider, "clinician").body(Map.of()).post(countersignature)));
    }

    private static final Map<String, Object> AFTERCARE =
            Map.of("substanceUse", false, "alumniGroups", List.of("Thursday"));

    @Test
    void a_discharge_that_is_not_begun_or_rests_on_too_little() {
        Admitted person = admitted();
        Map<String, Object> summary = Map.of("summary", "Goals reached");
        refused(
                row(409, "discharge-not-initiated", () -> post(person, "discharge/completion", summary)),
                row(
                        422,
                        "warning-steps-missing",
                        () -> post(person, "discharge", Map.of("type", "ADMINISTRATIVE", "reason", "Rules"))),
                row(
                        422,
                        "level-decision-missing",
                        () -> post(person, "discharge", Map.of("type", "STEP_DOWN", "reason", "Better"))));
        post(person, "discharge", Map.of("type", "AGAINST_ADVICE", "reason", "Wants to go"))
                .then()
                .statusCode(204);
        post(person, "discharge/completion", summary).then().statusCode(204);
        refused(
                row(
                        409,
                        "episode-discharged",
                        () -> post(person, "discharge", Map.of("type", "COMPLETED", "reason", "Over"))),
                row(409, "episode-discharged", () -> decide(person, staying(List.of(fact(person))))));
    }

    @Test
    void a_plan_for_the_time_after() {
        Admitted person = admitted();
        String signature = Admitted.EPISODES + person.episode() + "/aftercare-plan/signature";
        refused(
                row(422, "aftercare-empty", () -> post(person, "aftercare-plan", Map.of("substanceUse", false))),
                row(
                        422,
                        "relapse-prevention-missing",
                        () -> post(person, "aftercare-plan", with(AFTERCARE, "substanceUse", true))),
                row(409, "aftercare-unknown", () -> person.self().post(signature)));
        post(person, "aftercare-plan", AFTERCARE).then().statusCode(201);
        refused(row(403, "signer-is-author", () -> Admitted.clinician().post(signature)));
        person.self().post(signature).then().statusCode(204);
        refused(row(409, "aftercare-signed", () -> post(person, "aftercare-plan/refusal", Map.of("reason", "No"))));
    }

    private void licensed(String staff) {
        Licence.told(records, clock, staff, Licence.FOR_GOOD);
    }

    private Map<String, Object> call() {
        return Map.of(
                "kind",
                "PHONE",
                "happenedAt",
                clock.instant().minusSeconds(7_200).toString(),
                "words",
                Map.of("text", "Asked for the time", "withoutGoal", "A question"));
    }

    @Test
    void a_note_that_needs_no_countersignature_or_has_all_the_addenda_it_can_have() {
        Admitted person = admitted();
        String author = "clinician-" + UUID.randomUUID();
        licensed(author);
        String note = Admitted.as(author, "clinician")
                .body(call())
                .post(Admitted.EPISODES + person.episode() + "/notes")
                .path("noteId");
        Map<String, String> shown =
                Map.of("contentHash", Admitted.auditor().get(NOTES + note).path("contentHash"));
        Admitted.as(author, "clinician")
                .body(shown)
                .post(NOTES + note + "/signature")
                .then()
                .statusCode(204);
        refused(row(
                409,
                "not-awaiting-countersignature",
                () -> director().body(shown).post(NOTES + note + "/countersignature")));
        for (int i = 0; i < Signed.ADDENDA_MAX; i++) {
            addendum(author, note).then().statusCode(201);
        }
        refused(row(409, "note-full", () -> addendum(author, note)));
    }

    private static Response addendum(String author, String note) {
        return Admitted.as(author, "clinician").body(Map.of("text", "More")).post(NOTES + note + "/addenda");
    }

    @Test
    void a_note_about_a_session_that_was_attended_in_another_episode() {
        Admitted person = admitted();
        UUID session = UUID.randomUUID();
        String began = clock.instant().minusSeconds(7_200).toString();
        person.tells(
                "scheduling",
                "attendance/" + session + "/" + person.participant(),
                "session-attended",
                Map.of(
                        "sessionId",
                        session,
                        "kind",
                        "GROUP",
                        "arrivedAt",
                        began,
                        "creditedMinutes",
                        165,
                        "status",
                        "PRESENT",
                        "facilitator",
                        "clinician-1"));
        Admitted again = Admitted.again(person);
        Map<String, Object> note = Map.of(
                "kind",
                "SESSION",
                "sessionId",
                session,
                "happenedAt",
                began,
                "words",
                Map.of("text", "Spoke up", "withoutGoal", "New"));
        refused(row(422, "session-of-another-episode", () -> post(again, "notes", note)));
    }
}
