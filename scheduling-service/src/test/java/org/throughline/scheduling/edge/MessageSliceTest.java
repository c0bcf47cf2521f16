package org.throughline.scheduling.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.throughline.scheduling.edge.Programme.ORGANISATION;
import static org.throughline.scheduling.edge.Programme.as;
import static org.throughline.scheduling.edge.Programme.eventually;
import static org.throughline.scheduling.edge.Programme.planned;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.TestTokens;
import org.throughline.platform.testkit.ToldFacts;
import org.throughline.platform.testkit.ToldFacts.Told;
import org.throughline.scheduling.edge.Programme.Participant;
import org.throughline.scheduling.message.Channel.Outgoing;
import org.throughline.scheduling.message.domain.ContactWay;

/** Participants are told of their sessions. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class MessageSliceTest {
    private static final String CONTACT = "/scheduling/v1/participants/{id}/contact";
    private static final String MESSAGES = "/scheduling/v1/messages";
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration RETRY = Duration.ofMinutes(15);
    private static final Duration SHORTLY = Duration.ofMinutes(10);

    private final String programme = "programme-" + UUID.randomUUID();
    private final String address = "+1555" + ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_999_999_999L);

    @Inject
    Programme people;

    @Inject
    SchedulingClock clock;

    @Inject
    TestGateway gateway;

    @Inject
    Records records;

    /** Whose duties are bound to no programme. */
    private static RequestSpecification coordinator() {
        return RestAssured.given()
                .auth()
                .oauth2(TestTokens.of(ORGANISATION, "coordinator-9", "care-coordinator", "administrator"))
                .contentType(ContentType.JSON);
    }

    /** The programme reminds an hour ahead and knows no quiet hours. */
    @BeforeEach
    void itsNumbers() {
        as("medical-director")
                .body(Map.of(
                        "version",
                        "awake",
                        "effectiveFrom",
                        clock.instant().plus(SOON).toString(),
                        "nature",
                        "MIXED",
                        "numbers",
                        Map.of(
                                "scheduling.reminder-hours", 1,
                                "scheduling.quiet-from-hour", 24,
                                "scheduling.quiet-until-hour", 0),
                        "reason",
                        "An evening programme."))
                .post("/scheduling/v1/programmes/{programme}/policies", programme)
                .then()
                .statusCode(201);
        clock.forward(SOON);
    }

    private UUID session(Duration ahead) {
        String facilitator = people.licensed();
        Map<String, Object> body = Programme.session(clock.instant().plus(ahead), facilitator);
        body.remove("lateEntry");
        return planned(body);
    }

    private static void book(UUID session, Participant participant) {
        coordinator()
                .body(Map.of("participantId", participant.id(), "episodeId", participant.episode()))
                .post("/scheduling/v1/sessions/{id}/bookings", session)
                .then()
                .statusCode(201);
    }

    /** Somebody who had a session before, so that there is a record of them. */
    private Participant known() {
        Participant participant = people.admitted(programme);
        book(planned(people.session(1)), participant);
        eventually(() -> coordinator().get(CONTACT, participant.id()).then().statusCode(200));
        return participant;
    }

    private Participant agreed() {
        Participant participant = known();
        coordinator()
                .body(Map.of("way", "SMS", "address", address, "zone", Programme.ZONE.getId()))
                .post(CONTACT + "/agreement", participant.id())
                .then()
                .statusCode(204);
        return participant;
    }

    /** Booked for a session of which it is time to remind. */
    private UUID booked(Participant participant) {
        UUID session = session(Duration.ofHours(1).plus(SHORTLY));
        book(session, participant);
        clock.forward(SHORTLY);
        return session;
    }

    private static ValidatableResponse messages(String status) {
        return coordinator()
                .queryParam("status", status)
                .queryParam("limit", 200)
                .get(MESSAGES)
                .then();
    }

    private static String lines(Participant participant) {
        return "messages.findAll { it.participantId == '" + participant.id() + "' }.";
    }

    @Test
    void who_agreed_is_reminded_once_and_the_list_shows_where_it_went() {
        Participant participant = agreed();
        UUID session = booked(participant);
        eventually(() -> messages("HANDED_OVER")
                .statusCode(200)
                .body(lines(participant) + "occasion", equalTo(List.of("REMINDER")))
                .body(lines(participant) + "address", equalTo(List.of(address)))
                .body(lines(participant) + "sender", equalTo(List.of("Appointments"))));
        List<Outgoing> taken = gateway.taken(address);
        assertThat(taken).hasSize(1);
        assertThat(taken.getFirst().way()).isEqualTo(ContactWay.SMS);
        assertThat(taken.getFirst().text())
                .startsWith("You have an appointment on ")
                .doesNotContain(programme, "GROUP", session.toString());
        assertThat(stored(address)).isEmpty();
    }

    /** The collections of the service in which a text stands clear. */
    private List<String> stored(String text) {
        List<String> found = new ArrayList<>();
        for (String name : records.database().listCollectionNames()) {
            for (Document document : records.database().getCollection(name).find()) {
                if (document.toJson().contains(text)) {
                    found.add(name);
                }
            }
        }
        return found;
    }

    @Test
    void who_did_not_agree_or_wants_no_more_is_not_told() {
        Participant silent = known();
        Participant withdrawn = agreed();
        UUID session = session(Duration.ofHours(20));
        book(session, silent);
        book(session, withdrawn);
        coordinator().post(CONTACT + "/withdrawal", withdrawn.id()).then().statusCode(204);
        Participant told = agreed();
        book(session, told);
        cancelled(session);
        eventually(() -> messages("HANDED_OVER")
                .body("messages.participantId", hasItem(told.id().toString())));
        for (Participant participant : List.of(silent, withdrawn)) {
            assertThat(people.told(participant)).doesNotContain("scheduling.message-queued.v1");
        }
    }

    private static void cancelled(UUID session) {
        as("care-coordinator")
                .body(Map.of("reason", "WEATHER"))
                .post("/scheduling/v1/sessions/{id}/cancellation", session)
                .then()
                .statusCode(204);
    }

    @Test
    void a_cancelled_session_is_told_at_once_and_no_reminder_of_it_is_sent() {
        Participant participant = agreed();
        UUID session = session(Duration.ofHours(20));
        book(session, participant);
        cancelled(session);
        eventually(() -> messages("HANDED_OVER")
                .body(lines(participant) + "occasion", equalTo(List.of("CANCELLED")))
                .body(lines(participant) + "text[0]", endsWith("It does not take place.")));
    }

    @Test
    void a_session_that_moves_or_is_held_by_somebody_else_is_told() {
        Participant participant = agreed();
        UUID session = session(Duration.ofHours(20));
        book(session, participant);
        String first = people.licensed();
        Instant later = clock.instant().plus(Duration.ofHours(30));
        as("care-coordinator")
                .body(Map.of("start", later.toString(), "minutes", 60, "facilitator", first, "reason", "WEATHER"))
                .post("/scheduling/v1/sessions/{id}/reschedule", session)
                .then()
                .statusCode(204);
        eventually(() -> messages("HANDED_OVER").body(lines(participant) + "occasion", equalTo(List.of("MOVED"))));
        as("care-coordinator")
                .body(Map.of("replaced", first, "replacement", people.licensed(), "reason", "FACILITATOR_UNAVAILABLE"))
                .post("/scheduling/v1/sessions/{id}/replacement", session)
                .then()
                .statusCode(204);
        eventually(() ->
                messages("HANDED_OVER").body(lines(participant) + "occasion", equalTo(List.of("REPLACED", "MOVED"))));
    }

    @Test
    void what_nothing_takes_stays_visible_with_its_attempts() {
        gateway.fail(address);
        Participant participant = agreed();
        booked(participant);
        eventually(() -> messages("WAITING")
                .body(lines(participant) + "attempts", equalTo(List.of(1)))
                .body(lines(participant) + "failure", equalTo(List.of("UNREACHABLE"))));
        messages("HANDED_OVER")
                .body("messages.participantId", not(hasItem(participant.id().toString())));
        assertThat(gateway.taken(address)).isEmpty();
    }

    @Test
    void what_was_taken_by_a_way_out_that_broke_is_tried_again_under_the_same_id() {
        gateway.stumble(address);
        Participant participant = agreed();
        booked(participant);
        eventually(() -> messages("WAITING")
                .body(lines(participant) + "attempts", equalTo(List.of(1)))
                .body(lines(participant) + "failure", equalTo(List.of("UNREACHABLE"))));
        clock.forward(RETRY);
        eventually(() -> messages("HANDED_OVER")
                .body(lines(participant) + "occasion", equalTo(List.of("REMINDER")))
                .body(lines(participant) + "attempts", equalTo(List.of(1))));
        List<Outgoing> taken = gateway.taken(address);
        assertThat(taken).hasSize(2);
        assertThat(taken.getLast()).isEqualTo(taken.getFirst());
        assertThat(people.told(participant)).containsOnlyOnce("scheduling.message-handed-over.v1");
    }

    /** Intake says that the participant has died, in an episode. */
    private void died(Participant participant, UUID episode) {
        new ToldFacts(records)
                .happens(
                        new Told(
                                "intake",
                                "episode/" + episode,
                                "intake.episode-closed.v1",
                                ORGANISATION,
                                participant.id(),
                                clock.instant()),
                        Map.of(
                                "participantId",
                                participant.id(),
                                "episodeId",
                                episode,
                                "type",
                                "DECEASED",
                                "closedAt",
                                clock.instant()));
    }

    @Test
    void who_has_died_in_another_episode_is_told_no_more_and_what_waits_is_dropped() {
        gateway.fail(address);
        Participant participant = agreed();
        booked(participant);
        eventually(() -> messages("WAITING").body(lines(participant) + "attempts", equalTo(List.of(1))));
        died(participant, UUID.randomUUID());
        eventually(() -> messages("DROPPED")
                .body(lines(participant) + "occasion", equalTo(List.of("REMINDER")))
                .body(lines(participant) + "dropped", equalTo(List.of("NOT_WANTED"))));
        coordinator().get(CONTACT, participant.id()).then().statusCode(200).body("agreed", equalTo(false));
        assertThat(people.told(participant)).containsOnlyOnce("scheduling.messages-ended.v1");
        List<String> before = people.told(participant);
        coordinator()
                .body(Map.of("way", "SMS", "address", address, "zone", "America/New_York"))
                .post(CONTACT + "/agreement", participant.id())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:participant-died"));
        assertThat(people.told(participant)).isEqualTo(before);
    }

    @Test
    void where_messages_went_is_for_coordinators_alone() {
        as("administrator").get(MESSAGES).then().statusCode(403);
    }

    @Test
    void a_contact_is_read_and_changed_by_staff_of_the_programme() {
        Participant participant = agreed();
        coordinator()
                .get(CONTACT, participant.id())
                .then()
                .statusCode(200)
                .body("agreed", equalTo(true))
                .body("address", equalTo(address));
        assertThat(records.accessLog()
                        .log()
                        .about(ORGANISATION, participant.id().toString(), 0, 100))
                .anyMatch(event -> event.header().actor().equals("coordinator-9"));
        Programme.coordinator().get(CONTACT, participant.id()).then().statusCode(404);
        Programme.coordinator()
                .body(Map.of("way", "SMS", "address", address, "zone", "America/New_York"))
                .post(CONTACT + "/agreement", participant.id())
                .then()
                .statusCode(404);
        as("auditor").get(CONTACT, participant.id()).then().statusCode(403);
        as("clinician").get(MESSAGES).then().statusCode(403);
        coordinator()
                .body(Map.of("way", "EMAIL", "address", address, "zone", "America/New_York"))
                .post(CONTACT + "/agreement", participant.id())
                .then()
                .statusCode(400);
        coordinator().post(CONTACT + "/withdrawal", participant.id()).then().statusCode(204);
        coordinator()
                .post(CONTACT + "/withdrawal", participant.id())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:messages-not-agreed"));
        coordinator().get(CONTACT, participant.id()).then().body("agreed", equalTo(false));
    }
}
