package org.throughline.treatmentplan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.TestTokens;

/** Certification over HTTP; one that was made for days long gone has lapsed at once. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class CertificationOverHttpTest {
    private static final String LIST = "/treatment-plans/v1/certifications";

    @Inject
    Records records;

    @Inject
    Clock clock;

    private static String path(Admitted person) {
        return Admitted.EPISODES + person.episode() + "/certifications";
    }

    private static Response certify(Admitted person, Map<String, ?> body) {
        return Admitted.as("director-1", "medical-director").body(body).post(path(person));
    }

    private static Map<String, Object> certificate(String from, int hours) {
        return Map.of("hoursAWeek", hours, "from", from, "statement", "Cannot yet do with less");
    }

    private long stored(Admitted person) {
        return records.log().version(StreamName.in("north", "episode/" + person.episode() + "/certifications"));
    }

    @Test
    void a_physician_certifies_and_it_is_on_the_list_when_it_is_due_and_marked_when_it_has_lapsed() {
        Admitted covered = Admitted.toldBy(records, clock);
        certify(covered, certificate(covered.today().toString(), 9)).then().statusCode(201);
        Admitted.auditor()
                .get(path(covered))
                .then()
                .statusCode(200)
                .body("certifications", hasSize(1))
                .body("certifications[0].kind", equalTo("INITIAL"))
                .body(
                        "certifications[0].until",
                        equalTo(covered.today().plusDays(59).toString()))
                .body("certifications[0].policyVersion", equalTo("iop-2026-1"));
        Admitted lapsed =
                Admitted.toldBy(records, clock, "adult-evening", clock.instant().minus(Duration.ofDays(90)));
        certify(lapsed, certificate(lapsed.today().minusDays(80).toString(), 12))
                .then()
                .statusCode(201);
        await().untilAsserted(() -> {
            Response page = Admitted.as("reviewer-1", "utilisation-review")
                    .queryParam("limit", 200)
                    .get(LIST);
            page.then().statusCode(200);
            assertThat(page.jsonPath().<Boolean>getList(rows(lapsed))).containsExactly(true);
            assertThat(page.jsonPath().<Boolean>getList(rows(covered))).isEmpty();
        });
        lapsed.tells(
                "intake",
                "episode/" + lapsed.episode(),
                "episode-closed",
                Map.of("type", "COMPLETED", "closedAt", clock.instant()));
        await().untilAsserted(() -> assertThat(Admitted.as("reviewer-1", "utilisation-review")
                        .queryParam("limit", 200)
                        .get(LIST)
                        .jsonPath()
                        .<Boolean>getList(rows(lapsed)))
                .isEmpty());
    }

    private static String rows(Admitted person) {
        return "certifications.findAll { it.episodeId == '" + person.episode() + "' }.lapsed";
    }

    @Test
    void what_is_refused_has_a_type_of_its_own_and_is_not_stored() {
        Admitted person = Admitted.toldBy(records, clock);
        String today = person.today().toString();
        refused(person, certificate(today, 8), 422, "hours-too-few");
        refused(person, certificate(person.today().minusDays(1).toString(), 9), 422, "before-admission");
        refused(person, certificate(person.today().plusDays(15).toString(), 9), 422, "too-far-ahead");
        assertThat(stored(person)).isZero();
        certify(person, certificate(today, 9)).then().statusCode(201);
        refused(person, certificate(today, 10), 409, "not-later");
        assertThat(stored(person)).isEqualTo(1);
    }

    private static void refused(Admitted person, Map<String, ?> body, int status, String type) {
        certify(person, body).then().statusCode(status).body("type", containsString(type));
    }

    @Test
    void a_repeat_under_one_key_is_one_certification() {
        Admitted person = Admitted.toldBy(records, clock);
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            Admitted.as("director-1", "medical-director")
                    .header("Idempotency-Key", key)
                    .body(certificate(person.today().toString(), 9))
                    .post(path(person))
                    .then()
                    .statusCode(201);
        }
        assertThat(stored(person)).isEqualTo(1);
    }

    @Test
    void only_a_physician_certifies_and_only_the_house_reads() {
        Admitted person = Admitted.toldBy(records, clock);
        Admitted.clinician()
                .body(certificate(person.today().toString(), 9))
                .post(path(person))
                .then()
                .statusCode(403);
        person.self().get(path(person)).then().statusCode(403);
        given().auth()
                .oauth2(TestTokens.of("south", "auditor-1", "auditor"))
                .get(path(person))
                .then()
                .statusCode(404);
    }
}
