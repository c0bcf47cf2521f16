package org.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.throughline.intake.Applicant.REFERRALS;
import static org.throughline.intake.Applicant.as;
import static org.throughline.intake.Applicant.intake;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.platform.testkit.EmbeddedStack;

/** What is answered to a parameter that cannot be read, over HTTP. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class ParametersOverHttpTest {
    private static final String LEDGER = "/intake/v1/disclosures";
    private static final String ESTIMATE = REFERRALS + "/{id}/cost-estimate";
    private static final String TRACKS = REFERRALS + "/{id}/matching-tracks";
    private static final String WRONG = "wrong-value";

    @Inject
    IntakeClock clock;

    private static ValidatableResponse named(Response answer, String parameter) {
        return named(answer, "request-invalid", parameter);
    }

    private static ValidatableResponse named(Response answer, String problem, String parameter) {
        assertThat(answer.asString()).doesNotContain(WRONG);
        return answer.then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:throughline:problem:" + problem))
                .body("fields", contains(parameter));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"status, RECEIVED", "order, AGE", "urgency, URGENT", "source, HOSPITAL"})
    void a_code_that_is_none_of_those_taken_is_answered_with_these(String parameter, String taken) {
        named(intake().queryParam(parameter, WRONG).get(REFERRALS), parameter).body("allowed", hasItem(taken));
        intake().queryParam(parameter, taken).get(REFERRALS).then().statusCode(200);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"limit, 3", "overdue, true", "needsReview, false"})
    void what_is_no_number_or_neither_true_nor_false_is_named(String parameter, String taken) {
        named(intake().queryParam(parameter, WRONG).get(REFERRALS), parameter);
        intake().queryParam(parameter, taken).get(REFERRALS).then().statusCode(200);
    }

    @Test
    void a_time_that_is_none_is_named_by_a_problem_of_its_own() {
        named(intake().queryParam("from", WRONG).get(REFERRALS), "time-invalid", "from");
    }

    @Test
    void an_id_that_is_none_is_named() {
        named(
                as("officer-1", "privacy-officer")
                        .queryParam("recipientId", WRONG)
                        .get(LEDGER),
                "recipientId");
    }

    @Test
    void a_day_that_is_none_says_nothing_of_the_referral() {
        Applicant applicant = new Applicant(clock.instant());
        applicant.refer().then().statusCode(201);
        for (String anybody : List.of(applicant.referralId(), UUID.randomUUID().toString())) {
            named(intake().queryParam("on", WRONG).get(ESTIMATE, anybody), "on");
        }
    }

    @Test
    void a_page_that_is_none_says_nothing_of_the_referral() {
        Applicant applicant = new Applicant(clock.instant());
        applicant.refer().then().statusCode(201);
        for (String anybody : List.of(applicant.referralId(), UUID.randomUUID().toString())) {
            named(intake().queryParam("cursor", WRONG).get(TRACKS, anybody), "cursor-invalid", "cursor");
        }
    }

    @Test
    void who_may_not_ask_is_told_so_whatever_the_parameters_are() {
        as("clinician-1", "clinician")
                .queryParam("status", WRONG)
                .get(REFERRALS)
                .then()
                .statusCode(403);
    }

    @Test
    void an_id_in_a_path_that_is_none_is_an_unknown_record() {
        intake().get(REFERRALS + "/{id}", WRONG)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:throughline:problem:not-found"));
    }
}
