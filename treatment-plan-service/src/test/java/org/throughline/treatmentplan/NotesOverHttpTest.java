package org.throughline.treatmentplan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.service.Records;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.TestTokens;
import org.throughline.platform.testkit.ToldFacts;
import org.throughline.platform.testkit.ToldFacts.Told;
import org.throughline.treatmentplan.note.NoteCatalogue;
import org.throughline.treatmentplan.note.NoteDeciding;
import org.throughline.treatmentplan.policy.EpisodePolicies;
import org.throughline.treatmentplan.reaction.WhenAttendanceToldThenReckonNotes;

/** Notes of sessions and contacts over HTTP, one by one and of a whole group, on a real store and a real broker. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class NotesOverHttpTest {
    private static final String NOTES = "/treatment-plans/v1/notes";
    private static final int MEMBERS = 12;
    private static final String SIGNATURES = "/treatment-plans/v1/note-signatures";

    @Inject
    Records records;

    @Inject
    Clock clock;

    @Inject
    ServiceRuntime runtime;

    @Inject
    NoteDeciding deciding;

    private final UUID session = UUID.randomUUID();
    private final String author = "facilitator-" + UUID.randomUUID();

    private RequestSpecification facilitator() {
        return Admitted.as(author, "group-facilitator");
    }

    private void licensed(String staff) {
        Licence.told(records, clock, staff, Licence.FOR_GOOD);
    }

    private void attended(Admitted person) {
        person.tells(
                "scheduling",
                "attendance/" + session + "/" + person.participant(),
                "session-attended",
                Map.of(
                        "sessionId",
                        session,
                        "kind",
                        "GROUP",
                        "arrivedAt",
                        began(),
                        "creditedMinutes",
                        165,
                        "status",
                        "LATE",
                        "facilitator",
                        author));
    }

    private void missed(Admitted person) {
        person.tells(
                "scheduling",
                "attendance/" + session + "/" + person.participant(),
                "session-missed",
                Map.of("sessionId", session));
    }

    private String began() {
        return clock.instant().minusSeconds(7_200).toString();
    }

    /** A person with a plan, and a goal in it. */
    private String goalOf(Admitted person) {
        person.submits();
        return Admitted.auditor().get(Admitted.PLANS + person.plan()).path("goals[0].goalId");
    }

    private static Map<String, Object> words(String key, Object value) {
        return new HashMap<>(Map.of("text", "Spoke up twice", key, value));
    }

    private Map<String, Object> drafting(Map<String, Object> words) {
        return Map.of("kind", "SESSION", "sessionId", session, "happenedAt", began(), "words", words);
    }

    private Response write(Admitted person, Map<String, ?> body) {
        return facilitator().body(body).post(notes(person));
    }

    private static String notes(Admitted person) {
        return Admitted.EPISODES + person.episode() + "/notes";
    }

    private String written(Admitted person, Map<String, ?> body) {
        return write(person, body).then().statusCode(201).extract().path("noteId");
    }

    private static Response read(String note) {
        return Admitted.auditor().get(NOTES + "/" + note);
    }

    private static Response sign(RequestSpecification signer, String note) {
        String hash = read(note).path("contentHash");
        return signer.body(Map.of("contentHash", hash)).post(NOTES + "/" + note + "/signature");
    }

    private long stored(String note) {
        return records.log().version(StreamName.in("north", "service-note/" + note));
    }

    private void refused(Response response, int status, String type) {
        response.then().statusCode(status).body("type", containsString(type));
    }

    @Test
    void a_page_that_is_none_is_named_whether_or_not_there_is_such_an_episode() {
        facilitator()
                .queryParam("cursor", "wrong")
                .get("/treatment-plans/v1/episodes/" + UUID.randomUUID() + "/notes")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:throughline:problem:cursor-invalid"));
    }

    @Test
    void a_note_waits_for_its_attendance_and_is_signed_by_whoever_may_that_day() {
        Admitted person = Admitted.toldBy(records, clock);
        String note = written(person, drafting(words("goals", List.of(goalOf(person)))));
        read(note)
                .then()
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("match", equalTo("UNMATCHED"))
                .body("carriedForward", equalTo(false))
                .body("text", equalTo("Spoke up twice"));
        attended(person);
        await().untilAsserted(() -> read(note).then().body("match", equalTo("MATCHED")));
        long before = stored(note);
        refused(sign(facilitator(), note), 403, "credential-not-valid");
        assertThat(stored(note)).as("nothing was stored of what was refused").isEqualTo(before);
        licensed(author);
        sign(facilitator(), note).then().statusCode(204);
        sign(facilitator(), note).then().statusCode(204);
        assertThat(stored(note)).as("a repeat changes nothing").isEqualTo(before + 1);
        refused(facilitator().body(words("goals", List.of())).put(NOTES + "/" + note), 409, "note-signed");
        String supervisor = "clinician-" + UUID.randomUUID();
        licensed(supervisor);
        Admitted.as(supervisor, "clinician")
                .body(Map.of("contentHash", read(note).<String>path("contentHash")))
                .post(NOTES + "/" + note + "/countersignature")
                .then()
                .statusCode(204);
        Admitted.as(supervisor, "clinician")
                .body(Map.of("text", "Called the sister afterwards"))
                .post(NOTES + "/" + note + "/addenda")
                .then()
                .statusCode(201);
        Instant signed = clock.instant();
        read(note)
                .then()
                .body("state", equalTo("SIGNED"))
                .body("signature.signer", equalTo(author))
                .body("countersignature.signer", equalTo(supervisor))
                .body("addenda[0].text", equalTo("Called the sister afterwards"))
                .body(
                        "history.event",
                        equalTo(List.of(
                                "treatment-plan.service-note-drafted.v1",
                                "treatment-plan.note-match-changed.v1",
                                "treatment-plan.service-note-signed.v1",
                                "treatment-plan.note-countersigned.v1",
                                "treatment-plan.note-addendum-added.v1")));
        facilitator()
                .body(Map.of("text", "Of somebody else"))
                .post(NOTES + "/" + note + "/error")
                .then()
                .statusCode(204);
        facilitator().get(NOTES + "/" + note).then().statusCode(404);
        read(note)
                .then()
                .body("state", equalTo("ENTERED_IN_ERROR"))
                .body("enteredInError.reason", equalTo("Of somebody else"));
        Admitted.auditor()
                .queryParam("knownAt", signed.toString())
                .get(NOTES + "/" + note)
                .then()
                .body("state", equalTo("SIGNED"));
        written(person, drafting(words("withoutGoal", "Written anew")));
    }

    @Test
    void a_note_is_listed_by_how_it_stands_and_one_in_error_to_who_answers_for_the_record() {
        Admitted person = Admitted.toldBy(records, clock);
        String call = written(
                person,
                Map.of(
                        "kind",
                        "PHONE",
                        "happenedAt",
                        began(),
                        "words",
                        words("withoutGoal", "A question about the time")));
        String mistaken = written(person, drafting(words("withoutGoal", "A first acquaintance")));
        facilitator()
                .body(Map.of("text", "Of somebody else"))
                .post(NOTES + "/" + mistaken + "/error")
                .then()
                .statusCode(204);
        await().untilAsserted(() -> Admitted.clinician()
                .get(notes(person))
                .then()
                .statusCode(200)
                .body("notes.noteId", equalTo(List.of(call)))
                .body("notes[0].match", equalTo("NOT_NEEDED")));
        refused(Admitted.clinician().queryParam("state", "ENTERED_IN_ERROR").get(notes(person)), 403, "errors-hidden");
        Admitted.auditor()
                .queryParam("state", "ENTERED_IN_ERROR")
                .get(notes(person))
                .then()
                .body("notes.noteId", equalTo(List.of(mistaken)));
        Admitted.as("facilitator-9", "group-facilitator")
                .get(notes(person))
                .then()
                .body("notes", hasSize(0));
        Admitted.as("facilitator-9", "group-facilitator")
                .get(NOTES + "/" + call)
                .then()
                .statusCode(404);
    }

    private static Map<String, Object> line(Admitted person, String called, String key, Object value) {
        return Map.of("episodeId", person.episode(), "called", List.of(called), key, value);
    }

    private Response writeGroup(boolean confirmed, List<Map<String, Object>> lines) {
        return facilitator()
                .body(Map.of(
                        "happenedAt",
                        began(),
                        "summary",
                        "Practised saying no",
                        "namesConfirmed",
                        confirmed,
                        "lines",
                        lines))
                .post("/treatment-plans/v1/sessions/" + session + "/notes");
    }

    /** All notes about the session, asked for a page at a time. */
    private List<String> inPagesOf(int limit) {
        List<String> ids = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            RequestSpecification asked = facilitator().queryParam("limit", limit);
            cursor.ifPresent(next -> asked.queryParam("cursor", next));
            Response page = asked.get("/treatment-plans/v1/sessions/" + session + "/notes");
            ids.addAll(page.jsonPath().getList("notes.noteId", String.class));
            cursor = Optional.ofNullable(page.path("next"));
        } while (cursor.isPresent());
        return ids;
    }

    private Response group() {
        return facilitator().get("/treatment-plans/v1/sessions/" + session + "/notes");
    }

    @Test
    void a_group_is_documented_in_one_request_and_signed_in_one_act_over_its_own_hashes() {
        licensed(author);
        List<Admitted> members = Stream.generate(() -> Admitted.toldBy(records, clock))
                .limit(MEMBERS)
                .toList();
        members.forEach(this::attended);
        String goal = goalOf(members.getFirst());
        List<Map<String, Object>> lines = new ArrayList<>();
        lines.add(line(members.getFirst(), "Anna", "goals", List.of(goal)));
        for (Admitted member : members.subList(1, MEMBERS)) {
            lines.add(new HashMap<>(line(member, "B. " + lines.size(), "withoutGoal", "New in the group")));
        }
        lines.get(2).put("text", "Sat next to ANNA");
        writeGroup(false, lines)
                .then()
                .statusCode(422)
                .body("type", containsString("group-refused"))
                .body("lines", hasSize(1))
                .body("lines[0].line", equalTo(2))
                .body("lines[0].type", equalTo("other-named"));
        for (Admitted member : members) {
            assertThat(records.log().version(StreamName.in("north", NoteDeciding.part(session, member.participant()))))
                    .as("nothing was written of any")
                    .isLessThanOrEqualTo(1);
        }
        List<String> ids =
                writeGroup(true, lines).then().statusCode(201).extract().path("notes.noteId");
        await().untilAsserted(() -> group().then().body("notes", hasSize(MEMBERS)));
        assertThat(inPagesOf(5)).containsExactlyInAnyOrderElementsOf(ids);
        read(ids.getFirst())
                .then()
                .body("summary", equalTo("Practised saying no"))
                .body("text", equalTo("Came late; 165 minutes credited. Worked on: Get up in the morning"))
                .body("carriedForward", equalTo(true))
                .body("namesConfirmed", equalTo(false))
                .body("match", equalTo("MATCHED"));
        read(ids.get(2)).then().body("namesConfirmed", equalTo(true)).body("carriedForward", equalTo(false));
        List<Map<String, String>> signing = ids.stream()
                .map(id -> Map.of("noteId", id, "contentHash", read(id).<String>path("contentHash")))
                .toList();
        List<Map<String, String>> stale = new ArrayList<>(signing);
        stale.set(1, Map.of("noteId", ids.get(1), "contentHash", "0".repeat(64)));
        facilitator()
                .body(Map.of("notes", stale))
                .post(SIGNATURES)
                .then()
                .statusCode(422)
                .body("lines[0].line", equalTo(1))
                .body("lines[0].type", equalTo("content-hash-other"));
        group().then().body("notes.state", everyItem(equalTo("DRAFT")));
        facilitator().body(Map.of("notes", signing)).post(SIGNATURES).then().statusCode(204);
        group().then()
                .body("notes.state", everyItem(equalTo("AWAITING_COUNTERSIGNATURE")))
                .body(
                        "notes.contentHash",
                        hasItems(signing.stream()
                                .map(one -> one.get("contentHash"))
                                .toArray(String[]::new)));
        assertThat(lastPosition(ids.getLast()))
                .as("one commit for all")
                .isEqualTo(lastPosition(ids.getFirst()) + MEMBERS - 1);
    }

    private long lastPosition(String note) {
        return records.log().stream(StreamName.in("north", "service-note/" + note), 1)
                .getLast()
                .position();
    }

    @Test
    void what_is_refused_has_a_type_of_its_own_and_is_not_stored() {
        Admitted person = Admitted.toldBy(records, clock);
        refused(write(person, drafting(words("goals", List.of()))), 422, "goal-or-reason");
        refused(write(person, drafting(words("goals", List.of(UUID.randomUUID())))), 422, "goal-unknown");
        refused(write(person, drafting(new HashMap<>(Map.of("withoutGoal", "None")))), 422, "text-missing");
        Map<String, Object> naming = words("withoutGoal", "None");
        naming.put("others", List.of("up"));
        refused(write(person, drafting(naming)), 422, "other-named");
        refused(
                write(
                        person,
                        Map.of(
                                "kind",
                                "PHONE",
                                "happenedAt",
                                clock.instant().plusSeconds(3_600).toString(),
                                "words",
                                words("withoutGoal", "None"))),
                422,
                "not-yet-happened");
        refused(
                write(
                        person,
                        Map.of(
                                "kind",
                                "PHONE",
                                "sessionId",
                                session,
                                "happenedAt",
                                began(),
                                "words",
                                words("withoutGoal", "None"))),
                400,
                "occasion-ambiguous");
        write(person, Map.of("kind", "COUNSELLING", "happenedAt", began(), "words", words("withoutGoal", "None")))
                .then()
                .statusCode(400);
        missed(person);
        refused(write(person, drafting(words("withoutGoal", "None"))), 409, "session-missed");
        String part = NoteDeciding.part(session, person.participant());
        assertThat(records.log().version(StreamName.in("north", part))).isZero();
        write(
                        new Admitted(records, clock, person.participant(), UUID.randomUUID(), "x"),
                        drafting(words("goals", List.of())))
                .then()
                .statusCode(404);
        Map<String, Object> line = line(person, "Anna", "withoutGoal", "None");
        refused(writeGroup(false, List.of(line, line)), 400, "episode-twice");
        UUID one = UUID.randomUUID();
        Map<String, Object> twice = Map.of("noteId", one, "contentHash", "0".repeat(64));
        refused(facilitator().body(Map.of("notes", List.of(twice, twice))).post(SIGNATURES), 400, "note-twice");
    }

    @Test
    void what_may_not_be_done_to_a_note_has_a_type_of_its_own_and_is_not_stored() {
        licensed(author);
        Admitted person = Admitted.toldBy(records, clock);
        String note = written(person, drafting(words("withoutGoal", "None")));
        Map<String, String> shown = Map.of("contentHash", read(note).<String>path("contentHash"));
        Map<String, String> more = Map.of("text", "More");
        long draft = stored(note);
        refused(write(person, drafting(words("withoutGoal", "None"))), 409, "session-has-note");
        refused(Admitted.clinician().body(words("withoutGoal", "None")).put(NOTES + "/" + note), 403, "not-the-author");
        refused(sign(Admitted.clinician(), note), 403, "not-the-author");
        refused(Admitted.clinician().body(more).post(NOTES + "/" + note + "/error"), 403, "not-the-author");
        refused(facilitator().body(more).post(NOTES + "/" + note + "/addenda"), 409, "note-still-in-draft");
        refused(
                Admitted.clinician().body(shown).post(NOTES + "/" + note + "/countersignature"),
                409,
                "note-still-in-draft");
        refused(
                facilitator().body(Map.of("contentHash", "0".repeat(64))).post(NOTES + "/" + note + "/signature"),
                409,
                "content-hash-other");
        assertThat(stored(note)).isEqualTo(draft);
        sign(facilitator(), note).then().statusCode(204);
        refused(
                Admitted.as("facilitator-9", "group-facilitator")
                        .body(shown)
                        .post(NOTES + "/" + note + "/countersignature"),
                403,
                "role-may-not-countersign");
        refused(
                Admitted.as(author, "clinician").body(shown).post(NOTES + "/" + note + "/countersignature"),
                403,
                "countersigner-is-author");
        assertThat(stored(note)).isEqualTo(draft + 1);
        facilitator().body(more).post(NOTES + "/" + note + "/error").then().statusCode(204);
        refused(facilitator().body(more).post(NOTES + "/" + note + "/addenda"), 409, "note-in-error");
        Admitted.clinician()
                .body(more)
                .post(NOTES + "/" + UUID.randomUUID() + "/addenda")
                .then()
                .statusCode(404);
    }

    @Test
    void a_name_that_was_confirmed_is_no_more_once_the_note_is_written_without_it() {
        Admitted person = Admitted.toldBy(records, clock);
        Map<String, Object> naming = words("withoutGoal", "None");
        naming.put("others", List.of("up"));
        naming.put("namesConfirmed", true);
        String note = written(person, drafting(naming));
        read(note).then().body("namesConfirmed", equalTo(true));
        Map<String, Object> anew = words("withoutGoal", "None");
        anew.put("text", "Spoke twice");
        facilitator().body(anew).put(NOTES + "/" + note).then().statusCode(204);
        read(note).then().body("text", equalTo("Spoke twice")).body("namesConfirmed", equalTo(false));
    }

    @Test
    void a_repeat_under_one_key_is_one_note() {
        Admitted person = Admitted.toldBy(records, clock);
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = drafting(words("withoutGoal", "None"));
        List<String> ids = Stream.of(1, 2)
                .map(_ -> facilitator()
                        .header("Idempotency-Key", key)
                        .body(body)
                        .post(notes(person))
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("noteId"))
                .toList();
        assertThat(ids.getFirst()).isEqualTo(ids.getLast());
        assertThat(stored(ids.getFirst())).isEqualTo(1);
    }

    private String programmeWithoutPatience() {
        String programme = "programme-" + UUID.randomUUID();
        new ToldFacts(records)
                .happens(
                        new Told(
                                "scheduling",
                                "programme/" + programme + "/policies",
                                "scheduling.programme-policy-changed.v1",
                                "north",
                                UUID.randomUUID(),
                                clock.instant()),
                        Map.of(
                                "programme",
                                programme,
                                "version",
                                "changed",
                                "effectiveFrom",
                                clock.instant().minusSeconds(86_400),
                                "nature",
                                "MIXED",
                                "changedAt",
                                clock.instant(),
                                "numbers",
                                Map.of("treatment-plan.note-due-hours", 1, "treatment-plan.note-countersign-days", 0)));
        return programme;
    }

    private static Response toDo(RequestSpecification caller, String which) {
        return caller.queryParam("which", which).queryParam("limit", 200).get(NOTES);
    }

    private static String entry(Admitted person) {
        return "notes.findAll { it.episodeId == '" + person.episode() + "' }";
    }

    @Test
    void what_is_to_be_written_signed_and_countersigned_is_on_the_list_until_it_is_done() {
        licensed(author);
        Admitted person = Admitted.toldBy(records, clock, programmeWithoutPatience());
        attended(person);
        await().untilAsserted(() -> toDo(Admitted.auditor(), "WRITE")
                .then()
                .statusCode(200)
                .body(entry(person) + ".overdue", equalTo(List.of(true)))
                .body(entry(person) + ".sessionId", equalTo(List.of(session.toString()))));
        toDo(facilitator(), "WRITE").then().body(entry(person), hasSize(1));
        toDo(Admitted.as("facilitator-9", "group-facilitator"), "WRITE").then().body(entry(person), hasSize(0));
        String note = written(person, drafting(words("withoutGoal", "None")));
        await().untilAsserted(() -> {
            toDo(Admitted.auditor(), "WRITE").then().body(entry(person), hasSize(0));
            toDo(Admitted.auditor(), "SIGN").then().body(entry(person) + ".noteId", equalTo(List.of(note)));
        });
        sign(facilitator(), note).then().statusCode(204);
        await().untilAsserted(() -> {
            toDo(Admitted.auditor(), "SIGN").then().body(entry(person), hasSize(0));
            toDo(Admitted.auditor(), "COUNTERSIGN").then().body(entry(person) + ".overdue", equalTo(List.of(true)));
        });
        read(note)
                .then()
                .body("countersignatureOverdue", equalTo(true))
                .body("state", equalTo("AWAITING_COUNTERSIGNATURE"));
        facilitator()
                .body(Map.of("text", "Twice"))
                .post(NOTES + "/" + note + "/error")
                .then()
                .statusCode(204);
        await().untilAsserted(() -> {
            toDo(Admitted.auditor(), "COUNTERSIGN").then().body(entry(person), hasSize(0));
            toDo(Admitted.auditor(), "WRITE").then().body(entry(person), hasSize(1));
        });
        missed(person);
        await().untilAsserted(() -> toDo(Admitted.auditor(), "WRITE").then().body(entry(person), hasSize(0)));
    }

    @Test
    void what_is_delivered_again_changes_nothing() {
        Admitted person = Admitted.toldBy(records, clock);
        String note = written(person, drafting(words("withoutGoal", "None")));
        attended(person);
        await().untilAsserted(() -> read(note).then().body("match", equalTo("MATCHED")));
        long before = records.log().head().position();
        var reaction = new WhenAttendanceToldThenReckonNotes(runtime, deciding, new EpisodePolicies(runtime));
        runtime.history(NoteCatalogue.TYPES)
                .readable(NoteDeciding.toldAttendance(session, person.participant()), "north", Optional.empty())
                .forEach(reaction::on);
        assertThat(records.log().read(before + 1, 10))
                .extracting(RecordedEvent::type)
                .noneMatch(type -> type.contains("note"));
    }

    @Test
    void notes_are_for_staff_of_the_house_and_their_reading_is_noted() {
        Admitted person = Admitted.toldBy(records, clock);
        String note = written(person, drafting(words("withoutGoal", "None")));
        person.self().get(NOTES + "/" + note).then().statusCode(403);
        Admitted.as("hospital-1", "ehr-system").get(NOTES + "/" + note).then().statusCode(403);
        Admitted.as("coordinator-1", "care-coordinator")
                .body(Map.of("text", "More"))
                .post(NOTES + "/" + note + "/addenda")
                .then()
                .statusCode(403);
        for (String path : List.of(NOTES + "/" + note, notes(person))) {
            given().auth()
                    .oauth2(TestTokens.of("south", "auditor-1", "auditor"))
                    .get(path)
                    .then()
                    .statusCode(404);
        }
        given().auth()
                .oauth2(TestTokens.of("south", "auditor-1", "auditor"))
                .get("/treatment-plans/v1/sessions/" + session + "/notes")
                .then()
                .statusCode(200)
                .body("notes", hasSize(0));
        long before = records.accessLog().log().head().position();
        read(note).then().statusCode(200);
        assertThat(records.accessLog().log().read(before + 1, 10))
                .anySatisfy(event -> assertThat(event.header().subject())
                        .isEqualTo(person.participant().toString()));
    }

    @Test
    void a_note_in_the_wrong_record_is_written_in_the_right_one_and_who_saw_it_meanwhile_is_known() {
        Admitted wrong = Admitted.toldBy(records, clock);
        Admitted right = Admitted.toldBy(records, clock);
        attended(wrong);
        attended(right);
        String note = written(wrong, drafting(words("withoutGoal", "A first acquaintance")));
        String drafted = clock.instant().minusSeconds(60).toString();
        String reader = "reader-" + UUID.randomUUID();
        Admitted.as(reader, "clinician").get(NOTES + "/" + note).then().statusCode(200);
        long before = stored(note);
        Map<String, Object> refiling = Map.of(
                "episodeId",
                right.episode(),
                "reason",
                "Of somebody else",
                "words",
                Map.of("withoutGoal", "A first acquaintance"));
        refused(Admitted.colleague().body(refiling).post(NOTES + "/" + note + "/refiling"), 403, "not-the-author");
        assertThat(stored(note)).isEqualTo(before);
        String key = UUID.randomUUID().toString();
        String refiled = "";
        for (int i = 0; i < 2; i++) {
            refiled = facilitator()
                    .header("Idempotency-Key", key)
                    .body(refiling)
                    .post(NOTES + "/" + note + "/refiling")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("noteId");
        }
        assertThat(stored(note)).isEqualTo(before + 2);
        refused(facilitator().body(refiling).post(NOTES + "/" + note + "/refiling"), 409, "note-in-error");
        facilitator().get(NOTES + "/" + note).then().statusCode(404);
        facilitator()
                .get(NOTES + "/" + refiled)
                .then()
                .statusCode(200)
                .body("participantId", equalTo(right.participant().toString()))
                .body("state", equalTo("DRAFT"))
                .body("match", equalTo("MATCHED"))
                .body("text", equalTo("Spoke up twice"))
                .body("takenFrom", nullValue());
        Admitted.auditor().get(NOTES + "/" + refiled).then().body("takenFrom", equalTo(note));
        Admitted.auditor()
                .get(NOTES + "/" + note)
                .then()
                .body("refiledAs", equalTo(refiled))
                .body("enteredInError.reason", equalTo("Of somebody else"));
        await().untilAsserted(() -> assertThat(Admitted.auditor()
                        .body(Map.of(
                                "participantId",
                                wrong.participant(),
                                "from",
                                drafted,
                                "until",
                                clock.instant().plusSeconds(60).toString()))
                        .post("/treatment-plans/v1/access-log/search")
                        .jsonPath()
                        .<String>getList("entries.findAll { it.what == 'note' }.lookedBy"))
                .contains(reader));
    }
}
