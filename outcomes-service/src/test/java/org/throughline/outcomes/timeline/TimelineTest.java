package org.throughline.outcomes.timeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.TestTokens;
import org.throughline.platform.testkit.ToldFacts;
import org.throughline.platform.testkit.ToldFacts.Told;

@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class TimelineTest {
    private static final String PATH = "/outcomes/v1/participants/{id}/timeline";
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    @Inject
    Records records;

    private final UUID participant = UUID.randomUUID();

    private static RequestSpecification coordinator(String organisation) {
        return given().auth().oauth2(TestTokens.of(organisation, "coordinator-1", "care-coordinator"));
    }

    private long admitted(String organisation) {
        return new ToldFacts(records)
                .happens(
                        new Told(
                                "intake",
                                "episode/" + participant,
                                "intake.participant-admitted.v1",
                                organisation,
                                participant,
                                MONDAY),
                        Map.of(
                                "participantId", participant,
                                "episodeId", UUID.randomUUID(),
                                "programme", "adult-evening",
                                "level", "2.1",
                                "track", "evening",
                                "admittedAt", MONDAY,
                                "primaryClinician", "clinician-1",
                                "facility", "a field the timeline does not read"));
    }

    private long missed(Instant at) {
        return new ToldFacts(records)
                .happens(
                        new Told(
                                "scheduling",
                                "attendance/" + UUID.randomUUID() + "/" + participant,
                                "scheduling.session-missed.v1",
                                "north",
                                participant,
                                at),
                        Map.of(
                                "participantId",
                                participant,
                                "episodeId",
                                UUID.randomUUID(),
                                "sessionId",
                                UUID.randomUUID(),
                                "kind",
                                "GROUP",
                                "start",
                                at,
                                "minutes",
                                180,
                                "excused",
                                false));
    }

    private RequestSpecification after(long position) {
        return coordinator("north").header("Throughline-Position", "outcomes=" + position);
    }

    @Test
    void an_admission_told_by_intake_is_an_entry_with_its_source() {
        long position = admitted("north");

        after(position)
                .get(PATH, participant)
                .then()
                .statusCode(200)
                .body("entries", hasSize(1))
                .body("entries[0].kind", equalTo("ADMISSION"))
                .body("entries[0].occurredAt", equalTo("2026-03-02T09:00:00Z"))
                .body("entries[0].fact.level", equalTo("2.1"))
                .body("entries[0].source.service", equalTo("intake"))
                .body("entries[0].source.stream", equalTo("episode/" + participant))
                .body("next", nullValue());
    }

    @Test
    void the_newest_comes_first_and_a_cursor_leads_on_without_gap_or_repeat() {
        admitted("north");
        missed(MONDAY.plusSeconds(7_200));
        long position = missed(MONDAY.plusSeconds(3_600));

        String next = after(position)
                .queryParam("limit", 2)
                .get(PATH, participant)
                .then()
                .statusCode(200)
                .body("entries.occurredAt", contains("2026-03-02T11:00:00Z", "2026-03-02T10:00:00Z"))
                .extract()
                .path("next");
        after(position)
                .queryParam("limit", 2)
                .queryParam("cursor", next)
                .get(PATH, participant)
                .then()
                .body("entries.kind", contains("ADMISSION"))
                .body("next", nullValue());
    }

    @Test
    void a_kind_and_a_period_can_be_asked_for() {
        admitted("north");
        missed(MONDAY.plusSeconds(7_200));
        long position = missed(MONDAY.plusSeconds(3_600));

        after(position)
                .queryParam("kind", "SESSION")
                .queryParam("from", "2026-03-02T11:30:00+01:00")
                .get(PATH, participant)
                .then()
                .body("entries.occurredAt", contains("2026-03-02T11:00:00Z"));
    }

    @Test
    void what_was_known_at_an_instant_leaves_out_what_came_later() {
        long first = admitted("north");
        Instant then = records.log().read(first, 1).getFirst().recordedAt();
        long position = new ToldFacts(records)
                .happens(
                        new Told(
                                "scheduling",
                                "dose/" + participant,
                                "scheduling.weekly-dose-met.v1",
                                "north",
                                participant,
                                MONDAY),
                        Map.of(
                                "participantId", participant,
                                "episodeId", UUID.randomUUID(),
                                "week", "2026-03-02",
                                "deliveredMinutes", 540,
                                "deliveredDays", 3,
                                "requiredMinutes", 540,
                                "requiredDays", 3));

        after(position).get(PATH, participant).then().body("entries", hasSize(2));
        after(position)
                .queryParam("knownAt", then.minusMillis(1).toString())
                .get(PATH, participant)
                .then()
                .statusCode(200)
                .body("entries", hasSize(0));
    }

    @Test
    void another_organisation_is_told_that_there_is_no_such_record() {
        long position = admitted("north");
        String answer = coordinator("south")
                .header("Throughline-Position", "outcomes=" + position)
                .get(PATH, participant)
                .then()
                .statusCode(404)
                .extract()
                .asString();

        assertThat(coordinator("south")
                        .get(PATH, UUID.randomUUID())
                        .then()
                        .extract()
                        .asString())
                .isEqualTo(answer);
    }

    @Test
    void what_was_shown_is_in_the_access_log_before_the_answer_leaves() {
        long position = admitted("north");
        after(position).get(PATH, participant).then().statusCode(200);

        List<RecordedEvent> shown = records.accessLog().log().about("north", participant.toString(), 0, 10);
        assertThat(shown).hasSize(1);
        assertThat(shown.getFirst().header().actor()).isEqualTo("coordinator-1");
    }

    @Test
    void a_wrong_limit_cursor_time_or_position_is_named() {
        long position = admitted("north");
        after(position).queryParam("limit", 0).get(PATH, participant).then().statusCode(400);
        after(position)
                .queryParam("cursor", "bm90aGluZw")
                .get(PATH, participant)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:throughline:problem:cursor-invalid"));
        after(position)
                .queryParam("from", "yesterday")
                .get(PATH, participant)
                .then()
                .statusCode(400)
                .body("fields", contains("from"));
        coordinator("north")
                .header("Throughline-Position", "outcomes=soon")
                .get(PATH, participant)
                .then()
                .statusCode(400);
        coordinator("north")
                .header("Throughline-Position", "intake=999999999")
                .get(PATH, participant)
                .then()
                .statusCode(503)
                .header("Retry-After", "1");
    }

    @Test
    void a_participant_id_that_is_none_is_answered_like_an_unknown_one() {
        coordinator("north").get(PATH, "not-an-id").then().statusCode(404);
    }

    @Test
    void a_role_without_the_timeline_is_refused() {
        given().auth()
                .oauth2(TestTokens.of("north", "biller", "utilisation-review"))
                .get(PATH, participant)
                .then()
                .statusCode(403);
    }

    private long happens(String stream, String type, UUID about, Map<String, ?> fact) {
        return new ToldFacts(records).happens(new Told("intake", stream, type, "north", about, MONDAY), fact);
    }

    @Test
    void an_episode_that_goes_on_is_an_entry_of_its_own() {
        admitted("north");
        long position = happens(
                "episode/" + participant,
                "intake.episode-reopened.v1",
                participant,
                Map.of(
                        "participantId",
                        participant,
                        "episodeId",
                        UUID.randomUUID(),
                        "reopenedAt",
                        MONDAY,
                        "policyVersion",
                        "iop-2026-1"));
        after(position)
                .queryParam("kind", "ADMISSION")
                .get(PATH, participant)
                .then()
                .body(
                        "entries.type",
                        containsInAnyOrder("intake.participant-admitted.v1", "intake.episode-reopened.v1"));
    }

    @Test
    void what_was_corrected_of_a_person_is_shown_without_what_it_is_now() {
        long position = happens(
                "participant/" + participant,
                "intake.participant-details-changed.v1",
                participant,
                Map.of(
                        "participantId", participant,
                        "fields", List.of("NAME"),
                        "effectiveFrom", MONDAY,
                        "changedAt", MONDAY));
        after(position)
                .get(PATH, participant)
                .then()
                .body("entries[0].kind", equalTo("PERSON"))
                .body("entries[0].fact.fields", contains("NAME"));
    }

    @Test
    void a_link_stands_in_both_timelines_and_names_the_other_to_who_may_see_both() {
        UUID other = UUID.randomUUID();
        Map<String, Object> link = Map.of("survivorId", participant, "retiredId", other, "linkedAt", MONDAY);
        admitted("north");
        String stream = "participant/" + other + "/links";
        happens(stream, "intake.participants-linked.v1", other, link);
        long position = happens(
                stream,
                "intake.participants-unlinked.v1",
                other,
                Map.of("survivorId", participant, "retiredId", other, "unlinkedAt", MONDAY));
        for (UUID one : List.of(participant, other)) {
            after(position)
                    .queryParam("kind", "PERSON")
                    .get(PATH, one)
                    .then()
                    .body("entries", hasSize(2))
                    .body("entries.fact.retiredId", everyItem(equalTo(other.toString())))
                    .body("entries.fact.survivorId", everyItem(equalTo(participant.toString())))
                    .body("entries.source.stream", everyItem(equalTo(stream)));
        }
        long elsewhere = happens(
                "episode/" + other,
                "intake.participant-admitted.v1",
                other,
                Map.of(
                        "participantId",
                        other,
                        "episodeId",
                        UUID.randomUUID(),
                        "programme",
                        "programme-" + other,
                        "level",
                        "2.1",
                        "track",
                        "evening",
                        "admittedAt",
                        MONDAY,
                        "primaryClinician",
                        "clinician-1"));
        await().untilAsserted(() -> after(elsewhere)
                .queryParam("kind", "PERSON")
                .get(PATH, participant)
                .then()
                .body("entries", hasSize(2))
                .body("entries.fact", everyItem(nullValue()))
                .body("entries.source", everyItem(nullValue())));
        assertThat(after(elsewhere).get(PATH, participant).asString()).doesNotContain(other.toString());
        given().auth()
                .oauth2(TestTokens.of("north", "auditor-1", "auditor"))
                .queryParam("kind", "PERSON")
                .get(PATH, participant)
                .then()
                .body("entries.fact.retiredId", everyItem(equalTo(other.toString())));
    }
}
