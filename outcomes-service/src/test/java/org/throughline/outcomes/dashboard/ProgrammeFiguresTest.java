package org.throughline.outcomes.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.outcomes.Told;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.TestTokens;

/** A programme in figures, over HTTP. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class ProgrammeFiguresTest {
    private static final String FIGURES = "/outcomes/v1/programmes/{programme}/figures";
    private static final Instant ADMITTED = Instant.parse("2026-02-09T15:00:00Z");
    private static final Instant IN_MARCH = Instant.parse("2026-03-10T15:00:00Z");
    private static final LocalDate WEEK = LocalDate.parse("2026-03-09");
    private static final int PEOPLE = 24;

    @Inject
    Records records;

    private final String programme = "programme-" + UUID.randomUUID();
    private long position;

    @BeforeEach
    void a_programme_had_a_month() {
        for (int person = 0; person < PEOPLE; person++) {
            Told told = new Told(records, UUID.randomUUID());
            UUID episode = UUID.randomUUID();
            UUID session = UUID.randomUUID();
            told.admits(episode, programme, ADMITTED);
            told.misses(episode, session, IN_MARCH);
            if (person % 2 == 0) {
                told.attends(episode, session, IN_MARCH, 180); // corrects the absence
            }
            told.falls(episode, WEEK, 180, IN_MARCH.plus(Duration.ofDays(6)));
            position = told.restates(episode, WEEK, 540, person % 4 != 0, IN_MARCH.plus(Duration.ofDays(7)));
            if (person < 12) {
                told.closes(episode, IN_MARCH.plus(Duration.ofDays(person)));
            }
            if (person == 0) {
                position = told.tells(
                        "intake.episode-reopened.v1",
                        "episode/" + episode,
                        IN_MARCH.plus(Duration.ofDays(1)),
                        Map.of("episodeId", episode, "reopenedAt", IN_MARCH.plus(Duration.ofDays(1))));
            }
        }
    }

    private RequestSpecification as(String role) {
        return given().auth()
                .oauth2(TestTokens.of("north", "somebody-1", role))
                .header("Throughline-Position", "outcomes=" + position);
    }

    @Test
    void a_month_is_counted_from_what_holds_of_it() {
        as("auditor")
                .queryParam("month", "2026-03")
                .get(FIGURES, programme)
                .then()
                .statusCode(200)
                .body("from", equalTo("2026-03-01T05:00:00Z"))
                .body("until", equalTo("2026-04-01T04:00:00Z"))
                .body("census.count", equalTo(13))
                .body("attendedPercent", equalTo(50))
                .body("doseMetPercent", equalTo(75))
                .body("discharges.total.count", equalTo(11))
                .body("discharges.parts.COMPLETED.suppressed", equalTo(false))
                .body("lengthOfStayDays", equalTo(35))
                .body("alerted.count", equalTo(0))
                .body("alertsPerHundredWeeks", equalTo(0))
                .body("acknowledgedWithinSeconds", nullValue());
    }

    @Test
    void a_month_before_anybody_came_has_nobody_in_it() {
        as("auditor")
                .queryParam("month", "2026-01")
                .get(FIGURES, programme)
                .then()
                .statusCode(200)
                .body("census.count", equalTo(0))
                .body("attendedPercent", nullValue());
    }

    @Test
    void a_programme_of_another_is_as_one_that_is_none() {
        Response another = as("care-coordinator").queryParam("month", "2026-03").get(FIGURES, programme);
        another.then().statusCode(404);
        assertThat(as("care-coordinator")
                        .queryParam("month", "2026-03")
                        .get(FIGURES, "programme-" + UUID.randomUUID())
                        .asString())
                .isEqualTo(another.asString());
        given().auth()
                .oauth2(TestTokens.of("south", "auditor-1", "auditor"))
                .queryParam("month", "2026-03")
                .get(FIGURES, programme)
                .then()
                .statusCode(404);
    }

    @Test
    void who_has_no_part_in_it_is_refused() {
        as("clinician")
                .queryParam("month", "2026-03")
                .get(FIGURES, programme)
                .then()
                .statusCode(403);
        as("ehr-system")
                .queryParam("month", "2026-03")
                .get(FIGURES, programme)
                .then()
                .statusCode(403);
    }

    @Test
    void a_month_has_to_be_one_that_has_begun() {
        for (String month : new String[] {"March", "2026-13", "2999-01"}) {
            as("auditor")
                    .queryParam("month", month)
                    .get(FIGURES, programme)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("urn:throughline:problem:month-invalid"));
        }
        as("auditor").get(FIGURES, programme).then().statusCode(400);
    }
}
