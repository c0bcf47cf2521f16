package org.throughline.outcomes.timeline;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.outcomes.Told;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.TestTokens;

/** What a timeline says of episodes and weeks, of what was said again, and of two kinds of time. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class TimelineReadingTest {
    private static final String PATH = "/outcomes/v1/participants/{id}/timeline";
    private static final LocalDate WEEK = LocalDate.parse("2026-03-02");
    /** Sunday evening at the facility, Monday in Greenwich. */
    private static final Instant SUNDAY_EVENING = Instant.parse("2026-03-09T01:00:00Z");

    private static final Instant MONDAY = Instant.parse("2026-03-02T14:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    Records records;

    private final UUID participant = UUID.randomUUID();
    private final UUID episode = UUID.randomUUID();
    private final UUID session = UUID.randomUUID();
    private Told told;

    @BeforeEach
    void others_tell() {
        told = new Told(records, participant);
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.of("north", "somebody-1", role));
    }

    private RequestSpecification coordinatorAfter(long position) {
        return as("care-coordinator").header("Throughline-Position", "outcomes=" + position);
    }

    private ValidatableResponse read(RequestSpecification request) {
        return request.get(PATH, participant).then().statusCode(200);
    }

    private void consents(Instant at) {
        told.tells(
                "intake.consent-granted.v1",
                "participant/" + participant + "/consents",
                at,
                Map.of("consentId", UUID.randomUUID(), "kind", "TPO", "signedAt", at));
    }

    @Test
    void an_episode_holds_what_names_it_and_what_happened_while_it_lasted() {
        UUID earlier = UUID.randomUUID();
        UUID plan = UUID.randomUUID();
        told.admits(earlier, MONDAY.minus(DAY.multipliedBy(60)));
        told.closes(earlier, MONDAY.minus(DAY.multipliedBy(30)));
        consents(MONDAY.minus(DAY)); // between the two
        told.tells(
                "treatment-plan.plan-signed.v1",
                "plan/" + plan,
                MONDAY.plus(DAY),
                Map.of("planId", plan, "version", 1, "role", "CLINICIAN", "signedAt", MONDAY.plus(DAY)));
        told.tells(
                "treatment-plan.plan-opened.v1",
                "plan/" + plan,
                MONDAY.plusSeconds(60),
                Map.of("episodeId", episode, "planId", plan, "dueBy", MONDAY.plus(DAY)));
        told.closes(episode, MONDAY.plus(DAY.multipliedBy(4))); // before its beginning is known
        consents(MONDAY.plus(DAY.multipliedBy(2)));
        long position = told.admits(episode, MONDAY);

        read(coordinatorAfter(position).queryParam("episode", episode))
                .body(
                        "entries.type",
                        contains(
                                "intake.episode-closed.v1",
                                "intake.consent-granted.v1",
                                "treatment-plan.plan-signed.v1",
                                "treatment-plan.plan-opened.v1",
                                "intake.participant-admitted.v1"));
        read(coordinatorAfter(position).queryParam("episode", earlier))
                .body("entries.type", contains("intake.episode-closed.v1", "intake.participant-admitted.v1"));
    }

    @Test
    void an_episode_of_nobody_or_of_another_is_unknown() {
        long position = told.admits(episode, MONDAY);
        coordinatorAfter(position)
                .queryParam("episode", UUID.randomUUID())
                .get(PATH, participant)
                .then()
                .statusCode(404);
    }

    @Test
    void a_week_of_the_facility_stands_with_its_dose_as_it_is_known_last() {
        told.admits(episode, MONDAY);
        told.attends(episode, session, MONDAY.plus(DAY), 180);
        told.attends(episode, UUID.randomUUID(), SUNDAY_EVENING, 180);
        told.falls(episode, WEEK, 360, MONDAY.plus(DAY.multipliedBy(8)));
        long position = told.restates(episode, WEEK, 540, true, MONDAY.plus(DAY.multipliedBy(9)));

        read(coordinatorAfter(position).queryParam("groupBy", "week"))
                .body("entries", nullValue())
                .body("weeks.firstDay", contains("2026-03-09", "2026-03-02"))
                .body("weeks[0].doses", hasSize(0))
                .body("weeks[0].entries.kind", contains("DOSE", "DOSE"))
                .body("weeks[1].entries.kind", contains("SESSION", "SESSION", "ADMISSION"))
                .body("weeks[1].doses", hasSize(1))
                .body("weeks[1].doses[0].standing", equalTo("MET"))
                .body("weeks[1].doses[0].deliveredMinutes", equalTo(540))
                .body("weeks[1].doses[0].requiredMinutes", equalTo(540));
        read(coordinatorAfter(position)
                        .queryParam("groupBy", "week")
                        .queryParam("asOf", MONDAY.plus(DAY.multipliedBy(8)).toString()))
                .body("weeks[1].doses[0].standing", equalTo("SHORT"));
    }

    @Test
    void a_week_goes_on_over_the_end_of_a_page() {
        told.admits(episode, MONDAY);
        told.attends(episode, session, MONDAY.plus(DAY), 180);
        long position = told.falls(episode, WEEK, 180, MONDAY.plus(DAY.multipliedBy(8)));
        String next = read(coordinatorAfter(position)
                        .queryParam("groupBy", "week")
                        .queryParam("limit", 2))
                .body("weeks.firstDay", contains("2026-03-09", "2026-03-02"))
                .extract()
                .path("next");
        read(coordinatorAfter(position).queryParam("groupBy", "week").queryParam("cursor", next))
                .body("weeks.firstDay", contains("2026-03-02"))
                .body("weeks[0].entries.kind", contains("ADMISSION"))
                .body("weeks[0].doses[0].standing", equalTo("SHORT"));
    }

    @Test
    void what_was_said_again_is_shown_as_corrected_beside_what_holds() {
        told.misses(episode, session, MONDAY);
        told.falls(episode, WEEK, 360, MONDAY.plus(DAY));
        long before = told.restates(episode, WEEK, 300, false, MONDAY.plus(DAY.multipliedBy(2)));
        Instant then = records.log().read(before, 1).getFirst().recordedAt();
        await().until(() -> Instant.now().isAfter(then.plusMillis(1)));
        long position = told.attends(episode, session, MONDAY, 180);

        String standing = "entries.find { it.type.contains('%s') }.standing";
        read(coordinatorAfter(position))
                .body(standing.formatted("session-missed"), equalTo("CORRECTED"))
                .body("entries.find { it.type.contains('session-missed') }.fact", notNullValue())
                .body(standing.formatted("session-attended"), nullValue())
                .body(standing.formatted("weekly-dose-short"), equalTo("CORRECTED"))
                .body(standing.formatted("dose-restated"), nullValue());
        read(coordinatorAfter(position).queryParam("knownAt", then.toString()))
                .body(standing.formatted("session-missed"), nullValue());
    }

    @Test
    void holds_and_what_came_before_admission_are_entries() {
        UUID escalation = UUID.randomUUID();
        told.tells(
                "intake.crisis-escalation-raised.v1",
                "escalation/" + escalation,
                MONDAY,
                Map.of("escalationId", escalation, "kind", "SUICIDE_RISK", "raisedAt", MONDAY));
        told.tells(
                "intake.waitlist-placed.v1",
                "waitlist/" + episode,
                MONDAY.plus(DAY),
                Map.of("entryId", episode, "track", session, "placedAt", MONDAY.plus(DAY)));
        told.admits(episode, MONDAY.plus(DAY.multipliedBy(2)));
        long position = told.tells(
                "intake.episode-held.v1",
                "episode/" + episode,
                MONDAY.plus(DAY.multipliedBy(3)),
                Map.of(
                        "episodeId",
                        episode,
                        "from",
                        "2026-03-06",
                        "until",
                        "2026-03-10",
                        "heldAt",
                        MONDAY.plus(DAY.multipliedBy(3))));
        read(coordinatorAfter(position))
                .body("entries.kind", contains("HOLD", "ADMISSION", "WAITLIST", "CRISIS"))
                .body("entries[0].fact.until", equalTo("2026-03-10"));
    }

    @Test
    void absences_that_did_not_become_too_many_are_corrected_with_all_that_came_after() {
        told.admits(episode, MONDAY);
        for (int occurrence = 1; occurrence <= 3; occurrence++) {
            told.tells(
                    "scheduling.attendance-threshold-breached.v1",
                    "outreach/" + episode,
                    MONDAY.plus(DAY.multipliedBy(occurrence)),
                    Map.of(
                            "episodeId",
                            episode,
                            "rule",
                            "CONSECUTIVE",
                            "date",
                            WEEK,
                            "count",
                            3,
                            "limit",
                            3,
                            "occurrence",
                            occurrence));
        }
        long position = told.tells(
                "scheduling.attendance-threshold-withdrawn.v1",
                "outreach/" + episode,
                MONDAY.plus(DAY.multipliedBy(4)),
                Map.of("episodeId", episode, "rule", "CONSECUTIVE", "occurrence", 2));
        read(coordinatorAfter(position).queryParam("kind", "ATTENDANCE"))
                .body("entries.fact.occurrence", contains(2, 3, 2, 1))
                .body("entries.standing", contains(null, "CORRECTED", "CORRECTED", null));
    }

    @Test
    void the_time_after_an_episode_and_setbacks_are_entries_and_a_late_note_corrects_a_miss() {
        told.admits(episode, MONDAY);
        Instant discharge = MONDAY.plus(DAY.multipliedBy(60));
        told.closes(episode, discharge);
        String alumni = "alumni/" + episode;
        told.tells(
                "outcomes.alumni-enrolled.v1",
                alumni,
                discharge.plus(DAY),
                Map.of(
                        "episodeId", episode,
                        "followUps", List.of(Map.of("days", 30, "from", discharge, "dueBy", discharge)),
                        "enrolledAt", discharge.plus(DAY)));
        told.tells(
                "outcomes.alumni-follow-up-missed.v1",
                alumni,
                discharge.plus(DAY.multipliedBy(44)),
                Map.of("episodeId", episode, "days", 30, "dueBy", discharge.plus(DAY.multipliedBy(44))));
        told.tells(
                "outcomes.alumni-follow-up-recorded.v1",
                alumni,
                discharge.plus(DAY.multipliedBy(31)),
                Map.of("episodeId", episode, "days", 30, "status", "WELL", "askedAt", discharge));
        UUID setback = UUID.randomUUID();
        told.tells(
                "outcomes.setback-reported.v1",
                "setback/" + setback,
                discharge.plus(DAY.multipliedBy(50)),
                Map.of(
                        "setbackId", setback,
                        "severity", "MODERATE",
                        "source", "SELF",
                        "happenedAt", discharge,
                        "reportedAt", discharge));
        long position = told.tells(
                "outcomes.readmission-requested.v1",
                alumni,
                discharge.plus(DAY.multipliedBy(51)),
                Map.of("episodeId", episode, "requestId", UUID.randomUUID(), "requestedAt", discharge));
        read(coordinatorAfter(position)
                        .queryParam("kind", "ALUMNI", "SETBACK")
                        .queryParam("from", discharge.toString()))
                .body("entries.kind", contains("ALUMNI", "SETBACK", "ALUMNI", "ALUMNI", "ALUMNI"))
                .body("entries[1].fact.severity", equalTo("MODERATE"))
                .body("entries.standing", contains(null, null, "CORRECTED", null, null));
    }

    @Test
    void consents_are_shown_to_whom_intake_shows_them() {
        consents(MONDAY);
        long position = told.admits(episode, MONDAY.plus(DAY));
        for (String role : List.of("care-coordinator", "auditor")) {
            read(as(role).header("Throughline-Position", "outcomes=" + position))
                    .body("entries.kind", contains("ADMISSION", "CONSENT"));
        }
        for (String role : List.of("clinician", "medical-director")) {
            read(as(role).header("Throughline-Position", "outcomes=" + position))
                    .body("entries.kind", contains("ADMISSION"));
            read(as(role).queryParam("kind", "CONSENT")).body("entries", hasSize(0));
        }
    }

    @Test
    void what_had_happened_and_what_was_known_are_asked_for_apart() {
        told.admits(episode, MONDAY);
        long position = told.attends(episode, session, MONDAY.plus(DAY), 180);
        read(coordinatorAfter(position).queryParam("asOf", MONDAY.toString()))
                .body("entries.kind", contains("ADMISSION"));
        read(coordinatorAfter(position)
                        .queryParam("asOf", MONDAY.plus(DAY).toString())
                        .queryParam("knownAt", MONDAY.toString()))
                .body("entries", hasSize(0));
    }

    private long freshness(RequestSpecification request) {
        return request.get(PATH, participant).jsonPath().getLong("freshness.outcomes.position");
    }

    @Test
    void what_changed_since_somebody_looked_is_what_came_and_what_no_longer_stands() {
        told.admits(episode, MONDAY);
        long missed = told.misses(episode, session, MONDAY);
        UUID assessment = UUID.randomUUID();
        long first = told.falls(episode, WEEK, 360, MONDAY.plus(DAY));
        long looked = freshness(coordinatorAfter(first));
        read(coordinatorAfter(first).queryParam("changedSince", looked)).body("entries", hasSize(0));

        told.attends(episode, session, MONDAY, 180);
        long last = told.tells(
                "outcomes.assessment-entered-in-error.v1",
                "assessment/" + assessment,
                MONDAY.plus(DAY),
                Map.of("assessmentId", assessment, "markedAt", MONDAY.plus(DAY)));
        Instant between = records.log().read(last, 1).getFirst().recordedAt();
        await().until(() -> Instant.now().isAfter(between.plusMillis(1)));
        long later = told.restates(episode, WEEK, 540, true, MONDAY.plus(DAY.multipliedBy(2)));
        for (String since : List.of(
                Long.toString(looked),
                "outcomes=" + looked,
                records.log().read(first, 1).getFirst().recordedAt().toString())) {
            String change = "entries.find { it.type.contains('%s') }.change";
            read(coordinatorAfter(later).queryParam("changedSince", since))
                    .body("entries", hasSize(5))
                    .body(change.formatted("session-missed"), equalTo("RESTATED"))
                    .body("entries.find { it.type.contains('session-missed') }.standing", equalTo("CORRECTED"))
                    .body(change.formatted("weekly-dose-short"), equalTo("RESTATED"))
                    .body(change.formatted("session-attended"), equalTo("ADDED"))
                    .body(change.formatted("dose-restated"), equalTo("ADDED"));
        }
        read(coordinatorAfter(later).queryParam("changedSince", missed).queryParam("knownAt", between.toString()))
                .body(
                        "entries.type",
                        containsInAnyOrder(
                                "scheduling.weekly-dose-short.v1",
                                "scheduling.session-attended.v1",
                                "scheduling.session-missed.v1",
                                "outcomes.assessment-entered-in-error.v1"));
        read(as("auditor").queryParam("changedSince", freshness(as("auditor")))).body("entries", hasSize(0));
        read(coordinatorAfter(later)).body("entries.change", everyItem(nullValue()));
    }

    @Test
    void what_is_new_is_paged_like_everything_else() {
        told.admits(episode, MONDAY);
        long looked = told.misses(episode, session, MONDAY);
        told.attends(episode, session, MONDAY, 180);
        long last = told.misses(episode, UUID.randomUUID(), MONDAY.plus(DAY));
        String next = read(coordinatorAfter(last)
                        .queryParam("changedSince", looked)
                        .queryParam("limit", 2))
                .body("entries", hasSize(2))
                .extract()
                .path("next");
        read(coordinatorAfter(last).queryParam("changedSince", looked).queryParam("cursor", next))
                .body("entries", hasSize(1))
                .body("next", nullValue());
    }

    @Test
    void a_page_that_makes_no_sense_is_named_whether_or_not_there_is_a_timeline() {
        refused(Map.of("cursor", "wrong"), "cursor-invalid").body("fields", contains("cursor"));
        refused(Map.of("limit", "201"), "limit-invalid").body("fields", contains("limit"));
        told.admits(episode, MONDAY);
        refused(Map.of("cursor", "wrong"), "cursor-invalid").body("fields", contains("cursor"));
    }

    @Test
    void times_that_make_no_sense_are_named() {
        told.admits(episode, MONDAY);
        String later = Instant.now().plus(DAY).toString();
        for (String axis : List.of("asOf", "knownAt", "changedSince")) {
            refused(Map.of(axis, "yesterday"), "time-invalid").body("fields", contains(axis));
            refused(Map.of(axis, later), "time-in-future").body("fields", contains(axis));
        }
        refused(Map.of("from", "2026-03-03T00:00:00Z", "until", "2026-03-02T00:00:00Z"), "period-invalid")
                .body("fields", hasItem("from"));
        refused(Map.of("changedSince", "2026-03-03T00:00:00Z", "knownAt", "2026-03-02T00:00:00Z"), "period-invalid")
                .body("fields", hasItem("changedSince"));
        refused(Map.of("groupBy", "month"), "grouping-invalid").body("title", not(containsString("month")));
    }

    private ValidatableResponse refused(Map<String, String> query, String problem) {
        return as("care-coordinator")
                .queryParams(query)
                .get(PATH, participant)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:throughline:problem:" + problem));
    }
}
