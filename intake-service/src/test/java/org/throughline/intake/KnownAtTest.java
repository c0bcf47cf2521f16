package org.throughline.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.throughline.intake.Applicant.REFERRALS;
import static org.throughline.intake.Applicant.as;
import static org.throughline.intake.Applicant.hospital;
import static org.throughline.intake.Applicant.intake;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
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

/** Every record is shown as it was known at some time, and to outsiders this tells no more than the record does. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class KnownAtTest {
    private static final String REFERRAL = REFERRALS + "/{id}";
    private static final String PARTICIPANT = "/intake/v1/participants/{id}";

    @Inject
    Records records;

    @Inject
    IntakeClock clock;

    private Applicant applicant = new Applicant(Instant.EPOCH);
    private Instant before = Instant.EPOCH;

    @BeforeEach
    void somebodyComes() {
        ToldProgramme.EVENING.isTold(records, ToldProgramme.PLENTY);
        applicant = new Applicant(clock.instant());
        before = now();
    }

    /** A time between what was recorded so far and what follows. */
    private Instant now() {
        clock.forward(Duration.ofSeconds(1));
        Instant now = clock.instant();
        clock.forward(Duration.ofSeconds(1));
        return now;
    }

    private static RequestSpecification at(RequestSpecification caller, Instant knownAt) {
        return given().spec(caller).queryParam("knownAt", knownAt.toString());
    }

    private Response decline() {
        return intake().body(Map.of("reason", "Needs another kind of care.", "alternatives", List.of()))
                .post(REFERRAL + "/decline", applicant.referralId());
    }

    @Test
    void a_referral_is_shown_as_it_was_known() {
        applicant.refer();
        Instant received = now();
        decline().then().statusCode(204);
        at(intake(), received)
                .get(REFERRAL, applicant.referralId())
                .then()
                .statusCode(200)
                .body("status", equalTo("RECEIVED"))
                .body("file.endedAt", nullValue());
        intake().get(REFERRAL, applicant.referralId()).then().body("status", equalTo("DECLINED"));
        at(intake(), before).get(REFERRAL, applicant.referralId()).then().statusCode(404);
    }

    @Test
    void at_a_time_to_come_is_known_what_is_known_now() {
        applicant.refer();
        decline();
        at(intake(), clock.instant().plus(Duration.ofDays(1)))
                .get(REFERRAL, applicant.referralId())
                .then()
                .statusCode(200)
                .body("status", equalTo("DECLINED"));
    }

    @Test
    void a_participant_is_shown_with_the_episodes_that_were_known() {
        applicant.prepared();
        Instant prepared = now();
        applicant.admit(intake(), applicant.admission()).then().statusCode(201);
        String id = applicant.participantId();
        at(intake(), prepared).get(PARTICIPANT, id).then().statusCode(200).body("episodes", hasSize(0));
        intake().get(PARTICIPANT, id).then().body("episodes", hasSize(1));
        at(intake(), before).get(PARTICIPANT, id).then().statusCode(404);
    }

    @Test
    void a_consent_is_shown_as_it_was_before_it_was_taken_back() {
        applicant.refer();
        applicant.accept();
        Instant accepted = now();
        String consent = applicant
                .consent(applicant.form("GENERAL", List.of("TREATING_PROVIDER"), List.of("TREATMENT")))
                .path("consents[0].consentId");
        Instant filed = now();
        String path = PARTICIPANT + "/consents";
        intake().body(Map.of("method", "ORAL")).post(path + "/" + consent + "/revocation", applicant.participantId());
        at(intake(), accepted).get(path, applicant.participantId()).then().body("consents", hasSize(0));
        at(intake(), filed).get(path, applicant.participantId()).then().body("consents[0].revokedAt", nullValue());
        intake().get(path, applicant.participantId()).then().body("consents[0].revokedAt", notNullValue());
    }

    @Test
    void screening_and_eligibility_are_shown_as_they_were_known() {
        applicant.refer();
        applicant.accept();
        applicant.screen(intake(), applicant.screening("LOW", "PROCEED"));
        Instant screened = now();
        applicant.assess();
        Instant assessed = now();
        applicant.determine("MET", "ELIGIBLE").then().statusCode(201);
        String id = applicant.referralId();
        at(intake(), before).get(REFERRAL + "/screening", id).then().statusCode(404);
        at(intake(), screened).get(REFERRAL + "/screening", id).then().body("screenings", hasSize(1));
        at(intake(), screened).get(REFERRAL + "/eligibility", id).then().statusCode(404);
        at(intake(), assessed)
                .get(REFERRAL + "/eligibility", id)
                .then()
                .body("assessments", hasSize(1))
                .body("determinations", hasSize(0));
    }

    @Test
    void a_time_that_is_none_is_named() {
        applicant.prepared();
        for (String path : List.of(REFERRAL, REFERRAL + "/screening", REFERRAL + "/eligibility")) {
            requireRefused(intake(), path, applicant.referralId());
        }
        for (String path : List.of(PARTICIPANT, PARTICIPANT + "/consents")) {
            requireRefused(intake(), path, applicant.participantId());
        }
        requireRefused(hospital(), REFERRAL, applicant.referralId());
        requireRefused(hospital(), REFERRAL, UUID.randomUUID().toString());
    }

    private static void requireRefused(RequestSpecification caller, String path, String id) {
        for (String none : List.of("yesterday", "2026-03-09", "2026-03-09T12:00:00")) {
            given().spec(caller)
                    .queryParam("knownAt", none)
                    .get(path, id)
                    .then()
                    .statusCode(400)
                    .body("type", containsString("time-invalid"))
                    .body("fields", equalTo(List.of("knownAt")));
        }
    }

    @Test
    void a_sender_learns_from_no_time_more_than_that_its_referral_was_received() {
        applicant.refer();
        Instant received = now();
        decline();
        Instant declined = now();
        String plain = hospital().get(REFERRAL, applicant.referralId()).asString();
        for (Instant time : List.of(received, declined, declined.plus(Duration.ofDays(1)))) {
            assertThat(at(hospital(), time)
                            .get(REFERRAL, applicant.referralId())
                            .asString())
                    .isEqualTo(plain)
                    .contains("RECEIVED");
        }
    }

    @Test
    void to_an_outsider_no_time_tells_another_senders_referral_from_none() {
        applicant.refer();
        Instant received = now();
        RequestSpecification other = as("another-hospital", "ehr-system");
        Response none = at(other, received).get(REFERRAL, UUID.randomUUID());
        none.then().statusCode(404);
        for (Instant time : List.of(before, received, received.plus(Duration.ofDays(1)))) {
            Response answer = at(other, time).get(REFERRAL, applicant.referralId());
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.asString()).isEqualTo(none.asString());
        }
        Response own = at(hospital(), before).get(REFERRAL, applicant.referralId());
        assertThat(own.asString()).isEqualTo(none.asString());
        at(other, received).get(PARTICIPANT, UUID.randomUUID()).then().statusCode(403);
    }
}
