package org.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.throughline.intake.Applicant.as;
import static org.throughline.intake.Applicant.intake;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.ToldFacts;
import org.throughline.platform.testkit.ToldFacts.Told;

/** What payers cover and approve over HTTP, on a real store and a real broker. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class CoverageOverHttpTest {
    private static final String COVERAGE = "/intake/v1/participants/{id}/coverage";
    private static final String AUTHORISATIONS = "/intake/v1/participants/{id}/authorisations";
    private static final String ONE = AUTHORISATIONS + "/{authorisation}";

    @Inject
    Records records;

    @Inject
    IntakeClock clock;

    private Applicant applicant = new Applicant(Instant.EPOCH);
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void somebodyComes() {
        applicant = new Applicant(clock.instant());
        applicant.refer();
        applicant.accept().then().statusCode(200);
        today = LocalDate.ofInstant(clock.instant(), ZoneId.of("America/New_York"));
    }

    private static RequestSpecification reviewer() {
        return as("reviewer-1", "utilisation-review");
    }

    private List<String> types() {
        return records.log().stream(StreamName.in("north", "participant/" + applicant.participantId() + "/coverage"), 1)
                .stream()
                .map(RecordedEvent::type)
                .toList();
    }

    private Map<String, Object> asking(int units) {
        Map<String, Object> body = new HashMap<>();
        body.put("payer", "payer-a");
        body.put("level", "2.1");
        body.put("basis", "DAY");
        body.put("units", units);
        body.put("from", today.toString());
        body.put("until", today.plusDays(27).toString());
        return body;
    }

    private Map<String, Object> granting(int units) {
        Map<String, Object> body = asking(units);
        body.remove("payer");
        body.remove("basis");
        body.put("number", "A-1077");
        body.put("reviewDue", today.plusDays(20).toString());
        body.put("decidedAt", clock.instant().toString());
        return body;
    }

    private String requested(int units) {
        Response asked = reviewer().body(asking(units)).post(AUTHORISATIONS, applicant.participantId());
        asked.then().statusCode(201).header("Location", containsString("/authorisations/"));
        return asked.path("authorisationId");
    }

    private Response post(String authorisation, String what, Map<String, Object> body) {
        return reviewer().body(body).post(ONE + "/" + what, applicant.participantId(), authorisation);
    }

    @Test
    void benefits_are_verified_and_grow_stale() {
        Map<String, Object> body = Map.of(
                "payer",
                "payer-a",
                "plan",
                "Example Plan",
                "memberNumber",
                "M-1",
                "from",
                today.minusDays(10).toString(),
                "until",
                today.plusDays(300).toString(),
                "intensiveOutpatient",
                true,
                "authorisationRequired",
                true,
                "copaymentCents",
                2_500,
                "verifiedAt",
                clock.instant().toString());
        reviewer()
                .body(body)
                .post(COVERAGE + "/verifications", applicant.participantId())
                .then()
                .statusCode(201);
        reviewer()
                .get(COVERAGE, applicant.participantId())
                .then()
                .statusCode(200)
                .body("benefits[0].stale", equalTo(false))
                .body("benefits[0].memberNumber", equalTo("M-1"))
                .body("benefits[0].benefit.copaymentCents[0]", equalTo(2_500));
        Instant before = applicant.before(Duration.ofDays(31));
        reviewer()
                .body(Map.of("payer", "payer-b", "checkedAt", before.toString()))
                .post(COVERAGE + "/not-found", applicant.participantId())
                .then()
                .statusCode(201);
        reviewer()
                .get(COVERAGE, applicant.participantId())
                .then()
                .body("benefits[1].found", equalTo(false))
                .body("benefits[1].stale", equalTo(true));
    }

    @Test
    void units_are_used_by_attendance_restated_by_a_correction_and_never_block_care() {
        String id = requested(1);
        post(id, "grant", granting(1)).then().statusCode(204);
        UUID session = UUID.randomUUID();
        attended(session, 90);
        attended(UUID.randomUUID(), 60);
        untilLeft(id, 0);
        reviewer()
                .get(COVERAGE, applicant.participantId())
                .then()
                .body("authorisations[0].nearlyExhausted", equalTo(true))
                .body("unpaid", hasSize(0));
        missed(session);
        attended(session, 90);
        untilLeft(id, 0);
        assertThat(types()).contains("intake.authorisation-nearly-exhausted.v1");
    }

    @Test
    void a_day_nobody_pays_for_is_flagged() {
        attended(UUID.randomUUID(), 90);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(types()).contains("intake.unauthorised-service-flagged.v1"));
        // Once somebody asks for it, the gap is shown beside what was asked for.
        String id = requested(5);
        reviewer().get(COVERAGE, applicant.participantId()).then().body("unpaid[0].gap", equalTo("NO_AUTHORISATION"));
        post(id, "grant", granting(5)).then().statusCode(204);
        reviewer()
                .get(COVERAGE, applicant.participantId())
                .then()
                .body("unpaid", hasSize(0))
                .body("authorisations[0].used", equalTo(1));
    }

    @Test
    void a_denial_is_appealed_and_what_breaks_a_rule_is_named_and_leaves_nothing() {
        String id = requested(10);
        Map<String, Object> denial = Map.of(
                "reason",
                "NOT_MEDICALLY_NECESSARY",
                "decidedAt",
                clock.instant().toString());
        post(id, "denial", denial).then().statusCode(204);
        List<String> before = types();
        refused(post(id, "denial", denial), 409, "authorisation-decided");
        refused(post(id, "grant", granting(10)), 409, "authorisation-decided");
        refused(post(id, "appeal-decision", Map.of("decidedAt", clock.instant().toString())), 409, "not-appealed");
        Map<String, Object> extension = granting(10);
        refused(post(id, "extension", extending(extension)), 409, "authorisation-not-granted");
        post(id, "appeal", Map.of("argument", " ")).then().statusCode(400);
        reviewer()
                .body(asking(-1))
                .post(AUTHORISATIONS, applicant.participantId())
                .then()
                .statusCode(400);
        refused(post(UUID.randomUUID().toString(), "denial", denial), 404, "not-found");
        refused(reviewer().body(asking(1)).post(AUTHORISATIONS, UUID.randomUUID()), 404, "not-found");
        as("clinician-1", "clinician")
                .body(asking(1))
                .post(AUTHORISATIONS, applicant.participantId())
                .then()
                .statusCode(403);
        assertThat(types()).isEqualTo(before);
        post(id, "appeal", Map.of("argument", "The lower level was tried."))
                .then()
                .statusCode(204);
        Map<String, Object> outcome =
                Map.of("granted", granting(10), "decidedAt", clock.instant().toString());
        post(id, "appeal-decision", outcome).then().statusCode(204);
        refused(reviewer().body(asking(3)).post(AUTHORISATIONS, applicant.participantId()), 409, "overlaps");
        Map<String, Object> less = extending(extension);
        less.put("units", 1);
        refused(post(id, "extension", less), 422, "extension-shrinks");
        less.put("units", 400);
        less.put("until", today.plusDays(400).toString());
        refused(post(id, "extension", less), 422, "authorisation-too-long");
        refused(post(id, "appeal", Map.of("argument", "Once more.")), 409, "authorisation-not-denied");
        reviewer()
                .get(ONE, applicant.participantId(), id)
                .then()
                .statusCode(200)
                .body("status", equalTo("GRANTED"))
                .body("number", equalTo("A-1077"));
    }

    private Map<String, Object> extending(Map<String, Object> granting) {
        Map<String, Object> body = new HashMap<>(granting);
        List.of("from", "level", "number").forEach(body::remove);
        return body;
    }

    private static void refused(Response answer, int status, String type) {
        answer.then().statusCode(status).body("type", containsString(type));
    }

    @Test
    void who_pays_for_themselves_is_recorded_once() {
        Map<String, Object> from = Map.of("from", today.toString());
        String path = COVERAGE + "/self-pay";
        Map<String, Object> until = Map.of("until", today.toString());
        refused(reviewer().body(until).post(path + "/end", applicant.participantId()), 409, "self-pay-not-declared");
        reviewer().body(from).post(path, applicant.participantId()).then().statusCode(204);
        Map<String, Object> other = Map.of("from", today.plusDays(1).toString());
        refused(reviewer().body(other).post(path, applicant.participantId()), 409, "self-pay-declared");
        reviewer()
                .body(until)
                .post(path + "/end", applicant.participantId())
                .then()
                .statusCode(204);
        reviewer().get(COVERAGE, applicant.participantId()).then().body("selfPay[0].until", equalTo(today.toString()));
    }

    @Test
    void an_authorisation_is_shown_as_it_was_known_and_to_nobody_else() {
        String id = requested(10);
        clock.forward(Duration.ofSeconds(1));
        Instant asked = clock.instant();
        clock.forward(Duration.ofSeconds(1));
        post(id, "grant", granting(10)).then().statusCode(204);
        reviewer()
                .queryParam("knownAt", asked.toString())
                .get(ONE, applicant.participantId(), id)
                .then()
                .body("status", equalTo("REQUESTED"))
                .body("number", nullValue());
        refused(reviewer().get(ONE, applicant.participantId(), UUID.randomUUID()), 404, "not-found");
        Applicant.elsewhere("reviewer-1", "utilisation-review")
                .get(COVERAGE, applicant.participantId())
                .then()
                .statusCode(404);
        intake().get("/intake/v1/participants/{id}/coverage", UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void the_list_pages_by_what_runs_out_first_and_a_last_day_that_is_over_ends_it() {
        String id = requested(10);
        Response granted = post(id, "grant", granting(10));
        for (String order : List.of("DAYS_LEFT", "REVIEW", "UNITS_LEFT")) {
            assertThat(walk(order, granted.header("Throughline-Position")))
                    .contains(id)
                    .doesNotHaveDuplicates();
        }
        refused(reviewer().queryParam("cursor", "bm9uZQ").get("/intake/v1/authorisations"), 400, "cursor-invalid");
        clock.forward(Duration.ofDays(29));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> reviewer()
                        .get(ONE, applicant.participantId(), id)
                        .then()
                        .body("status", equalTo("EXPIRED")));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> reviewer()
                        .queryParam("status", "EXPIRED")
                        .queryParam("limit", 200)
                        .get("/intake/v1/authorisations")
                        .then()
                        .body("authorisations.authorisationId", hasItem(id)));
    }

    private static List<String> walk(String order, String position) {
        List<String> seen = new ArrayList<>();
        String next = "";
        while (next != null) {
            RequestSpecification request = reviewer()
                    .header("Throughline-Position", position)
                    .queryParam("order", order)
                    .queryParam("limit", 1);
            Response page =
                    (next.isEmpty() ? request : request.queryParam("cursor", next)).get("/intake/v1/authorisations");
            page.then().statusCode(200);
            seen.addAll(page.path("authorisations.authorisationId"));
            next = page.path("next");
        }
        return seen;
    }

    private void attended(UUID session, int minutes) {
        Map<String, Object> payload = sessionOf(session);
        payload.put("creditedMinutes", minutes);
        told(session, "scheduling.session-attended.v1", payload);
    }

    private void missed(UUID session) {
        told(session, "scheduling.session-missed.v1", sessionOf(session));
    }

    private Map<String, Object> sessionOf(UUID session) {
        Map<String, Object> payload = new HashMap<>();
        payload.put("participantId", applicant.participantId());
        payload.put("episodeId", new UUID(9, 9));
        payload.put("sessionId", session);
        payload.put("kind", "GROUP");
        payload.put("start", clock.instant());
        return payload;
    }

    private void told(UUID session, String type, Map<String, Object> payload) {
        UUID participant = UUID.fromString(applicant.participantId());
        String stream = "attendance/" + participant + "/" + session;
        new ToldFacts(records)
                .happens(new Told("scheduling", stream, type, "north", participant, clock.instant()), payload);
    }

    private void untilLeft(String authorisation, int left) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> reviewer()
                        .get(ONE, applicant.participantId(), authorisation)
                        .then()
                        .body("left", equalTo(left)));
    }

    @Test
    void a_week_of_care_is_estimated_beside_an_inpatient_one() {
        String payer = "payer-" + UUID.randomUUID().toString().substring(0, 8);
        String path = "/intake/v1/rates";
        Map<String, Object> rate = rate(payer, "2.1", 32_550);
        intake().body(rate).post(path).then().statusCode(403);
        Map<String, Object> asking = asking(10);
        asking.put("payer", payer);
        reviewer()
                .body(asking)
                .post(AUTHORISATIONS, applicant.participantId())
                .then()
                .statusCode(201);
        estimate()
                .then()
                .statusCode(200)
                .body("payer", equalTo(payer))
                .body("missing", hasSize(2))
                .body("care", nullValue());
        reviewer().body(rate).post(path).then().statusCode(201);
        Map<String, Object> hourly = rate(payer, "2.1", 9_000);
        hourly.put("basis", "HOUR");
        refused(reviewer().body(hourly).post(path), 409, "rate-basis-differs");
        hourly.put("cents", -1);
        reviewer().body(hourly).post(path).then().statusCode(400);
        estimate().then().body("missing[0]", equalTo("RATE_OF_INPATIENT_CARE"));
        reviewer().body(rate(payer, "4", 110_000)).post(path).then().statusCode(201);
        estimate()
                .then()
                .body("level", equalTo("2.1"))
                .body("care.unitsPerWeek", equalTo(3))
                .body("care.centsPerWeek", equalTo(97_650))
                .body("inpatient.centsPerWeek", equalTo(770_000))
                .body("savingCents", equalTo(672_350))
                .body("missing", hasSize(0));
        intake().body(Map.of("payer", payer))
                .post(path + "/search")
                .then()
                .statusCode(200)
                .body("rates", hasSize(2));
        refused(
                intake().get("/intake/v1/referrals/{id}/cost-estimate", applicant.referralId()),
                400,
                "estimate-incomplete");
    }

    private Map<String, Object> rate(String payer, String level, long cents) {
        return new HashMap<>(
                Map.of("payer", payer, "level", level, "basis", "DAY", "cents", cents, "from", today.toString()));
    }

    private Response estimate() {
        return intake().queryParam("on", today.toString())
                .get("/intake/v1/referrals/{id}/cost-estimate", applicant.referralId());
    }
}
