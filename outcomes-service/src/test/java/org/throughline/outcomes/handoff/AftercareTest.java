package org.throughline.outcomes.handoff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.disclosure.testkit.IntakeSpeaks;
import org.throughline.disclosure.testkit.Outsider;
import org.throughline.disclosure.testkit.RevokedWhileAsked;
import org.throughline.outcomes.Told;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.TestTokens;

/** A discharged person is handed over: what goes along, who may have it, whether they arrive, and what ends it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class AftercareTest {
    private static final String HANDOFFS = "/outcomes/v1/handoffs";
    private static final String HANDOFF = HANDOFFS + "/{id}";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    Records records;

    private final UUID participant = UUID.randomUUID();
    private final UUID episode = UUID.randomUUID();
    private final String clinic = "clinic-" + UUID.randomUUID();
    private final Instant discharged = Instant.now().minus(DAY);
    private IntakeSpeaks intake;
    private Told told;
    private UUID recipient;

    @BeforeEach
    void somebody_was_discharged() {
        intake = IntakeSpeaks.to(records, "north");
        told = new Told(records, participant);
        recipient = intake.registers("client-of-" + clinic);
        told.tells(
                "treatment-plan.aftercare-plan-signed.v1",
                care(),
                discharged,
                Map.of(
                        "episodeId",
                        episode,
                        "aftercarePlanId",
                        UUID.randomUUID(),
                        "alumniGroups",
                        List.of(Map.of("value", "Thursdays")),
                        "ongoingCounselling",
                        List.of(),
                        "relapsePrevention",
                        Map.of("value", "Call before the weekend."),
                        "signer",
                        "participant-1",
                        "signedAt",
                        discharged));
        discharges(discharged);
    }

    @AfterEach
    void intake_falls_silent() {
        intake.close();
    }

    private String care() {
        return "episode/" + episode + "/care";
    }

    private void discharges(Instant at) {
        told.tells(
                "treatment-plan.discharge-completed.v1",
                care(),
                at,
                Map.of("episodeId", episode, "type", "COMPLETED", "finalLevel", "1", "completedAt", at));
    }

    private static RequestSpecification coordinator() {
        return given().auth()
                .oauth2(TestTokens.of("north", "coordinator-1", "care-coordinator"))
                .contentType(ContentType.JSON);
    }

    private Response begin() {
        return coordinator()
                .body(Map.of(
                        "participantId",
                        participant,
                        "episodeId",
                        episode,
                        "recipient",
                        recipient,
                        "medications",
                        List.of("Sertraline 50 mg"),
                        "contacts",
                        List.of("Sister, evenings")))
                .post(HANDOFFS);
    }

    private String begun() {
        return begin().then().statusCode(201).extract().path("handoffId");
    }

    private static ValidatableResponse handoff(String id) {
        return coordinator().get(HANDOFF, id).then().statusCode(200);
    }

    private static void post(String id, String what, Map<String, ?> body, int status) {
        coordinator().body(body).post(HANDOFF + what, id).then().statusCode(status);
    }

    private Outsider asking(String whom) {
        return new Outsider(RestAssured.port, TestTokens.stating("TREAT", "north", whom, "ehr-system"));
    }

    private static String packageOf(String id) {
        return HANDOFFS + "/" + id + "/package";
    }

    private static JsonNode json(Outsider.Answer answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> stream(String handoff) {
        return records.log().stream(StreamName.in("north", "handoff/" + handoff), 1).stream()
                .map(RecordedEvent::type)
                .toList();
    }

    @Test
    void a_recipient_is_given_what_the_consent_covers_and_nothing_else() {
        intake.consents(participant, recipient, "PLAN", "MEDICATION");
        String id = begun();
        handoff(id).body("carriedByParticipant", equalTo(false));
        await().until(() -> asking(clinic).get(packageOf(id)).status() == 200);
        JsonNode answer = json(asking(clinic).get(packageOf(id)));
        assertThat(answer.at("/disclosure/basis").asText()).isEqualTo("CONSENT");
        JsonNode given = answer.path("records");
        assertThat(given.at("/aftercare/relapsePrevention").asText()).isEqualTo("Call before the weekend.");
        assertThat(given.at("/aftercare/alumniGroups/0").asText()).isEqualTo("Thursdays");
        assertThat(given.at("/discharge/finalLevel").asText()).isEqualTo("1");
        assertThat(given.at("/medications/0").asText()).isEqualTo("Sertraline 50 mg");
        assertThat(given.at("/contacts/0").asText()).isEqualTo("Sister, evenings");
        assertThat(given.has("scores")).isFalse();
        assertThat(records.log().stream(
                                StreamName.in(
                                        "north",
                                        "disclosure/"
                                                + answer.at("/disclosure/disclosureId")
                                                        .asText()),
                                1)
                        .stream()
                        .map(RecordedEvent::type))
                .containsExactly("outcomes.records-disclosed.v1");
    }

    @Test
    void another_recipient_has_no_part_in_it_whatever_they_may_be_told() {
        String other = "clinic-" + UUID.randomUUID();
        intake.consents(participant, recipient, "PLAN");
        intake.consents(participant, intake.registers("client-of-" + other), "ALL");
        String id = begun();
        await().until(() -> asking(clinic).get(packageOf(id)).status() == 200);
        assertThat(asking(other).get(packageOf(id)))
                .isEqualTo(asking(other).get(packageOf(UUID.randomUUID().toString())));
        assertThat(asking(other).get(packageOf(id)).status()).isEqualTo(404);
    }

    @Test
    void without_a_consent_the_person_carries_it() {
        String id = begun();
        handoff(id).body("carriedByParticipant", equalTo(true));
        Outsider own = new Outsider(RestAssured.port, TestTokens.of("north", participant.toString(), "participant"));
        await().until(() -> own.get(packageOf(id)).status() == 200);
        JsonNode carried = json(own.get(packageOf(id)));
        assertThat(carried.at("/aftercare/relapsePrevention").asText()).isEqualTo("Call before the weekend.");
        assertThat(carried.has("scores")).isTrue();
        assertThat(asking(clinic).get(packageOf(id)).status()).isEqualTo(404);
        coordinator()
                .get(packageOf(id))
                .then()
                .statusCode(200)
                .body("medications", contains("Sertraline 50 mg"))
                .body("responsible", equalTo("coordinator-1"));
    }

    @Test
    void a_second_after_the_consent_was_taken_back_nothing_goes_out_and_the_person_carries_it() {
        UUID consent = intake.consents(participant, recipient, "PLAN");
        String id = begun();
        await().until(() -> asking(clinic).get(packageOf(id)).status() == 200);
        RevokedWhileAsked.hold(
                asking(clinic), packageOf(id), () -> intake.revokes(participant, consent), Duration.ofSeconds(1));
        await().untilAsserted(() -> handoff(id).body("carriedByParticipant", equalTo(true)));
        intake.consents(participant, recipient, "PLAN");
        await().untilAsserted(() -> handoff(id).body("carriedByParticipant", equalTo(false)));
        await().until(() -> asking(clinic).get(packageOf(id)).status() == 200);
    }

    @Test
    void whichever_comes_first_a_handoff_never_rests_on_a_consent_that_was_taken_back() throws Exception {
        for (int round = 0; round < 5; round++) {
            UUID consent = intake.consents(participant, recipient, "PLAN");
            Callable<Response> beginning = this::begin;
            Callable<Response> revoking = () -> {
                intake.revokes(participant, consent);
                return coordinator().get(HANDOFFS);
            };
            String id;
            try (var threads = Executors.newFixedThreadPool(2)) {
                var answers = threads.invokeAll(List.of(beginning, revoking));
                id = answers.getFirst().get().then().statusCode(201).extract().path("handoffId");
            }
            await().untilAsserted(() -> handoff(id).body("carriedByParticipant", equalTo(true)));
            post(id, "/decline", Map.of("reason", "No place."), 204);
        }
    }

    @Test
    void an_episode_that_goes_on_closes_its_handoff_and_the_next_discharge_has_another() {
        intake.consents(participant, recipient, "PLAN");
        String id = begun();
        await().until(() -> asking(clinic).get(packageOf(id)).status() == 200);
        told.tells(
                "intake.episode-reopened.v1",
                "episode/" + episode,
                Instant.now(),
                Map.of("episodeId", episode, "reopenedAt", Instant.now(), "policyVersion", "iop-2026-1"));
        await().untilAsserted(() -> handoff(id).body("status", equalTo("CLOSED")));
        List<String> before = stream(id);
        assertThat(before.getLast()).isEqualTo("outcomes.aftercare-handoff-closed.v1");
        coordinator()
                .body(Map.of("firstAppointment", Instant.now().toString()))
                .post(HANDOFF + "/acceptance", id)
                .then()
                .statusCode(409)
                .body("type", containsString("handoff-closed"));
        assertThat(stream(id)).isEqualTo(before);
        assertThat(asking(clinic).get(packageOf(id)).status()).isEqualTo(404);
        begin().then().statusCode(409).body("type", containsString("episode-not-discharged"));
        discharges(Instant.now());
        assertThat(begun()).isNotEqualTo(id);
    }

    @Test
    void that_nothing_stands_is_noted_of_whom_an_emergency_was_declared() {
        String id = begun();
        told.tells(
                "intake.episode-reopened.v1",
                "episode/" + episode,
                Instant.now(),
                Map.of("episodeId", episode, "reopenedAt", Instant.now(), "policyVersion", "iop-2026-1"));
        await().untilAsserted(() -> handoff(id).body("status", equalTo("CLOSED")));
        admitted("programme-" + UUID.randomUUID());
        String subject = "coordinator-" + UUID.randomUUID();
        UUID emergency = intake.opens(participant, subject, Instant.now().plusSeconds(3_600));
        String reader = TestTokens.of("north", subject, "care-coordinator");
        await().untilAsserted(() -> given().auth()
                .oauth2(reader)
                .get(packageOf(id))
                .then()
                .statusCode(404)
                .header("Throughline-Emergency-Access", containsString(emergency.toString())));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> given().auth()
                        .oauth2(TestTokens.of("north", "officer-1", "privacy-officer"))
                        .contentType(ContentType.JSON)
                        .body(Map.of("participantId", participant, "exception", "BTG"))
                        .post("/outcomes/v1/access-log/search")
                        .then()
                        .statusCode(200)
                        .body("entries[0].what", equalTo("handoff-unknown"))
                        .body("entries[0].ground", equalTo(emergency.toString())));
    }

    private void admitted(String programme) {
        told.tells(
                "intake.participant-admitted.v1",
                "episode/" + episode,
                Instant.now(),
                Map.of(
                        "episodeId",
                        episode,
                        "programme",
                        programme,
                        "level",
                        "2.1",
                        "track",
                        "evening",
                        "facility",
                        "main-street",
                        "zone",
                        "America/New_York",
                        "admittedAt",
                        discharged,
                        "primaryClinician",
                        "clinician-1",
                        "adult",
                        true));
    }

    @Test
    void what_is_closed_is_listed_without_the_appointment_it_had() {
        String id = begun();
        post(
                id,
                "/acceptance",
                Map.of("firstAppointment", Instant.now().plus(DAY).toString()),
                204);
        told.tells(
                "intake.episode-reopened.v1",
                "episode/" + episode,
                Instant.now(),
                Map.of("episodeId", episode, "reopenedAt", Instant.now(), "policyVersion", "iop-2026-1"));
        String entry = "handoffs.find { it.handoffId == '%s' }".formatted(id);
        await().untilAsserted(() -> coordinator()
                .queryParam("status", "CLOSED")
                .queryParam("limit", 200)
                .get(HANDOFFS)
                .then()
                .statusCode(200)
                .body(entry + ".handoffId", equalTo(id))
                .body(entry + ".firstAppointment", nullValue()));
    }

    @Test
    void a_first_visit_is_confirmed() {
        String id = begun();
        String visit = Instant.now().minusSeconds(60).toString();
        post(id, "/acceptance", Map.of("firstAppointment", visit), 204);
        coordinator()
                .body(Map.of("visitedAt", Instant.now().plus(DAY).toString()))
                .post(HANDOFF + "/first-visit", id)
                .then()
                .statusCode(422)
                .body("type", containsString("first-visit-in-future"));
        post(id, "/first-visit", Map.of("visitedAt", visit), 204);
        post(id, "/first-visit", Map.of("visitedAt", visit), 204);
        coordinator()
                .body(Map.of("visitedAt", discharged.toString()))
                .post(HANDOFF + "/first-visit", id)
                .then()
                .statusCode(409)
                .body("type", containsString("first-visit-confirmed"));
        handoff(id).body("firstVisit", equalTo("CONFIRMED")).body("firstVisitAt", notNullValue());
        assertThat(stream(id))
                .filteredOn("outcomes.aftercare-first-visit-confirmed.v1"::equals)
                .hasSize(1);
    }

    @Test
    void a_first_visit_is_missed_when_somebody_says_so() {
        String id = begun();
        coordinator()
                .post(HANDOFF + "/missed-visit", id)
                .then()
                .statusCode(409)
                .body("type", containsString("handoff-not-accepted"));
        post(
                id,
                "/acceptance",
                Map.of("firstAppointment", Instant.now().plus(DAY).toString()),
                204);
        coordinator()
                .post(HANDOFF + "/missed-visit", id)
                .then()
                .statusCode(409)
                .body("type", containsString("first-visit-not-due"));
        handoff(id).body("firstVisit", equalTo("EXPECTED"));
    }

    @Test
    void whom_nobody_saw_a_week_after_discharge_is_missed_by_the_clock_and_may_have_another_appointment() {
        UUID earlier = UUID.randomUUID();
        Instant longAgo = Instant.now().minus(DAY.multipliedBy(8));
        told.tells(
                "treatment-plan.discharge-completed.v1",
                "episode/" + earlier + "/care",
                longAgo,
                Map.of("episodeId", earlier, "type", "COMPLETED", "finalLevel", "1", "completedAt", longAgo));
        String id = coordinator()
                .body(Map.of("participantId", participant, "episodeId", earlier, "recipient", recipient))
                .post(HANDOFFS)
                .path("handoffId");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> handoff(id)
                        .body("firstVisit", equalTo("MISSED"))
                        .body(
                                "firstVisitDueBy",
                                equalTo(longAgo.plus(DAY.multipliedBy(7)).toString())));
        post(
                id,
                "/acceptance",
                Map.of("firstAppointment", Instant.now().plus(DAY).toString()),
                204);
        handoff(id).body("firstVisit", equalTo("EXPECTED")).body("firstVisitAt", nullValue());
        assertThat(stream(id))
                .filteredOn("outcomes.aftercare-first-visit-missed.v1"::equals)
                .hasSize(1);
    }

    @Test
    void open_handoffs_are_a_worklist() {
        Response begun = begin();
        String id = begun.path("handoffId");
        worklist(begun, "WAITING")
                .body("handoffs.handoffId", hasItem(id))
                .body("handoffs.find { it.handoffId == '%s' }.responsible".formatted(id), equalTo("coordinator-1"))
                .body("handoffs.find { it.handoffId == '%s' }.recipient".formatted(id), equalTo(recipient.toString()))
                .body("handoffs.find { it.handoffId == '%s' }.firstVisit".formatted(id), equalTo("EXPECTED"));
        Response declined = coordinator().body(Map.of("reason", "No place.")).post(HANDOFF + "/decline", id);
        worklist(declined, "WAITING").body("handoffs.handoffId", not(hasItem(id)));
        worklist(declined, "DECLINED").body("handoffs.handoffId", hasItem(id));
        given().auth()
                .oauth2(TestTokens.of("north", clinic, "ehr-system"))
                .get(HANDOFFS)
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse worklist(Response after, String status) {
        return coordinator()
                .header("Throughline-Position", after.header("Throughline-Position"))
                .queryParam("status", status)
                .queryParam("limit", 200)
                .get(HANDOFFS)
                .then()
                .statusCode(200);
    }

    @Test
    void a_repeat_under_one_key_begins_one_handoff() {
        Map<String, Object> body = Map.of("participantId", participant, "episodeId", episode, "recipient", recipient);
        String key = UUID.randomUUID().toString();
        Response first = coordinator().header("Idempotency-Key", key).body(body).post(HANDOFFS);
        Response second =
                coordinator().header("Idempotency-Key", key).body(body).post(HANDOFFS);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(stream(first.path("handoffId")))
                .containsExactly("outcomes.aftercare-handoff-initiated.v1", "outcomes.aftercare-package-prepared.v1");
    }

    @Test
    void who_read_a_package_is_in_the_access_log() {
        String id = begun();
        coordinator().get(packageOf(id)).then().statusCode(200);
        assertThat(records.accessLog().log().about("north", participant.toString(), 0, 10))
                .anySatisfy(noted -> assertThat(noted.header().actor()).isEqualTo("coordinator-1"));
    }

    @Test
    void a_package_is_read_no_earlier_than_its_reader_asks_for() {
        String id = begun();
        coordinator()
                .header("Throughline-Position", "outcomes=soon")
                .get(packageOf(id))
                .then()
                .statusCode(400)
                .body("type", endsWith("position-invalid"));
    }
}
