package org.throughline.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.throughline.intake.Applicant.REFERRALS;
import static org.throughline.intake.Applicant.hospital;
import static org.throughline.intake.Applicant.intake;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.TestTokens;
import org.throughline.platform.testkit.ToldFacts;
import org.throughline.platform.testkit.ToldFacts.Told;

/** Who asks to come back after an episode, from what outcomes tells to the inbox, on a real store and a real broker. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class ReadmissionOverHttpTest {
    private static final String REACTION = "reaction_when_readmission_is_requested_then_receive_referral_v1";

    @Inject
    Records records;

    @Inject
    IntakeClock clock;

    private Applicant applicant = new Applicant(Instant.EPOCH);
    private UUID episode = new UUID(0, 0);

    @BeforeEach
    void somebodyWasHere() {
        ToldProgramme.EVENING.isTold(records, ToldProgramme.PLENTY);
        applicant = new Applicant(clock.instant()).prepared();
        episode =
                UUID.fromString(applicant.admit(intake(), applicant.admission()).path("episodeId"));
    }

    private void discharged(String type) {
        tell(
                "treatment-plan",
                "episode/" + episode + "/care",
                "treatment-plan.discharge-completed.v1",
                Map.of(
                        "participantId",
                        applicant.participantId(),
                        "episodeId",
                        episode,
                        "type",
                        type,
                        "completedAt",
                        clock.instant().toString()));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> intake().get("/intake/v1/participants/{id}", applicant.participantId())
                        .then()
                        .body("episodes[0].dischargeType", equalTo(type)));
    }

    private void asks(UUID requestId) {
        tell(
                "outcomes",
                "alumni/" + episode,
                "outcomes.readmission-requested.v1",
                Map.of(
                        "participantId",
                        applicant.participantId(),
                        "episodeId",
                        episode,
                        "requestId",
                        requestId,
                        "by",
                        "coordinator-1",
                        "requestedAt",
                        clock.instant().toString()));
    }

    private void tell(String source, String stream, String type, Map<String, Object> payload) {
        new ToldFacts(records)
                .happens(
                        new Told(
                                source,
                                stream,
                                type,
                                "north",
                                UUID.fromString(applicant.participantId()),
                                clock.instant()),
                        payload);
    }

    /** The referrals of the participant that came in so. */
    private List<String> inbox(String status) {
        return intake().queryParam("status", status)
                .queryParam("source", "ALUMNI")
                .queryParam("limit", 200)
                .get(REFERRALS)
                .jsonPath()
                .getList("referrals.findAll { it.participantId == '%s' }.referralId"
                        .formatted(applicant.participantId()));
    }

    private String waiting(int requests) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(inbox("RECEIVED"))
                        .singleElement()
                        .satisfies(one -> intake().get(REFERRALS + "/{id}", one)
                                .then()
                                .body("file.comesBack.requests", hasSize(requests))));
        return inbox("RECEIVED").getFirst();
    }

    @Test
    void a_request_to_come_back_is_a_referral_of_the_participant_with_the_episode_before() {
        discharged("COMPLETED");
        asks(UUID.randomUUID());
        String referral = waiting(1);
        intake().get(REFERRALS + "/{id}", referral)
                .then()
                .body("file.participantId", equalTo(applicant.participantId()))
                .body("file.content.source", equalTo("ALUMNI"))
                .body("file.content.requestedLevel", equalTo("2.1"))
                .body("file.person.familyName", equalTo(applicant.familyName()))
                .body("file.comesBack.requests[0].earlierEpisodeId", equalTo(episode.toString()))
                .body("file.comesBack.toAsk", equalTo(List.of("reason", "requestedLevel", "urgency", "constraints")));
        intake().get(REFERRALS + "/{id}", applicant.referralId()).then().body("file.comesBack", nullValue());
    }

    @Test
    void what_nobody_said_intake_asks_for_and_states() {
        discharged("COMPLETED");
        asks(UUID.randomUUID());
        String referral = waiting(1);
        Map<String, Object> stated = applicant.referral();
        stated.put("source", "ALUMNI");
        stated.put("requestedLevel", "2.5");
        stated.put("constraints", Map.of("travelMinutes", 20));
        hospital().body(stated).put(REFERRALS + "/{id}", referral).then().statusCode(404);
        intake().body(stated).put(REFERRALS + "/{id}", referral).then().statusCode(200);
        intake().get(REFERRALS + "/{id}", referral)
                .then()
                .body("file.content.requestedLevel", equalTo("2.5"))
                .body("file.comesBack.toAsk", hasSize(0));
        intake().body(applicant.referral())
                .put(REFERRALS + "/{id}", applicant.referralId())
                .then()
                .statusCode(404);
    }

    @Test
    void told_again_or_asked_again_meanwhile_it_stays_one_referral_and_after_its_end_it_is_the_next() {
        discharged("COMPLETED");
        UUID request = UUID.randomUUID();
        asks(request);
        asks(request);
        asks(UUID.randomUUID());
        String first = waiting(2);
        intake().body(Map.of())
                .post(REFERRALS + "/{id}/acceptance", first)
                .then()
                .statusCode(200)
                .body("participantId", equalTo(applicant.participantId()));
        asks(request);
        asks(UUID.randomUUID());
        assertThat(waiting(1)).isNotEqualTo(first);
        assertThat(inbox("ACCEPTED")).hasSize(1);
    }

    @Test
    void nobody_comes_back_who_died() {
        discharged("DECEASED");
        asks(UUID.randomUUID());
        Applicant gone = applicant;
        somebodyWasHere();
        discharged("COMPLETED");
        asks(UUID.randomUUID());
        waiting(1); // what was told before it is settled
        applicant = gone;
        assertThat(inbox("RECEIVED")).isEmpty();
        given().auth()
                .oauth2(TestTokens.of("operator", "operator-1", "administrator"))
                .get("/intake/v1/operations/processors/{name}/parked", REACTION)
                .then()
                .statusCode(200)
                .body("$", hasSize(0));
    }
}
