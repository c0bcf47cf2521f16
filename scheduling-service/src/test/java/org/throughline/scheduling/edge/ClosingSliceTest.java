package org.throughline.scheduling.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.throughline.scheduling.edge.Programme.MINUTES;
import static org.throughline.scheduling.edge.Programme.as;
import static org.throughline.scheduling.edge.Programme.book;
import static org.throughline.scheduling.edge.Programme.coordinator;
import static org.throughline.scheduling.edge.Programme.eventually;
import static org.throughline.scheduling.edge.Programme.facilitator;
import static org.throughline.scheduling.edge.Programme.planned;
import static org.throughline.scheduling.edge.Programme.week;
import static org.throughline.scheduling.edge.SchedulingSliceTest.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.platform.privacy.DestructionOrder;
import org.throughline.platform.privacy.Erasure;
import org.throughline.platform.privacy.KeyId;
import org.throughline.platform.privacy.KeyScope;
import org.throughline.platform.privacy.KeysInUse;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.ToldFacts;
import org.throughline.platform.testkit.ToldFacts.Told;
import org.throughline.scheduling.calendar.KeyKinds;
import org.throughline.scheduling.edge.Programme.Participant;

/** A group from its roster to its closing, and what changes it afterwards. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class ClosingSliceTest {
    private static final String LATE = "Entered from the paper record.";

    @Inject
    Programme programme;

    @Inject
    Records records;

    @Inject
    SchedulingClock clock;

    private Map<String, Object> present(Participant participant, int creditedMinutes) {
        Map<String, Object> presence = new HashMap<>();
        presence.put("arrivedAt", programme.evening(0));
        presence.put("leftAt", programme.evening(0).plus(Duration.ofMinutes(MINUTES)));
        presence.put("creditedMinutes", creditedMinutes);
        presence.put("mode", "TELEHEALTH");
        presence.put("facilitator", "group-facilitator-1");
        presence.put("whereabouts", Map.of("location", "Main Street 5", "emergencyContact", "Their mother, 555-0117"));
        return line(participant, "present", presence);
    }

    private static Map<String, Object> absent(Participant participant) {
        return line(participant, "absent", Map.of("excused", false, "reason", "Did not come and did not call."));
    }

    private static Map<String, Object> line(Participant participant, String finding, Object how) {
        return Map.of("participantId", participant.id(), "episodeId", participant.episode(), finding, how);
    }

    private static ValidatableResponse enter(UUID session, List<?> lines) {
        return facilitator()
                .body(Map.of("lines", lines, "lateEntry", LATE))
                .post("/scheduling/v1/sessions/{id}/attendance", session)
                .then();
    }

    private static ValidatableResponse close(UUID session) {
        return facilitator()
                .post("/scheduling/v1/sessions/{id}/closing", session)
                .then();
    }

    private static ValidatableResponse read(UUID session) {
        return coordinator().get("/scheduling/v1/sessions/{id}", session).then();
    }

    private UUID group(Participant... participants) {
        UUID session = planned(programme.session(0));
        List.of(participants).forEach(participant -> book(session, participant).statusCode(201));
        return session;
    }

    private List<String> entries(Participant participant) {
        return programme.told(participant).stream()
                .filter(type ->
                        type.equals("scheduling.session-attended.v1") || type.equals("scheduling.session-missed.v1"))
                .toList();
    }

    @Test
    void a_group_is_entered_at_once_and_closed_when_everybody_is_accounted_for() {
        Participant one = programme.admitted();
        Participant other = programme.admitted();
        UUID session = group(one, other);
        close(session)
                .statusCode(409)
                .body("type", problem("roster-unresolved"))
                .body("open", equalTo(2));

        enter(session, List.of(present(one, MINUTES), absent(other))).statusCode(204);
        enter(session, List.of(present(one, MINUTES), absent(other))).statusCode(204);
        close(session).statusCode(204);
        close(session).statusCode(204);

        read(session)
                .body("session.status", equalTo("CLOSED"))
                .body("session.figures.headCount", equalTo(1))
                .body("session.figures.units", equalTo(1))
                .body("roster", hasSize(2));
        assertThat(entries(one)).containsExactly("scheduling.session-attended.v1");
        assertThat(entries(other)).containsExactly("scheduling.session-missed.v1");
        eventually(() -> coordinator()
                .queryParam("from", programme.evening(0).toString())
                .queryParam("until", programme.evening(1).toString())
                .queryParam("limit", 200)
                .get("/scheduling/v1/sessions")
                .then()
                .body("sessions.find { it.sessionId == '" + session + "' }.figures.headCount", equalTo(1)));
        eventually(() -> week(one, programme.monday()).body("deliveredMinutes", equalTo(MINUTES)));
    }

    @Test
    void a_group_is_closed_although_the_record_of_one_of_them_was_erased() {
        Participant one = programme.admitted();
        Participant other = programme.admitted();
        UUID session = group(one, other);
        enter(session, List.of(present(one, MINUTES))).statusCode(204);
        destroyKeyOf(other);
        close(session).statusCode(410).body("type", problem("record-erased"));
        erased(other);
        close(session).statusCode(204);
        read(session)
                .body("session.status", equalTo("CLOSED"))
                .body("session.figures.headCount", equalTo(1))
                .body("session.figures.units", equalTo(1));
    }

    private void destroyKeyOf(Participant participant) {
        KeyScope clinical = new KeyScope(
                Programme.ORGANISATION, KeyKinds.CLINICAL, participant.id().toString());
        KeyId key = records.vault().keyFor(clinical).id();
        DestructionOrder order =
                new DestructionOrder(Set.of(key), "order-1", "COURT_ORDER", "erasure:1", clock.instant());
        Erasure erasure = records.erasure();
        UUID id = UUID.randomUUID();
        await().ignoreExceptionsInstanceOf(KeysInUse.class).until(() -> erasure.erase(id, order) != null);
    }

    /** Intake says so. */
    private void erased(Participant participant) {
        new ToldFacts(records)
                .happens(
                        new Told(
                                "intake",
                                "participant/" + participant.id() + "/retention",
                                "intake.record-erased.v1",
                                Programme.ORGANISATION,
                                UUID.randomUUID(),
                                clock.instant()),
                        Map.of(
                                "participantId",
                                participant.id(),
                                "requestId",
                                UUID.randomUUID(),
                                "keys",
                                List.of(),
                                "erasedAt",
                                clock.instant()));
    }

    @Test
    void a_group_with_a_line_that_cannot_be_leaves_nothing_and_names_the_line() {
        Participant one = programme.admitted();
        Participant other = programme.admitted();
        UUID session = group(one);
        enter(session, List.of(present(one, MINUTES), absent(other)))
                .statusCode(422)
                .body("type", problem("group-not-entered"))
                .body("lines", hasSize(1))
                .body("lines[0].line", equalTo(1))
                .body("lines[0].type", equalTo("not-booked"));
        enter(session, List.of(present(one, MINUTES), present(one, MINUTES)))
                .statusCode(400)
                .body("type", problem("fields-contradict"));
        enter(session, List.of(line(one, "walkIn", "Came with a friend.")))
                .statusCode(400)
                .body("type", problem("finding-ambiguous"));
        assertThat(entries(one)).isEmpty();
        assertThat(entries(other)).isEmpty();
    }

    @Test
    void after_the_closing_only_a_supervisor_puts_an_entry_right_and_the_figures_follow() {
        Participant one = programme.admitted();
        UUID session = group(one);
        enter(session, List.of(present(one, MINUTES))).statusCode(204);
        close(session).statusCode(204);

        correct("group-facilitator", session, one).statusCode(409).body("type", problem("session-is-closed"));
        book(session, programme.admitted()).statusCode(409).body("type", problem("session-is-closed"));
        coordinator()
                .body(Map.of("reason", Programme.LATE))
                .post("/scheduling/v1/sessions/{id}/cancellation", session)
                .then()
                .statusCode(409)
                .body("type", problem("session-is-closed"));
        assertThat(entries(one)).containsExactly("scheduling.session-attended.v1");

        correct("medical-director", session, one).statusCode(204);
        read(session).body("session.figures.headCount", equalTo(0)).body("session.status", equalTo("CLOSED"));
        assertThat(programme.told(one)).contains("scheduling.entered-after-closing.v1");
    }

    private static ValidatableResponse correct(String role, UUID session, Participant participant) {
        return as(role).body(Map.of(
                        "episodeId",
                        participant.episode(),
                        "supersedes",
                        1,
                        "absent",
                        Map.of("excused", true),
                        "reason",
                        "The list was of another evening."))
                .post("/scheduling/v1/sessions/{id}/corrections/{participant}", session, participant.id())
                .then();
    }

    @Test
    void from_where_somebody_took_part_is_shown_to_staff_who_are_noted() {
        Participant one = programme.admitted();
        UUID session = group(one);
        enter(session, List.of(present(one, MINUTES))).statusCode(204);
        whereabouts("group-facilitator", session)
                .statusCode(200)
                .body("people", hasSize(1))
                .body("people[0].participantId", equalTo(one.id().toString()))
                .body("people[0].location", equalTo("Main Street 5"));
        whereabouts("utilisation-review", session).statusCode(403);
        as("group-facilitator", "south")
                .get("/scheduling/v1/sessions/{id}/whereabouts", session)
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse whereabouts(String role, UUID session) {
        return as(role).get("/scheduling/v1/sessions/{id}/whereabouts", session).then();
    }
}
