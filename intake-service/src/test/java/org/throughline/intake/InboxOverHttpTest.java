package org.throughline.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.throughline.intake.Applicant.REFERRALS;
import static org.throughline.intake.Applicant.as;
import static org.throughline.intake.Applicant.elsewhere;
import static org.throughline.intake.Applicant.hospital;
import static org.throughline.intake.Applicant.intake;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.platform.testkit.EmbeddedStack;

/** The inbox over HTTP, on a real store and a real broker. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class InboxOverHttpTest {
    @Inject
    IntakeClock clock;

    private Response refer(String urgency, String source) {
        Map<String, Object> body = new Applicant(clock.instant()).referral();
        body.put("urgency", urgency);
        body.put("source", source);
        Response answer = hospital().body(body).post(REFERRALS);
        answer.then().statusCode(201);
        return answer;
    }

    private static String id(Response answer) {
        return answer.path("referralId");
    }

    private Response contact(String referralId) {
        Response answer = intake().body(Map.of("channel", "PHONE", "outcome", "NO_ANSWER"))
                .post(REFERRALS + "/{id}/contacts", referralId);
        answer.then().statusCode(201);
        return answer;
    }

    /** All that is asked for, page by page, knowing what an answer says was recorded. */
    private static List<Map<String, Object>> inbox(Response after, Map<String, ?> asked, int limit) {
        List<Map<String, Object>> all = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>(asked);
        parameters.put("limit", limit);
        while (true) {
            JsonPath page = given().spec(intake())
                    .header("Throughline-Position", after.header("Throughline-Position"))
                    .queryParams(parameters)
                    .get(REFERRALS)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(page.getMap("freshness")).containsKey("intake");
            all.addAll(page.getList("referrals"));
            String next = page.getString("next");
            if (next == null) {
                return all;
            }
            parameters.put("cursor", next);
        }
    }

    private static Optional<Map<String, Object>> find(Response after, Map<String, ?> asked, String referralId) {
        return inbox(after, asked, 200).stream()
                .filter(entry -> referralId.equals(entry.get("referralId")))
                .findFirst();
    }

    @Test
    void a_referral_about_which_nobody_called_in_time_stands_out_until_somebody_does() {
        Response referred = refer("URGENT", "HOSPITAL");
        Map<String, Object> entry = find(referred, Map.of(), id(referred)).orElseThrow();
        assertThat(entry)
                .containsEntry("firstContactOverdue", false)
                .containsEntry("ageHours", 0)
                .containsEntry("urgency", "URGENT")
                .containsKey("firstContactDue")
                .doesNotContainKey("contactedAt");
        clock.forward(Duration.ofHours(25));
        await().untilAsserted(() -> assertThat(find(referred, Map.of("overdue", true), id(referred)))
                .get()
                .satisfies(late -> assertThat(late)
                        .containsEntry("firstContactOverdue", true)
                        .containsEntry("ageHours", 25)));
        Response called = contact(id(referred));
        assertThat(find(called, Map.of("overdue", true), id(referred))).isEmpty();
        assertThat(find(called, Map.of(), id(referred)).orElseThrow())
                .containsEntry("firstContactLate", true)
                .containsEntry("firstContactOverdue", false)
                .containsKey("contactedAt");
        JsonPath file = intake().get(REFERRALS + "/{id}", id(referred)).jsonPath();
        assertThat(file.getBoolean("file.firstContact.late")).isTrue();
        assertThat(file.getString("file.firstContact.policyVersion")).isNotBlank();
    }

    @Test
    void a_first_call_in_time_stops_the_clock() {
        Response referred = refer("STAT", "HOSPITAL");
        clock.forward(Duration.ofHours(1));
        contact(id(referred));
        Response other = refer("STAT", "HOSPITAL");
        clock.forward(Duration.ofHours(3));
        await().untilAsserted(() ->
                assertThat(find(other, Map.of("overdue", true), id(other))).isPresent());
        assertThat(find(other, Map.of("overdue", true), id(referred))).isEmpty();
        assertThat(find(other, Map.of(), id(referred)).orElseThrow()).containsEntry("firstContactLate", false);
    }

    @Test
    void the_most_urgent_come_first_and_among_them_the_oldest() {
        clock.forward(Duration.ofMinutes(1));
        String from = clock.instant().toString();
        String routine = id(refer("ROUTINE", "SELF"));
        clock.forward(Duration.ofMinutes(1));
        String asap = id(refer("ASAP", "COURT"));
        clock.forward(Duration.ofMinutes(1));
        String stat = id(refer("STAT", "SCHOOL"));
        clock.forward(Duration.ofMinutes(1));
        Response last = refer("ASAP", "EMPLOYER");
        assertThat(inbox(last, Map.of("order", "URGENCY", "from", from), 1))
                .extracting(entry -> entry.get("referralId"))
                .containsExactly(stat, asap, id(last), routine);
        assertThat(inbox(last, Map.of("from", from), 3))
                .extracting(entry -> entry.get("referralId"))
                .containsExactly(routine, asap, stat, id(last));
        assertThat(inbox(last, Map.of("from", from, "urgency", "ASAP"), 1))
                .extracting(entry -> entry.get("source"))
                .containsExactly("COURT", "EMPLOYER");
        assertThat(inbox(last, Map.of("from", from, "source", "COURT", "order", "URGENCY"), 200))
                .extracting(entry -> entry.get("referralId"))
                .containsExactly(asap);
        assertThat(find(last, Map.of("until", from), asap)).isEmpty();
    }

    @Test
    void a_cursor_belongs_to_one_order() {
        refer("STAT", "ALUMNI");
        refer("STAT", "CLINICIAN");
        String next = intake().queryParam("limit", 1).get(REFERRALS).path("next");
        for (String cursor : List.of(next, "none")) {
            intake().queryParam("order", "URGENCY")
                    .queryParam("cursor", cursor)
                    .get(REFERRALS)
                    .then()
                    .statusCode(400)
                    .body("type", containsString("cursor-invalid"));
        }
        intake().queryParam("from", "yesterday")
                .get(REFERRALS)
                .then()
                .statusCode(400)
                .body("fields", hasItem("from"));
    }

    @Test
    void what_changed_after_an_acceptance_is_to_be_looked_at() {
        Applicant applicant = new Applicant(clock.instant());
        applicant.refer();
        Response accepted = applicant.accept();
        Map<String, Object> accepting = Map.of("status", "ACCEPTED", "needsReview", true);
        assertThat(find(accepted, accepting, applicant.referralId())).isEmpty();
        Map<String, Object> body = applicant.referral();
        body.put("reason", "Is at home already.");
        body.put("sender", "North Hospital, ward 2");
        body.put("urgency", "STAT");
        Response changed = hospital().body(body).put(REFERRALS + "/{id}", applicant.referralId());
        assertThat(find(changed, accepting, applicant.referralId()).orElseThrow())
                .containsEntry("changedAfterEnd", true)
                .containsEntry("sender", "North Hospital, ward 2")
                .containsEntry("urgency", "STAT");
        Response reviewed = intake().body(Map.of("correctionId", correction(applicant), "reason", "Called the ward."))
                .post(REFERRALS + "/{id}/change-review", applicant.referralId());
        reviewed.then().statusCode(204);
        assertThat(find(reviewed, accepting, applicant.referralId())).isEmpty();
        assertThat(find(reviewed, Map.of("status", "ACCEPTED"), applicant.referralId())
                        .orElseThrow())
                .containsEntry("changedAfterEnd", false);
    }

    private static String correction(Applicant applicant) {
        return intake().get(REFERRALS + "/{id}", applicant.referralId())
                .then()
                .statusCode(200)
                .extract()
                .path("file.corrections[-1].correctionId");
    }

    @Test
    void known_people_who_may_be_meant_are_named() {
        Applicant known = new Applicant(clock.instant());
        known.refer();
        known.accept();
        Applicant applicant = new Applicant(clock.instant());
        Map<String, Object> person = applicant.person();
        person.put("merges", List.of(Map.of("direction", "REPLACED_BY", "identifier", known.identifier())));
        Map<String, Object> body = applicant.referral();
        body.put("person", person);
        Response referred = hospital().body(body).post(REFERRALS);
        assertThat(find(referred, Map.of("needsReview", true), id(referred)).orElseThrow())
                .containsEntry("candidates", List.of(known.participantId()));
    }

    @Test
    void the_inbox_is_of_one_organisation_and_for_those_who_take_people_in() {
        Response referred = refer("STAT", "HOSPITAL");
        List<String> seen = elsewhere("intake-" + UUID.randomUUID(), "intake")
                .queryParam("limit", 200)
                .get(REFERRALS)
                .then()
                .statusCode(200)
                .extract()
                .path("referrals.referralId");
        assertThat(seen).doesNotContain(id(referred));
        for (String role : List.of("ehr-system", "clinician", "auditor")) {
            as("somebody-1", role).get(REFERRALS).then().statusCode(403);
        }
    }
}
