package org.throughline.scheduling.edge;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.TestTokens;
import org.throughline.platform.testkit.ToldFacts;
import org.throughline.platform.testkit.ToldFacts.Told;

/** A programme in the last whole week, and those who work in it, over the public API. */
@Singleton
public class Programme {
    static final ZoneId ZONE = ZoneId.of("America/New_York");
    static final String ORGANISATION = "north";
    static final String LATE = "LATE_DOCUMENTATION";
    static final int MINUTES = 180;
    private static final int HOUR = 18;
    private static final Duration LATE_AFTER = Duration.ofDays(3);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Records records;
    private final SchedulingClock clock;

    Programme(Records records, SchedulingClock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** Someone in an episode. */
    record Participant(UUID id, UUID episode) {}

    /** The last whole week's Monday. */
    LocalDate monday() {
        return thisMonday().minusWeeks(1);
    }

    /** This week's Monday. */
    LocalDate thisMonday() {
        return clock.instant().atZone(ZONE).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** So many days after the last whole week's Monday, in the evening. */
    Instant evening(int days) {
        return monday().plusDays(days)
                .atTime(LocalTime.of(HOUR, 0))
                .atZone(ZONE)
                .toInstant();
    }

    /** An evening that is yet to come, within the days in which the last whole week can be made up for. */
    Instant soon() {
        return clock.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(2));
    }

    /** Whether an entry about that evening is late by now. */
    boolean isLate(int day) {
        return clock.instant()
                .isAfter(evening(day).plus(Duration.ofMinutes(MINUTES)).plus(LATE_AFTER));
    }

    /** Admitted on the Friday before the last whole week. */
    Participant admitted() {
        Participant participant = new Participant(UUID.randomUUID(), UUID.randomUUID());
        admitted(participant);
        return participant;
    }

    /** The same, in another programme. */
    Participant admitted(String programme) {
        Participant participant = new Participant(UUID.randomUUID(), UUID.randomUUID());
        admitted(participant, programme, evening(-3));
        return participant;
    }

    /** The same, in a track. */
    Participant inTrack(String track, Instant at) {
        Participant participant = new Participant(UUID.randomUUID(), UUID.randomUUID());
        admitted(participant, "adult-evening", track, at);
        return participant;
    }

    /** Intake says that the episode is over. */
    void ended(Participant participant, Instant at) {
        new ToldFacts(records)
                .happens(
                        new Told(
                                "intake",
                                "episode/" + participant.episode(),
                                "intake.episode-closed.v1",
                                ORGANISATION,
                                participant.id(),
                                at),
                        Map.of(
                                "participantId",
                                participant.id(),
                                "episodeId",
                                participant.episode(),
                                "type",
                                "COMPLETED",
                                "closedAt",
                                at));
    }

    void admitted(Participant participant) {
        admitted(participant, evening(-3));
    }

    void admitted(Participant participant, Instant at) {
        admitted(participant, "adult-evening", at);
    }

    private void admitted(Participant participant, String programme, Instant at) {
        admitted(participant, programme, "evening", at);
    }

    void admitted(Participant participant, String programme, String track, Instant at) {
        new ToldFacts(records)
                .happens(
                        new Told(
                                "intake",
                                "episode/" + participant.episode(),
                                "intake.participant-admitted.v1",
                                ORGANISATION,
                                participant.id(),
                                at),
                        Map.of(
                                "participantId",
                                participant.id(),
                                "episodeId",
                                participant.episode(),
                                "programme",
                                programme,
                                "level",
                                "2.1",
                                "track",
                                track,
                                "facility",
                                "north",
                                "zone",
                                ZONE.getId(),
                                "admittedAt",
                                at,
                                "primaryClinician",
                                "clinician-1",
                                "adult",
                                true));
    }

    static RequestSpecification as(String role) {
        return as(role, ORGANISATION);
    }

    static RequestSpecification as(String role, String organisation) {
        return given().auth()
                .oauth2(TestTokens.of(organisation, role + "-1", role))
                .contentType(ContentType.JSON);
    }

    static RequestSpecification coordinator() {
        return as("care-coordinator");
    }

    static RequestSpecification facilitator() {
        return as("group-facilitator");
    }

    /** A session in the evening of a day of the last whole week, held by somebody who has nothing else then. */
    Map<String, Object> session(int day) {
        return session(evening(day), UUID.randomUUID().toString());
    }

    /** A site that is open every day. */
    static String site() {
        return as("administrator")
                .body(Map.of("name", "Main Street", "address", "1 Main Street", "state", "US-NY", "zone", ZONE.getId()))
                .post("/scheduling/v1/facilities")
                .then()
                .statusCode(201)
                .extract()
                .path("facilityId");
    }

    static Map<String, Object> session(Instant start, String facilitator) {
        Map<String, Object> body = new HashMap<>();
        body.put("kind", "GROUP");
        body.put("facilitator", facilitator);
        body.put("roomId", UUID.randomUUID());
        body.put("start", start);
        body.put("minutes", MINUTES);
        body.put("zone", ZONE.getId());
        body.put("capacity", 12);
        body.put("lateEntry", LATE);
        return body;
    }

    /** Somebody with a licence that holds from a year ago to a last day; by the id that sessions name them by. */
    String licensed(LocalDate until) {
        String staff = UUID.randomUUID().toString();
        licence(registered(staff), until);
        return staff;
    }

    /** Somebody with a licence that holds for another year. */
    String licensed() {
        return licensed(today().plusYears(1));
    }

    /** Today where the programme is. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    static String registered(String staff) {
        return as("administrator")
                .body(Map.of("staff", staff, "name", "A. Moreno", "zone", ZONE.getId()))
                .post("/scheduling/v1/clinicians")
                .then()
                .statusCode(201)
                .extract()
                .path("clinicianId");
    }

    /** Id of a licence that holds from a year ago to a last day. */
    String licence(String clinician, LocalDate until) {
        return as("administrator")
                .body(Map.of(
                        "kind", "LICENCE",
                        "jurisdiction", "US-NY",
                        "titles", List.of("LCSW"),
                        "since", today().minusYears(1).toString(),
                        "until", until.toString(),
                        "verifiedAt", today().toString()))
                .post("/scheduling/v1/clinicians/{id}/credentials", clinician)
                .then()
                .statusCode(201)
                .extract()
                .path("credentialId");
    }

    static UUID planned(Map<String, Object> session) {
        return UUID.fromString(coordinator()
                .body(session)
                .post("/scheduling/v1/sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("sessionId"));
    }

    static ValidatableResponse book(UUID session, Participant participant) {
        return coordinator()
                .body(Map.of("participantId", participant.id(), "episodeId", participant.episode()))
                .post("/scheduling/v1/sessions/{id}/bookings", session)
                .then();
    }

    Map<String, Object> attendance(Participant participant, Instant start) {
        Map<String, Object> body = new HashMap<>();
        body.put("episodeId", participant.episode());
        body.put("arrivedAt", start);
        body.put("leftAt", start.plus(Duration.ofMinutes(MINUTES)));
        body.put("creditedMinutes", MINUTES);
        body.put("mode", "ON_SITE");
        body.put("facilitator", "group-facilitator-1");
        body.put("lateEntry", "Entered from the paper record.");
        return body;
    }

    static ValidatableResponse attend(UUID session, Participant participant, Map<String, Object> attendance) {
        return facilitator()
                .body(attendance)
                .post("/scheduling/v1/sessions/{id}/attendance/{participant}", session, participant.id())
                .then();
    }

    static Map<String, Object> absence(Participant participant) {
        return Map.of(
                "episodeId",
                participant.episode(),
                "excused",
                false,
                "reason",
                "Did not come and did not call.",
                "lateEntry",
                "Entered from the paper record.");
    }

    static ValidatableResponse miss(UUID session, Participant participant) {
        return facilitator()
                .body(absence(participant))
                .post("/scheduling/v1/sessions/{id}/absence/{participant}", session, participant.id())
                .then();
    }

    static ValidatableResponse makeUp(UUID session, UUID missed, Participant participant) {
        return coordinator()
                .body(Map.of("episodeId", participant.episode(), "missedSessionId", missed))
                .post("/scheduling/v1/sessions/{id}/make-ups/{participant}", session, participant.id())
                .then();
    }

    static ValidatableResponse week(Participant participant, LocalDate monday) {
        return coordinator()
                .get("/scheduling/v1/participants/{id}/weeks/{monday}", participant.id(), monday.toString())
                .then();
    }

    /** Facts travel from attendance to the dose, so a reader waits for them. */
    static void eventually(Runnable holds) {
        Awaitility.await().atMost(PATIENCE).untilAsserted(holds::run);
    }

    /** Types of the events of this service about a participant, in order. */
    List<String> told(Participant participant) {
        return records.log().about(ORGANISATION, participant.id().toString(), 0, 1_000).stream()
                .map(RecordedEvent::type)
                .toList();
    }
}
