package org.throughline.treatmentplan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.service.History;
import org.throughline.platform.service.Records;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.TestTokens;
import org.throughline.platform.testkit.ToldFacts;
import org.throughline.platform.testkit.ToldFacts.Told;
import org.throughline.treatmentplan.policy.EpisodePolicies;
import org.throughline.treatmentplan.reaction.ReviewCalls;
import org.throughline.treatmentplan.reaction.WhenCareMovesThenReview;
import org.throughline.treatmentplan.review.ReviewDeciding;

/** Deadlines of plans, and reviews, over HTTP: what is told and what time does, on a real store and a real broker. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class ReviewsOverHttpTest {
    private static final String REVIEWS = "/reviews";

    @Inject
    Records records;

    @Inject
    Clock clock;

    @Inject
    ServiceRuntime runtime;

    @Inject
    ReviewDeciding deciding;

    private Response reviews(Admitted person) {
        return Admitted.auditor().get(Admitted.EPISODES + person.episode() + REVIEWS);
    }

    private Response conclude(Admitted person, String reviewId, Map<String, ?> body) {
        return Admitted.clinician()
                .body(body)
                .post(Admitted.EPISODES + person.episode() + REVIEWS + "/" + reviewId + "/conclusion");
    }

    private static Map<String, Object> conclusion(String key, Object value) {
        return Map.of(
                "findings", "Goes on well", "attendees", List.of("clinician-1"), "decision", "CONTINUE", key, value);
    }

    private Map<String, Object> scoreOf(Admitted person) {
        UUID assessment = UUID.randomUUID();
        person.tells("outcomes", "assessment/" + assessment, "assessment-recorded", Map.of("assessmentId", assessment));
        return Map.of("service", "outcomes", "stream", "assessment/" + assessment, "version", 1);
    }

    /** Raises one, and says in which stream that is told. */
    private String alert(Admitted person) {
        UUID alert = UUID.randomUUID();
        person.tells(
                "outcomes",
                "alert/" + alert,
                "safety-alert-raised",
                Map.of("alertId", alert, "trigger", "PHQ9_ITEM9", "raisedAt", clock.instant()));
        return "outcomes/alert/" + alert;
    }

    private String openReview(Admitted person) {
        return await().until(() -> reviews(person).path("reviewId"), id -> id != null);
    }

    /** A programme that goes by some numbers of its own. */
    private String programmeOf(Map<String, Integer> numbers) {
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
                                clock.instant().minusSeconds(60),
                                "nature",
                                "MIXED",
                                "numbers",
                                numbers,
                                "changedAt",
                                clock.instant()));
        return programme;
    }

    private long stored(Admitted person) {
        return records.log().version(StreamName.in("north", "episode/" + person.episode() + "/reviews"));
    }

    @Test
    void one_review_is_open_whatever_calls_for_it_and_the_next_follows() {
        Admitted person = Admitted.toldBy(records, clock);
        alert(person);
        String review = openReview(person);
        person.tells("scheduling", "dose/" + person.participant() + "/2026-03-02", "weekly-dose-short", Map.of());
        person.tells(
                "outcomes",
                "trajectory/" + person.participant() + "/PHQ-9",
                "reliable-change-detected",
                Map.of("instrument", "PHQ-9", "status", "RELIABLY_DETERIORATED"));
        Admitted.clinician()
                .body(Map.of("reason", "The family asked"))
                .post(Admitted.EPISODES + person.episode() + REVIEWS)
                .then()
                .statusCode(204);
        await().untilAsserted(() -> reviews(person)
                .then()
                .body("status", equalTo("OPEN"))
                .body("reviewId", equalTo(review))
                .body("triggers.kind", hasItem("DOSE"))
                .body("triggers.kind", hasItem("DETERIORATION"))
                .body("triggers.find { it.kind == 'REQUEST' }.reason", equalTo("The family asked")));
        conclude(person, review, conclusion("considered", List.of(scoreOf(person))))
                .then()
                .statusCode(204);
        reviews(person)
                .then()
                .body("status", equalTo("SCHEDULED"))
                .body("policyVersion", equalTo("iop-2026-1"))
                .body("conducted", hasSize(1))
                .body("conducted[0].triggers", hasSize(4))
                .body("conducted[0].considered[0].fingerprint.length()", equalTo(64));
    }

    @Test
    void what_is_delivered_again_calls_for_nothing_more() {
        Admitted person = Admitted.toldBy(records, clock);
        String alert = alert(person);
        openReview(person);
        long before = stored(person);
        var reaction = new WhenCareMovesThenReview(runtime, deciding, new EpisodePolicies(runtime));
        History<ReviewCalls> told = runtime.history(ReviewCalls.READ);
        Stream.of(EpisodeStreams.toldEpisode(person.episode()), alert)
                .flatMap(stream -> told.readable(stream, "north", Optional.empty()).stream())
                .forEach(reaction::on);
        assertThat(stored(person)).isEqualTo(before);
        assertThat(records.log().version(StreamName.in("north", ReviewDeciding.episodes(person.participant()))))
                .isEqualTo(1);
    }

    @Test
    void a_review_rests_on_scores_of_this_participant_or_says_why_none() {
        Admitted person = Admitted.toldBy(records, clock);
        alert(person);
        String review = openReview(person);
        long before = stored(person);
        conclude(person, review, conclusion("role", "CLINICIAN"))
                .then()
                .statusCode(422)
                .body("type", containsString("nothing-considered"));
        Map<String, Object> anothers = scoreOf(Admitted.toldBy(records, clock));
        conclude(person, review, conclusion("considered", List.of(anothers)))
                .then()
                .statusCode(422)
                .body("type", containsString("evidence-unknown"));
        conclude(person, UUID.randomUUID().toString(), conclusion("nothingConsidered", "None were answered"))
                .then()
                .statusCode(409)
                .body("type", containsString("review-not-open"));
        assertThat(stored(person)).as("nothing was stored of what was refused").isEqualTo(before);
        conclude(person, review, conclusion("nothingConsidered", "None were answered"))
                .then()
                .statusCode(204);
        conclude(person, review, conclusion("nothingConsidered", "None were answered"))
                .then()
                .statusCode(204);
        assertThat(stored(person)).as("a repeat changes nothing").isEqualTo(before + 2);
        Admitted.colleague()
                .body(conclusion("nothingConsidered", "They were read another way"))
                .post(Admitted.EPISODES + person.episode() + REVIEWS + "/" + review + "/conclusion")
                .then()
                .statusCode(409)
                .body("type", containsString("review-not-open"));
        assertThat(stored(person)).as("nor does who comes second").isEqualTo(before + 2);
    }

    @Test
    void a_plan_in_effect_is_reviewed_by_the_numbers_of_its_programme_and_waits_on_a_hold() {
        String programme = programmeOf(Map.of("treatment-plan.review-days", 14));
        Admitted person = Admitted.toldBy(records, clock, programme);
        person.isPlanned();
        String scheduled = await().until(() -> reviews(person).path("dueBy"), due -> due != null);
        Instant due = Instant.parse(scheduled);
        assertThat(Duration.between(clock.instant(), due)).isBetween(Duration.ofDays(13), Duration.ofDays(14));
        reviews(person).then().body("policyVersion", equalTo("changed"));
        person.tells(
                "intake",
                "episode/" + person.episode(),
                "episode-held",
                Map.of(
                        "from", person.today().plusDays(2).toString(),
                        "until", person.today().plusDays(6).toString(),
                        "zone", Admitted.ZONE));
        await().until(
                        () -> Instant.parse(reviews(person).path("dueBy")),
                        moved -> moved.isAfter(due.plus(Duration.ofDays(4))));
        person.tells(
                "intake",
                "episode/" + person.episode(),
                "episode-resumed",
                Map.of("on", person.today().plusDays(2).toString()));
        await().until(() -> Instant.parse(reviews(person).path("dueBy")), due::equals);
    }

    @Test
    void time_makes_plans_and_reviews_due_and_overdue_and_the_end_of_the_episode_takes_them_off_the_lists() {
        // Everything is due at once there, so that nobody waits for it.
        String programme = programmeOf(Map.of(
                "treatment-plan.first-plan-due-days", 0,
                "treatment-plan.provisional-days", 0,
                "treatment-plan.review-days", 0));
        Admitted unwritten = Admitted.toldBy(records, clock, programme);
        Admitted provisional = Admitted.toldBy(records, clock, programme);
        Admitted planned = Admitted.toldBy(records, clock, programme);
        planned.isPlanned();
        String hash = provisional.submits();
        provisional
                .write("provisional-activation", Map.of("version", 1, "reason", "Care begins today"))
                .then()
                .statusCode(422)
                .body("type", containsString("nobody-has-signed"));
        provisional.signs(Admitted.colleague(), hash);
        provisional
                .write("provisional-activation", Map.of("version", 1, "reason", "Care begins today"))
                .then()
                .statusCode(204);
        Admitted.auditor()
                .get(Admitted.PLANS + provisional.plan())
                .then()
                .body("status", equalTo("PROVISIONAL"))
                .body("versionInEffect", equalTo(1))
                .body("nextDueBy", notNullValue());
        await().untilAsserted(() -> assertThat(onList("/treatment-plans/v1/plans", "plans"))
                .contains(unwritten.episode().toString(), provisional.episode().toString())
                .doesNotContain(planned.episode().toString()));
        await().untilAsserted(() -> assertThat(onList("/treatment-plans/v1/reviews", "reviews"))
                .contains(planned.episode().toString()));
        reviews(planned).then().body("overdue", equalTo(true)).body("triggers.kind", hasItem("PERIODIC"));
        provisional.signs(provisional.self(), hash);
        for (Admitted person : List.of(unwritten, planned)) {
            person.tells(
                    "intake",
                    "episode/" + person.episode(),
                    "episode-closed",
                    Map.of("type", "COMPLETED", "closedAt", clock.instant()));
        }
        await().untilAsserted(() -> {
            assertThat(onList("/treatment-plans/v1/plans", "plans"))
                    .doesNotContain(
                            unwritten.episode().toString(),
                            provisional.episode().toString());
            assertThat(onList("/treatment-plans/v1/reviews", "reviews"))
                    .doesNotContain(planned.episode().toString());
        });
        Admitted.clinician()
                .body(Map.of("reason", "Asked late"))
                .post(Admitted.EPISODES + planned.episode() + REVIEWS)
                .then()
                .statusCode(409)
                .body("type", containsString("episode-over"));
    }

    /** The episodes whose entry is overdue, on all pages of a worklist, two a page. */
    private static Set<String> onList(String path, String rows) {
        Set<String> episodes = new HashSet<>();
        String next = null;
        do {
            Response page = next == null
                    ? Admitted.auditor().queryParam("limit", 2).get(path)
                    : Admitted.auditor()
                            .queryParam("limit", 2)
                            .queryParam("cursor", next)
                            .get(path);
            page.then().statusCode(200);
            List<Map<String, Object>> found = page.path(rows);
            found.stream()
                    .filter(row -> Boolean.TRUE.equals(row.get("overdue")))
                    .forEach(row -> episodes.add(String.valueOf(row.get("episodeId"))));
            next = page.path("next");
        } while (next != null);
        return episodes;
    }

    @Test
    void what_was_added_between_two_versions_is_shown_to_staff() {
        Admitted person = Admitted.toldBy(records, clock);
        person.isPlanned();
        person.write("revisions", Map.of("version", 1, "reason", "Sleep is worse"))
                .then()
                .statusCode(204);
        person.write("problems", Map.of("problem", "Poor sleep")).then().statusCode(201);
        String path = Admitted.PLANS + person.plan() + "/differences?from=1&to=";
        Admitted.clinician()
                .get(path + "2")
                .then()
                .statusCode(200)
                .body("added.problems.problem", equalTo(List.of("Poor sleep")))
                .body("withdrawn.problems", hasSize(0))
                .body("added.goals", hasSize(0));
        Admitted.clinician()
                .get(path + "3")
                .then()
                .statusCode(404)
                .body("type", containsString("plan-version-unknown"));
        person.self().get(path + "2").then().statusCode(403);
    }

    @Test
    void reviews_are_for_staff_of_the_house_and_unknown_to_others() {
        Admitted person = Admitted.toldBy(records, clock);
        person.plan();
        String path = Admitted.EPISODES + person.episode() + REVIEWS;
        given().auth()
                .oauth2(TestTokens.of("south", "clinician-1", "clinician"))
                .get(path)
                .then()
                .statusCode(404);
        person.self().get(path).then().statusCode(403);
        Admitted.as("hospital-1", "ehr-system")
                .get("/treatment-plans/v1/reviews")
                .then()
                .statusCode(403);
        Admitted.auditor().get(path).then().statusCode(200);
        Admitted.auditor().body(Map.of("reason", "Please")).post(path).then().statusCode(403);
    }

    private static void absences(Admitted person, String what) {
        person.tells(
                "scheduling",
                "outreach/" + person.episode(),
                "attendance-threshold-" + what,
                Map.of("rule", "CONSECUTIVE", "occurrence", 1, "date", "2026-03-04", "count", 2, "limit", 2));
    }

    @Test
    void too_many_absences_open_a_review_and_what_was_taken_back_calls_it_off() {
        Admitted person = Admitted.toldBy(records, clock);
        absences(person, "breached");
        await().untilAsserted(() -> reviews(person).then().body("triggers.kind", equalTo(List.of("ATTENDANCE"))));
        absences(person, "withdrawn");
        await().untilAsserted(() -> reviews(person).then().body("status", equalTo("NONE")));
        absences(person, "breached");
        await().untilAsserted(() -> reviews(person).then().body("triggers.kind", equalTo(List.of("ATTENDANCE"))));
        alert(person);
        await().untilAsserted(
                        () -> reviews(person).then().body("triggers.kind", equalTo(List.of("ATTENDANCE", "ALERT"))));
        absences(person, "withdrawn");
        await().untilAsserted(() -> reviews(person)
                .then()
                .body("status", equalTo("OPEN"))
                .body("triggers.kind", equalTo(List.of("ALERT"))));
    }

    @Test
    void of_an_episode_that_is_over_absences_call_for_nothing_and_a_plan_that_took_effect_meanwhile_is_reviewed() {
        Admitted gone = Admitted.toldBy(records, clock);
        gone.tells(
                "intake",
                "episode/" + gone.episode(),
                "episode-closed",
                Map.of("type", "COMPLETED", "closedAt", clock.instant()));
        absences(gone, "breached");
        Admitted person = Admitted.toldBy(records, clock);
        absences(person, "breached");
        await().untilAsserted(() -> reviews(person).then().body("status", equalTo("OPEN")));
        person.isPlanned();
        absences(person, "withdrawn");
        await().untilAsserted(() -> reviews(person).then().body("status", equalTo("SCHEDULED")));
        reviews(gone).then().body("status", equalTo("NONE"));
    }
}
