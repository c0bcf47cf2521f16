package org.throughline.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.throughline.intake.Applicant.REFERRALS;
import static org.throughline.intake.Applicant.as;
import static org.throughline.intake.Applicant.hospital;
import static org.throughline.intake.Applicant.intake;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.TestTokens;
import org.throughline.platform.testkit.ToldFacts;
import org.throughline.platform.testkit.ToldFacts.Told;

/** From referral to admission over HTTP, on a real store and a real broker. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class IntakeSliceTest {
    @Inject
    Records records;

    @Inject
    IntakeClock clock;

    private Applicant applicant = new Applicant(Instant.EPOCH);

    @BeforeEach
    void somebodyComes() {
        ToldProgramme.EVENING.isTold(records, ToldProgramme.PLENTY);
        applicant = new Applicant(clock.instant());
    }

    private List<RecordedEvent> stream(String stream) {
        return records.log().stream(StreamName.in("north", stream), 1);
    }

    private List<String> types(String stream) {
        return stream(stream).stream().map(RecordedEvent::type).toList();
    }

    @Test
    void a_sender_learns_that_its_referral_was_received_and_nothing_else() {
        Response answer = applicant.refer();
        answer.then()
                .statusCode(201)
                .header("Location", containsString(REFERRALS + "/" + applicant.referralId()))
                .body("receipt", containsString("R-"))
                .body("status", equalTo("RECEIVED"))
                .body("file", nullValue());
        applicant.accept().then().statusCode(200).body("participantId", notNullValue());
        hospital()
                .get(REFERRALS + "/{id}", applicant.referralId())
                .then()
                .statusCode(200)
                .body("status", equalTo("RECEIVED"))
                .body("receipt", equalTo(answer.path("receipt")))
                .body("file", nullValue());
        as("another-hospital", "ehr-system")
                .get(REFERRALS + "/{id}", applicant.referralId())
                .then()
                .statusCode(404);
    }

    @Test
    void the_programme_sees_the_whole_file() {
        applicant.refer();
        intake().get(REFERRALS + "/{id}", applicant.referralId())
                .then()
                .statusCode(200)
                .body("status", equalTo("RECEIVED"))
                .body("file.content.reason", equalTo("Steps down from inpatient care."))
                .body("file.content.requestedLevel", equalTo("2.1"))
                .body("file.content.conditions[0].code", equalTo("F33.1"))
                .body("file.content.conditions[0].status", equalTo("active"))
                .body("file.person.familyName", equalTo(applicant.familyName()));
    }

    @Test
    void a_person_comes_from_referral_to_admission() {
        Response admitted = applicant.prepared().admit(intake(), applicant.admission());
        admitted.then().statusCode(201).body("participantId", equalTo(applicant.participantId()));
        assertThat(types("episode/" + admitted.path("episodeId")))
                .containsExactly("intake.participant-admitted.v1", "intake.admission-grounds-recorded.v1");
        as("clinician-1", "clinician")
                .get("/intake/v1/participants/{id}", applicant.participantId())
                .then()
                .statusCode(200)
                .body("familyName", equalTo(applicant.familyName()))
                .body("episodes", hasSize(1))
                .body("episodes[0].level", equalTo("2.1"))
                .body("episodes[0].closedAt", nullValue());
        intake().get(REFERRALS + "/{id}/screening", applicant.referralId())
                .then()
                .statusCode(200)
                .body("screenings[0].risks.suicide", equalTo("MODERATE"));
        intake().get(REFERRALS + "/{id}/eligibility", applicant.referralId())
                .then()
                .statusCode(200)
                .body("assessments[0].placement.placed", equalTo("2.1"))
                .body("determinations[0].outcome", equalTo("ELIGIBLE"));
        applicant
                .admit(intake(), applicant.admission())
                .then()
                .statusCode(409)
                .body("type", containsString("episode-already-open"));
    }

    @Test
    void an_admission_names_what_is_still_missing() {
        applicant.refer();
        Map<String, Object> admission = applicant.admission();
        applicant
                .admit(intake(), admission)
                .then()
                .statusCode(409)
                .body("type", containsString("referral-not-accepted"));
        applicant.accept();
        applicant.admit(intake(), admission).then().statusCode(409).body("type", containsString("not-eligible"));
        applicant.screen(intake(), applicant.screening("LOW", "PROCEED"));
        applicant
                .determine("MET", "ELIGIBLE")
                .then()
                .statusCode(409)
                .body("type", containsString("assessment-missing"));
        applicant.assess();
        applicant.determine("NOT_MET", "ELIGIBLE").then().statusCode(422);
        applicant.determine("MET", "ELIGIBLE");
        applicant
                .admit(intake(), admission)
                .then()
                .statusCode(409)
                .body("type", containsString("treatment-consent-missing"));
        applicant.consent(applicant.form("TREATMENT", List.of(), List.of()));
        applicant
                .admit(intake(), admission)
                .then()
                .statusCode(409)
                .body("type", containsString("privacy-notice-missing"));
        applicant.notice();
        applicant
                .admit(intake(), admission)
                .then()
                .statusCode(422)
                .body("type", containsString("authorisation-pending"));
        applicant.pays();
        applicant.admit(intake(), admission).then().statusCode(201);
    }

    @Test
    void at_high_risk_only_a_clinician_lets_somebody_go_on() {
        applicant.refer();
        Map<String, Object> high = applicant.screening("HIGH", "PROCEED");
        applicant.screen(intake(), high).then().statusCode(422).body("type", containsString("sign-off-missing"));
        applicant.screen(as("clinician-1", "clinician"), high).then().statusCode(201);
    }

    @Test
    void a_rule_of_the_programmes_side_is_set_aside_by_who_may_and_with_a_reason() {
        Map<String, Object> body = applicant.prepared().admission();
        body.put("primaryClinician", "clinician-nobody-told-of");
        body.put("facility", UUID.randomUUID().toString());
        body.put("track", UUID.randomUUID().toString());
        applicant.admit(intake(), body).then().statusCode(422).body("type", containsString("track-full"));
        List<Map<String, String>> both = Stream.of("CAPACITY", "ACCREDITATION", "LICENCE", "FACILITY_LICENCE", "AGE")
                .map(rule -> Map.of("rule", rule, "reason", "Not yet entered where it is kept."))
                .toList();
        body.put("overrides", both);
        applicant.admit(intake(), body).then().statusCode(403).body("type", containsString("override-lacks-authority"));
        applicant.admit(as("director-1", "medical-director"), body).then().statusCode(201);
    }

    @Test
    void an_admission_of_last_week_needs_a_reason_and_keeps_its_own_time() {
        Map<String, Object> body = applicant.prepared().admission();
        body.put("admittedAt", applicant.before(Duration.ofMinutes(10)).toString());
        Response admitted = applicant.admit(intake(), body);
        admitted.then().statusCode(201);
        assertThat(stream("episode/" + admitted.path("episodeId")))
                .first()
                .satisfies(event -> assertThat(event.header().occurredAt())
                        .isCloseTo(
                                applicant.before(Duration.ofMinutes(10)),
                                org.assertj.core.api.Assertions.within(1, java.time.temporal.ChronoUnit.MILLIS)));
        Applicant late = new Applicant(clock.instant()).prepared();
        Map<String, Object> lastWeek = late.admission();
        lastWeek.put("admittedAt", late.before(Duration.ofDays(7)).toString());
        late.admit(intake(), lastWeek).then().statusCode(422).body("type", containsString("late-entry-needs-reason"));
    }

    @Test
    void a_discharge_that_is_complete_closes_the_episode() {
        Response admitted = applicant.prepared().admit(intake(), applicant.admission());
        UUID participantId = UUID.fromString(applicant.participantId());
        UUID episodeId = UUID.fromString(admitted.path("episodeId"));
        new ToldFacts(records)
                .happens(
                        new Told(
                                "treatment-plan",
                                "episode/" + episodeId + "/care",
                                "treatment-plan.discharge-completed.v1",
                                "north",
                                participantId,
                                clock.instant()),
                        Map.of(
                                "participantId",
                                participantId,
                                "episodeId",
                                episodeId,
                                "type",
                                "STEP_DOWN",
                                "finalLevel",
                                "1",
                                "completedAt",
                                clock.instant(),
                                "completedBy",
                                "clinician-9"));
        await().untilAsserted(() -> assertThat(types("episode/" + episodeId)).contains("intake.episode-closed.v1"));
        intake().get("/intake/v1/participants/{id}", participantId)
                .then()
                .body("episodes[0].dischargeType", equalTo("STEP_DOWN"));
    }

    @Test
    void a_referral_that_waits_is_in_the_inbox_and_leaves_it_with_its_end() {
        String position = applicant.refer().header("Throughline-Position");
        Map<String, Object> contact = Map.of("channel", "PHONE", "outcome", "MESSAGE_LEFT");
        intake().body(contact)
                .post(REFERRALS + "/{id}/contacts", applicant.referralId())
                .then()
                .statusCode(201);
        intake().header("Throughline-Position", position)
                .queryParam("limit", 200)
                .get(REFERRALS)
                .then()
                .statusCode(200)
                .body("referrals.referralId", hasItem(applicant.referralId()))
                .body(
                        "referrals.find { it.referralId == '%s' }.sender".formatted(applicant.referralId()),
                        equalTo("North Hospital"));
        Response declined = intake().body(
                        Map.of("reason", "Needs another kind of care.", "alternatives", List.of("The county clinic")))
                .post(REFERRALS + "/{id}/decline", applicant.referralId());
        declined.then().statusCode(204);
        intake().header("Throughline-Position", declined.header("Throughline-Position"))
                .queryParam("limit", 200)
                .get(REFERRALS)
                .then()
                .body("referrals.referralId", not(hasItem(applicant.referralId())));
        intake().body(Map.of())
                .post(REFERRALS + "/{id}/acceptance", applicant.referralId())
                .then()
                .statusCode(409)
                .body("type", containsString("referral-ended"));
    }

    @Test
    void the_inbox_pages_and_every_referral_is_on_one_page() {
        for (int i = 0; i < 3; i++) {
            new Applicant(clock.instant()).refer().then().statusCode(201);
        }
        Response first = intake().queryParam("limit", 2).get(REFERRALS);
        first.then().body("referrals", hasSize(2)).body("next", notNullValue());
        Response second = intake().queryParam("limit", 200)
                .queryParam("cursor", first.<String>path("next"))
                .get(REFERRALS);
        List<String> shown = second.path("referrals.referralId");
        assertThat(shown).isNotEmpty().doesNotContainAnyElementsOf(first.<List<String>>path("referrals.referralId"));
    }

    @Test
    void a_person_referred_twice_is_one_participant() {
        applicant.refer();
        applicant.accept();
        Map<String, Object> again = applicant.referral();
        again.put("reason", "Referred once more, a year later.");
        String second = hospital().body(again).post(REFERRALS).path("referralId");
        assertThat(second).isNotEqualTo(applicant.referralId());
        intake().body(Map.of())
                .post(REFERRALS + "/{id}/acceptance", second)
                .then()
                .statusCode(200)
                .body("participantId", equalTo(applicant.participantId()));
    }

    @Test
    void a_consent_is_shown_until_it_is_taken_back() {
        applicant.refer();
        applicant.accept();
        Response filed =
                applicant.consent(applicant.form("GENERAL", List.of("TREATING_PROVIDER"), List.of("TREATMENT")));
        filed.then().statusCode(201).body("consents.kind", hasItems("GENERAL"));
        String consentId = filed.path("consents[0].consentId");
        applicant
                .consent(applicant.form("GENERAL", List.of(), List.of("TREATMENT")))
                .then()
                .statusCode(422)
                .body("type", containsString("consent-elements-missing"));
        intake().body(Map.of("method", "ORAL"))
                .post(
                        "/intake/v1/participants/{id}/consents/{consent}/revocation",
                        applicant.participantId(),
                        consentId)
                .then()
                .statusCode(204);
        intake().get("/intake/v1/participants/{id}/consents", applicant.participantId())
                .then()
                .statusCode(200)
                .body("consents", hasSize(1))
                .body("consents[0].revokedAt", notNullValue());
    }

    @Test
    void a_person_who_has_died_or_is_not_born_is_refused_and_nothing_is_kept() {
        long before = records.log().head().position();
        Map<String, Object> dead = applicant.referral();
        Map<String, Object> person = applicant.person();
        person.put("deceased", true);
        dead.put("person", person);
        hospital().body(dead).post(REFERRALS).then().statusCode(422).body("type", containsString("person-deceased"));
        person.put("deceased", false);
        person.put(
                "birthDate",
                clock.instant().plus(Duration.ofDays(800)).toString().substring(0, 10));
        hospital().body(dead).post(REFERRALS).then().statusCode(422).body("type", containsString("born-in-future"));
        assertThat(records.log().read(before + 1, 100))
                .filteredOn(event -> !event.header().actor().startsWith("reaction:")) // to what came before
                .isEmpty();
    }

    @Test
    void a_day_that_does_not_exist_names_the_field() {
        Map<String, Object> body = applicant.referral();
        Map<String, Object> person = applicant.person();
        person.put("birthDate", "1990-02-31");
        body.put("person", person);
        hospital()
                .body(body)
                .post(REFERRALS)
                .then()
                .statusCode(400)
                .body("fields", hasItem("person.birthDate"))
                .body(not(containsString("02-31")));
    }

    @Test
    void two_at_once_under_one_key_are_one_referral_and_one_answer() throws Exception {
        String key = UUID.randomUUID().toString();
        Callable<Response> send = () -> hospital()
                .header("Idempotency-Key", key)
                .body(applicant.referral())
                .post(REFERRALS);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = threads.invokeAll(List.of(send, send));
            Response one = answers.getFirst().get();
            Response other = answers.getLast().get();
            assertThat(one.statusCode()).isEqualTo(201);
            assertThat(other.asString()).isEqualTo(one.asString());
            assertThat(types("referral/" + one.path("referralId")))
                    .containsExactly(
                            "intake.referral-received.v1",
                            "intake.participant-details-received.v1",
                            "intake.first-contact-due-set.v1");
        }
        Map<String, Object> other = applicant.referral();
        other.put("reason", "Something else.");
        hospital()
                .header("Idempotency-Key", key)
                .body(other)
                .post(REFERRALS)
                .then()
                .statusCode(422)
                .body("type", containsString("referral-identifier-reused"));
    }

    @Test
    void the_record_of_another_organisation_does_not_exist() {
        Response admitted = applicant.prepared().admit(intake(), applicant.admission());
        admitted.then().statusCode(201);
        var south = given().auth()
                .oauth2(TestTokens.of("south", "intake-1", "intake", "ehr-system"))
                .contentType("application/json");
        for (String path : List.of(
                REFERRALS + "/" + applicant.referralId(),
                REFERRALS + "/" + applicant.referralId() + "/screening",
                REFERRALS + "/" + applicant.referralId() + "/eligibility",
                "/intake/v1/participants/" + applicant.participantId())) {
            given().spec(south).get(path).then().statusCode(404);
        }
        given().auth()
                .oauth2(TestTokens.of("south", "intake-1", "intake"))
                .get("/intake/v1/participants/{id}/consents", applicant.participantId())
                .then()
                .body("consents", hasSize(0));
        for (String action : List.of("acceptance", "admission", "withdrawal")) {
            Map<String, Object> body = action.equals("admission") ? applicant.admission() : Map.of("reason", "None.");
            given().spec(south)
                    .body(body)
                    .post(REFERRALS + "/{id}/{action}", applicant.referralId(), action)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void who_lacks_the_role_is_refused() {
        applicant.refer();
        hospital().get(REFERRALS).then().statusCode(403);
        hospital()
                .body(Map.of())
                .post(REFERRALS + "/{id}/acceptance", applicant.referralId())
                .then()
                .statusCode(403);
        as("participant-1", "participant")
                .get(REFERRALS + "/{id}", applicant.referralId())
                .then()
                .statusCode(403);
    }

    @Test
    void a_read_leaves_an_entry_in_the_access_log() {
        applicant.refer();
        applicant.accept();
        long before = records.accessLog().log().head().position();
        intake().get("/intake/v1/participants/{id}", applicant.participantId())
                .then()
                .statusCode(200);
        assertThat(records.accessLog().log().read(before + 1, 10))
                .anySatisfy(event -> assertThat(event.header().subject()).isEqualTo(applicant.participantId()));
    }
}
