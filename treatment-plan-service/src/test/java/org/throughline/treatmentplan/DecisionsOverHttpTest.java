package org.throughline.treatmentplan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.TestTokens;

/** Treatment decisions are found by what an auditor knows of them, and all of an episode in the order they were made. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class DecisionsOverHttpTest {
    private static final String DECISIONS = "/treatment-plans/v1/decisions/search";

    @Inject
    Records records;

    @Inject
    Clock clock;

    private final String programme = "programme-" + UUID.randomUUID();

    private static String trail(Admitted person) {
        return Admitted.EPISODES + person.episode() + "/decisions";
    }

    private static void discharge(Admitted person, String by) {
        Admitted.as(by, "clinician")
                .body(Map.of("type", "AGAINST_ADVICE", "reason", "Wants to leave"))
                .post(Admitted.EPISODES + person.episode() + "/discharge")
                .then()
                .statusCode(204);
    }

    private static Response look(RequestSpecification who, Object... filter) {
        Map<String, Object> asked = new HashMap<>();
        for (int i = 0; i < filter.length; i += 2) {
            asked.put((String) filter[i], filter[i + 1]);
        }
        return who.contentType(ContentType.JSON).body(asked).post(DECISIONS);
    }

    private static List<String> kinds(Object... filter) {
        Response page = look(Admitted.auditor(), filter);
        page.then().statusCode(200).body("freshness", notNullValue());
        return page.jsonPath().getList("decisions.kind");
    }

    @Test
    void an_episode_has_a_trail_of_all_that_was_decided_in_order_and_each_says_where_it_is_read() {
        Admitted person = Admitted.toldBy(records, clock, programme);
        person.isPlanned();
        discharge(person, "clinician-1");
        Admitted.as("director-1", "medical-director")
                .body(Map.of("summary", "Left early"))
                .post(Admitted.EPISODES + person.episode() + "/discharge/completion")
                .then()
                .statusCode(204);
        await().untilAsserted(() -> Admitted.auditor()
                .get(trail(person))
                .then()
                .statusCode(200)
                .body("decisions.kind", equalTo(List.of("PLAN", "DISCHARGE", "DISCHARGE_COMPLETED")))
                .body("participantId", equalTo(person.participant().toString())));
        Response whole = Admitted.auditor().get(trail(person));
        whole.then()
                .body("decisions[0].read", equalTo(Admitted.PLANS + person.plan()))
                .body("decisions[1].read", equalTo(Admitted.EPISODES + person.episode() + "/care"))
                .body("decisions[1].decidedBy", equalTo("clinician-1"))
                .body("decisions[1].policyVersion", notNullValue())
                .body("decisions[2].decidedBy", equalTo("director-1"));
        for (String read : whole.jsonPath().<String>getList("decisions.read")) {
            Admitted.auditor().get(read).then().statusCode(200);
        }
        String next = Admitted.auditor()
                .queryParam("limit", 2)
                .get(trail(person))
                .then()
                .body("decisions", hasSize(2))
                .extract()
                .path("next");
        Admitted.auditor()
                .queryParam("limit", 2)
                .queryParam("cursor", next)
                .get(trail(person))
                .then()
                .body("decisions.kind", equalTo(List.of("DISCHARGE_COMPLETED")));
    }

    @Test
    void decisions_are_found_by_kind_clinician_programme_version_and_period() {
        String clinician = "clinician-" + UUID.randomUUID();
        Admitted one = Admitted.toldBy(records, clock, programme);
        Admitted other = Admitted.toldBy(records, clock, "programme-" + UUID.randomUUID());
        one.isPlanned();
        discharge(one, clinician);
        discharge(other, clinician);
        await().untilAsserted(
                        () -> assertThat(kinds("decidedBy", clinician)).containsExactly("DISCHARGE", "DISCHARGE"));
        assertThat(kinds("programme", programme)).containsExactly("PLAN", "DISCHARGE");
        assertThat(kinds("programme", programme, "kind", "PLAN")).containsExactly("PLAN");
        assertThat(kinds("programme", programme, "decidedBy", clinician)).containsExactly("DISCHARGE");
        assertThat(kinds("decidedBy", clinician, "policyVersion", "iop-2026-1")).hasSize(2);
        assertThat(kinds("decidedBy", clinician, "policyVersion", "another")).isEmpty();
        String now = clock.instant().toString();
        String before = clock.instant().minus(Duration.ofHours(1)).toString();
        assertThat(kinds("decidedBy", clinician, "from", before, "until", now)).hasSize(2);
        assertThat(kinds("decidedBy", clinician, "until", before)).isEmpty();
        Response first = look(Admitted.auditor(), "decidedBy", clinician, "limit", 1);
        first.then().body("decisions.episodeId", equalTo(List.of(one.episode().toString())));
        look(Admitted.auditor(), "decidedBy", clinician, "limit", 1, "cursor", first.path("next"))
                .then()
                .body("decisions.episodeId", equalTo(List.of(other.episode().toString())));
    }

    @Test
    void whoever_answers_for_the_record_looks_and_nobody_else() {
        Admitted person = Admitted.toldBy(records, clock, programme);
        discharge(person, "clinician-1");
        await().untilAsserted(() -> Admitted.auditor().get(trail(person)).then().body("decisions", hasSize(1)));
        Admitted.as("director-1", "medical-director").get(trail(person)).then().statusCode(404); // of another programme
        Admitted near = Admitted.toldBy(records, clock);
        discharge(near, "clinician-1");
        Admitted.as("director-1", "medical-director")
                .queryParam("limit", 200)
                .get(trail(near))
                .then()
                .statusCode(200)
                .body("participantId", equalTo(near.participant().toString()));
        look(Admitted.as("director-1", "medical-director"), "programme", programme)
                .then()
                .statusCode(200)
                .body("decisions", hasSize(0));
        for (String role : List.of("clinician", "care-coordinator", "group-facilitator", "ehr-system")) {
            look(Admitted.as("somebody", role)).then().statusCode(403);
            Admitted.as("somebody", role).get(trail(person)).then().statusCode(403);
        }
        person.self().get(trail(person)).then().statusCode(403);
        given().auth()
                .oauth2(TestTokens.of("south", "auditor-1", "auditor"))
                .get(trail(person))
                .then()
                .statusCode(404);
        look(given().auth().oauth2(TestTokens.of("south", "auditor-1", "auditor")), "programme", programme)
                .then()
                .statusCode(200)
                .body("decisions", hasSize(0));
        look(Admitted.auditor(), "from", "yesterday").then().statusCode(400);
        long before = records.accessLog().log().head().position();
        look(Admitted.auditor(), "programme", programme).then().statusCode(200);
        assertThat(records.accessLog().log().read(before + 1, 10))
                .anySatisfy(event -> assertThat(event.header().subject())
                        .isEqualTo(person.participant().toString()));
    }

    @Test
    void what_was_decided_of_the_same_person_in_another_programme_is_shown_there_alone() {
        String clinician = "clinician-" + UUID.randomUUID();
        Admitted near = Admitted.toldBy(records, clock);
        Admitted elsewhere = Admitted.again(near, programme);
        discharge(near, clinician);
        discharge(elsewhere, clinician);
        await().untilAsserted(() -> assertThat(kinds("decidedBy", clinician)).hasSize(2));
        look(Admitted.as("director-1", "medical-director"), "decidedBy", clinician)
                .then()
                .statusCode(200)
                .body("decisions.episodeId", equalTo(List.of(near.episode().toString())));
        Admitted.as("director-1", "medical-director").get(trail(near)).then().statusCode(200);
        await().untilAsserted(() -> Admitted.as("director-1", "medical-director")
                .get(trail(elsewhere))
                .then()
                .statusCode(404));
    }
}
