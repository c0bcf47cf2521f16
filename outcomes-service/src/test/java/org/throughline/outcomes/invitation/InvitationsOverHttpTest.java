package org.throughline.outcomes.invitation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.TestTokens;

/** A person answers by a link: as a page without a script, and for programs; what is not open answers nothing. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class InvitationsOverHttpTest {
    private static final String INVITATIONS = "/outcomes/v1/participants/{id}/invitations";
    private static final String REPORTS = "/outcomes/v1/self-reports";
    private static final List<Integer> HARMLESS = List.of(1, 1, 1, 1, 1, 1, 1, 1, 0, 0);
    private static final List<Integer> DANGER = List.of(1, 1, 1, 1, 1, 1, 1, 1, 3, 0);

    @Inject
    Records records;

    private final UUID participant = UUID.randomUUID();

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.of("north", "somebody-1", role)).contentType(ContentType.JSON);
    }

    private Response invite(Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("instrument", "PHQ-9", "channel", "TEXT_MESSAGE"));
        body.putAll(more);
        return as("care-coordinator").body(body).post(INVITATIONS, participant);
    }

    /** A token whose invitation the view shows. */
    private String token(Map<String, ?> more) {
        Response made = invite(more);
        made.then()
                .statusCode(201)
                .body("path", containsString("/self-report#"))
                .body("message", not(containsString("PHQ")));
        shown(made);
        return made.path("token");
    }

    private void shown(Response after) {
        as("clinician")
                .header("Throughline-Position", after.header("Throughline-Position"))
                .get(INVITATIONS, participant)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse statuses() {
        return as("clinician").get(INVITATIONS, participant).then().statusCode(200);
    }

    private static Response report(String token, List<Integer> answers) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("token", token, "answers", answers))
                .post(REPORTS);
    }

    private static Response report(String token, List<Integer> answers, String key) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(Map.of("token", token, "answers", answers))
                .post(REPORTS);
    }

    private static RequestSpecification form(String token) {
        return given().contentType(ContentType.URLENC).formParam("token", token);
    }

    private List<RecordedEvent> events() {
        List<RecordedEvent> events = new ArrayList<>();
        List<RecordedEvent> page = records.log().read(1, 10_000);
        while (!page.isEmpty()) {
            events.addAll(page);
            page = records.log().read(page.getLast().position() + 1, 10_000);
        }
        return events;
    }

    private List<String> recorded(String prefix) {
        return events().stream()
                .filter(event -> participant.toString().equals(event.header().subject()))
                .map(RecordedEvent::type)
                .filter(type -> type.startsWith(prefix))
                .toList();
    }

    @Test
    void a_person_answers_the_page_without_a_script() {
        String token = token(Map.of());
        given().get("/outcomes/self-report")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Cache-Control", equalTo("no-store"))
                .body(containsString("988"));
        String page = form(token.toLowerCase(Locale.ROOT))
                .post(REPORTS + "/questions")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page)
                .contains("988", "911", "Little interest or pleasure in doing things", "Nearly every day", "<fieldset>")
                .doesNotContain("PHQ", "adult-evening");
        RequestSpecification answers = form(token).formParam("questions", 10);
        for (int number = 1; number <= 8; number++) {
            answers.formParam("answer-" + number, 1);
        }
        answers.formParam("answer-9", 0)
                .post(REPORTS)
                .then()
                .statusCode(200)
                .body(containsString("Your answers have arrived"));
        assertThat(recorded("outcomes.assessment-recorded")).hasSize(1);
        await().untilAsserted(() -> statuses().body("invitations.status", hasItem("ANSWERED")));
    }

    @Test
    void an_answer_that_means_danger_is_told_at_once_when_somebody_responds() {
        report(token(Map.of()), DANGER)
                .then()
                .statusCode(201)
                .body("respondsBy", notNullValue())
                .body("responds", containsString("Somebody will be in touch"))
                .body("crisisContacts", containsString("988"));
        assertThat(recorded("outcomes.safety-alert-raised")).hasSize(1);
    }

    @Test
    void whatever_keeps_a_report_of_a_program_from_being_taken_it_is_told_whom_to_turn_to() {
        String token = token(Map.of());
        List<String> bodies =
                List.of("{", "{\"token\": \"x\", \"answers\": \"MARKED\"}", "{\"token\": \"\", \"answers\": []}");
        for (String body : bodies) {
            given().contentType(ContentType.JSON)
                    .body(body)
                    .post(REPORTS)
                    .then()
                    .statusCode(400)
                    .body("crisisContacts", containsString("988"))
                    .body(not(containsString("MARKED")));
        }
        report(token, List.of(1))
                .then()
                .statusCode(400)
                .body("type", containsString("answers-unreadable"))
                .body("crisisContacts", containsString("988"));
        given().contentType(ContentType.TEXT)
                .body("help")
                .post(REPORTS)
                .then()
                .statusCode(415)
                .body("crisisContacts", containsString("988"));
        assertThat(recorded("outcomes.assessment")).containsOnly("outcomes.assessment-invited.v1");
    }

    @Test
    void a_channel_that_is_none_is_answered_with_those_there_are() {
        invite(Map.of("channel", "MARKED"))
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:throughline:problem:json-malformed"))
                .body("fields", hasItem("channel"))
                .body("allowed", contains("MAIL", "TEXT_MESSAGE", "PORTAL", "PAPER"))
                .body(not(containsString("MARKED")));
        assertThat(recorded("outcomes.")).isEmpty();
    }

    @Test
    void the_same_report_sent_again_is_kept_once() {
        String token = token(Map.of());
        String key = UUID.randomUUID().toString();
        report(token, HARMLESS, key).then().statusCode(201).body("respondsBy", nullValue());
        report(token, HARMLESS, key).then().statusCode(201);
        assertThat(recorded("outcomes.assessment-recorded")).hasSize(1);
    }

    @Test
    void the_same_danger_is_told_anew_by_whoever_tells_it_anew() {
        String token = token(Map.of());
        String key = UUID.randomUUID().toString();
        report(token, DANGER, key).then().statusCode(201).body("respondsBy", notNullValue());
        report(token, DANGER, key).then().statusCode(201).body("respondsBy", notNullValue());
        assertThat(recorded("outcomes.safety-alert-raised")).hasSize(1);
        report(token, DANGER, UUID.randomUUID().toString())
                .then()
                .statusCode(201)
                .body("respondsBy", notNullValue());
        report(token, DANGER).then().statusCode(201).body("respondsBy", notNullValue());
        report(token, DANGER).then().statusCode(201).body("respondsBy", notNullValue());
        assertThat(recorded("outcomes.safety-alert-raised")).hasSize(4);
    }

    @Test
    void a_page_that_is_sent_twice_is_one_report_and_the_same_answers_on_another_page_are_two() {
        String token = token(Map.of());
        String page = page(token);
        String another = page(token);
        assertThat(page).isNotEqualTo(another);
        onPage(page, token).post(REPORTS).then().statusCode(200).body(containsString("Somebody will be in touch"));
        onPage(page, token).post(REPORTS).then().statusCode(200).body(containsString("Somebody will be in touch"));
        assertThat(recorded("outcomes.safety-alert-raised")).hasSize(1);
        onPage(another, token).post(REPORTS).then().statusCode(200).body(containsString("Somebody will be in touch"));
        assertThat(recorded("outcomes.safety-alert-raised")).hasSize(2);
    }

    @Test
    void whose_page_cannot_be_read_is_told_so_in_words_and_whom_to_turn_to() {
        String token = token(Map.of());
        form(token)
                .formParam("form", "page-1")
                .formParam("questions", 10)
                .formParam("answer-1", "<9>")
                .formParam("answer-2", 3)
                .post(REPORTS)
                .then()
                .statusCode(400)
                .contentType(ContentType.HTML)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Cache-Control", equalTo("no-store"))
                .body(containsString("988"))
                .body(containsString("none of them has arrived"))
                .body(not(containsString("<9>")));
        assertThat(recorded("outcomes.assessment-re")).isEmpty();
    }

    @Test
    void whose_page_cannot_be_read_gets_it_back_as_it_was_filled_in() {
        String token = token(Map.of());
        RequestSpecification answers = form(token).formParam("form", "page-1").formParam("questions", 10);
        for (int number = 1; number <= 8; number++) {
            answers.formParam("answer-" + number, number == 4 ? 7 : 2);
        }
        String page = answers.post(REPORTS).then().statusCode(400).extract().asString();
        assertThat(page)
                .contains("name=\"token\" value=\"" + token + "\"", "name=\"form\" value=\"page-1\"")
                .contains("name=\"answer-1\" value=\"2\" checked", "name=\"answer-8\" value=\"2\" checked")
                .contains("id=\"wrong-4\"", "aria-describedby=\"wrong-4\"")
                .doesNotContain("name=\"answer-4\" value=\"2\" checked", "id=\"wrong-1\"", "id=\"wrong-9\"");
        answers = form(token).formParam("form", "page-1").formParam("questions", 10);
        for (int number = 1; number <= 9; number++) {
            answers.formParam("answer-" + number, 0);
        }
        answers.post(REPORTS).then().statusCode(200);
        assertThat(recorded("outcomes.assessment-recorded")).hasSize(1);
    }

    @Test
    void what_is_answered_is_kept_by_nobody_on_the_way() {
        token(Map.of());
        statuses().header("Cache-Control", "no-store").header("X-Content-Type-Options", "nosniff");
        as("participant").get(INVITATIONS, participant).then().statusCode(403).header("Cache-Control", "no-store");
        assertThat(given().get("/outcomes/self-report").headers().getValues("Cache-Control"))
                .containsExactly("no-store");
    }

    @Test
    void whom_to_turn_to_is_called_by_a_touch() {
        given().get("/outcomes/self-report")
                .then()
                .body(containsString("<a href=\"tel:988\">988</a>"))
                .body(containsString("<a href=\"tel:911\">911</a>"));
    }

    @Test
    void who_has_no_trouble_and_answers_the_last_question_all_the_same_is_heard() {
        String token = token(Map.of());
        assertThat(form(token).post(REPORTS + "/questions").asString()).contains("Extremely difficult");
        report(token, List.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 2)).then().statusCode(201);
        assertThat(recorded("outcomes.assessment-recorded")).hasSize(1);
    }

    @Test
    void what_means_danger_is_heard_though_the_person_would_rather_not_answer() {
        String token = token(Map.of());
        String html = form(token).post(REPORTS + "/questions").asString();
        assertThat(html.substring(html.lastIndexOf("<form")))
                .contains("I would rather not", "name=\"token\"")
                .doesNotContain("answer-");
        onPage(page(token), token)
                .post(REPORTS + "/declined")
                .then()
                .statusCode(200)
                .body(containsString("Somebody will be in touch"));
        assertThat(recorded("outcomes.safety-alert-raised")).hasSize(1);
        assertThat(recorded("outcomes.assessment-declined")).isEmpty();
    }

    @Test
    void what_means_no_danger_is_not_kept_of_who_would_rather_not_answer() {
        form(token(Map.of()))
                .formParam("questions", 10)
                .formParam("answer-1", 3)
                .post(REPORTS + "/declined")
                .then()
                .statusCode(200);
        assertThat(recorded("outcomes.assessment-re")).isEmpty();
        assertThat(recorded("outcomes.assessment-declined")).hasSize(1);
    }

    /** What tells a page of questions from another. */
    private static String page(String token) {
        String html = form(token)
                .post(REPORTS + "/questions")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return html.replaceAll("(?s).*name=\"form\" value=\"([^\"]+)\".*", "$1");
    }

    /** A page on which the ninth question was answered with what means danger. */
    private static RequestSpecification onPage(String page, String token) {
        return form(token).formParam("form", page).formParam("questions", 10).formParam("answer-9", 3);
    }

    @Test
    void unknown_used_declined_and_expired_links_are_answered_alike_and_nothing_is_stored() {
        String used = token(Map.of());
        report(used, HARMLESS).then().statusCode(201);
        String declined = token(Map.of());
        form(declined).post(REPORTS + "/declined").then().statusCode(200);
        String expired =
                token(Map.of("expiresAt", Instant.now().plusMillis(1_500).toString()));
        await().untilAsserted(() -> statuses().body("invitations.status", hasItem("EXPIRED")));
        int before = recorded("outcomes.").size();
        List<Integer> others = List.of(2, 1, 1, 1, 1, 1, 1, 1, 0, 0);
        Response unknown = report("NOBODY", others);
        String page = form("NOBODY").post(REPORTS + "/questions").asString();
        for (String token : List.of(used, declined, expired)) {
            Response answer = report(token, others);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.asString()).isEqualTo(unknown.asString()).contains("988");
            assertThat(names(answer)).isEqualTo(names(unknown));
            assertThat(form(token).post(REPORTS + "/questions").asString()).isEqualTo(page);
            assertThat(form(token)
                            .formParam("questions", 10)
                            .formParam("answer-1", 1)
                            .post(REPORTS)
                            .asString())
                    .isEqualTo(page);
        }
        form(used).post(REPORTS + "/declined").then().statusCode(404);
        form("NOBODY").post(REPORTS + "/declined").then().statusCode(404);
        assertThat(recorded("outcomes.")).hasSize(before);
    }

    private static List<String> names(Response answer) {
        return answer.headers().asList().stream().map(Header::getName).sorted().toList();
    }

    @Test
    void what_means_danger_is_kept_though_the_link_is_used() {
        String token = token(Map.of());
        report(token, HARMLESS).then().statusCode(201);
        report(token, DANGER).then().statusCode(201).body("respondsBy", notNullValue());
        assertThat(recorded("outcomes.assessment-received-unscored")).hasSize(1);
        assertThat(recorded("outcomes.safety-alert-raised")).hasSize(1);
    }

    @Test
    void what_cannot_be_asked_is_refused_by_its_own_name_and_nothing_is_stored() {
        refused(Map.of("instrument", "NOBODY-KNOWS"), 422, "instrument-unknown");
        refused(Map.of("instrument", "C-SSRS"), 422, "instrument-without-questions");
        refused(Map.of("expiresAt", "2020-01-01T00:00:00Z"), 422, "expiry-out-of-bounds");
        assertThat(recorded("outcomes.")).isEmpty();
        as("participant").get(INVITATIONS, participant).then().statusCode(403);
    }

    private void refused(Map<String, ?> more, int status, String type) {
        invite(more).then().statusCode(status).body("type", containsString(type));
    }

    @Test
    void a_repeated_request_gives_the_same_link() {
        String key = UUID.randomUUID().toString();
        Map<String, String> body = Map.of("instrument", "GAD-7", "channel", "PAPER");
        Response first =
                as("clinician").header("Idempotency-Key", key).body(body).post(INVITATIONS, participant);
        Response again =
                as("clinician").header("Idempotency-Key", key).body(body).post(INVITATIONS, participant);
        assertThat(again.<String>path("token")).isEqualTo(first.path("token"));
        assertThat(again.<String>path("expiresAt")).isEqualTo(first.path("expiresAt"));
        assertThat(recorded("outcomes.assessment-invited")).hasSize(1);
    }
}
