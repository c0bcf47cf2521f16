package org.throughline.scheduling.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.throughline.scheduling.edge.Programme.ORGANISATION;
import static org.throughline.scheduling.edge.Programme.as;
import static org.throughline.scheduling.edge.Programme.attend;
import static org.throughline.scheduling.edge.Programme.book;
import static org.throughline.scheduling.edge.Programme.coordinator;
import static org.throughline.scheduling.edge.Programme.eventually;
import static org.throughline.scheduling.edge.Programme.facilitator;
import static org.throughline.scheduling.edge.Programme.planned;
import static org.throughline.scheduling.edge.Programme.week;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.scheduling.edge.Programme.Participant;

/** Families come to sessions. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class FamilySliceTest {
    private static final String FAMILY = "/scheduling/v1/sessions/{session}/family/{participant}";

    @Inject
    Programme programme;

    @Inject
    Records records;

    private UUID session(String kind) {
        Map<String, Object> body = new HashMap<>(programme.session(1));
        body.put("kind", kind);
        return planned(body);
    }

    private static ValidatableResponse expect(UUID session, Participant participant) {
        return coordinator()
                .body(Map.of("episodeId", participant.episode(), "relation", "PARENT", "name", "C. Moreno"))
                .post(FAMILY, session, participant.id())
                .then();
    }

    @Test
    void somebody_of_the_family_is_expected_and_came_and_it_is_nobodys_dose() {
        Participant participant = programme.admitted();
        UUID session = session("FAMILY");
        expect(session, participant)
                .statusCode(422)
                .body("type", equalTo("urn:throughline:problem:participant-has-no-place"));
        book(session, participant).statusCode(201);
        String member = expect(session, participant).statusCode(201).extract().path("memberId");
        facilitator()
                .body(Map.of(
                        "arrivedAt", programme.evening(1).toString(),
                        "leftAt", programme.evening(1).plus(Duration.ofHours(1)).toString()))
                .post(FAMILY + "/{member}/attendance", session, participant.id(), member)
                .then()
                .statusCode(204);
        coordinator()
                .get(FAMILY, session, participant.id())
                .then()
                .statusCode(200)
                .body("members[0].name", equalTo("C. Moreno"))
                .body("members[0].relation", equalTo("PARENT"))
                .body("members[0].noted", equalTo(true))
                .body("members[0].arrivedAt", equalTo(programme.evening(1).toString()));
        eventually(() -> week(participant, programme.monday()).body("deliveredMinutes", equalTo(0)));
        assertThat(records.accessLog()
                        .log()
                        .about(ORGANISATION, participant.id().toString(), 0, 100))
                .anyMatch(event -> event.header().actor().equals("care-coordinator-1"));
    }

    @Test
    void other_kinds_and_other_programmes_are_refused_and_nothing_is_kept() {
        Participant participant = programme.admitted();
        Map<String, Object> ahead = Programme.session(programme.soon(), programme.licensed());
        ahead.remove("lateEntry");
        UUID group = planned(ahead);
        book(group, participant).statusCode(201);
        expect(group, participant).statusCode(422).body("type", equalTo("urn:throughline:problem:kind-without-family"));
        coordinator().get(FAMILY, group, participant.id()).then().statusCode(404);
        assertThat(programme.told(participant)).doesNotContain("scheduling.companion-expected.v1");
        Participant elsewhere = programme.admitted("programme-" + UUID.randomUUID());
        eventually(() -> expect(session("FAMILY"), elsewhere).statusCode(404));
        as("auditor").get(FAMILY, group, participant.id()).then().statusCode(403);
    }

    @Test
    void who_came_with_somebody_who_walked_in_is_recorded_and_flagged_where_families_do_not_come() {
        Participant participant = programme.admitted();
        UUID group = session("GROUP");
        Map<String, Object> walkIn = programme.attendance(participant, programme.evening(1));
        walkIn.put("walkIn", "Came after a call.");
        attend(group, participant, walkIn).statusCode(204);
        expect(group, participant).statusCode(201);
        coordinator()
                .get(FAMILY, group, participant.id())
                .then()
                .statusCode(200)
                .body("members[0].doubts", equalTo(List.of("KIND_WITHOUT_FAMILY")));
    }

    @Test
    void an_episode_of_somebody_else_is_nobodys_and_nothing_is_kept() {
        Participant participant = programme.admitted();
        UUID session = session("FAMILY");
        book(session, participant).statusCode(201);
        Participant other = programme.admitted();
        expect(session, new Participant(participant.id(), other.episode())).statusCode(404);
        assertThat(programme.told(participant)).doesNotContain("scheduling.companion-expected.v1");
    }
}
