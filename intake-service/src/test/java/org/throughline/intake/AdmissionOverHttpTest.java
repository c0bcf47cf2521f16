package org.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.throughline.intake.Applicant.as;
import static org.throughline.intake.Applicant.elsewhere;
import static org.throughline.intake.Applicant.intake;
import static org.throughline.intake.ToldProgramme.PROGRAMME;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.ToldFacts;
import org.throughline.platform.testkit.ToldFacts.Told;

/** Admission by facts, pauses and ends of episodes, and who is there, on a real store and a real broker. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class AdmissionOverHttpTest {
    private static final String EPISODE = "/intake/v1/participants/{id}/episodes/{episode}";
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    @Inject
    Records records;

    @Inject
    IntakeClock clock;

    private ToldProgramme programme = ToldProgramme.another();

    @BeforeEach
    void aProgrammeOpens() {
        programme = ToldProgramme.another().isTold(records, 1);
    }

    private Applicant applicant() {
        return new Applicant(clock.instant()).prepared();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    private static RequestSpecification coordinator(int which) {
        return as("coordinator-" + which, "care-coordinator");
    }

    private List<String> types(String stream) {
        return records.log().stream(StreamName.in("north", stream), 1).stream()
                .map(RecordedEvent::type)
                .toList();
    }

    private static void refused(Response answer, int status, String problem) {
        answer.then().statusCode(status).body("type", containsString(problem));
    }

    private String admitted(Applicant applicant) {
        Response answer = applicant.admit(intake(), applicant.admission(programme));
        answer.then().statusCode(201);
        return answer.path("episodeId");
    }

    private Response post(Applicant applicant, String episode, String what, Map<String, Object> body) {
        return coordinator(1).body(body).post(EPISODE + "/" + what, applicant.participantId(), episode);
    }

    @Test
    void of_two_coordinators_who_admit_to_the_last_place_one_is_told_that_the_track_is_full() throws Exception {
        List<Applicant> both = List.of(applicant(), applicant());
        try (ExecutorService coordinators = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> admissions = List.of(
                    () -> both.getFirst()
                            .admit(coordinator(1), both.getFirst().admission(programme))
                            .statusCode(),
                    () -> both.getLast()
                            .admit(coordinator(2), both.getLast().admission(programme))
                            .statusCode());
            List<Integer> answers = coordinators.invokeAll(admissions).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
            assertThat(answers).containsExactlyInAnyOrder(201, 422);
        }
        assertThat(types("track-book/" + programme.track() + "/"
                        + clock.instant().atZone(ZoneOffset.UTC).getYear()))
                .containsExactly("intake.track-book-opened.v1", "intake.track-place-taken.v1");
    }

    @Test
    void over_capacity_somebody_answers_for_it_and_the_place_is_free_again_after_a_cancellation() {
        Applicant first = applicant();
        String episode = admitted(first);
        Applicant second = applicant();
        Map<String, Object> body = second.admission(programme);
        refused(second.admit(intake(), body), 422, "track-full");
        post(first, episode, "cancellation", Map.of("reason", "Moved away before the first evening."))
                .then()
                .statusCode(204);
        second.admit(intake(), body).then().statusCode(201);
        Applicant third = applicant();
        Map<String, Object> over = third.admission(programme);
        over.put("overrides", List.of(Map.of("rule", "CAPACITY", "reason", "A place is free tomorrow.")));
        third.admit(coordinator(1), over).then().statusCode(201);
    }

    @Test
    void a_lapsed_licence_is_answered_for_by_a_medical_director_only_and_nothing_is_stored_before() {
        ToldProgramme.tells(
                records,
                "facility/" + programme.facility(),
                "facility-licence-recorded",
                programme.licence(today().minusDays(1)));
        Applicant applicant = applicant();
        Map<String, Object> body = applicant.admission(programme);
        long before = records.log().head().position();
        refused(applicant.admit(intake(), body), 422, "facility-not-licensed");
        body.put("overrides", List.of(Map.of("rule", "FACILITY_LICENCE", "reason", "The renewal was mailed.")));
        refused(applicant.admit(intake(), body), 403, "override-lacks-authority");
        assertThat(records.log().read(before + 1, 100))
                .extracting(RecordedEvent::type)
                .doesNotContain("intake.participant-admitted.v1");
        applicant.admit(as("director-1", "medical-director"), body).then().statusCode(201);
    }

    @Test
    void a_track_of_another_facility_is_refused() {
        Applicant applicant = applicant();
        Map<String, Object> body = applicant.admission(programme);
        body.put("facility", UUID.randomUUID().toString());
        refused(applicant.admit(intake(), body), 422, "track-not-of-placement");
    }

    private Map<String, Object> hold(int from, int until) {
        return Map.of(
                "from",
                today().plusDays(from).toString(),
                "until",
                today().plusDays(until).toString(),
                "reason",
                "Surgery.");
    }

    @Test
    void an_episode_is_held_and_its_end_is_noticed_and_recorded() {
        Applicant applicant = applicant();
        String episode = admitted(applicant);
        refused(post(applicant, episode, "resumption", Map.of()), 409, "episode-not-held");
        refused(post(applicant, episode, "hold", hold(0, 90)), 422, "hold-too-long");
        refused(post(applicant, episode, "hold", hold(-40, -20)), 422, "hold-before-admission");
        refused(post(applicant, episode, "hold", hold(2, 1)), 400, "request-invalid");
        post(applicant, episode, "hold", hold(0, 5)).then().statusCode(204);
        refused(post(applicant, episode, "hold", hold(0, 6)), 409, "episode-held");
        intake().get("/intake/v1/participants/{id}", applicant.participantId())
                .then()
                .body("episodes[0].heldUntil", equalTo(today().plusDays(5).toString()));
        Map<String, Object> early = Map.of("on", today().minusDays(1).toString());
        refused(post(applicant, episode, "resumption", early), 422, "resumption-out-of-hold");
        clock.forward(Duration.ofDays(7));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(types("episode/" + episode)).contains("intake.episode-hold-over.v1"));
        post(applicant, episode, "resumption", Map.of()).then().statusCode(204);
        intake().get("/intake/v1/participants/{id}", applicant.participantId())
                .then()
                .body("episodes[0].heldUntil", nullValue());
        assertThat(types("episode/" + episode))
                .containsSubsequence(
                        "intake.episode-held.v1", "intake.episode-hold-over.v1", "intake.episode-resumed.v1");
    }

    @Test
    void an_admission_is_undone_only_before_anybody_came() {
        Applicant applicant = applicant();
        String episode = admitted(applicant);
        UUID session = UUID.randomUUID();
        Map<String, Object> payload = new HashMap<>();
        payload.put("participantId", applicant.participantId());
        payload.put("episodeId", episode);
        payload.put("sessionId", session);
        payload.put("kind", "GROUP");
        payload.put("start", clock.instant().toString());
        payload.put("creditedMinutes", 60);
        new ToldFacts(records)
                .happens(
                        new Told(
                                "scheduling",
                                "attendance/" + session + "/" + applicant.participantId(),
                                "scheduling.session-attended.v1",
                                "north",
                                UUID.fromString(applicant.participantId()),
                                clock.instant()),
                        payload);
        Map<String, Object> reason = Map.of("reason", "Entered for somebody else.");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                types("participant/" + applicant.participantId() + "/units/" + today().getYear()))
                        .contains("intake.session-use-recorded.v1"));
        refused(post(applicant, episode, "cancellation", reason), 409, "care-has-begun");
    }

    private void discharged(Applicant applicant, String episode) {
        new ToldFacts(records)
                .happens(
                        new Told(
                                "treatment-plan",
                                "episode/" + episode + "/care",
                                "treatment-plan.discharge-completed.v1",
                                "north",
                                UUID.fromString(applicant.participantId()),
                                clock.instant()),
                        Map.of(
                                "participantId",
                                applicant.participantId(),
                                "episodeId",
                                episode,
                                "type",
                                "COMPLETED",
                                "completedAt",
                                clock.instant().toString()));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(types("episode/" + episode)).contains("intake.episode-closed.v1"));
    }

    @Test
    void an_episode_goes_on_for_a_while_after_it_was_closed() {
        Applicant applicant = applicant();
        String episode = admitted(applicant);
        Map<String, Object> reason = Map.of("reason", "Came back after two days.");
        refused(post(applicant, episode, "reopening", reason), 409, "episode-open");
        discharged(applicant, episode);
        refused(post(applicant, episode, "hold", hold(0, 1)), 409, "episode-ended");
        post(applicant, episode, "reopening", reason).then().statusCode(204);
        intake().get("/intake/v1/participants/{id}", applicant.participantId())
                .then()
                .body("episodes", hasSize(1))
                .body("episodes[0].closedAt", nullValue());
        Applicant late = applicant();
        ToldProgramme other = ToldProgramme.another().isTold(records, 1);
        Response opened = late.admit(intake(), late.admission(other));
        String ended = opened.path("episodeId");
        discharged(late, ended);
        clock.forward(Duration.ofDays(15));
        refused(post(late, ended, "reopening", reason), 409, "reopening-too-late");
    }

    @Test
    void nobody_is_admitted_or_waits_a_second_time_under_a_linked_record() {
        programme = ToldProgramme.another().isTold(records, 2);
        Applicant applicant = applicant();
        Applicant twin = applicant();
        admitted(applicant);
        Map<String, Object> link = Map.of("retired", twin.participantId(), "reason", "One person, two documents.");
        String links = "/intake/v1/participants/{id}/";
        intake().body(link)
                .post(links + "links", applicant.participantId())
                .then()
                .statusCode(204);
        Map<String, Object> waiting = Map.of(
                "track",
                programme.track(),
                "programme",
                PROGRAMME,
                "priority",
                "ROUTINE",
                "reason",
                "A place of their own.");
        UUID person = UUID.fromString(twin.participantId());
        Response refused = twin.admit(intake(), twin.admission(programme));
        refused(refused, 409, "open-under-linked-record");
        assertThat(refused.asString()).doesNotContain(applicant.participantId());
        refused(
                intake().body(waiting).post(links + "waitlist-entries", twin.participantId()),
                409,
                "there-under-linked-record");
        assertThat(types(StreamNames.openEpisodes(person))).isEmpty();
        assertThat(types(StreamNames.waitlist(person))).isEmpty();
        intake().body(link)
                .post(links + "unlink", applicant.participantId())
                .then()
                .statusCode(204);
        admitted(twin);
    }

    @Test
    void an_episode_of_nobody_or_of_another_is_one_and_the_same_answer() {
        Applicant applicant = applicant();
        String episode = admitted(applicant);
        Map<String, Object> reason = Map.of("reason", "None.");
        refused(post(applicant, UUID.randomUUID().toString(), "cancellation", reason), 404, "not-found");
        refused(
                coordinator(1).body(reason).post(EPISODE + "/cancellation", UUID.randomUUID(), episode),
                404,
                "not-found");
        refused(
                elsewhere("coordinator-9", "care-coordinator")
                        .body(reason)
                        .post(EPISODE + "/cancellation", applicant.participantId(), episode),
                404,
                "not-found");
        as("participant-1", "participant")
                .body(reason)
                .post(EPISODE + "/cancellation", applicant.participantId(), episode)
                .then()
                .statusCode(403);
    }

    @Test
    void who_is_there_who_came_and_who_left_is_told_by_programme_and_period() {
        Applicant applicant = applicant();
        Instant before = clock.instant();
        String episode = admitted(applicant);
        String day = today().toString();
        Response census = coordinator(1)
                .queryParam("programme", PROGRAMME)
                .queryParam("firstDay", day)
                .queryParam("lastDay", day)
                .get("/intake/v1/census");
        census.then().statusCode(200).body("freshness.intake", notNullValue());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> coordinator(1)
                        .queryParam("from", before.toString())
                        .get("/intake/v1/admissions")
                        .then()
                        .statusCode(200)
                        .body("episodes.episodeId", hasItem(episode)));
        int open = as("auditor-1", "auditor")
                .queryParam("firstDay", day)
                .queryParam("lastDay", day)
                .get("/intake/v1/census")
                .path("counts.find { it.programme == '" + PROGRAMME + "' }.open");
        post(applicant, episode, "hold", hold(0, 2)).then().statusCode(204);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> coordinator(1)
                        .queryParam("firstDay", day)
                        .queryParam("lastDay", day)
                        .get("/intake/v1/census")
                        .then()
                        .body("counts.find { it.programme == '" + PROGRAMME + "' }.onHold", equalTo(1)));
        discharged(applicant, episode);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> coordinator(1)
                        .queryParam("from", before.toString())
                        .get("/intake/v1/discharges")
                        .then()
                        .body("episodes.episodeId", hasItem(episode))
                        .body("episodes.dischargeType", hasItem("COMPLETED")));
        int left = coordinator(1)
                .queryParam("firstDay", day)
                .queryParam("lastDay", day)
                .get("/intake/v1/census")
                .then()
                .extract()
                .jsonPath()
                .getInt("counts.find { it.programme == '" + PROGRAMME + "' }?.open ?: 0");
        assertThat(left).isEqualTo(open - 1);
        elsewhere("coordinator-9", "care-coordinator")
                .get("/intake/v1/admissions")
                .then()
                .body("episodes.episodeId", not(hasItem(episode)));
        refused(coordinator(1).queryParam("firstDay", day).get("/intake/v1/census"), 400, "period-invalid");
        refused(
                coordinator(1)
                        .queryParam("firstDay", day)
                        .queryParam("lastDay", today().plusDays(92).toString())
                        .get("/intake/v1/census"),
                400,
                "period-invalid");
        as("clinician-1", "clinician").get("/intake/v1/admissions").then().statusCode(403);
    }

    @Test
    void admissions_come_page_by_page() {
        ToldProgramme roomy = ToldProgramme.another().isTold(records, 3);
        Instant before = clock.instant();
        for (int i = 0; i < 3; i++) {
            Applicant applicant = applicant();
            applicant.admit(intake(), applicant.admission(roomy)).then().statusCode(201);
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> page(before, null).then().body("next", notNullValue()));
        Response first = page(before, null);
        Response second = page(before, first.path("next"));
        List<String> shown = first.path("episodes.episodeId");
        second.then().body("episodes", hasSize(1)).body("episodes[0].episodeId", not(hasItem(shown.getFirst())));
        refused(page(before, "nonsense"), 400, "cursor-invalid");
    }

    private static Response page(Instant from, @Nullable String cursor) {
        RequestSpecification asked = coordinator(1)
                .queryParam("programme", PROGRAMME)
                .queryParam("from", from.toString())
                .queryParam("limit", 2);
        return (cursor == null ? asked : asked.queryParam("cursor", cursor)).get("/intake/v1/admissions");
    }
}
