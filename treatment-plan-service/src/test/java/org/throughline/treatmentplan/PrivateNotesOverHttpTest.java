package org.throughline.treatmentplan;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
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
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.disclosure.testkit.IntakeSpeaks;
import org.throughline.platform.eventlog.LogVerifier;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.eventlog.Verification.Sound;
import org.throughline.platform.privacy.KeyDestroyed;
import org.throughline.platform.privacy.KeyId;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.TestTokens;
import org.throughline.platform.testkit.ToldFacts;
import org.throughline.platform.testkit.ToldFacts.Told;

/** Notes that are kept apart, over HTTP: read by their author alone, given away by one way, destroyed with their key. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class PrivateNotesOverHttpTest {
    private static final String NOTES = "/treatment-plans/v1/private-notes";
    private static final String NOTE = NOTES + "/{id}";
    private static final String RELEASES = NOTE + "/releases";
    private static final String DESTRUCTION = NOTE + "/destruction";
    private static final String SAID = "Zqxkeptapart of the amber lighthouse";
    private static final Map<String, Object> NO_LONGER_NEEDED = Map.of("reason", "NO_LONGER_NEEDED");

    @Inject
    Records records;

    @Inject
    Clock clock;

    private final String staff = "author-" + UUID.randomUUID();
    private IntakeSpeaks intake;

    @BeforeEach
    void intakeIsThere() {
        intake = IntakeSpeaks.to(records, "north");
    }

    @AfterEach
    void intakeFallsSilent() {
        intake.close();
    }

    private RequestSpecification author() {
        return Admitted.as(staff, "clinician");
    }

    private static RequestSpecification director() {
        return Admitted.as("director-1", "medical-director");
    }

    /** The same author, while their duties are bound to no programme. */
    private RequestSpecification ofAllProgrammes() {
        return given().auth()
                .oauth2(TestTokens.of("north", staff, "clinician", "intake"))
                .contentType(ContentType.JSON);
    }

    private Map<String, Object> writing(String kind, String text) {
        return Map.of(
                "kind", kind, "about", "PHONE", "happenedAt", clock.instant().toString(), "text", text);
    }

    private Response write(Admitted person, String kind, String text) {
        return write(author(), person, kind, text);
    }

    private Response write(RequestSpecification who, Admitted person, String kind, String text) {
        return who.body(writing(kind, text)).post(Admitted.EPISODES + person.episode() + "/private-notes");
    }

    private String written(Admitted person) {
        return written(person, "COUNSELLING");
    }

    private String written(Admitted person, String kind) {
        return write(person, kind, SAID).then().statusCode(201).extract().path("noteId");
    }

    private static Map<String, Object> onConsent(UUID recipient) {
        return Map.of(
                "basis",
                "CONSENT",
                "channel",
                "LETTER",
                "recipientId",
                recipient.toString(),
                "grounds",
                Map.of("description", "One note"));
    }

    private static Map<String, Object> onOrder() {
        return Map.of(
                "basis",
                "COURT_ORDER",
                "channel",
                "LETTER",
                "grounds",
                Map.of(
                        "description", "One note",
                        "recipientName", "The clerk",
                        "order", "order-9",
                        "court", "The district court",
                        "orderScope", "This note"));
    }

    private List<RecordedEvent> stored(String note) {
        return records.log().stream(StreamName.in("north", "private-note/" + note), 1);
    }

    private KeyId key(String note) {
        return KeyId.of(stored(note).getFirst().header().key());
    }

    private Stream<RecordedEvent> entries(Admitted person) {
        return records.log().about("north", person.participant().toString(), 0, 1_000).stream()
                .filter(event -> event.type().equals("treatment-plan.records-disclosed.v1"));
    }

    private static void refused(Response answer, int status, String type) {
        answer.then().statusCode(status).body("type", containsString(type)).body(not(containsString("Zqxkeptapart")));
    }

    private static String body(Response answer) {
        return answer.statusCode() + answer.contentType() + answer.asString();
    }

    @Test
    void its_author_reads_it_and_that_is_noted() {
        Admitted person = Admitted.toldBy(records, clock);
        String note = written(person);
        long before = records.accessLog().log().head().position();
        author().get(NOTE, note)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("text", equalTo(SAID))
                .body("kind", equalTo("COUNSELLING"))
                .body("author", equalTo(staff))
                .body("releases", equalTo(List.of()));
        assertThat(records.accessLog().log().read(before + 1, 10))
                .anySatisfy(event -> assertThat(event.header().subject())
                        .isEqualTo(person.participant().toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clinician",
                "group-facilitator",
                "care-coordinator",
                "medical-director",
                "intake",
                "utilisation-review",
                "privacy-officer",
                "auditor",
                "administrator",
                "ehr-system",
                "participant",
                "representative"
            })
    void nobody_else_is_told_apart_from_an_unknown_note_by_the_answer(String role) {
        Admitted person = Admitted.toldBy(records, clock);
        String note = written(person);
        String subject = role.equals("participant") ? person.participant().toString() : "somebody-else";
        RequestSpecification who = Admitted.as(subject, role);
        String unknown = UUID.randomUUID().toString();
        for (String id : List.of(note, unknown)) {
            assertThat(Admitted.as(subject, role).get(NOTE, id).statusCode())
                    .isEqualTo(role.equals("clinician") ? 404 : 403);
        }
        assertThat(body(Admitted.as(subject, role).get(NOTE, note))).isEqualTo(body(who.get(NOTE, unknown)));
        for (String path : List.of(RELEASES, DESTRUCTION)) {
            Map<String, Object> asked = path.equals(RELEASES) ? onOrder() : NO_LONGER_NEEDED;
            assertThat(body(Admitted.as(subject, role).body(asked).post(path, note)))
                    .isEqualTo(body(Admitted.as(subject, role).body(asked).post(path, unknown)));
        }
        assertThat(stored(note)).hasSize(1);
    }

    @Test
    void another_organisation_and_an_emergency_open_no_note() {
        Admitted person = Admitted.toldBy(records, clock, "programme-" + UUID.randomUUID());
        String note = write(ofAllProgrammes(), person, "COUNSELLING", SAID)
                .then()
                .statusCode(201)
                .extract()
                .path("noteId");
        given().auth()
                .oauth2(TestTokens.of("south", staff, "clinician"))
                .get(NOTE, note)
                .then()
                .statusCode(404);
        await().untilAsserted(() -> author().get(NOTE, note).then().statusCode(404));
        intake.opens(person.participant(), staff, clock.instant().plusSeconds(3_600));
        await().untilAsserted(() -> author().get(Admitted.EPISODES + person.episode() + "/care")
                .then()
                .statusCode(200));
        author().get(NOTE, note).then().statusCode(404);
        author().get(Admitted.EPISODES + person.episode() + "/private-notes")
                .then()
                .statusCode(404);
    }

    @Test
    void who_works_in_another_programme_is_not_told_an_episode_apart_from_an_unknown_one_and_writes_nothing() {
        Admitted person = Admitted.toldBy(records, clock, "programme-" + UUID.randomUUID());
        await().untilAsserted(() -> author().get(Admitted.EPISODES + person.episode() + "/private-notes")
                .then()
                .statusCode(404));
        long before = records.log().head().position();
        Response refused = write(person, "COUNSELLING", SAID);
        refused(refused, 404, "not-found");
        assertThat(body(refused))
                .isEqualTo(body(author().body(writing("COUNSELLING", SAID))
                        .post(Admitted.EPISODES + UUID.randomUUID() + "/private-notes")));
        assertThat(records.log().read(before + 1, 100))
                .noneMatch(event -> event.type().startsWith("treatment-plan.private-note"));
    }

    @Test
    void it_is_on_its_authors_lists_without_its_text_and_on_nobody_elses() {
        Admitted person = Admitted.toldBy(records, clock);
        List<String> ids = List.of(written(person), written(person, "PSYCHOTHERAPY"));
        String ofEpisode = Admitted.EPISODES + person.episode() + "/private-notes";
        for (String list : List.of(NOTES, ofEpisode)) {
            await().untilAsserted(() -> author().get(list)
                    .then()
                    .statusCode(200)
                    .body("notes.noteId", equalTo(ids))
                    .body("freshness", notNullValue())
                    .body(not(containsString("Zqxkeptapart"))));
            String next = author().queryParam("limit", 1).get(list).path("next");
            author().queryParam("limit", 1)
                    .queryParam("cursor", next)
                    .get(list)
                    .then()
                    .statusCode(200)
                    .body("notes.noteId", equalTo(ids.subList(1, 2)))
                    .body("notes[0].kind", equalTo("PSYCHOTHERAPY"))
                    .body("next", nullValue());
            Admitted.as("somebody-else", "clinician")
                    .get(list)
                    .then()
                    .statusCode(200)
                    .body("notes", equalTo(List.of()));
        }
        director().get(ofEpisode).then().statusCode(200).body("notes", equalTo(List.of()));
    }

    @Test
    void a_note_is_warned_of_what_belongs_in_the_record_and_kept() {
        Admitted person = Admitted.toldBy(records, clock);
        write(person, "COUNSELLING", "Began at 14:05; takes 20 mg.")
                .then()
                .statusCode(201)
                .body("belongsInRecord", equalTo(List.of("TIMES", "MEDICATION")))
                .body(not(containsString("14:05")));
        write(person, "COUNSELLING", SAID).then().statusCode(201).body("belongsInRecord", equalTo(List.of()));
    }

    @Test
    void what_may_not_be_written_is_refused_and_not_stored() {
        Admitted person = Admitted.toldBy(records, clock);
        long before = records.log().head().position();
        Map<String, Object> ahead = new HashMap<>(Map.of(
                "kind",
                "COUNSELLING",
                "about",
                "PHONE",
                "happenedAt",
                clock.instant().plusSeconds(3_600).toString(),
                "text",
                SAID));
        String path = Admitted.EPISODES + person.episode() + "/private-notes";
        refused(author().body(ahead).post(path), 422, "not-yet-happened");
        ahead.put("about", "SESSION");
        refused(author().body(ahead).post(path), 400, "occasion-ambiguous");
        refused(
                author().body(ahead).post(Admitted.EPISODES + UUID.randomUUID() + "/private-notes"),
                400,
                "occasion-ambiguous");
        ahead.put("about", "PHONE");
        refused(author().body(ahead).post(Admitted.EPISODES + UUID.randomUUID() + "/private-notes"), 404, "not-found");
        assertThat(records.log().read(before + 1, 100))
                .noneMatch(event -> event.type().startsWith("treatment-plan.private-note"));
    }

    @Test
    void a_consent_to_just_this_kind_releases_it_and_the_ledger_has_it() {
        Admitted person = Admitted.toldBy(records, clock);
        String note = written(person);
        UUID hospital = intake.registers("client-" + UUID.randomUUID());
        refused(author().body(onConsent(hospital)).post(RELEASES, note), 422, "no-consent");
        intake.consentsFor("PSYCHOTHERAPY_NOTES", person.participant(), hospital, "PSYCHOTHERAPY_NOTES");
        refused(author().body(onConsent(hospital)).post(RELEASES, note), 422, "purpose-not-covered");
        assertThat(stored(note)).hasSize(1);
        UUID consent = intake.consentsFor("COUNSELLING_NOTES", person.participant(), hospital, "COUNSELLING_NOTES");
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            author().header("Idempotency-Key", key)
                    .body(onConsent(hospital))
                    .post(RELEASES, note)
                    .then()
                    .statusCode(200)
                    .header("Throughline-Position", notNullValue())
                    .body("text", equalTo(SAID))
                    .body("basis", equalTo("CONSENT"))
                    .body("notice.text", containsString("42 CFR part 2"))
                    .body("consents[0].consentId", equalTo(consent.toString()));
        }
        assertThat(stored(note))
                .extracting(RecordedEvent::type)
                .containsExactly(
                        "treatment-plan.private-note-written.v1",
                        "treatment-plan.private-note-released.v1",
                        "treatment-plan.private-note-release-explained.v1");
        await().untilAsserted(() -> assertThat(entries(person)).hasSize(1));
        author().get(NOTE, note)
                .then()
                .body("releases.basis", equalTo(List.of("CONSENT")))
                .body("releases[0].recipientId", equalTo(hospital.toString()));
    }

    @Test
    void a_repeat_after_the_consent_was_taken_back_is_a_receipt_that_says_nothing_of_the_note() {
        Admitted person = Admitted.toldBy(records, clock);
        String note = written(person);
        UUID hospital = intake.registers("client-" + UUID.randomUUID());
        UUID consent = intake.consentsFor("COUNSELLING_NOTES", person.participant(), hospital, "COUNSELLING_NOTES");
        String key = UUID.randomUUID().toString();
        String entry = released(note, key, hospital).path("disclosureId");
        assertThat(released(note, key, hospital).<String>path("text")).isEqualTo(SAID);
        intake.revokes(person.participant(), consent);
        await().untilAsserted(() -> released(note, key, hospital)
                .then()
                .body("disclosureId", equalTo(entry))
                .body("recipientId", equalTo(hospital.toString()))
                .body("releasedAt", notNullValue())
                .body("text", nullValue())
                .body(not(containsString("Zqxkeptapart")))
                .body(not(containsString("COUNSELLING"))));
        refused(author().body(onConsent(hospital)).post(RELEASES, note), 422, "consent-taken-back");
        assertThat(stored(note)).hasSize(3);
        await().untilAsserted(() -> assertThat(entries(person)).hasSize(1));
    }

    private Response released(String note, String key, UUID recipient) {
        Response answer = author().header("Idempotency-Key", key)
                .body(onConsent(recipient))
                .post(RELEASES, note);
        answer.then().statusCode(200);
        return answer;
    }

    @Test
    void the_order_of_a_court_releases_it_and_less_does_not() {
        Admitted person = Admitted.toldBy(records, clock);
        String note = written(person, "PSYCHOTHERAPY");
        Map<String, Object> subpoena = new HashMap<>(onOrder());
        subpoena.put("grounds", Map.of("description", "One note", "recipientName", "The clerk", "subpoena", "s-1"));
        refused(author().body(subpoena).post(RELEASES, note), 422, "subpoena-alone");
        Map<String, Object> scant = new HashMap<>(onOrder());
        scant.put("grounds", Map.of("description", "One note"));
        author().body(scant)
                .post(RELEASES, note)
                .then()
                .statusCode(400)
                .body("type", containsString("disclosure-elements-missing"))
                .body(containsString("grounds.orderScope"));
        Map<String, Object> emergency = new HashMap<>(onOrder());
        emergency.put("basis", "MEDICAL_EMERGENCY");
        refused(author().body(emergency).post(RELEASES, note), 422, "notes-kept-apart");
        assertThat(stored(note)).hasSize(1);
        author().header("If-Match", "\"7\"")
                .body(onOrder())
                .post(RELEASES, note)
                .then()
                .statusCode(412);
        author().header("If-Match", "\"1\"")
                .body(onOrder())
                .post(RELEASES, note)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"3\""))
                .body("basis", equalTo("COURT_ORDER"))
                .body("consents", equalTo(List.of()));
        await().untilAsserted(() -> assertThat(entries(person)).hasSize(1));
    }

    @Test
    void a_medical_director_releases_it_with_a_reason_once_its_author_has_left_and_never_reads_it() {
        Admitted person = Admitted.toldBy(records, clock);
        String note = written(person);
        String ofEpisode = Admitted.EPISODES + person.episode() + "/private-notes";
        credential(person.today().plusDays(30));
        refused(director().body(onOrder()).post(RELEASES, note), 404, "not-found");
        credential(person.today().minusDays(1));
        refused(director().body(onOrder()).post(RELEASES, note), 422, "reason-missing");
        assertThat(stored(note)).hasSize(1);
        await().untilAsserted(() -> director()
                .get(ofEpisode)
                .then()
                .statusCode(200)
                .body("notes.noteId", equalTo(List.of(note)))
                .body(not(containsString("Zqxkeptapart"))));
        Map<String, Object> reasoned = new HashMap<>(onOrder());
        reasoned.put("reason", "Its author works elsewhere now");
        director().body(reasoned).post(RELEASES, note).then().statusCode(200).body("text", equalTo(SAID));
        director().get(NOTE, note).then().statusCode(403);
        refused(director().body(NO_LONGER_NEEDED).post(DESTRUCTION, note), 403, "role-not-allowed");
    }

    private void credential(LocalDate until) {
        UUID id = ClinicianStreams.clinicianId(staff);
        Map<String, Object> credential = Map.of(
                "warrantId",
                new UUID(31, 1),
                "kind",
                "LCSW",
                "authority",
                "US-NY",
                "scope",
                List.of(),
                "standing",
                "GRANTED",
                "since",
                "2020-01-01",
                "until",
                until.toString());
        new ToldFacts(records)
                .happens(
                        new Told(
                                "scheduling",
                                "clinician/" + id,
                                "scheduling.credential-recorded.v1",
                                "north",
                                UUID.randomUUID(),
                                clock.instant()),
                        Map.of("clinicianId", id, "credential", credential, "zone", Admitted.ZONE));
    }

    @Test
    void its_author_destroys_it_and_its_key_goes_while_the_chain_holds() {
        Admitted person = Admitted.toldBy(records, clock);
        String note = written(person);
        String other = written(person);
        String idempotency = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            author().header("Idempotency-Key", idempotency)
                    .body(NO_LONGER_NEEDED)
                    .post(DESTRUCTION, note)
                    .then()
                    .statusCode(204);
        }
        author().get(NOTE, note).then().statusCode(404);
        refused(author().body(onOrder()).post(RELEASES, note), 404, "not-found");
        await().untilAsserted(() -> assertThat(records.vault().key(key(note))).isInstanceOf(KeyDestroyed.class));
        for (RequestSpecification repeat : List.of(author(), author().header("Idempotency-Key", idempotency))) {
            repeat.body(NO_LONGER_NEEDED)
                    .post(DESTRUCTION, note)
                    .then()
                    .statusCode(204)
                    .header("ETag", equalTo("\"2\""))
                    .header("Throughline-Position", notNullValue());
        }
        assertThat(stored(note)).hasSize(2);
        assertThat(body(author().get(NOTE, note))).isEqualTo(body(author().get(NOTE, UUID.randomUUID())));
        author().get(NOTE, other).then().statusCode(200).body("text", equalTo(SAID));
        await().untilAsserted(() -> author().get(NOTES).then().body("notes.noteId", equalTo(List.of(other))));
        assertThat(new LogVerifier(records.database(), "treatment-plan").verify(List.of(), _ -> {}))
                .isInstanceOf(Sound.class);
        auditorFinds(person, "ERASED");
    }

    /** Whoever replays the record sees that there was something, and not what. */
    private static void auditorFinds(Admitted person, String state) {
        Admitted.auditor()
                .body(Map.of("subject", person.participant().toString(), "limit", 200))
                .post("/treatment-plans/v1/audit/history")
                .then()
                .statusCode(200)
                .body(
                        "entries.find { it.type == 'treatment-plan.private-note-written.v1' }.content.state",
                        equalTo(state))
                .body(not(containsString("Zqxkeptapart")));
    }

    @Test
    void a_hold_on_the_record_or_on_one_that_was_linked_with_it_keeps_the_note() {
        Admitted person = Admitted.toldBy(records, clock);
        Admitted linked = Admitted.toldBy(records, clock);
        String note = written(person);
        UUID hold = UUID.randomUUID();
        held(person, "record-kept", hold);
        refused(author().body(NO_LONGER_NEEDED).post(DESTRUCTION, note), 409, "hold-in-force");
        held(person, "record-kept-no-longer", hold);
        held(linked, "record-kept", UUID.randomUUID());
        links(person, linked);
        refused(author().body(NO_LONGER_NEEDED).post(DESTRUCTION, note), 409, "hold-in-force");
        assertThat(stored(note)).hasSize(1);
        author().get(NOTE, note).then().statusCode(200);
    }

    private static void held(Admitted person, String what, UUID hold) {
        person.tells("intake", "participant/" + person.participant() + "/retention", what, Map.of("holdId", hold));
    }

    /** As when the note's record was retired for another that goes on. */
    private void links(Admitted retired, Admitted survivor) {
        new ToldFacts(records)
                .happens(
                        new Told(
                                "intake",
                                "participant/" + retired.participant() + "/links",
                                "intake.participants-linked.v1",
                                "north",
                                UUID.randomUUID(),
                                clock.instant()),
                        Map.of("survivorId", survivor.participant(), "retiredId", retired.participant()));
    }

    @Test
    void nothing_is_destroyed_while_it_is_not_known_whether_it_is_held() {
        Admitted person = Admitted.toldBy(records, clock);
        String note = written(person);
        intake.close();
        await().untilAsserted(() -> refused(
                author().body(onConsent(UUID.randomUUID())).post(RELEASES, note), 503, "consent-knowledge-stale"));
        refused(author().body(NO_LONGER_NEEDED).post(DESTRUCTION, note), 503, "hold-knowledge-stale");
        assertThat(stored(note)).hasSize(1);
    }

    @Test
    void whoever_is_erased_leaves_no_note_and_none_is_written_about_them() {
        Admitted person = Admitted.toldBy(records, clock);
        String note = written(person);
        String another = written(person, "PSYCHOTHERAPY");
        OrderedErasure erasure = OrderedErasure.of(person);
        refused(write(person, "COUNSELLING", SAID), 410, "record-erased");
        erasure.isCarriedOut();
        new ToldFacts(records)
                .happens(
                        new Told(
                                "intake",
                                "participant/" + person.participant() + "/retention",
                                "intake.record-erased.v1",
                                "north",
                                UUID.randomUUID(),
                                clock.instant()),
                        Map.of(
                                "participantId",
                                person.participant(),
                                "requestId",
                                erasure.request(),
                                "keys",
                                List.of(erasure.key().toString())));
        refused(write(person, "COUNSELLING", SAID), 404, "not-found");
        assertThat(records.log().about("north", person.participant().toString(), 0, 1_000).stream()
                        .filter(event -> event.type().equals("treatment-plan.private-note-written.v1")))
                .hasSize(2);
        await().untilAsserted(() -> assertThat(
                        records.log().about("north", person.participant().toString(), 0, 1_000))
                .anyMatch(event -> event.type().equals("treatment-plan.record-cleared.v1")));
        for (String id : List.of(note, another)) {
            assertThat(records.vault().key(key(id))).isInstanceOf(KeyDestroyed.class);
            author().get(NOTE, id).then().statusCode(404);
        }
        author().get(NOTES).then().body("notes", equalTo(List.of()));
        auditorFinds(person, "ERASED");
    }

    @Test
    void no_store_holds_what_a_note_says_or_its_kind_in_clear_and_no_replay_shows_it() {
        Admitted person = Admitted.toldBy(records, clock);
        String note = written(person);
        await().untilAsserted(() -> author().get(NOTES).then().body("notes.noteId", equalTo(List.of(note))));
        for (String collection : records.database().listCollectionNames()) {
            for (RawBsonDocument row : records.database()
                    .getCollection(collection, RawBsonDocument.class)
                    .find()) {
                assertThat(new String(row.getByteBuffer().array(), ISO_8859_1))
                        .doesNotContain("Zqxkeptapart", "COUNSELLING");
            }
        }
        auditorFinds(person, "WITHHELD");
        for (RequestSpecification who : List.of(Admitted.auditor(), director(), author())) {
            Response care = who.contentType(ContentType.JSON).get(Admitted.EPISODES + person.episode() + "/notes");
            assertThat(care.asString()).doesNotContain("Zqxkeptapart", note);
        }
    }
}
