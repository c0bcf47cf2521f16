package org.throughline.scheduling.edge;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.throughline.scheduling.edge.Programme.MINUTES;
import static org.throughline.scheduling.edge.Programme.as;
import static org.throughline.scheduling.edge.Programme.attend;
import static org.throughline.scheduling.edge.Programme.book;
import static org.throughline.scheduling.edge.Programme.coordinator;
import static org.throughline.scheduling.edge.Programme.eventually;
import static org.throughline.scheduling.edge.Programme.facilitator;
import static org.throughline.scheduling.edge.Programme.miss;
import static org.throughline.scheduling.edge.Programme.planned;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.scheduling.edge.Programme.Participant;

/** What a participant was taught. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class CurriculumSliceTest {
    @Inject
    Programme programme;

    private UUID booked(Participant participant, int day, String kind, String topic) {
        Map<String, Object> session = programme.session(day);
        session.put("kind", kind);
        session.put("topic", topic);
        UUID planned = planned(session);
        book(planned, participant).statusCode(201);
        return planned;
    }

    private UUID taught(Participant participant, int day, String kind, String topic) {
        UUID session = booked(participant, day, kind, topic);
        attend(session, participant, programme.attendance(participant, programme.evening(day)))
                .statusCode(204);
        return session;
    }

    private static ValidatableResponse curriculum(Participant participant) {
        return coordinator()
                .get("/scheduling/v1/participants/{id}/curriculum", participant.id())
                .then();
    }

    @Test
    void units_are_completed_where_somebody_was_credited_for_a_session_that_teaches_them() {
        Participant participant = programme.admitted();
        UUID first = taught(participant, 0, "PSYCHOEDUCATION", "coping-with-stress");
        UUID skill = taught(participant, 1, "SKILL_BUILDING", "saying-no");
        UUID again = taught(participant, 2, "PSYCHOEDUCATION", "coping-with-stress");
        taught(participant, 3, "GROUP", "what-a-group-is-about");
        miss(booked(participant, 4, "PSYCHOEDUCATION", "sleep"), participant).statusCode(204);
        eventually(() -> curriculum(participant)
                .statusCode(200)
                .body("units.unit", contains("coping-with-stress", "saying-no"))
                .body("units[0].sessions", contains(first.toString(), again.toString()))
                .body("units[0].creditedMinutes", equalTo(2 * MINUTES))
                .body("units[0].firstAt", equalTo(programme.evening(0).toString()))
                .body("units[1].sessions", contains(skill.toString())));
    }

    @Test
    void a_unit_is_not_completed_any_more_once_an_entry_is_corrected_to_an_absence() {
        Participant participant = programme.admitted();
        UUID session = taught(participant, 0, "SKILL_BUILDING", "saying-no");
        eventually(() -> curriculum(participant).body("units.unit", contains("saying-no")));
        facilitator()
                .body(Map.of(
                        "episodeId",
                        participant.episode(),
                        "supersedes",
                        1,
                        "absent",
                        Map.of("excused", true),
                        "reason",
                        "The names of two people were mixed up."))
                .post("/scheduling/v1/sessions/{id}/corrections/{participant}", session, participant.id())
                .then()
                .statusCode(204);
        eventually(() -> curriculum(participant).statusCode(200).body("units", empty()));
    }

    @Test
    void nobody_outside_and_nobody_of_another_programme_or_organisation_reads_it() {
        Participant participant = programme.admitted("programme-" + UUID.randomUUID());
        taught(participant, 0, "SKILL_BUILDING", "saying-no");
        eventually(() -> curriculum(participant).statusCode(404));
        for (String role : new String[] {"ehr-system", "participant", "utilisation-review"}) {
            as(role).get("/scheduling/v1/participants/{id}/curriculum", participant.id())
                    .then()
                    .statusCode(403);
        }
        curriculum(new Participant(UUID.randomUUID(), UUID.randomUUID())).statusCode(404);
        as("care-coordinator", "south")
                .get("/scheduling/v1/participants/{id}/curriculum", participant.id())
                .then()
                .statusCode(404);
    }
}
