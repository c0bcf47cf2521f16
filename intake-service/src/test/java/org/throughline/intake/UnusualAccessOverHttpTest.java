package org.throughline.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.throughline.intake.Applicant.intake;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.platform.access.Caller;
import org.throughline.platform.access.FamilyName;
import org.throughline.platform.access.Shown;
import org.throughline.platform.accessreport.Peculiarity;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.TestTokens;

/** Reads that were perhaps out of no duty, over HTTP. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class UnusualAccessOverHttpTest {
    private static final String UNUSUAL = "/intake/v1/access-log/unusual";

    @Inject
    Records records;

    @Inject
    IntakeClock clock;

    private final String nurse = "nurse-" + UUID.randomUUID();

    private Applicant admitted() {
        ToldProgramme programme = ToldProgramme.another().isTold(records, 1);
        Applicant applicant = new Applicant(clock.instant()).prepared();
        applicant.admit(intake(), applicant.admission(programme)).then().statusCode(201);
        return applicant;
    }

    private void looks(Set<String> roles, Set<String> programmes, String surname, String... people) {
        Caller caller = new Caller(
                nurse, "console", "north", roles, programmes, Set.of(), "TREAT", Set.of(), FamilyName.of(surname));
        records.accessLog().note(caller, new Shown("participant", List.of(people)), "request-1");
    }

    private Response unusual(String organisation, String role, Map<String, ?> other) {
        Map<String, Object> question = new HashMap<>();
        question.put("from", clock.instant().minus(Duration.ofDays(1)).toString());
        question.put("until", clock.instant().plus(Duration.ofDays(1)).toString());
        question.putAll(other);
        return given().auth()
                .oauth2(TestTokens.of(organisation, "officer-1", role))
                .contentType(ContentType.JSON)
                .body(question)
                .post(UNUSUAL);
    }

    /** What was found on all pages of what this test's reader was shown. */
    private List<Map<String, Object>> found(Peculiarity kind) {
        List<Map<String, Object>> found = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Map<String, Object> question = new HashMap<>(Map.of("kind", kind, "limit", 2));
            cursor.ifPresent(next -> question.put("cursor", next));
            Response page = unusual("north", "privacy-officer", question);
            page.then().statusCode(200);
            found.addAll(page.path("entries.findAll { it.lookedBy == '" + nurse + "' }"));
            cursor = Optional.ofNullable(page.path("next"));
        } while (cursor.isPresent());
        return found;
    }

    private void finds(Peculiarity kind, int entries) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(found(kind)).hasSize(entries));
    }

    @Test
    void somebody_who_reads_of_their_namesakes_is_found_and_nobody_is_named() {
        Applicant applicant = admitted();
        looks(Set.of("clinician"), Set.of(), "Zzyzx", applicant.participantId());
        looks(
                Set.of("clinician"),
                Set.of(),
                " " + applicant.familyName().toUpperCase(Locale.ROOT),
                applicant.participantId());
        finds(Peculiarity.SAME_SURNAME, 1);
        assertThat(found(Peculiarity.SAME_SURNAME).getFirst())
                .containsEntry("participants", List.of(applicant.participantId()))
                .containsKey("position");
        unusual("north", "privacy-officer", Map.of("kind", Peculiarity.SAME_SURNAME))
                .then()
                .body(not(containsString(applicant.familyName())));
    }

    @Test
    void of_a_reader_whose_name_no_token_told_nobody_can_tell() {
        Applicant applicant = admitted();
        looks(Set.of("clinician"), Set.of(), "", applicant.participantId());
        await().untilAsserted(() -> unusual("north", "privacy-officer", Map.of("kind", Peculiarity.SAME_SURNAME))
                .then()
                .body("undecided", greaterThan(0)));
    }

    @Test
    void the_surname_a_token_tells_is_kept_as_a_token_only() {
        Applicant applicant = admitted();
        given().auth()
                .oauth2(TestTokens.named(applicant.familyName(), "north", nurse, "intake"))
                .get("/intake/v1/participants/{id}/details", applicant.participantId())
                .then()
                .statusCode(200);
        finds(Peculiarity.SAME_SURNAME, 1);
        assertThat(found(Peculiarity.SAME_SURNAME).toString()).doesNotContain(applicant.familyName());
    }

    @Test
    void somebody_who_reads_of_people_in_other_programmes_only_is_found() {
        Applicant applicant = admitted();
        looks(Set.of("clinician"), Set.of(ToldProgramme.PROGRAMME), "", applicant.participantId());
        looks(Set.of("privacy-officer"), Set.of("day"), "", applicant.participantId());
        looks(Set.of("clinician"), Set.of("day"), "", UUID.randomUUID().toString(), applicant.participantId());
        finds(Peculiarity.OUTSIDE_CASELOAD, 1);
    }

    @Test
    void somebody_who_reads_as_staff_of_a_person_they_speak_for_is_found() {
        Applicant applicant = admitted();
        intake().body(Map.of(
                        "name",
                        "Ngozi Okafor",
                        "clientSubject",
                        nurse,
                        "authority",
                        "HEALTH_CARE_AGENT",
                        "scope",
                        List.of("ATTENDANCE"),
                        "from",
                        clock.instant().minusSeconds(60).toString(),
                        "evidence",
                        List.of("0f1e2d3c4b5a69788796a5b4c3d2e1f0")))
                .put("/intake/v1/participants/{id}/representatives/{one}", applicant.participantId(), UUID.randomUUID())
                .then()
                .statusCode(204);
        looks(Set.of("representative"), Set.of(), "", applicant.participantId());
        looks(Set.of("clinician"), Set.of(), "", UUID.randomUUID().toString());
        looks(Set.of("clinician"), Set.of(), "", applicant.participantId());
        finds(Peculiarity.OWN_RECORD, 1);
        assertThat(found(Peculiarity.OWN_RECORD).getFirst()).containsEntry("roles", List.of("clinician"));
    }

    @Test
    void what_is_found_is_paged_without_gap_or_repeat_and_who_asks_is_in_the_log() {
        Applicant applicant = admitted();
        for (int i = 0; i < 5; i++) {
            looks(Set.of("clinician"), Set.of("day"), "", applicant.participantId());
        }
        finds(Peculiarity.OUTSIDE_CASELOAD, 5);
        assertThat(found(Peculiarity.OUTSIDE_CASELOAD))
                .extracting(entry -> entry.get("position"))
                .doesNotHaveDuplicates();
        await().untilAsserted(() -> given().auth()
                .oauth2(TestTokens.of("north", "officer-1", "privacy-officer"))
                .contentType(ContentType.JSON)
                .body(Map.of("participantId", applicant.participantId(), "lookedBy", "officer-1", "limit", 200))
                .post("/intake/v1/access-log/search")
                .then()
                .body("entries.findAll { it.what == 'access-unusual' }", not(empty())));
    }

    @ParameterizedTest
    @EnumSource(Peculiarity.class)
    void another_organisation_finds_nothing(Peculiarity kind) {
        Applicant applicant = admitted();
        looks(Set.of("clinician"), Set.of("day"), applicant.familyName(), applicant.participantId());
        unusual("south", "privacy-officer", Map.of("kind", kind))
                .then()
                .statusCode(200)
                .body("entries.findAll { it.lookedBy == '" + nurse + "' }", empty())
                .body("log", equalTo("intake-access"))
                .body("position", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"clinician", "administrator", "medical-director", "participant", "external-auditor"})
    void others_are_refused(String role) {
        unusual("north", role, Map.of("kind", "OWN_RECORD")).then().statusCode(403);
    }

    @Test
    void a_wrong_question_is_named() {
        refused(Map.of("kind", "NOSINESS"), "json-malformed");
        refused(Map.of("kind", "OWN_RECORD", "cursor", "!"), "cursor-invalid");
        refused(Map.of("kind", "OWN_RECORD", "limit", 201), "request-invalid");
        refused(Map.of("kind", "OWN_RECORD", "until", "2025-01-01T00:00:00Z"), "period-invalid");
        refused(Map.of("kind", "OWN_RECORD", "from", "2025-01-01T00:00:00Z"), "period-too-long");
    }

    private void refused(Map<String, ?> question, String type) {
        unusual("north", "privacy-officer", question).then().statusCode(400).body("type", containsString(type));
    }
}
