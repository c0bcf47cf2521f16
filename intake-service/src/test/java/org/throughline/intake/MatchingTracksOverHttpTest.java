package org.throughline.intake;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.throughline.intake.Applicant.REFERRALS;
import static org.throughline.intake.Applicant.as;
import static org.throughline.intake.Applicant.elsewhere;
import static org.throughline.intake.Applicant.hospital;
import static org.throughline.intake.Applicant.intake;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.ToldFacts;
import org.throughline.platform.testkit.ToldFacts.Told;

/** Which tracks fit with a person's life, over HTTP, on a real store and a real broker. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class MatchingTracksOverHttpTest {
    private static final String MATCHES = REFERRALS + "/{id}/matching-tracks";

    @Inject
    Records records;

    @Inject
    IntakeClock clock;

    private UUID track(String level, List<Map<String, Object>> blocks) {
        UUID trackId = UUID.randomUUID();
        new ToldFacts(records)
                .happens(
                        new Told(
                                "scheduling",
                                "track/" + trackId,
                                "scheduling.track-defined.v1",
                                "north",
                                trackId,
                                clock.instant()),
                        Map.of(
                                "trackId",
                                trackId,
                                "facilityId",
                                new UUID(7, 7),
                                "zone",
                                "America/New_York",
                                "level",
                                level,
                                "adult",
                                true,
                                "blocks",
                                blocks,
                                "policy",
                                "iop-2026-1",
                                "definedAt",
                                clock.instant(),
                                "programme",
                                "adult-evening",
                                "places",
                                12));
        return trackId;
    }

    private static Map<String, Object> block(String day, String start, int minutes) {
        return Map.of("day", day, "start", start, "minutes", minutes, "kind", "GROUP");
    }

    private String referred(Map<String, Object> constraints) {
        Map<String, Object> body = new Applicant(clock.instant()).referral();
        body.put("constraints", constraints);
        return hospital().body(body).post(REFERRALS).path("referralId");
    }

    private static ValidatableResponse matches(String referralId) {
        return intake().queryParam("limit", 200)
                .get(MATCHES, referralId)
                .then()
                .statusCode(200)
                .body("freshness.intake", notNullValue());
    }

    private static String of(UUID trackId) {
        return "tracks.find { it.trackId == '%s' }".formatted(trackId);
    }

    @Test
    void each_block_says_whether_the_person_can_come_and_why_not() {
        UUID evening = track("2.1", List.of(block("MONDAY", "18:00:00", 120), block("TUESDAY", "18:00:00", 120)));
        UUID morning = track("2.5", List.of(block("MONDAY", "09:00:00", 180)));
        String referralId = referred(Map.of(
                "zone",
                "America/New_York",
                "available",
                List.of(
                        Map.of("day", "MONDAY", "from", "17:00", "until", "21:00"),
                        Map.of("day", "TUESDAY", "from", "17:45", "until", "20:15")),
                "childCare",
                List.of(Map.of("day", "MONDAY", "from", "11:00", "until", "17:00")),
                "travelMinutes",
                30,
                "notes",
                List.of("Comes by bus.")));
        await().untilAsserted(() -> matches(referralId).body(of(morning), notNullValue()));
        matches(referralId)
                .body("timesStated", equalTo(true))
                .body("policyVersion", notNullValue())
                .body(of(evening) + ".fits", equalTo(false))
                .body(of(evening) + ".asRequested", equalTo(true))
                .body(of(evening) + ".blocks.fits", contains(true, false))
                .body(of(evening) + ".blocks[0].hindrances", empty())
                .body(of(evening) + ".blocks[1].hindrances", contains("TRAVEL"))
                .body(of(morning) + ".asRequested", equalTo(false))
                .body(of(morning) + ".blocks[0].hindrances", contains("NOT_AVAILABLE", "CHILD_CARE"));
        intake().get(REFERRALS + "/{id}", referralId)
                .then()
                .body("file.constraints.travelMinutes", equalTo(30))
                .body("file.constraints.available.day", contains("MONDAY", "TUESDAY"))
                .body("file.constraints.notes", contains("Comes by bus."));
    }

    @Test
    void where_nobody_said_when_the_person_can_come_every_track_fits() {
        UUID evening = track("2.1", List.of(block("FRIDAY", "18:00:00", 120)));
        Applicant applicant = new Applicant(clock.instant());
        applicant.refer();
        await().untilAsserted(() -> matches(applicant.referralId()).body(of(evening), notNullValue()));
        matches(applicant.referralId()).body("timesStated", equalTo(false)).body(of(evening) + ".fits", equalTo(true));
    }

    @Test
    void matches_are_of_one_organisation_and_for_those_who_take_people_in() {
        String referralId = referred(Map.of("travelMinutes", 5));
        elsewhere("intake-9", "intake").get(MATCHES, referralId).then().statusCode(404);
        intake().get(MATCHES, UUID.randomUUID()).then().statusCode(404);
        hospital().get(MATCHES, referralId).then().statusCode(403);
        as("auditor-1", "auditor").get(MATCHES, referralId).then().statusCode(403);
        intake().queryParam("cursor", "none")
                .get(MATCHES, referralId)
                .then()
                .statusCode(400)
                .body("type", containsString("cursor-invalid"));
    }

    @Test
    void hours_that_are_none_name_the_field() {
        Map<String, Object> body = new Applicant(clock.instant()).referral();
        body.put("constraints", Map.of("travelMinutes", -1));
        hospital()
                .body(body)
                .post(REFERRALS)
                .then()
                .statusCode(400)
                .body("fields", contains("constraints.travelMinutes"));
    }
}
