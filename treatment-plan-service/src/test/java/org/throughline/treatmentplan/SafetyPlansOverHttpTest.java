package org.throughline.treatmentplan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.disclosure.testkit.IntakeSpeaks;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.TestTokens;
import org.throughline.platform.testkit.ToldFacts;
import org.throughline.platform.testkit.ToldFacts.Told;

/** Safety plans over HTTP: called for by what outcomes tells, agreed, updated, declined, read by whom they are for. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class SafetyPlansOverHttpTest {
    private static final String LIST = "/treatment-plans/v1/safety-plans";

    @Inject
    Records records;

    @Inject
    Clock clock;

    private static String path(UUID participant) {
        return "/treatment-plans/v1/participants/" + participant + "/safety-plan";
    }

    private void alerted(UUID participant, String trigger, Instant raisedAt) {
        alerted(participant, trigger, raisedAt, raisedAt);
    }

    private void alerted(UUID participant, String trigger, Instant raisedAt, Instant shownAt) {
        UUID alert = UUID.randomUUID();
        new ToldFacts(records)
                .happens(
                        new Told(
                                "outcomes",
                                "alert/" + alert,
                                "outcomes.safety-alert-raised.v1",
                                "north",
                                participant,
                                clock.instant()),
                        Map.of(
                                "participantId",
                                participant,
                                "alertId",
                                alert,
                                "trigger",
                                trigger,
                                "shownAt",
                                shownAt,
                                "raisedAt",
                                raisedAt));
    }

    private static Map<String, Object> plan(String... parties) {
        return Map.of(
                "warningSigns", List.of("Bread goes unbaked"),
                "professionals", List.of("988"),
                "parties", List.of(parties));
    }

    private static Response agree(RequestSpecification who, UUID participant, Map<String, ?> body) {
        return who.body(body).post(path(participant));
    }

    private long stored(UUID participant) {
        return records.log().version(StreamName.in("north", "agreement/" + participant));
    }

    private static List<Boolean> listed(UUID participant) {
        Response page = Admitted.auditor().queryParam("limit", 200).get(LIST);
        page.then().statusCode(200).body("freshness", notNullValue());
        return page.jsonPath().getList("safetyPlans.findAll { it.participantId == '" + participant + "' }.overdue");
    }

    @Test
    void an_interview_that_showed_danger_puts_somebody_on_the_list_until_they_agreed_to_a_plan() {
        Admitted person = Admitted.toldBy(records, clock);
        alerted(person.participant(), "PHQ9_ITEM9", clock.instant());
        alerted(person.participant(), "CSSRS_MODERATE", clock.instant());
        await().untilAsserted(() -> assertThat(listed(person.participant())).containsExactly(false));
        assertThat(stored(person.participant()))
                .as("an answer of a questionnaire calls for an interview, not for a plan")
                .isEqualTo(1);
        agree(Admitted.clinician(), person.participant(), plan("STAFF")).then().statusCode(204);
        assertThat(listed(person.participant())).containsExactly(false);
        agree(Admitted.clinician(), person.participant(), plan("PARTICIPANT", "FAMILY"))
                .then()
                .statusCode(204);
        await().untilAsserted(() -> assertThat(listed(person.participant())).isEmpty());
        person.self()
                .get(path(person.participant()))
                .then()
                .statusCode(200)
                .body("current.version", equalTo(2))
                .body("current.warningSigns", equalTo(List.of("Bread goes unbaked")))
                .body("current.professionals", equalTo(List.of("988")))
                .body("current.parties", equalTo(List.of("PARTICIPANT", "FAMILY")))
                .body("current.agreedBy", equalTo("clinician-1"))
                .body("current.flags", hasItems("INCOMPLETE", "WITHOUT_CREDENTIAL"))
                .body("dueBy", nullValue())
                .body("earlier", hasSize(1))
                .body("earlier[0].flags", hasItems("WITHOUT_PARTICIPANT"));
    }

    @Test
    void who_has_no_episode_yet_has_a_plan_all_the_same_and_what_is_late_is_marked() {
        UUID participant = UUID.randomUUID();
        alerted(participant, "CSSRS_HIGH", clock.instant().minus(Duration.ofHours(25)));
        await().untilAsserted(() -> assertThat(listed(participant)).containsExactly(true));
        Admitted.colleague()
                .body(Map.of("reason", "Wants to talk first"))
                .post(path(participant) + "/declined")
                .then()
                .statusCode(204);
        await().untilAsserted(() -> assertThat(listed(participant)).isEmpty());
        Admitted.clinician()
                .get(path(participant))
                .then()
                .statusCode(200)
                .body("current", nullValue())
                .body("declined[0].recordedBy", equalTo("clinician-2"));
    }

    @Test
    void a_plan_is_shown_as_it_was_known() {
        Admitted person = Admitted.toldBy(records, clock);
        agree(Admitted.clinician(), person.participant(), plan("PARTICIPANT"))
                .then()
                .statusCode(204);
        String then = Instant.now().toString();
        agree(Admitted.colleague(), person.participant(), plan("PARTICIPANT"))
                .then()
                .statusCode(204);
        Admitted.auditor()
                .queryParam("knownAt", then)
                .get(path(person.participant()))
                .then()
                .statusCode(200)
                .body("current.version", equalTo(1))
                .body("earlier", hasSize(0));
    }

    @Test
    void what_is_refused_has_a_type_of_its_own_and_is_not_stored() {
        Admitted person = Admitted.toldBy(records, clock);
        String ahead = clock.instant().plus(Duration.ofHours(1)).toString();
        agree(Admitted.clinician(), person.participant(), Map.of("parties", List.of("PARTICIPANT")))
                .then()
                .statusCode(422)
                .body("type", containsString("safety-plan-says-nothing"));
        agree(Admitted.clinician(), person.participant(), Map.of("coping", List.of("Knead dough"), "agreedAt", ahead))
                .then()
                .statusCode(422)
                .body("type", containsString("yet-to-come"));
        Admitted.clinician()
                .body(Map.of("reason", "Not now", "declinedAt", ahead))
                .post(path(person.participant()) + "/declined")
                .then()
                .statusCode(422)
                .body("type", containsString("yet-to-come"));
        assertThat(stored(person.participant())).isZero();
    }

    @Test
    void a_repeat_under_one_key_is_one_plan_and_a_stale_reader_does_not_write() {
        Admitted person = Admitted.toldBy(records, clock);
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            agree(Admitted.clinician().header("Idempotency-Key", key), person.participant(), plan("PARTICIPANT"))
                    .then()
                    .statusCode(204);
        }
        assertThat(stored(person.participant())).isEqualTo(1);
        agree(Admitted.clinician(), person.participant(), plan("PARTICIPANT"))
                .then()
                .statusCode(204);
        agree(Admitted.clinician().header("If-Match", "\"1\""), person.participant(), plan("PARTICIPANT"))
                .then()
                .statusCode(412);
        assertThat(stored(person.participant())).isEqualTo(2);
    }

    @Test
    void who_may_see_plans_alone_learns_nothing_of_an_interview() {
        Admitted person = Admitted.toldBy(records, clock);
        alerted(person.participant(), "CSSRS_HIGH", clock.instant().minus(Duration.ofHours(25)));
        await().untilAsserted(() -> assertThat(listed(person.participant())).containsExactly(true));
        agree(Admitted.clinician(), person.participant(), plan("STAFF")).then().statusCode(204);
        String mother = "mother-" + UUID.randomUUID();
        String partner = "partner-" + UUID.randomUUID();
        try (IntakeSpeaks intake = IntakeSpeaks.to(records, "north")) {
            intake.speaksFor(person.participant(), mother, "PLAN");
            intake.speaksFor(person.participant(), partner, "PLAN", "SCORES");
            await().until(() -> asked(partner, person).statusCode() == 200);
            await().until(() -> asked(mother, person).statusCode() == 200);
            asked(partner, person).then().body("dueBy", notNullValue()).body("overdue", equalTo(true));
            Response answer = asked(mother, person);
            answer.then()
                    .body("current.warningSigns", equalTo(List.of("Bread goes unbaked")))
                    .body("current.flags", not(hasItem("AFTER_DEADLINE")))
                    .body("dueBy", nullValue())
                    .body("overdue", nullValue())
                    .body("declined", nullValue());
            assertThat(answer.header("ETag")).isNull();
        }
        person.self().get(path(person.participant())).then().body("overdue", equalTo(true));
    }

    private static Response asked(String subject, Admitted person) {
        return Admitted.as(subject, "representative").get(path(person.participant()));
    }

    @Test
    void the_house_and_the_person_read_it_and_nobody_else() {
        Admitted person = Admitted.toldBy(records, clock);
        agree(Admitted.clinician(), person.participant(), plan("PARTICIPANT"))
                .then()
                .statusCode(204);
        long before = records.accessLog().log().head().position();
        Admitted.as("coordinator-1", "care-coordinator")
                .get(path(person.participant()))
                .then()
                .statusCode(200);
        assertThat(records.accessLog().log().read(before + 1, 10))
                .anySatisfy(event -> assertThat(event.header().subject())
                        .isEqualTo(person.participant().toString()));
        Admitted.as(UUID.randomUUID().toString(), "participant")
                .get(path(person.participant()))
                .then()
                .statusCode(404);
        Admitted.as("facilitator-1", "group-facilitator")
                .get(path(person.participant()))
                .then()
                .statusCode(403);
        Admitted.as("ehr-1", "ehr-system")
                .get(path(person.participant()))
                .then()
                .statusCode(403);
        agree(person.self(), person.participant(), plan("PARTICIPANT")).then().statusCode(403);
        given().auth()
                .oauth2(TestTokens.of("south", "clinician-1", "clinician"))
                .contentType(ContentType.JSON)
                .get(path(person.participant()))
                .then()
                .statusCode(404);
        person.self().get(LIST).then().statusCode(403);
    }

    @Test
    void a_plan_that_was_a_mistake_answers_no_alert_and_is_shown_to_who_answers_for_the_record() {
        Admitted person = Admitted.toldBy(records, clock);
        alerted(person.participant(), "CSSRS_HIGH", clock.instant());
        await().untilAsserted(() -> assertThat(listed(person.participant())).hasSize(1));
        agree(Admitted.clinician(), person.participant(), plan("PARTICIPANT"))
                .then()
                .statusCode(204);
        await().untilAsserted(() -> assertThat(listed(person.participant())).isEmpty());
        String before = Instant.now().toString();
        long stored = stored(person.participant());
        mark(Admitted.colleague(), person, 1).then().statusCode(403).body("type", containsString("not-who-recorded"));
        mark(Admitted.clinician(), person, 2).then().statusCode(404);
        assertThat(stored(person.participant())).isEqualTo(stored);
        mark(Admitted.clinician(), person, 1).then().statusCode(204);
        mark(Admitted.clinician(), person, 1).then().statusCode(204);
        assertThat(stored(person.participant()))
                .as("marked once, and due again")
                .isEqualTo(stored + 2);
        await().untilAsserted(() -> assertThat(listed(person.participant())).hasSize(1));
        for (RequestSpecification who : List.of(Admitted.clinician(), person.self())) {
            who.queryParam("knownAt", before)
                    .get(path(person.participant()))
                    .then()
                    .statusCode(200)
                    .body("current", nullValue())
                    .body("earlier", hasSize(0))
                    .body("enteredInError", nullValue());
        }
        Admitted.auditor()
                .get(path(person.participant()))
                .then()
                .body("current", nullValue())
                .body("enteredInError[0].agreed.version", equalTo(1))
                .body("enteredInError[0].reason", equalTo("Of somebody else"));
        Admitted.auditor()
                .queryParam("knownAt", before)
                .get(path(person.participant()))
                .then()
                .body("current.version", equalTo(1))
                .body("enteredInError", hasSize(0));
    }

    private static Response mark(RequestSpecification who, Admitted person, int number) {
        return who.body(Map.of("entry", "AGREEMENT", "number", number, "reason", "Of somebody else"))
                .post(path(person.participant()) + "/error");
    }

    @Test
    void with_who_was_discharged_none_is_to_be_agreed_any_more_until_the_episode_goes_on() {
        Admitted person = Admitted.toldBy(records, clock);
        alerted(person.participant(), "CSSRS_HIGH", clock.instant());
        await().untilAsserted(() -> assertThat(listed(person.participant())).hasSize(1));
        String episode = "episode/" + person.episode();
        person.tells("intake", episode, "episode-closed", Map.of("type", "COMPLETED", "closedAt", clock.instant()));
        await().untilAsserted(() -> assertThat(listed(person.participant())).isEmpty());
        person.tells("intake", episode, "episode-reopened", Map.of("reopenedAt", clock.instant()));
        await().untilAsserted(() -> assertThat(listed(person.participant())).hasSize(1));
        person.tells("intake", episode, "episode-closed", Map.of("type", "DECEASED", "closedAt", clock.instant()));
        await().untilAsserted(() -> assertThat(listed(person.participant())).isEmpty());
    }

    @Test
    void of_who_is_admitted_again_a_plan_is_due_that_was_asked_for_no_more() {
        Admitted person = Admitted.toldBy(records, clock);
        alerted(person.participant(), "CSSRS_HIGH", clock.instant());
        await().untilAsserted(() -> assertThat(listed(person.participant())).hasSize(1));
        person.tells(
                "intake",
                "episode/" + person.episode(),
                "episode-closed",
                Map.of("type", "COMPLETED", "closedAt", clock.instant()));
        await().untilAsserted(() -> assertThat(listed(person.participant())).isEmpty());
        Admitted.again(person);
        await().untilAsserted(() -> assertThat(listed(person.participant())).hasSize(1));
    }

    @Test
    void a_mistake_that_is_found_once_somebody_was_discharged_makes_none_due() {
        Admitted person = Admitted.toldBy(records, clock);
        alerted(person.participant(), "CSSRS_HIGH", clock.instant());
        await().untilAsserted(() -> assertThat(listed(person.participant())).hasSize(1));
        agree(Admitted.clinician(), person.participant(), plan("PARTICIPANT"))
                .then()
                .statusCode(204);
        person.tells(
                "intake",
                "episode/" + person.episode(),
                "episode-closed",
                Map.of("type", "COMPLETED", "closedAt", clock.instant()));
        String reviews = Admitted.EPISODES + person.episode() + "/reviews";
        await().until(() -> Admitted.auditor().get(reviews).path("reviewId"), id -> id != null);
        mark(Admitted.clinician(), person, 1).then().statusCode(204);
        assertThat(stored(person.participant()))
                .as("called for, agreed, answered, marked, asked for no more")
                .isEqualTo(5);
        assertThat(listed(person.participant())).isEmpty();
    }

    @Test
    void a_plan_agreed_in_the_interview_answers_the_alert_that_was_raised_as_it_was_written_down() {
        Admitted person = Admitted.toldBy(records, clock);
        Instant shown = clock.instant().minus(Duration.ofHours(2));
        agree(
                        Admitted.clinician(),
                        person.participant(),
                        Map.of(
                                "coping",
                                List.of("Knead dough"),
                                "parties",
                                List.of("PARTICIPANT"),
                                "agreedAt",
                                shown.plus(Duration.ofMinutes(20)).toString()))
                .then()
                .statusCode(204);
        alerted(person.participant(), "CSSRS_HIGH", clock.instant(), shown);
        await().untilAsserted(() -> assertThat(stored(person.participant())).isEqualTo(3));
        assertThat(listed(person.participant())).isEmpty();
    }
}
