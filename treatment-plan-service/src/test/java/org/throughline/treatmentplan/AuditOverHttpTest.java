package org.throughline.treatmentplan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.TestTokens;

/** What an auditor is given of a record, and that nobody else is given any. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class AuditOverHttpTest {
    private static final String AUDIT = "/treatment-plans/v1/audit/";
    private static final String LINES = "application/x-ndjson";

    @Inject
    Records records;

    @Inject
    Clock clock;

    private Admitted planned() {
        Admitted person = Admitted.toldBy(records, clock);
        person.write("problems", Map.of("problem", "Low mood"));
        return person;
    }

    private static Map<String, Object> about(Admitted person) {
        return Map.of("subject", person.participant().toString());
    }

    private static ValidatableResponse history(Map<String, Object> asked) {
        return Admitted.auditor().body(asked).post(AUDIT + "history").then();
    }

    @Test
    void an_auditor_reads_somebodys_history_under_a_pseudonym() {
        Admitted person = planned();
        history(about(person))
                .statusCode(200)
                .body("entries[0].type", equalTo("intake.participant-admitted.v1"))
                .body("entries[0].content.state", equalTo("TOLD"))
                .body("entries[0].origin.service", equalTo("intake"))
                .body(
                        "entries.subject.unique()",
                        equalTo(List.of(person.participant().toString())))
                .body("entries.find { it.content.state == 'MASKED' }.content.fields", not(equalTo(null)))
                .body(not(containsString("Low mood")))
                .body("next", equalTo(null));
    }

    @Test
    void pages_and_lines_tell_the_same() {
        Admitted person = planned();
        List<Object> paged = new ArrayList<>();
        String next = null;
        do {
            Map<String, Object> asked = next == null
                    ? Map.of("subject", person.participant().toString(), "limit", 1)
                    : Map.of("subject", person.participant().toString(), "limit", 1, "cursor", next);
            var page =
                    history(asked).statusCode(200).body("entries", hasSize(1)).extract();
            paged.add(page.path("entries[0].eventId"));
            next = page.path("next");
        } while (next != null);
        List<String> lines = Admitted.auditor()
                .body(about(person))
                .post(AUDIT + "replay")
                .then()
                .statusCode(200)
                .contentType(LINES)
                .extract()
                .asString()
                .lines()
                .toList();
        assertThat(lines).hasSameSizeAs(paged);
        for (int at = 0; at < lines.size(); at++) {
            assertThat(lines.get(at)).contains("\"eventId\":\"" + paged.get(at) + "\"");
        }
    }

    private static Map<String, Object> about(Admitted person, String bound, Object value) {
        return Map.of("subject", person.participant().toString(), bound, value);
    }

    @Test
    void who_comes_back_is_told_what_changed_and_may_ask_what_was_known_before() {
        Admitted person = planned();
        var first = history(about(person)).statusCode(200).extract();
        int entries = first.<List<?>>path("entries").size();
        int upTo = first.path("upTo");
        String lastAt = first.path("entries[-1].recordedAt");
        history(about(person, "sincePosition", upTo))
                .statusCode(200)
                .body("entries", hasSize(0))
                .body("upTo", greaterThan(upTo - 1));

        person.write("problems", Map.of("problem", "Sleeps badly"));

        history(about(person, "sincePosition", upTo))
                .statusCode(200)
                .body("entries", hasSize(1))
                .body("entries[0].position", greaterThan(upTo));
        history(about(person, "since", lastAt)).statusCode(200).body("entries", hasSize(1));
        history(about(person, "knownAt", lastAt)).statusCode(200).body("entries", hasSize(entries));
        history(about(person, "knownAt", "2000-01-01T00:00:00Z"))
                .statusCode(200)
                .body("entries", hasSize(0));
        Admitted.auditor()
                .body(about(person, "sincePosition", upTo))
                .post(AUDIT + "replay")
                .then()
                .statusCode(200)
                .header("Throughline-Position", startsWith("treatment-plan="))
                .body(containsString("\"position\":"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"knownAt", "since"})
    void what_nobody_can_know_yet_is_refused_and_looks_at_nobody(String bound) {
        Admitted person = planned();
        long before = records.accessLog().log().head().position();
        for (String path : List.of("history", "replay")) {
            Admitted.auditor()
                    .body(about(person, bound, "2999-01-01T00:00:00Z"))
                    .post(AUDIT + path)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("urn:throughline:problem:time-not-come"));
        }
        history(about(person, "sincePosition", 1_000_000_000))
                .statusCode(400)
                .body("type", equalTo("urn:throughline:problem:position-not-reached-yet"));
        history(about(person, "sincePosition", -1)).statusCode(400);
        assertThat(records.accessLog().log().head().position()).isEqualTo(before);
    }

    @Test
    void a_stream_is_read_by_the_name_entries_give_it() {
        Admitted person = planned();
        String stream = "intake/episode/" + person.episode();
        history(Map.of("stream", stream))
                .statusCode(200)
                .body("entries", hasSize(1))
                .body("entries[0].stream", equalTo(stream))
                .body("entries[0].version", equalTo(1));
    }

    @Test
    void who_is_shown_is_noted_before_the_answer() {
        Admitted person = planned();
        for (String path : List.of("history", "replay")) {
            long before = records.accessLog().log().head().position();
            Admitted.auditor().body(about(person)).post(AUDIT + path).then().statusCode(200);
            List<RecordedEvent> noted = records.accessLog().log().read(before + 1, 10);
            assertThat(noted).anySatisfy(event -> {
                assertThat(event.header().subject())
                        .isEqualTo(person.participant().toString());
                assertThat(event.header().actor()).isEqualTo("auditor-1");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ehr-system",
                "intake",
                "clinician",
                "group-facilitator",
                "care-coordinator",
                "medical-director",
                "utilisation-review",
                "privacy-officer",
                "administrator",
                "participant",
                "representative"
            })
    void nobody_else_is_given_any(String role) {
        Admitted person = planned();
        long before = records.accessLog().log().head().position();
        for (String path : List.of("history", "replay")) {
            Admitted.as(person.participant().toString(), role)
                    .body(about(person))
                    .post(AUDIT + path)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("urn:throughline:problem:role-not-allowed"));
        }
        given().contentType(ContentType.JSON)
                .body(about(person))
                .post(AUDIT + "history")
                .then()
                .statusCode(401);
        assertThat(records.accessLog().log().head().position()).isEqualTo(before);
    }

    @Test
    void of_another_organisation_nothing_exists() {
        Admitted person = planned();
        List<Map<String, Object>> all = List.of(
                about(person),
                Map.of("subject", UUID.randomUUID().toString()),
                Map.of("stream", "intake/episode/" + person.episode()),
                Map.of("stream", "intake/episode/" + person.episode() + "@north"),
                Map.of("stream", "intake/episode/" + UUID.randomUUID()));
        for (Map<String, Object> asked : all) {
            for (String path : List.of("history", "replay")) {
                given().auth()
                        .oauth2(TestTokens.of("south", "auditor-2", "auditor"))
                        .contentType(ContentType.JSON)
                        .body(asked)
                        .post(AUDIT + path)
                        .then()
                        .statusCode(404)
                        .body("type", equalTo("urn:throughline:problem:not-found"))
                        .body(not(containsString(person.participant().toString())));
            }
        }
    }

    @Test
    void what_is_asked_must_be_one_thing() {
        String id = UUID.randomUUID().toString();
        for (Map<String, Object> asked :
                List.<Map<String, Object>>of(Map.of(), Map.of("subject", id, "stream", "plan/" + id))) {
            history(asked).statusCode(400).body("type", equalTo("urn:throughline:problem:history-unclear"));
        }
        history(Map.of("subject", id, "cursor", "x"))
                .statusCode(400)
                .body("type", equalTo("urn:throughline:problem:cursor-invalid"));
        for (Map<String, Object> asked : List.<Map<String, Object>>of(
                Map.of("subject", "two words"),
                Map.of("subject", id, "limit", 0),
                Map.of("subject", id, "limit", 201),
                Map.of("stream", "a".repeat(201)))) {
            history(asked).statusCode(400).body("type", equalTo("urn:throughline:problem:request-invalid"));
        }
        Admitted.auditor()
                .body(Map.of("subject", id))
                .post("/intake/v1/audit/history")
                .then()
                .statusCode(404);
    }

    /** One the service decided itself: what it was told has ids of another form. */
    private static String anEvent(Admitted person) {
        return history(about(person)).extract().path("entries.find { it.origin == null }.eventId");
    }

    @Test
    void one_event_is_proven() {
        Admitted person = planned();
        String told = history(about(person)).extract().path("entries[0].eventId");
        for (String event : List.of(told, anEvent(person))) {
            long before = records.accessLog().log().head().position();
            Admitted.auditor()
                    .body(Map.of("event", event))
                    .post(AUDIT + "proofs")
                    .then()
                    .statusCode(200)
                    .body("format", equalTo("throughline.proof.v1"))
                    .body("event", equalTo(event))
                    .body("commits[0].events.id", hasItem(event))
                    .body("anchors.size()", greaterThan(0))
                    .body(not(containsString("Low mood")));
            assertThat(records.accessLog().log().read(before + 1, 10))
                    .anySatisfy(noted -> assertThat(noted.header().subject())
                            .isEqualTo(person.participant().toString()));
        }
    }

    private static final String REASON = "Complaint 2026-17: was the goal that of the participant?";

    private static String masked(Admitted person) {
        return history(about(person)).extract().path("entries.find { it.type.contains('problem') }.eventId");
    }

    private ValidatableResponse unmasked(Object event, Object reason) {
        return Admitted.auditor()
                .body(Map.of("event", event, "reason", reason))
                .post(AUDIT + "unmaskings")
                .then();
    }

    @Test
    void one_event_is_shown_in_clear_for_a_reason_that_the_privacy_officer_finds() {
        Admitted person = planned();
        String event = masked(person);
        unmasked(event, REASON)
                .statusCode(200)
                .body("eventId", equalTo(event))
                .body("content.state", equalTo("SHOWN"))
                .body(not(containsString("[masked]")))
                .body(containsString("Low mood"));
        history(about(person)).body(not(containsString("Low mood")));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> Admitted.as("officer-1", "privacy-officer")
                        .body(Map.of("participantId", person.participant().toString(), "exception", "UNMASK"))
                        .post("/treatment-plans/v1/access-log/search")
                        .then()
                        .statusCode(200)
                        .body("entries", hasSize(1))
                        .body("entries[0].what", equalTo("unmasked"))
                        .body("entries[0].lookedBy", equalTo("auditor-1"))
                        .body("entries[0].ground", equalTo(event))
                        .body("entries[0].reason", equalTo(REASON)));
    }

    @Test
    void nothing_is_shown_in_clear_without_a_reason_to_others_or_of_another_organisation() {
        Admitted person = planned();
        String event = masked(person);
        long before = records.accessLog().log().head().position();
        for (Object reason : List.of("", " ".repeat(30), "too short", "x".repeat(2_001))) {
            unmasked(event, reason)
                    .statusCode(400)
                    .body("type", equalTo("urn:throughline:problem:request-invalid"))
                    .body(not(containsString("Low mood")));
        }
        unmasked("two words", REASON).statusCode(400);
        for (String role : List.of("clinician", "medical-director", "privacy-officer", "administrator")) {
            Admitted.as(person.participant().toString(), role)
                    .body(Map.of("event", event, "reason", REASON))
                    .post(AUDIT + "unmaskings")
                    .then()
                    .statusCode(403);
        }
        assertThat(records.accessLog().log().head().position()).isEqualTo(before);
        unmasked(UUID.randomUUID().toString(), REASON).statusCode(404);
        given().auth()
                .oauth2(TestTokens.of("south", "auditor-2", "auditor"))
                .contentType(ContentType.JSON)
                .body(Map.of("event", event, "reason", REASON))
                .post(AUDIT + "unmaskings")
                .then()
                .statusCode(404);
    }

    @Test
    void nothing_is_proven_to_others() {
        Admitted person = planned();
        Map<String, Object> asked = Map.of("event", anEvent(person));
        String unknown = UUID.randomUUID().toString();
        for (String role :
                List.of("clinician", "medical-director", "privacy-officer", "administrator", "participant")) {
            Admitted.as(person.participant().toString(), role)
                    .body(asked)
                    .post(AUDIT + "proofs")
                    .then()
                    .statusCode(403);
        }
        for (Map<String, Object> one : List.of(asked, Map.<String, Object>of("event", unknown))) {
            given().auth()
                    .oauth2(TestTokens.of("south", "auditor-2", "auditor"))
                    .contentType(ContentType.JSON)
                    .body(one)
                    .post(AUDIT + "proofs")
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("urn:throughline:problem:not-found"));
        }
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(Map.of(), Map.of("event", "two words"))) {
            Admitted.auditor()
                    .body(wrong)
                    .post(AUDIT + "proofs")
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("urn:throughline:problem:request-invalid"));
        }
    }
}
