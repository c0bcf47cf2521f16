package org.throughline.scheduling.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.throughline.scheduling.edge.Programme.ORGANISATION;
import static org.throughline.scheduling.edge.Programme.as;
import static org.throughline.scheduling.edge.Programme.attend;
import static org.throughline.scheduling.edge.Programme.book;
import static org.throughline.scheduling.edge.Programme.coordinator;
import static org.throughline.scheduling.edge.Programme.eventually;
import static org.throughline.scheduling.edge.Programme.facilitator;
import static org.throughline.scheduling.edge.Programme.miss;
import static org.throughline.scheduling.edge.Programme.planned;
import static org.throughline.scheduling.edge.SchedulingSliceTest.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.scheduling.edge.Programme.Participant;

/** Who stays away is reached out to. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class OutreachSliceTest {
    private static final String LIST = "/scheduling/v1/outreach";
    private static final String ONE = LIST + "/{episode}";
    private static final String OPENED = "scheduling.outreach-opened.v1";
    private static final String ATTEMPTED = "scheduling.outreach-attempted.v1";
    private static final String CLOSED = "scheduling.outreach-closed.v1";
    private static final String BREACHED = "scheduling.attendance-threshold-breached.v1";
    private static final String WITHDRAWN = "scheduling.attendance-threshold-withdrawn.v1";

    @Inject
    Programme programme;

    @Inject
    SchedulingClock clock;

    @Inject
    Records records;

    private UUID missed(Participant participant, int day) {
        UUID session = planned(programme.session(day));
        book(session, participant).statusCode(201);
        miss(session, participant).statusCode(204);
        return session;
    }

    /** Of someone who missed one evening, once it is noticed. */
    private Participant away() {
        Participant participant = programme.admitted();
        missed(participant, 0);
        eventually(() -> assertThat(programme.told(participant)).contains(OPENED));
        return participant;
    }

    private static ValidatableResponse read(Participant participant) {
        return coordinator().get(ONE, participant.episode()).then();
    }

    private ValidatableResponse attempt(Participant participant, String channel, String result, Instant at) {
        return coordinator()
                .body(Map.of("number", 1, "channel", channel, "result", result, "attemptedAt", at))
                .post(ONE + "/attempts", participant.episode())
                .then();
    }

    private static ValidatableResponse close(Participant participant, int number, String result) {
        return coordinator()
                .body(Map.of("number", number, "result", result))
                .post(ONE + "/closing", participant.episode())
                .then();
    }

    private static void corrected(UUID session, Participant participant, int supersedes) {
        Map<String, Object> body = new HashMap<>();
        body.put("episodeId", participant.episode());
        body.put("supersedes", supersedes);
        body.put("reason", "Called beforehand.");
        body.put("absent", Map.of("excused", true));
        facilitator()
                .body(body)
                .post("/scheduling/v1/sessions/{id}/corrections/{participant}", session, participant.id())
                .then()
                .statusCode(204);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** All lines of the list, page by page. */
    private static List<Map<String, Object>> lines(int limit) {
        List<Map<String, Object>> lines = new ArrayList<>();
        String next = null;
        do {
            var asked = coordinator().queryParam("programme", "adult-evening").queryParam("limit", limit);
            var page = (next == null ? asked : asked.queryParam("cursor", next))
                    .get(LIST)
                    .then()
                    .statusCode(200);
            lines.addAll(page.extract().path("cases"));
            next = page.extract().path("next");
        } while (next != null);
        return lines;
    }

    @Test
    void who_stayed_away_is_on_the_list_until_somebody_says_what_came_of_it() {
        Participant participant = programme.admitted();
        UUID monday = missed(participant, 0);
        UUID wednesday = missed(participant, 2);
        eventually(() -> read(participant)
                .statusCode(200)
                .body("participantId", equalTo(participant.id().toString()))
                .body("cases", hasSize(1))
                .body("cases[0].number", equalTo(1))
                .body("cases[0].absences", contains(monday.toString(), wednesday.toString()))
                .body("cases[0].dueBy", notNullValue())
                .body("cases[0].result", nullValue())
                .body("words.PHONE_CALL", notNullValue())
                .body("words.EMERGENCY_CONTACT", nullValue()));

        Instant tried = now();
        attempt(participant, "PHONE_CALL", "NO_ANSWER", tried).statusCode(204);
        attempt(participant, "TEXT_MESSAGE", "MESSAGE_LEFT", tried).statusCode(204);
        eventually(() -> assertThat(lines(200))
                .filteredOn("episodeId", participant.episode().toString())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .containsEntry("absences", 2)
                        .containsEntry("attempts", 2)
                        .containsEntry("overdue", false)
                        .containsEntry("number", 1)));

        close(participant, 1, "WILL_RETURN").statusCode(204);
        close(participant, 1, "WILL_RETURN").statusCode(204);
        eventually(() -> assertThat(lines(200))
                .noneMatch(line -> participant.episode().toString().equals(line.get("episodeId"))));
        read(participant)
                .body("cases[0].attempts.channel", contains("PHONE_CALL", "TEXT_MESSAGE"))
                .body("cases[0].attempts.by", contains("care-coordinator-1", "care-coordinator-1"))
                .body("cases[0].result", equalTo("WILL_RETURN"))
                .body("cases[0].closedBy", equalTo("care-coordinator-1"));
        assertThat(programme.told(participant)).containsOnlyOnce(OPENED, CLOSED);
    }

    @Test
    void a_correction_takes_an_absence_back_and_with_the_last_the_case() {
        Participant participant = programme.admitted();
        UUID monday = missed(participant, 0);
        UUID wednesday = missed(participant, 2);
        eventually(() -> read(participant).body("cases[0].absences", hasSize(2)));
        corrected(monday, participant, 1);
        eventually(() -> read(participant)
                .body("cases[0].absences", contains(wednesday.toString()))
                .body("cases[0].result", nullValue()));
        corrected(wednesday, participant, 1);
        eventually(() -> read(participant)
                .body("cases[0].absences", empty())
                .body("cases[0].result", equalTo("WITHOUT_CAUSE"))
                .body("cases[0].closedBy", nullValue()));
        assertThat(programme.told(participant)).contains(BREACHED).contains(WITHDRAWN);
    }

    @Test
    void two_absences_in_a_row_are_told_as_too_many_once() {
        Participant participant = programme.admitted();
        missed(participant, 0);
        missed(participant, 1);
        eventually(() -> assertThat(programme.told(participant)).contains(BREACHED));
        RecordedEvent breached = records
                .log()
                .about(ORGANISATION, participant.id().toString(), 0, 1_000)
                .stream()
                .filter(event -> event.type().equals(BREACHED))
                .findFirst()
                .orElseThrow();
        assertThat(breached.stream()).startsWith("outreach/" + participant.episode());
    }

    @Test
    void attendance_recorded_before_intake_tells_of_the_admission_is_tallied_when_it_does() {
        Participant participant = new Participant(UUID.randomUUID(), UUID.randomUUID());
        UUID session = planned(programme.session(2));
        Map<String, Object> walkedIn = programme.attendance(participant, programme.evening(2));
        walkedIn.put("walkIn", "Came with a friend, not booked yet.");
        attend(session, participant, walkedIn).statusCode(204);
        read(participant).statusCode(404);
        programme.admitted(participant);
        eventually(() -> assertThat(programme.told(participant)).contains("scheduling.attendance-tallied.v1"));
        read(participant).statusCode(200).body("cases", empty());
    }

    @Test
    void with_the_episode_the_case_is_over() {
        Participant participant = away();
        // The end may be recorded within this very millisecond, and what is as late is not before it.
        Instant before = Instant.parse(read(participant).extract().path("cases[0].openedAt"));
        programme.ended(participant, programme.evening(3));
        eventually(() -> read(participant).body("cases[0].result", equalTo("EPISODE_ENDED")));
        attempt(participant, "PHONE_CALL", "REACHED", now())
                .statusCode(409)
                .body("type", problem("outreach-is-closed"));
        attempt(participant, "PHONE_CALL", "REACHED", before).statusCode(204);
        read(participant)
                .body("cases[0].result", equalTo("EPISODE_ENDED"))
                .body("cases[0].attempts.result", contains("REACHED"));
    }

    @Test
    void what_cannot_be_is_refused_and_nothing_is_stored() {
        Participant participant = away();
        attempt(participant, "PHONE_CALL", "REACHED", now().plus(Duration.ofHours(1)))
                .statusCode(422)
                .body("type", problem("attempt-is-ahead"));
        attempt(participant, "EMERGENCY_CONTACT", "MESSAGE_LEFT", now())
                .statusCode(422)
                .body("type", problem("channel-takes-no-message"));
        close(participant, 1, "NOT_REACHED").statusCode(422).body("type", problem("nobody-tried"));
        close(participant, 2, "RETURNED").statusCode(404);
        close(participant, 1, "WITHOUT_CAUSE").statusCode(400);
        close(participant, 0, "RETURNED").statusCode(400);
        assertThat(programme.told(participant)).doesNotContain(ATTEMPTED, CLOSED);
        close(participant, 1, "RETURNED").statusCode(204);
        close(participant, 1, "DECLINED").statusCode(409).body("type", problem("outreach-is-closed"));
        assertThat(programme.told(participant)).containsOnlyOnce(CLOSED);
    }

    @Test
    void staff_of_another_programme_or_organisation_learn_nothing() {
        Participant elsewhere = programme.admitted("programme-" + UUID.randomUUID());
        missed(elsewhere, 0);
        eventually(() -> assertThat(programme.told(elsewhere)).contains(OPENED));
        read(elsewhere).statusCode(404);
        attempt(elsewhere, "PHONE_CALL", "REACHED", now()).statusCode(404);
        close(elsewhere, 1, "RETURNED").statusCode(404);
        Participant participant = away();
        as("care-coordinator", "south").get(ONE, participant.episode()).then().statusCode(404);
        as("care-coordinator", "south")
                .queryParam("programme", "adult-evening")
                .get(LIST)
                .then()
                .statusCode(200)
                .body("cases", empty());
        for (String role : List.of("participant", "representative", "ehr-system", "intake", "auditor")) {
            as(role).queryParam("programme", "adult-evening").get(LIST).then().statusCode(403);
            as(role).get(ONE, participant.episode()).then().statusCode(403);
        }
    }

    @Test
    void who_was_not_tried_yet_stands_first_and_pages_follow_each_other() {
        Participant tried = away();
        attempt(tried, "LETTER", "MESSAGE_LEFT", now()).statusCode(204);
        Participant untried = away();
        List<String> both =
                List.of(untried.episode().toString(), tried.episode().toString());
        eventually(() -> assertThat(lines(1).stream()
                        .map(line -> (String) line.get("episodeId"))
                        .filter(both::contains))
                .containsExactlyElementsOf(both));
        coordinator()
                .queryParam("programme", "adult-evening")
                .queryParam("cursor", "no-cursor")
                .get(LIST)
                .then()
                .statusCode(400)
                .body("type", problem("cursor-invalid"));
        coordinator().get(LIST).then().statusCode(400);
    }

    @Test
    void who_was_shown_is_in_the_access_log() {
        Participant participant = away();
        read(participant).statusCode(200);
        assertThat(records.accessLog()
                        .log()
                        .about(ORGANISATION, participant.id().toString(), 0, 100))
                .isNotEmpty();
    }
}
