package org.throughline.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.platform.access.AccessLog;
import org.throughline.platform.access.Caller;
import org.throughline.platform.access.Shown;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.TestTokens;

/** Who was shown whose records, over HTTP, as a privacy officer asks for it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class AccessLogOverHttpTest {
    private static final String SEARCH = "/intake/v1/access-log/search";
    private static final String ACTIVITY = "/intake/v1/access-log/activity";

    @Inject
    Records records;

    @Inject
    IntakeClock clock;

    private AccessLog log;
    private final String participant = UUID.randomUUID().toString();
    private final String nurse = "nurse-" + UUID.randomUUID();

    @BeforeEach
    void the_log_is_there() {
        log = records.accessLog();
    }

    private static RequestSpecification as(String organisation, String role) {
        return given().auth()
                .oauth2(TestTokens.of(organisation, "officer-1", role))
                .contentType(ContentType.JSON);
    }

    private static ValidatableResponse search(Map<String, ?> question) {
        return as("north", "privacy-officer").body(question).post(SEARCH).then();
    }

    private void looksAt(String what, String... participants) {
        Caller caller = new Caller(nurse, "console", "north", Set.of("clinician"), Set.of(), Set.of(), "TREAT");
        log.note(caller, new Shown(what, List.of(participants)), "request-1");
    }

    private void shownWhen(Map<String, ?> question, int entries) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> search(question).statusCode(200).body("entries", hasSize(entries)));
    }

    @Test
    void a_look_at_one_person_and_at_a_list_with_them_are_both_found() {
        looksAt("participant", participant);
        looksAt("census", UUID.randomUUID().toString(), participant);
        looksAt("census", UUID.randomUUID().toString());
        shownWhen(Map.of("participantId", participant, "lookedBy", nurse), 2);
        search(Map.of("participantId", participant, "lookedBy", nurse))
                .body("log", equalTo("intake-access"))
                .body("next", nullValue())
                .body("entries.what", contains("census", "participant"))
                .body("entries[1].participants", contains(participant))
                .body("entries[1].lookedBy", equalTo(nurse))
                .body("entries[1].client", equalTo("console"))
                .body("entries[1].roles", contains("clinician"))
                .body("entries[1].purposeOfUse", equalTo("TREAT"))
                .body("entries[1].request", equalTo("request-1"))
                .body("entries[1].at", notNullValue());
    }

    @Test
    void all_that_one_person_was_shown_is_paged_without_gap_or_repeat() {
        for (int i = 0; i < 7; i++) {
            looksAt("participant", UUID.randomUUID().toString());
        }
        shownWhen(Map.of("lookedBy", nurse), 7);
        List<Integer> positions = new ArrayList<>();
        String cursor = null;
        do {
            Map<String, Object> question = new HashMap<>(Map.of("lookedBy", nurse, "limit", 3));
            if (cursor != null) {
                question.put("cursor", cursor);
            }
            var page = search(question).statusCode(200).extract();
            positions.addAll(page.path("entries.position"));
            cursor = page.path("next");
        } while (cursor != null);
        assertThat(positions).hasSize(7).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> b - a);
    }

    @Test
    void a_page_names_no_more_people_than_one_entry_of_the_log_can() {
        for (int i = 0; i < 3; i++) {
            String[] many = new String[Shown.SUBJECTS_MAX / 2];
            Arrays.setAll(many, _ -> UUID.randomUUID().toString());
            looksAt("census", many);
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> search(Map.of("lookedBy", nurse, "limit", 3))
                        .statusCode(200)
                        .body("entries", hasSize(1))
                        .body("next", notNullValue()));
    }

    @Test
    void a_period_can_be_asked_for() {
        looksAt("participant", participant);
        shownWhen(Map.of("participantId", participant, "lookedBy", nurse), 1);
        Instant now = clock.instant();
        search(Map.of(
                        "participantId",
                        participant,
                        "from",
                        now.minusSeconds(3_600).toString(),
                        "until",
                        now.plusSeconds(3_600).toString()))
                .body("entries.findAll { it.what == 'participant' }", hasSize(1));
        search(Map.of(
                        "participantId",
                        participant,
                        "until",
                        now.minusSeconds(3_600).toString()))
                .body("entries", hasSize(0));
    }

    @Test
    void who_asks_is_in_the_log_too() {
        looksAt("participant", participant);
        shownWhen(Map.of("participantId", participant, "lookedBy", nurse), 1);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> search(Map.of("participantId", participant, "lookedBy", "officer-1"))
                        .body("entries.what", hasItem("access-log")));
    }

    @Test
    void another_organisation_finds_nothing() {
        looksAt("participant", participant);
        shownWhen(Map.of("participantId", participant, "lookedBy", nurse), 1);
        as("south", "privacy-officer")
                .body(Map.of("participantId", participant))
                .post(SEARCH)
                .then()
                .statusCode(200)
                .body("entries", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"clinician", "care-coordinator", "administrator", "medical-director", "participant", "ehr-system"
            })
    void others_are_refused(String role) {
        as("north", role).body(Map.of("lookedBy", nurse)).post(SEARCH).then().statusCode(403);
        as("north", role).body(period(Map.of())).post(ACTIVITY).then().statusCode(403);
    }

    @Test
    void an_auditor_may_ask() {
        as("north", "auditor")
                .body(Map.of("lookedBy", nurse))
                .post(SEARCH)
                .then()
                .statusCode(200);
    }

    @Test
    void the_path_of_another_service_is_none_of_this_one() {
        as("north", "privacy-officer")
                .body(Map.of("lookedBy", nurse))
                .post("/outcomes/v1/access-log/search")
                .then()
                .statusCode(404);
    }

    @Test
    void a_wrong_question_is_named_and_nothing_is_shown() {
        long before = log.log().head().position();
        refused(search(Map.of("lookedBy", "a sentence, no id")), "request-invalid");
        refused(search(Map.of("participantId", "nobody")), "json-malformed");
        refused(search(Map.of("cursor", "!")), "cursor-invalid");
        refused(search(Map.of("limit", 201)), "request-invalid");
        refused(search(Map.of("from", "yesterday")), "json-malformed");
        refused(search(Map.of("from", "2026-03-02T00:00:00Z", "until", "2026-03-02T00:00:00Z")), "period-invalid");
        assertThat(log.log().read(before + 1, 100))
                .noneSatisfy(entry -> assertThat(entry.header().actor()).isEqualTo("officer-1"));
    }

    private static void refused(ValidatableResponse answer, String type) {
        answer.statusCode(400).body("type", containsString(type));
    }

    private Map<String, Object> period(Map<String, ?> other) {
        Map<String, Object> period = new HashMap<>();
        period.put("from", clock.instant().minusSeconds(86_400).toString());
        period.put("until", clock.instant().plusSeconds(86_400).toString());
        period.put("zone", "America/New_York");
        period.put("opens", "00:00");
        period.put("closes", "23:59:59");
        period.putAll(other);
        return period;
    }

    private ValidatableResponse activity(Map<String, ?> other) {
        return as("north", "privacy-officer").body(period(other)).post(ACTIVITY).then();
    }

    @Test
    void how_much_a_person_was_shown_is_counted() {
        looksAt("participant", participant);
        looksAt("participant", participant);
        looksAt("census", participant, UUID.randomUUID().toString());
        shownWhen(Map.of("lookedBy", nurse), 3);
        String mine = "persons.find { it.lookedBy == '" + nurse + "' }";
        activity(Map.of("days", List.of()))
                .statusCode(200)
                .body(mine + ".answers", equalTo(3))
                .body(mine + ".people", equalTo(2))
                .body(mine + ".outsideHours", equalTo(3))
                .body("persons.people", everyItem(notNullValue()));
    }

    @Test
    void a_period_or_hours_that_make_no_sense_are_named() {
        refused(activity(Map.of("opens", "23:59:59")), "hours-invalid");
        refused(activity(Map.of("zone", "Middle-earth")), "zone-invalid");
        refused(activity(Map.of("from", "2025-01-01T00:00:00Z")), "period-too-long");
        refused(activity(Map.of("until", "2025-01-01T00:00:00Z")), "period-invalid");
    }
}
