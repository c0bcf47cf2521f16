package org.throughline.scheduling.edge;

import static org.throughline.platform.testkit.Refused.row;
import static org.throughline.scheduling.edge.Programme.MINUTES;
import static org.throughline.scheduling.edge.Programme.absence;
import static org.throughline.scheduling.edge.Programme.as;
import static org.throughline.scheduling.edge.Programme.attend;
import static org.throughline.scheduling.edge.Programme.book;
import static org.throughline.scheduling.edge.Programme.coordinator;
import static org.throughline.scheduling.edge.Programme.eventually;
import static org.throughline.scheduling.edge.Programme.facilitator;
import static org.throughline.scheduling.edge.Programme.makeUp;
import static org.throughline.scheduling.edge.Programme.miss;
import static org.throughline.scheduling.edge.Programme.planned;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.Refused;
import org.throughline.platform.testkit.Refused.Row;
import org.throughline.scheduling.edge.Programme.Participant;

/** What is refused over HTTP, row by row: with which problem, and that nothing was stored. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class RefusalsOverHttpTest {
    private static final String SESSION = "/scheduling/v1/sessions/{id}";
    private static final String FAMILY = SESSION + "/family/{participant}";

    @Inject
    Records records;

    @Inject
    Programme programme;

    @Inject
    SchedulingClock clock;

    private void refused(Row... rows) {
        new Refused(records).are(rows);
    }

    private static Response send(io.restassured.response.ValidatableResponse sent) {
        return sent.extract().response();
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.put(field, value);
        return changed;
    }

    private static Map<String, Object> without(Map<String, Object> body, String field) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.remove(field);
        return changed;
    }

    /** Planned, and yet to come. */
    private UUID ahead(String kind) {
        return planned(
                without(with(Programme.session(programme.soon(), programme.licensed()), "kind", kind), "lateEntry"));
    }

    private UUID held(Participant participant, int day) {
        UUID session = planned(programme.session(day));
        book(session, participant).statusCode(201);
        return session;
    }

    private static Participant ofAnotherEpisode(Participant participant) {
        return new Participant(participant.id(), UUID.randomUUID());
    }

    private static Response plan(Map<String, Object> session) {
        return coordinator().body(session).post("/scheduling/v1/sessions");
    }

    @Test
    void places_that_cannot_be_given_or_given_up() {
        Participant participant = programme.admitted();
        UUID booked = held(participant, 1);
        UUID atTheSameTime = planned(programme.session(1));
        UUID small = planned(with(programme.session(2), "capacity", 1));
        book(small, programme.admitted()).statusCode(201);
        UUID cancelled = planned(programme.session(3));
        coordinator()
                .body(Map.of("reason", Programme.LATE))
                .post(SESSION + "/cancellation", cancelled)
                .then()
                .statusCode(204);
        UUID other = planned(programme.session(4));
        Map<String, Object> atAnotherTime = Map.of(
                "participantId",
                participant.id(),
                "episodeId",
                participant.episode(),
                "seen",
                Map.of("start", programme.evening(3), "minutes", MINUTES));
        refused(
                row(409, "already-booked", () -> send(book(booked, ofAnotherEpisode(participant)))),
                row(409, "participant-double-booked", () -> send(book(atTheSameTime, participant))),
                row(409, "session-full", () -> send(book(small, participant))),
                row(409, "session-is-cancelled", () -> send(book(cancelled, participant))),
                row(409, "slot-changed", () -> coordinator().body(atAnotherTime).post(SESSION + "/bookings", other)),
                row(
                        409,
                        "session-has-started",
                        () -> coordinator()
                                .body(Map.of("reason", "Cannot come on that day."))
                                .post(SESSION + "/releases/{participant}", booked, participant.id())));
    }

    @Test
    void entries_that_cannot_be() {
        Participant participant = programme.admitted();
        UUID session = held(participant, 1);
        Instant start = programme.evening(1);
        Map<String, Object> present = programme.attendance(participant, start);
        UUID ahead = ahead("GROUP");
        book(ahead, participant).statusCode(201);
        Map<String, Object> stillThere = with(
                present, "leftAt", clock.instant().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS));
        Map<String, Object> before = programme.attendance(participant, start.minus(Duration.ofMinutes(2 * MINUTES)));
        Map<String, Object> correction = Map.of(
                "episodeId",
                participant.episode(),
                "supersedes",
                1,
                "absent",
                Map.of("excused", true),
                "reason",
                "The names of two people were mixed up.");
        refused(
                row(
                        409,
                        "booking-differs",
                        () -> send(attend(session, participant, with(present, "episodeId", UUID.randomUUID())))),
                row(409, "booking-differs", () -> send(miss(session, ofAnotherEpisode(participant)))),
                row(
                        422,
                        "late-entry-needs-reason",
                        () -> send(attend(session, participant, without(present, "lateEntry")))),
                row(422, "still-there", () -> send(attend(session, participant, stillThere))),
                row(422, "not-there-during-session", () -> send(attend(session, participant, before))),
                row(422, "session-not-started", () -> send(miss(ahead, participant))),
                row(
                        409,
                        "nothing-to-correct",
                        () -> facilitator()
                                .body(correction)
                                .post(SESSION + "/corrections/{participant}", session, participant.id())));
        attend(session, participant, present).statusCode(204);
        refused(
                row(
                        409,
                        "already-recorded",
                        () -> send(attend(session, participant, with(present, "creditedMinutes", MINUTES - 30)))),
                row(
                        409,
                        "already-recorded",
                        () -> facilitator()
                                .body(absence(participant))
                                .post(SESSION + "/absence/{participant}", session, participant.id())));
    }

    @Test
    void make_ups_of_what_was_not_missed_or_is_made_up_or_is_of_another_kind() {
        Participant participant = programme.admitted();
        UUID attended = held(participant, 0);
        attend(attended, participant, programme.attendance(participant, programme.evening(0)))
                .statusCode(204);
        UUID missed = held(participant, 1);
        miss(missed, participant).statusCode(204);
        UUID alone = planned(with(programme.session(3), "kind", "INDIVIDUAL"));
        UUID together = planned(programme.session(4));
        UUID another = planned(programme.session(5));
        refused(
                row(409, "not-missed", () -> send(makeUp(together, attended, participant))),
                row(422, "kind-not-equivalent", () -> send(makeUp(alone, missed, participant))));
        makeUp(together, missed, participant).statusCode(201);
        refused(row(409, "already-made-up", () -> send(makeUp(another, missed, participant))));
    }

    @Test
    void sessions_that_cannot_be_planned_or_changed() {
        UUID room = UUID.randomUUID();
        String first = UUID.randomUUID().toString();
        UUID planned = planned(with(with(programme.session(1), "roomId", room), "facilitator", first));
        Map<String, Object> inTheSameRoom = with(programme.session(1), "roomId", room);
        String second = UUID.randomUUID().toString();
        Map<String, Object> ofTwo =
                with(with(programme.session(2), "facilitator", first), "coFacilitators", List.of(second));
        UUID heldByTwo = planned(ofTwo);
        Map<String, Object> moved = Map.of(
                "start",
                programme.soon(),
                "minutes",
                MINUTES,
                "facilitator",
                first,
                "reason",
                "FACILITATOR_UNAVAILABLE");
        refused(
                row(409, "room-double-booked", () -> plan(inTheSameRoom)),
                row(422, "start-is-past", () -> plan(without(programme.session(3), "lateEntry"))),
                row(409, "session-has-started", () -> coordinator().body(moved).post(SESSION + "/reschedule", planned)),
                row(
                        409,
                        "already-facilitator",
                        () -> coordinator()
                                .body(Map.of("replaced", first, "replacement", second, "reason", Programme.LATE))
                                .post(SESSION + "/replacement", heldByTwo)));
    }

    @Test
    void families_that_are_too_many_or_were_noted_or_are_still_there() {
        Participant participant = programme.admitted();
        UUID ahead = ahead("FAMILY");
        book(ahead, participant).statusCode(201);
        for (int member = 0; member < 12; member++) {
            expect(ahead, participant).then().statusCode(201);
        }
        refused(row(422, "family-too-large", () -> expect(ahead, participant)));

        UUID past = planned(with(programme.session(2), "kind", "FAMILY"));
        book(past, participant).statusCode(201);
        String member =
                expect(past, participant).then().statusCode(201).extract().path("memberId");
        Instant later = clock.instant().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
        refused(row(
                422,
                "member-still-there",
                () -> note(past, participant, member, Map.of("arrivedAt", programme.evening(2), "leftAt", later))));
        note(past, participant, member, Map.of()).then().statusCode(204);
        refused(row(
                409,
                "member-noted",
                () -> coordinator().post(FAMILY + "/{member}/withdrawal", past, participant.id(), member)));
    }

    private static Response expect(UUID session, Participant participant) {
        return coordinator()
                .body(Map.of("episodeId", participant.episode(), "relation", "PARENT", "name", "C. Moreno"))
                .post(FAMILY, session, participant.id());
    }

    private static Response note(UUID session, Participant participant, String member, Map<String, Object> times) {
        return facilitator().body(times).post(FAMILY + "/{member}/attendance", session, participant.id(), member);
    }

    @Test
    void a_clinician_who_is_registered_otherwise_and_blocks_of_a_track_that_share_time() {
        String staff = programme.licensed();
        Map<String, Object> block = Map.of("day", "MONDAY", "start", "18:00", "minutes", MINUTES, "kind", "GROUP");
        Map<String, Object> track = Map.of(
                "facilityId",
                UUID.randomUUID(),
                "zone",
                Programme.ZONE.getId(),
                "adult",
                true,
                "programme",
                "adult-evening",
                "places",
                12,
                "blocks",
                List.of(block, with(block, "start", "19:00")));
        refused(
                row(
                        409,
                        "clinician-exists",
                        () -> as("administrator")
                                .body(Map.of("staff", staff, "name", "B. Reyes", "zone", Programme.ZONE.getId()))
                                .post("/scheduling/v1/clinicians")),
                row(422, "blocks-overlap", () -> coordinator().body(track).post("/scheduling/v1/tracks")));
    }

    @Test
    void more_closures_than_a_site_has() {
        String site = Programme.site();
        int first = programme.today().getYear() + 1;
        for (int year = first; year < first + 8; year++) {
            keep(site, year).then().statusCode(201);
        }
        refused(row(422, "too-many-closures", () -> keep(site, first + 8)));
    }

    private static Response keep(String site, int year) {
        List<Map<String, String>> days = IntStream.range(0, 60)
                .mapToObj(day -> Map.of(
                        "name",
                        "Another day",
                        "day",
                        LocalDate.of(year, 2, 1).plusDays(day).toString()))
                .toList();
        return as("administrator")
                .body(Map.of("year", year, "publicHolidays", List.of(), "others", days))
                .post("/scheduling/v1/facilities/{id}/holidays", site);
    }

    @Test
    void more_calendars_attempts_and_policies_than_are_kept() {
        Participant participant = programme.admitted();
        held(participant, 1);
        eventually(() -> coordinator()
                .post("/scheduling/v1/feeds/participants/{id}", participant.id())
                .then()
                .statusCode(201));
        for (int feed = 1; feed < 200; feed++) {
            feed(participant).then().statusCode(201);
        }
        refused(row(422, "too-many-feeds", () -> feed(participant)));

        Participant away = programme.admitted();
        miss(held(away, 0), away).statusCode(204);
        eventually(() -> attempt(away).then().statusCode(204));
        for (int attempt = 1; attempt < 100; attempt++) {
            attempt(away).then().statusCode(204);
        }
        refused(row(422, "too-many-attempts", () -> attempt(away)));

        String changing = "programme-" + UUID.randomUUID();
        for (int version = 0; version < 200; version++) {
            policy(changing, version).then().statusCode(201);
        }
        refused(row(422, "too-many-policies", () -> policy(changing, 200)));
    }

    private static Response feed(Participant participant) {
        return coordinator().post("/scheduling/v1/feeds/participants/{id}", participant.id());
    }

    private Response attempt(Participant participant) {
        return coordinator()
                .body(Map.of(
                        "number",
                        1,
                        "channel",
                        "PHONE_CALL",
                        "result",
                        "NO_ANSWER",
                        "attemptedAt",
                        clock.instant().truncatedTo(ChronoUnit.MILLIS)))
                .post("/scheduling/v1/outreach/{episode}/attempts", participant.episode());
    }

    private Response policy(String changing, int version) {
        return as("medical-director")
                .body(Map.of(
                        "version",
                        "v" + version,
                        "effectiveFrom",
                        clock.instant().plus(Duration.ofDays(version + 1)).toString(),
                        "nature",
                        "MIXED",
                        "numbers",
                        Map.of(),
                        "reason",
                        "A payer asks for it."))
                .post("/scheduling/v1/programmes/{programme}/policies", changing);
    }
}
