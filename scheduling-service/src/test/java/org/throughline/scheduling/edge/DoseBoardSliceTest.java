package org.throughline.scheduling.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.throughline.scheduling.edge.Programme.MINUTES;
import static org.throughline.scheduling.edge.Programme.as;
import static org.throughline.scheduling.edge.Programme.attend;
import static org.throughline.scheduling.edge.Programme.book;
import static org.throughline.scheduling.edge.Programme.eventually;
import static org.throughline.scheduling.edge.Programme.miss;
import static org.throughline.scheduling.edge.Programme.planned;
import static org.throughline.scheduling.edge.SchedulingSliceTest.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.scheduling.edge.Programme.Participant;

/** Who of a programme is short, at risk or well in a week. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class DoseBoardSliceTest {
    private static final String BOARD = "/scheduling/v1/doses/board";

    @Inject
    Programme programme;

    @Inject
    Records records;

    private final String offer = "programme-" + UUID.randomUUID();

    /** Of every programme. */
    private RequestSpecification auditor() {
        return asked(as("auditor"));
    }

    private RequestSpecification asked(RequestSpecification caller) {
        return caller.queryParam("programme", offer)
                .queryParam("week", programme.monday().toString());
    }

    private ValidatableResponse board() {
        return auditor().get(BOARD).then();
    }

    private Participant member() {
        return programme.admitted(offer);
    }

    private UUID booked(Participant participant, int day) {
        UUID session = planned(programme.session(day));
        book(session, participant).statusCode(201);
        return session;
    }

    private void attended(Participant participant, int day) {
        attend(booked(participant, day), participant, programme.attendance(participant, programme.evening(day)))
                .statusCode(204);
    }

    private static String[] ids(Participant... people) {
        return Stream.of(people).map(one -> one.id().toString()).toArray(String[]::new);
    }

    @Test
    void who_lacks_most_stands_first() {
        Participant well = member();
        List.of(0, 2, 4).forEach(day -> attended(well, day));
        Participant atRisk = member();
        UUID missed = booked(atRisk, 0);
        booked(atRisk, 2);
        booked(atRisk, 4);
        miss(missed, atRisk).statusCode(204);
        Participant unplanned = member();
        programme.admitted("programme-" + UUID.randomUUID());
        eventually(() -> board().statusCode(200)
                .body("people.participantId", contains(ids(unplanned, atRisk, well)))
                .body("people.status", contains("RUNNING", "AT_RISK", "MET"))
                .body("people.lackingMinutes", contains(3 * MINUTES, MINUTES, 0))
                .body("people.lackingDays", contains(3, 1, 0))
                .body("people.plannedMinutes", contains(0, 3 * MINUTES, 3 * MINUTES))
                .body("people.plannedDays", contains(0, 3, 3))
                .body("people.deliveredMinutes", contains(0, 0, 3 * MINUTES))
                .body("people.deliveredDays", contains(0, 0, 3))
                .body("people.bookedMinutes", contains(0, 2 * MINUTES, 0))
                .body("people.requiredMinutes", contains(3 * MINUTES, 3 * MINUTES, 3 * MINUTES))
                .body("people.inReach", contains(false, false, true))
                .body("people[0].episodeId", equalTo(unplanned.episode().toString()))
                .body("next", nullValue())
                .body("freshness.scheduling.position", notNullValue()));

        auditor().queryParam("status", "AT_RISK").get(BOARD).then().body("people.participantId", contains(ids(atRisk)));
        auditor()
                .queryParam("status", "SHORT")
                .get(BOARD)
                .then()
                .statusCode(200)
                .body("people", empty());
        attended(atRisk, 5);
        String line = "people.find { it.participantId == '" + atRisk.id() + "' }.";
        eventually(() -> board().body(line + "status", equalTo("RUNNING")).body(line + "lackingMinutes", equalTo(0)));
    }

    @Test
    void a_week_the_episode_does_not_span_is_partial() {
        Participant late = new Participant(UUID.randomUUID(), UUID.randomUUID());
        programme.admitted(late, offer, "evening", programme.evening(3));
        Participant gone = member();
        programme.ended(gone, programme.evening(1));
        Participant before = member();
        programme.ended(before, programme.evening(-1));
        eventually(() -> board().body("people.participantId", contains(ids(late, gone)))
                .body("people.status", contains("PARTIAL", "PARTIAL"))
                .body("people.lackingMinutes", contains(308, 154)));
    }

    @Test
    void pages_follow_each_other_in_both_orders() {
        Participant well = member();
        List.of(0, 2, 4).forEach(day -> attended(well, day));
        Participant one = member();
        Participant other = member();
        List<String> idle = Stream.of(one, other)
                .map(person -> person.id().toString())
                .sorted()
                .toList();
        eventually(() -> board().body("people.status", contains("RUNNING", "RUNNING", "MET")));

        String next = auditor()
                .queryParam("limit", 1)
                .get(BOARD)
                .then()
                .body("people.participantId", contains(idle.getFirst()))
                .extract()
                .path("next");
        auditor()
                .queryParam("limit", 2)
                .queryParam("cursor", next)
                .get(BOARD)
                .then()
                .body("people.participantId", contains(idle.getLast(), well.id().toString()))
                .body("next", nullValue());

        String[] byId = Stream.of(ids(well, one, other)).sorted().toArray(String[]::new);
        String after = auditor()
                .queryParam("limit", 2)
                .queryParam("order", "PARTICIPANT")
                .get(BOARD)
                .then()
                .body("people.participantId", contains(byId[0], byId[1]))
                .extract()
                .path("next");
        auditor()
                .queryParam("order", "PARTICIPANT")
                .queryParam("cursor", after)
                .get(BOARD)
                .then()
                .body("people.participantId", contains(byId[2]));
        for (String cursor : List.of(after, "no-cursor")) {
            auditor()
                    .queryParam("cursor", cursor)
                    .get(BOARD)
                    .then()
                    .statusCode(400)
                    .body("type", problem("cursor-invalid"));
        }
    }

    @Test
    void who_was_shown_is_in_the_access_log() {
        Participant participant = member();
        eventually(() -> board().body("people.participantId", contains(ids(participant))));
        assertThat(records.accessLog()
                        .log()
                        .about(Programme.ORGANISATION, participant.id().toString(), 0, 100))
                .extracting(RecordedEvent::type)
                .isNotEmpty();
    }

    @Test
    void staff_of_another_programme_see_nobody_of_this_one() {
        Participant participant = member();
        eventually(() -> board().body("people.participantId", contains(ids(participant))));
        asked(as("care-coordinator")).get(BOARD).then().statusCode(200).body("people", empty());

        Participant own = programme.admitted();
        eventually(() -> as("care-coordinator")
                .queryParam("programme", "adult-evening")
                .queryParam("week", programme.monday().toString())
                .queryParam("order", "PARTICIPANT")
                .queryParam("limit", 200)
                .get(BOARD)
                .then()
                .statusCode(200)
                .body("people.participantId", hasItem(own.id().toString())));
    }

    @Test
    void the_people_of_another_organisation_are_not_there() {
        Participant participant = member();
        eventually(() -> board().body("people.participantId", contains(ids(participant))));
        asked(as("auditor", "south")).get(BOARD).then().statusCode(200).body("people", empty());
    }

    @Test
    void a_board_is_for_those_who_treat_and_who_plan() {
        for (String role : List.of("participant", "representative", "ehr-system", "intake", "privacy-officer")) {
            asked(as(role)).get(BOARD).then().statusCode(403);
        }
    }

    @Test
    void a_programme_and_the_monday_of_a_week_are_named() {
        as("auditor").queryParam("programme", offer).get(BOARD).then().statusCode(400);
        as("auditor")
                .queryParam("week", programme.monday().toString())
                .get(BOARD)
                .then()
                .statusCode(400);
        for (String week : List.of(programme.monday().plusDays(1).toString(), "last")) {
            as("auditor")
                    .queryParam("programme", offer)
                    .queryParam("week", week)
                    .get(BOARD)
                    .then()
                    .statusCode(400)
                    .body("type", problem("week-invalid"))
                    .body("fields", contains("week"));
        }
        auditor().queryParam("limit", 201).get(BOARD).then().statusCode(400).body("type", problem("limit-invalid"));
    }

    @Test
    void who_is_admitted_anew_within_a_week_has_a_line_and_a_week_for_each_episode() {
        Participant before = member();
        attended(before, 0);
        programme.ended(before, programme.evening(1));
        Participant after = new Participant(before.id(), UUID.randomUUID());
        programme.admitted(after, offer, "evening", programme.evening(2));
        attended(after, 3);
        attended(after, 4);
        String line = "people.find { it.episodeId == '%s' }.deliveredMinutes";
        eventually(() -> board().body("people.participantId", contains(ids(before, after)))
                .body(String.format(line, before.episode()), equalTo(MINUTES))
                .body(String.format(line, after.episode()), equalTo(2 * MINUTES)));
        week(after).body("episodeId", equalTo(after.episode().toString()));
        week(before).body("deliveredMinutes", equalTo(MINUTES));
        as("auditor")
                .get(
                        "/scheduling/v1/participants/{id}/weeks/{monday}",
                        after.id(),
                        programme.monday().toString())
                .then()
                .body("episodeId", equalTo(after.episode().toString()));
    }

    private ValidatableResponse week(Participant participant) {
        return as("auditor")
                .queryParam("episode", participant.episode())
                .get(
                        "/scheduling/v1/participants/{id}/weeks/{monday}",
                        participant.id(),
                        programme.monday().toString())
                .then()
                .statusCode(200);
    }
}
