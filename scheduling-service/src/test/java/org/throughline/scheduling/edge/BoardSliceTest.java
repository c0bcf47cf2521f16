package org.throughline.scheduling.edge;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.throughline.scheduling.edge.Programme.as;
import static org.throughline.scheduling.edge.Programme.attend;
import static org.throughline.scheduling.edge.Programme.book;
import static org.throughline.scheduling.edge.Programme.eventually;
import static org.throughline.scheduling.edge.Programme.miss;
import static org.throughline.scheduling.edge.Programme.planned;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.scheduling.edge.Programme.Participant;

/** Who is in a session of a day. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class BoardSliceTest {
    @Inject
    Programme programme;

    private ValidatableResponse board(String name, Object value) {
        return as("care-coordinator")
                .queryParam("from", programme.evening(1).toString())
                .queryParam("until", programme.evening(2).toString())
                .queryParam(name, value)
                .get("/scheduling/v1/board")
                .then();
    }

    @Test
    void those_of_a_programme_are_expected_present_or_missing() {
        String offer = "board-" + UUID.randomUUID();
        UUID facility = UUID.randomUUID();
        Map<String, Object> evening = programme.session(1);
        evening.put("programme", offer);
        evening.put("facilityId", facility);
        UUID session = planned(evening);
        Participant came = programme.admitted();
        Participant stayedAway = programme.admitted();
        Participant unrecorded = programme.admitted();
        List.of(came, stayedAway, unrecorded)
                .forEach(participant -> book(session, participant).statusCode(201));
        attend(session, came, programme.attendance(came, programme.evening(1))).statusCode(204);
        miss(session, stayedAway).statusCode(204);

        eventually(() -> board("programme", offer)
                .statusCode(200)
                .body("people", hasSize(3))
                .body(status(came), equalTo("PRESENT"))
                .body(status(stayedAway), equalTo("MISSED"))
                .body(status(unrecorded), equalTo("UNRECORDED"))
                .body("freshness.scheduling.position", notNullValue()));
        board("facility", facility).body("people", hasSize(3));
        board("programme", "another-" + offer).statusCode(200).body("people", empty());
        as("care-coordinator", "south")
                .queryParam("from", programme.evening(1).toString())
                .queryParam("until", programme.evening(2).toString())
                .get("/scheduling/v1/board")
                .then()
                .statusCode(200)
                .body("people", empty());
    }

    private static String status(Participant participant) {
        return "people.find { it.participantId == '" + participant.id() + "' }.status";
    }

    @Test
    void a_board_is_for_staff() {
        as("participant").get("/scheduling/v1/board").then().statusCode(403);
    }
}
