package org.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.throughline.intake.Applicant.as;
import static org.throughline.intake.Applicant.elsewhere;
import static org.throughline.intake.Applicant.intake;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;

/** Waiting for a place over HTTP, on a real store and a real broker. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class WaitlistOverHttpTest {
    private static final String ENTRIES = "/intake/v1/participants/{id}/waitlist-entries";
    private static final String ONE = ENTRIES + "/{entry}";
    private static final String LIST = "/intake/v1/tracks/{track}/waitlist";

    @Inject
    Records records;

    @Inject
    IntakeClock clock;

    private ToldProgramme programme = ToldProgramme.another();
    private Applicant first = new Applicant(Instant.EPOCH);
    private Applicant second = first;

    @BeforeEach
    void twoCome() {
        programme = ToldProgramme.another().isTold(records, 1);
        first = new Applicant(clock.instant()).prepared();
        second = new Applicant(clock.instant()).prepared();
    }

    private static RequestSpecification coordinator() {
        return as("coordinator-1", "care-coordinator");
    }

    private Map<String, Object> placing(String priority) {
        return Map.of(
                "track",
                programme.track().toString(),
                "programme",
                ToldProgramme.PROGRAMME,
                "priority",
                priority,
                "reason",
                "Waits for an evening place.");
    }

    private String placed(Applicant who, String priority) {
        Response answer = intake().body(placing(priority)).post(ENTRIES, who.participantId());
        answer.then().statusCode(201);
        clock.forward(Duration.ofSeconds(1));
        return answer.path("entryId");
    }

    private Response post(Applicant who, String entry, String what, Map<String, Object> body) {
        return coordinator().body(body).post(ONE + "/" + what, who.participantId(), entry);
    }

    private Response list() {
        return coordinator().get(LIST, programme.track());
    }

    private List<String> types(Applicant who) {
        return records.log().stream(StreamName.in("north", "participant/" + who.participantId() + "/waitlist"), 1)
                .stream()
                .map(RecordedEvent::type)
                .toList();
    }

    private static void refused(Response answer, int status, String problem) {
        answer.then().statusCode(status).body("type", containsString(problem));
    }

    @Test
    void places_are_offered_by_priority_and_then_by_time_unless_somebody_answers_for_another() {
        String routine = placed(first, "ROUTINE");
        String crisis = placed(second, "CRISIS");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> list().then()
                        .statusCode(200)
                        .body("entries.entryId", contains(crisis, routine))
                        .body("entries.position", contains(1, 2))
                        .body("freshness.intake", notNullValue()));
        refused(post(first, routine, "offer", Map.of()), 422, "others-come-first");
        refused(
                intake().body(Map.of("outOfOrder", "Can come today."))
                        .post(ONE + "/offer", first.participantId(), routine),
                403,
                "passing-over-lacks-authority");
        post(first, routine, "offer", Map.of("outOfOrder", "Can come today."))
                .then()
                .statusCode(204);
        refused(post(second, crisis, "offer", Map.of()), 409, "no-place-free");
        refused(second.admit(intake(), second.admission(programme)), 422, "track-full");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> coordinator()
                        .queryParam("status", "OFFERED")
                        .get(LIST, programme.track())
                        .then()
                        .body("entries.entryId", contains(routine))
                        .body("entries[0].position", equalTo(2))
                        .body("entries[0].offerExpires", notNullValue()));
    }

    @Test
    void an_accepted_place_is_kept_for_the_admission_that_ends_the_waiting() {
        String entry = placed(first, "ROUTINE");
        refused(post(first, entry, "acceptance", Map.of()), 409, "no-offer");
        post(first, entry, "offer", Map.of()).then().statusCode(204);
        refused(post(first, entry, "offer", Map.of()), 409, "offer-stands");
        post(first, entry, "acceptance", Map.of()).then().statusCode(204);
        clock.forward(Duration.ofDays(3));
        Applicant other = new Applicant(clock.instant()).prepared();
        refused(other.admit(intake(), other.admission(programme)), 422, "track-full");
        first.admit(intake(), first.admission(programme)).then().statusCode(201);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(types(first)).endsWith("intake.waitlist-removed.v1"));
        refused(post(first, entry, "offer", Map.of()), 409, "waitlist-entry-removed");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> list().then().body("entries", hasSize(0)));
    }

    @Test
    void an_offer_nobody_answers_is_over_by_itself_and_the_place_is_free() {
        String entry = placed(first, "ROUTINE");
        post(first, entry, "offer", Map.of()).then().statusCode(204);
        clock.forward(Duration.ofHours(49));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(types(first)).endsWith("intake.waitlist-offer-expired.v1"));
        refused(post(first, entry, "acceptance", Map.of()), 409, "no-offer");
        second.admit(intake(), second.admission(programme)).then().statusCode(201);
    }

    @Test
    void who_declines_waits_on_and_who_is_removed_does_not() {
        String entry = placed(first, "ROUTINE");
        refused(intake().body(placing("CRISIS")).post(ENTRIES, first.participantId()), 409, "already-waiting");
        post(first, entry, "offer", Map.of()).then().statusCode(204);
        post(first, entry, "decline", Map.of("reason", "Cannot come in the evening."))
                .then()
                .statusCode(204);
        intake().get(ONE, first.participantId(), entry).then().body("status", equalTo("WAITING"));
        Map<String, Object> removal = Map.of("cause", "WITHDREW", "reason", "Chose another programme.");
        post(first, entry, "removal", removal).then().statusCode(204);
        intake().get(ONE, first.participantId(), entry).then().body("status", equalTo("REMOVED"));
        assertThat(types(first)).contains("intake.waitlist-removed.v1", "intake.waitlist-removal-explained.v1");
    }

    @Test
    void an_entry_is_shown_as_it_was_known_and_to_nobody_else() {
        String entry = placed(first, "STEP_DOWN");
        Instant known = clock.instant();
        clock.forward(Duration.ofSeconds(1));
        post(first, entry, "offer", Map.of()).then().statusCode(204);
        intake().get(ONE, first.participantId(), entry)
                .then()
                .statusCode(200)
                .body("status", equalTo("OFFERED"))
                .body("priority", equalTo("STEP_DOWN"));
        intake().queryParam("knownAt", known.toString())
                .get(ONE, first.participantId(), entry)
                .then()
                .body("status", equalTo("WAITING"))
                .body("offerExpires", nullValue());
        refused(elsewhere("intake-9", "intake").get(ONE, first.participantId(), entry), 404, "not-found");
        refused(intake().get(ONE, second.participantId(), entry), 404, "not-found");
        refused(intake().body(placing("ROUTINE")).post(ENTRIES, UUID.randomUUID()), 404, "not-found");
        as("participant-1", "participant").get(LIST, programme.track()).then().statusCode(403);
    }

    @Test
    void nobody_waits_for_a_track_that_is_none() {
        Map<String, Object> unknown = Map.of(
                "track",
                UUID.randomUUID().toString(),
                "programme",
                ToldProgramme.PROGRAMME,
                "priority",
                "ROUTINE",
                "reason",
                "None.");
        refused(intake().body(unknown).post(ENTRIES, first.participantId()), 422, "track-unknown");
    }

    @Test
    void a_waitlist_comes_page_by_page() {
        String one = placed(first, "ROUTINE");
        String two = placed(second, "ROUTINE");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> list().then().body("entries", hasSize(2)));
        Response page = coordinator().queryParam("limit", 1).get(LIST, programme.track());
        page.then().body("entries.entryId", contains(one));
        coordinator()
                .queryParam("limit", 1)
                .queryParam("cursor", page.<String>path("next"))
                .get(LIST, programme.track())
                .then()
                .body("entries.entryId", contains(two))
                .body("entries.position", contains(2))
                .body("next", nullValue());
        refused(coordinator().queryParam("cursor", "x").get(LIST, programme.track()), 400, "cursor-invalid");
    }
}
