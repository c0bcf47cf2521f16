package org.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.throughline.intake.Applicant.as;
import static org.throughline.intake.Applicant.intake;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;

/** Who participants are, over HTTP: registered, looked for, corrected, linked, on a real store and a real broker. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class ParticipantsOverHttpTest {
    private static final String PARTICIPANTS = "/intake/v1/participants";
    private static final String ONE = PARTICIPANTS + "/{id}";

    @Inject
    Records records;

    @Inject
    IntakeClock clock;

    private Applicant applicant = new Applicant(Instant.EPOCH);

    @BeforeEach
    void somebodyComes() {
        applicant = new Applicant(clock.instant());
    }

    private static Response register(Map<String, Object> person, String... others) {
        List<Map<String, Object>> apart = Arrays.stream(others)
                .map(other -> Map.<String, Object>of("participantId", other, "grounds", "DOCUMENT_SEEN"))
                .toList();
        return intake().body(Map.of("person", person, "others", apart)).post(PARTICIPANTS);
    }

    private String registered(Map<String, Object> person, String... others) {
        Response answer = register(person, others);
        answer.then().statusCode(201);
        return answer.path("participantId");
    }

    private Map<String, Object> personWith(String field, Object value) {
        Map<String, Object> person = new HashMap<>(applicant.person());
        person.remove("identifiers");
        person.put(field, value);
        return person;
    }

    private Map<String, Object> change(String field, Object value) {
        Map<String, Object> body = new HashMap<>();
        body.put(field, value);
        body.put("effectiveFrom", clock.instant().minusSeconds(60).toString());
        body.put("reason", "Read from a document.");
        body.put("source", "DOCUMENT");
        return body;
    }

    private static void refused(Response answer, int status, String type) {
        answer.then().statusCode(status).body("type", containsString(type));
    }

    private long head() {
        return records.log().head().position();
    }

    @Test
    void who_comes_without_a_referral_is_registered_once() {
        Map<String, Object> body = Map.of("person", applicant.person());
        String key = UUID.randomUUID().toString();
        Response first = intake().header("Idempotency-Key", key).body(body).post(PARTICIPANTS);
        first.then().statusCode(201).header("Location", containsString("/participants/"));
        Response again = intake().header("Idempotency-Key", key).body(body).post(PARTICIPANTS);
        assertThat(again.<String>path("participantId")).isEqualTo(first.path("participantId"));
        intake().get(ONE, first.<String>path("participantId"))
                .then()
                .statusCode(200)
                .body("familyName", equalTo(applicant.familyName()))
                .body("survivor", nullValue())
                .body("episodes", hasSize(0));
        long before = head();
        Response twin = register(applicant.person());
        refused(twin, 409, "duplicate-candidates-unreviewed");
        twin.then().body("candidates.participantId", hasItem(first.<String>path("participantId")));
        assertThat(head()).isEqualTo(before);
        registered(applicant.person(), first.<String>path("participantId"));
    }

    @Test
    void what_breaks_a_rule_of_registration_is_named_and_leaves_nothing() {
        long before = head();
        refused(register(personWith("birthDate", "2199-01-01")), 422, "born-in-future");
        refused(register(personWith("deceased", true)), 422, "person-deceased");
        refused(register(applicant.person(), UUID.randomUUID().toString()), 422, "not-a-candidate");
        register(personWith("birthDate", "1990-02-31")).then().statusCode(400);
        register(personWith("familyName", " ")).then().statusCode(400);
        as("clinician-1", "clinician")
                .body(Map.of("person", applicant.person()))
                .post(PARTICIPANTS)
                .then()
                .statusCode(403);
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void staff_look_for_a_participant_by_name_and_birth_date_or_a_number_page_by_page() {
        String one = registered(applicant.person());
        String other = registered(personWith("birthDate", applicant.birthDate()), one);
        Map<String, Object> search = new HashMap<>();
        search.put("familyName", applicant.familyName().toUpperCase(Locale.ROOT));
        search.put("givenName", "Adaeze");
        search.put("birthDate", applicant.birthDate());
        search.put("limit", 1);
        Response first = intake().body(search).post(PARTICIPANTS + "/search");
        first.then().statusCode(200).body("participants", hasSize(1));
        search.put("cursor", first.path("next"));
        Response second = intake().body(search).post(PARTICIPANTS + "/search");
        second.then().statusCode(200).body("next", nullValue());
        assertThat(List.of(
                        first.<String>path("participants[0].participantId"),
                        second.<String>path("participants[0].participantId")))
                .containsExactlyInAnyOrder(one, other);
        @SuppressWarnings("unchecked")
        Map<String, Object> number = ((List<Map<String, Object>>)
                        Objects.requireNonNull(applicant.person().get("identifiers")))
                .getFirst();
        Map<String, Object> byNumber =
                Map.of("number", Map.of("system", number.get("system"), "value", number.get("value")));
        intake().body(byNumber)
                .post(PARTICIPANTS + "/search")
                .then()
                .body("participants.participantId", equalTo(List.of(one)))
                .body("participants[0].likenesses", hasItem("IDENTIFIER"));
        Applicant.elsewhere("intake-1", "intake")
                .body(byNumber)
                .post(PARTICIPANTS + "/search")
                .then()
                .statusCode(200)
                .body("participants", hasSize(0));
    }

    @Test
    void a_search_without_enough_or_with_wrong_words_is_refused() {
        refused(intake().body(Map.of("familyName", "Example")).post(PARTICIPANTS + "/search"), 400, "search-too-wide");
        Map<String, Object> search = new HashMap<>(Map.of("familyName", applicant.familyName()));
        search.put("birthDate", "1990-02-31");
        intake().body(search).post(PARTICIPANTS + "/search").then().statusCode(400);
        registered(applicant.person());
        search.put("birthDate", applicant.birthDate());
        search.put("givenName", "Adaeze");
        search.put("cursor", "bm9uZQ");
        refused(intake().body(search).post(PARTICIPANTS + "/search"), 400, "cursor-invalid");
        as("north-hospital", "ehr-system")
                .body(search)
                .post(PARTICIPANTS + "/search")
                .then()
                .statusCode(403);
    }

    @Test
    void changed_details_are_shown_with_what_was_before_and_as_they_were_known() {
        String id = registered(applicant.person());
        clock.forward(Duration.ofSeconds(1));
        Instant before = clock.instant();
        clock.forward(Duration.ofSeconds(1));
        Response read = intake().get(ONE + "/details", id);
        String etag = read.header("ETag");
        intake().header("If-Match", etag)
                .body(change("familyName", "Bakersdottir"))
                .post(ONE + "/details", id)
                .then()
                .statusCode(204);
        refused(
                intake().header("If-Match", etag).body(change("language", "es")).post(ONE + "/details", id),
                412,
                "version-stale");
        Response after = intake().get(ONE + "/details", id);
        after.then()
                .body("versions", hasSize(2))
                .body("versions[0].person.familyName", equalTo(applicant.familyName()))
                .body("versions[1].person.familyName", equalTo("Bakersdottir"))
                .body("versions[1].changed", equalTo(List.of("NAME")))
                .body("versions[1].source", equalTo("DOCUMENT"));
        intake().header("If-Match", after.header("ETag"))
                .body(change("language", "es"))
                .post(ONE + "/details", id)
                .then()
                .statusCode(204);
        intake().get(ONE, id).then().body("familyName", equalTo("Bakersdottir")).body("language", equalTo("es"));
        intake().queryParam("knownAt", before.toString())
                .get(ONE, id)
                .then()
                .body("familyName", equalTo(applicant.familyName()));
        intake().queryParam("knownAt", before.toString())
                .get(ONE + "/details", id)
                .then()
                .body("versions", hasSize(1));
    }

    @Test
    void a_changed_name_is_found_by_and_says_who_is_alike_until_they_are_told_apart() {
        String one = registered(applicant.person());
        Applicant second = new Applicant(clock.instant());
        String other = registered(second.person());
        Map<String, Object> body = change("familyName", applicant.familyName());
        body.put("birthDate", applicant.birthDate());
        intake().body(body).post(ONE + "/details", other).then().statusCode(204);
        intake().get(ONE + "/candidates", other)
                .then()
                .statusCode(200)
                .body("candidates.participantId", equalTo(List.of(one)));
        intake().body(Map.of("grounds", "PERSON_ASKED"))
                .post(ONE + "/candidates/{other}/apart", other, one)
                .then()
                .statusCode(204);
        intake().get(ONE + "/candidates", other).then().body("candidates", hasSize(0));
        intake().get(ONE + "/candidates", one).then().body("candidates", hasSize(0));
        refused(
                intake().body(Map.of("grounds", "PERSON_ASKED"))
                        .post(ONE + "/candidates/{other}/apart", other, UUID.randomUUID()),
                404,
                "not-found");
    }

    @Test
    void a_correction_to_a_younger_birth_date_puts_what_was_signed_alone_in_doubt_for_the_privacy_officer() {
        Map<String, Object> grownUp = applicant.person();
        String id = registered(grownUp);
        Map<String, Object> form = new HashMap<>(applicant.form("TREATMENT", List.of(), List.of()));
        form.put(
                "signature",
                Map.of(
                        "signer",
                        id,
                        "authority",
                        "SELF",
                        "signedAt",
                        clock.instant().minusSeconds(900).toString()));
        String consent = intake().body(form)
                .post(ONE + "/consents", id)
                .then()
                .statusCode(201)
                .extract()
                .path("consents[0].consentId");
        String younger = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .minusYears(15)
                .toString();
        review(id, consent).then().statusCode(409).body("type", endsWith(":signature-not-in-doubt"));
        intake().body(change("birthDate", younger))
                .post(ONE + "/details", id)
                .then()
                .statusCode(204);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(inDoubt()).contains(consent));
        intake().get(ONE + "/consents", id)
                .then()
                .body("consents[0].signatureInDoubt", equalTo(true))
                .body("consents[0].expiredAt", nullValue());
        intake().get("/intake/v1/signatures-in-doubt").then().statusCode(403);
        intake().body(Map.of("finding", "A passport confirms it."))
                .post(ONE + "/consents/{consent}/signature-review", id, consent)
                .then()
                .statusCode(403);
        review(id, consent).then().statusCode(204);
        intake().get(ONE + "/consents", id)
                .then()
                .body("consents[0].signatureInDoubt", equalTo(false))
                .body("consents[0].signatureReview", equalTo("A passport confirms it."));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(inDoubt()).doesNotContain(consent));
    }

    private static Response review(String participant, String consent) {
        return as("officer-1", "privacy-officer")
                .body(Map.of("finding", "A passport confirms it."))
                .post(ONE + "/consents/{consent}/signature-review", participant, consent);
    }

    private static List<String> inDoubt() {
        return as("officer-1", "privacy-officer")
                .queryParam("limit", 200)
                .get("/intake/v1/signatures-in-doubt")
                .then()
                .statusCode(200)
                .extract()
                .path("signatures.consentId");
    }

    @Test
    void what_breaks_a_rule_of_details_is_named_and_leaves_nothing() {
        String id = registered(applicant.person());
        long before = head();
        refused(intake().body(change("birthDate", "2199-01-01")).post(ONE + "/details", id), 422, "born-in-future");
        Map<String, Object> later = change("language", "es");
        later.put("effectiveFrom", clock.instant().plusSeconds(3_600).toString());
        refused(intake().body(later).post(ONE + "/details", id), 422, "effective-in-future");
        refused(intake().body(change("language", "es")).post(ONE + "/details", UUID.randomUUID()), 404, "not-found");
        Map<String, Object> unreasoned = change("language", "es");
        unreasoned.remove("reason");
        intake().body(unreasoned).post(ONE + "/details", id).then().statusCode(400);
        Applicant.elsewhere("intake-1", "intake")
                .body(change("language", "es"))
                .post(ONE + "/details", id)
                .then()
                .statusCode(404);
        Applicant.elsewhere("intake-1", "intake")
                .get(ONE + "/details", id)
                .then()
                .statusCode(404);
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void two_records_of_one_person_are_linked_and_unlinked_and_both_stay_readable() {
        String one = registered(applicant.person());
        String other = registered(personWith("birthDate", applicant.birthDate()), one);
        Map<String, Object> link = Map.of("retired", other, "reason", "The same person by two documents.");
        intake().body(link).post(ONE + "/links", one).then().statusCode(204);
        intake().get(ONE, other)
                .then()
                .statusCode(200)
                .body("familyName", equalTo(applicant.familyName()))
                .body("survivor", equalTo(one));
        intake().get(ONE, one).then().body("duplicates", equalTo(List.of(other)));
        intake().get(ONE + "/links", one)
                .then()
                .body("duplicates[0].retired", equalTo(other))
                .body("duplicates[0].openInBoth", hasSize(0));
        intake().body(link).post(ONE + "/unlink", one).then().statusCode(204);
        intake().get(ONE, other).then().body("survivor", nullValue());
        refused(intake().body(link).post(ONE + "/unlink", one), 409, "not-linked");
    }

    @Test
    void what_breaks_a_rule_of_links_is_named_and_leaves_nothing() {
        String one = registered(applicant.person());
        String other = registered(personWith("birthDate", applicant.birthDate()), one);
        String third = registered(personWith("birthDate", applicant.birthDate()), one, other);
        Map<String, Object> link = Map.of("retired", other, "reason", "The same person.");
        intake().body(link).post(ONE + "/links", one).then().statusCode(204);
        long before = head();
        refused(link(one, one), 422, "linked-to-itself");
        refused(link(third, other), 409, "already-retired");
        refused(link(other, third), 409, "survivor-is-retired");
        refused(link(third, one), 409, "retired-is-survivor");
        refused(link(one, UUID.randomUUID().toString()), 404, "not-found");
        intake().body(Map.of("retired", third)).post(ONE + "/links", one).then().statusCode(400);
        as("clinician-1", "clinician")
                .body(link)
                .post(ONE + "/links", one)
                .then()
                .statusCode(403);
        Applicant.elsewhere("intake-1", "intake")
                .body(link)
                .post(ONE + "/links", one)
                .then()
                .statusCode(404);
        Applicant.elsewhere("intake-1", "intake")
                .get(ONE + "/links", one)
                .then()
                .statusCode(404);
        assertThat(head()).isEqualTo(before);
    }

    private static Response link(String survivor, String retired) {
        return intake().body(Map.of("retired", retired, "reason", "The same person."))
                .post(ONE + "/links", survivor);
    }

    @Test
    void a_corrected_birth_date_ends_what_a_parent_may() {
        String child = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .minusYears(10)
                .toString();
        String id = registered(personWith("birthDate", child));
        Map<String, Object> parent = new HashMap<>();
        parent.put("name", "An example parent");
        parent.put("clientSubject", "parent-1");
        parent.put("authority", "PARENT");
        parent.put("scope", List.of("ATTENDANCE"));
        parent.put("from", clock.instant().toString());
        parent.put("evidence", List.of("0f1e2d3c4b5a69788796a5b4c3d2e1f0"));
        intake().body(parent)
                .put(ONE + "/representatives/{person}", id, UUID.randomUUID())
                .then()
                .statusCode(204);
        intake().body(change("birthDate", applicant.birthDate()))
                .post(ONE + "/details", id)
                .then()
                .statusCode(204);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> intake().get(ONE + "/representatives", id)
                        .then()
                        .body("representatives[0].cause", equalTo("MAJORITY")));
        intake().body(parent)
                .put(ONE + "/representatives/{person}", id, UUID.randomUUID())
                .then()
                .statusCode(422)
                .body("type", containsString("authority-ended"));
    }
}
