package org.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.throughline.intake.Applicant.REFERRALS;
import static org.throughline.intake.Applicant.as;
import static org.throughline.intake.Applicant.intake;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;

/** One person referred by two hospitals, over HTTP, on a real store and a real broker. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class DuplicatesOverHttpTest {
    private static final String ACCEPTANCE = REFERRALS + "/{id}/acceptance";

    @Inject
    Records records;

    @Inject
    IntakeClock clock;

    private Applicant applicant = new Applicant(Instant.EPOCH);

    @BeforeEach
    void somebodyComes() {
        applicant = new Applicant(clock.instant());
    }

    /** The same person as another hospital knows them. */
    private String referredElsewhere(Map<String, Object> changes) {
        Map<String, Object> person = new HashMap<>(applicant.person());
        person.put(
                "identifiers",
                List.of(Map.of(
                        "system",
                        "https://east-hospital.example/mrn",
                        "types",
                        List.of("MR"),
                        "value",
                        UUID.randomUUID().toString())));
        person.putAll(changes);
        Map<String, Object> body = new HashMap<>(applicant.referral());
        body.put("sender", "East Hospital");
        body.put("person", person);
        Response answer = as("east-hospital", "ehr-system").body(body).post(REFERRALS);
        answer.then().statusCode(201);
        return answer.path("referralId");
    }

    private static Response accept(String referral, Map<String, Object> body) {
        return intake().body(body).post(ACCEPTANCE, referral);
    }

    private static Map<String, Object> apart(String participant) {
        return Map.of("others", List.of(Map.of("participantId", participant, "grounds", "PERSON_ASKED")));
    }

    private static void unreviewed(Response answer, String candidate, String likeness) {
        answer.then()
                .statusCode(409)
                .body("type", containsString("duplicate-candidates-unreviewed"))
                .body("candidates.participantId", hasItem(candidate))
                .body(
                        "candidates.find { it.participantId == '%s' }.likenesses".formatted(candidate),
                        hasItem(likeness));
    }

    private String accepted() {
        applicant.refer().then().statusCode(201);
        applicant.accept().then().statusCode(200);
        return applicant.participantId();
    }

    @Test
    void a_person_referred_under_two_numbers_is_looked_at_and_chosen() {
        String known = accepted();
        String second = referredElsewhere(Map.of());
        intake().get(REFERRALS + "/{id}", second)
                .then()
                .statusCode(200)
                .body("file.alike.participantId", equalTo(List.of(known)))
                .body("file.alike[0].likenesses", hasItems("NAME_AND_BIRTH_DATE"));
        long before = records.log().head().position();
        unreviewed(accept(second, Map.of()), known, "NAME_AND_BIRTH_DATE");
        assertThat(records.log().head().position()).isEqualTo(before);
        accept(second, Map.of("participantId", known)).then().statusCode(200).body("participantId", equalTo(known));
        intake().get(REFERRALS + "/{id}", second).then().body("file.alike", nullValue());
    }

    @Test
    void the_number_of_the_other_hospital_means_the_chosen_participant_from_then_on() {
        String known = accepted();
        Map<String, Object> number = Map.of(
                "identifiers",
                List.of(Map.of("system", "https://east-hospital.example/mrn", "value", UUID.randomUUID() + "-e")));
        accept(referredElsewhere(number), Map.of("participantId", known)).then().statusCode(200);
        clock.forward(Duration.ofDays(2));
        accept(referredElsewhere(number), Map.of()).then().statusCode(200).body("participantId", equalTo(known));
    }

    @Test
    void another_person_of_the_same_name_is_told_apart_and_not_asked_about_again() {
        String known = accepted();
        Map<String, Object> spelled = Map.of("birthDate", applicant.birthDate().substring(0, 4) + "-12-31");
        String second = referredElsewhere(spelled);
        unreviewed(accept(second, Map.of()), known, "NAME_AND_BIRTH_YEAR");
        Response told = accept(second, apart(known));
        told.then().statusCode(200);
        String other = told.path("participantId");
        assertThat(other).isNotEqualTo(known);
        assertThat(judged(known)).isEqualTo(1);
        assertThat(judged(other)).isEqualTo(1);
    }

    private long judged(String participant) {
        return records.log().stream(StreamName.in("north", "participant/" + participant + "/likeness"), 1).stream()
                .map(RecordedEvent::type)
                .filter("intake.told-apart.v1"::equals)
                .count();
    }

    @Test
    void names_that_sound_the_same_and_swapped_names_are_found() {
        String known = accepted();
        unreviewed(
                accept(referredElsewhere(Map.of("givenNames", List.of("Adaezze"))), Map.of()),
                known,
                "SOUND_AND_BIRTH_DATE");
        Map<String, Object> swapped =
                Map.of("familyName", "Adaeze", "givenNames", List.of(applicant.familyName(), "Ada"));
        unreviewed(accept(referredElsewhere(swapped), Map.of()), known, "NAMES_SWAPPED");
    }

    @Test
    void of_two_acceptances_at_once_the_second_is_asked_to_look() throws Exception {
        for (int round = 0; round < 5; round++) {
            applicant = new Applicant(clock.instant());
            applicant.refer().then().statusCode(201);
            String one = applicant.referralId();
            String other = referredElsewhere(Map.of());
            List<Callable<Response>> both = List.of(() -> accept(one, Map.of()), () -> accept(other, Map.of()));
            try (ExecutorService clerks = Executors.newFixedThreadPool(2)) {
                List<Integer> statuses = clerks.invokeAll(both).stream()
                        .map(Future::resultNow)
                        .map(Response::statusCode)
                        .toList();
                assertThat(statuses).containsExactlyInAnyOrder(200, 409);
            }
        }
    }

    @Test
    void the_inbox_shows_that_somebody_is_alike() {
        accepted();
        String second = referredElsewhere(Map.of());
        Response page = intake().queryParam("limit", 200).get(REFERRALS);
        while (page.<List<String>>path("referrals.referralId").stream().noneMatch(second::equals)) {
            page = intake().queryParam("limit", 200)
                    .queryParam("cursor", page.<String>path("next"))
                    .get(REFERRALS);
        }
        assertThat(page.<Boolean>path("referrals.find { it.referralId == '%s' }.alike".formatted(second)))
                .isTrue();
    }

    @Test
    void wrong_judgements_are_named_and_leave_nothing() {
        String known = accepted();
        String second = referredElsewhere(Map.of());
        long before = facts(second);
        accept(second, apart(UUID.randomUUID().toString()))
                .then()
                .statusCode(422)
                .body("type", containsString("not-a-candidate"));
        accept(second, Map.of("participantId", UUID.randomUUID().toString()))
                .then()
                .statusCode(422)
                .body("type", containsString("participant-not-meant"));
        Map<String, Object> one = Map.of("participantId", known, "grounds", "PERSON_ASKED");
        accept(second, Map.of("others", List.of(one, one))).then().statusCode(400);
        accept(second, Map.of("others", List.of(Map.of("participantId", known))))
                .then()
                .statusCode(400);
        accept(second, Map.of("others", List.of(Map.of("participantId", known, "grounds", "A_GUESS"))))
                .then()
                .statusCode(400);
        assertThat(facts(second)).isEqualTo(before);
    }

    private long facts(String referral) {
        return records.log().version(StreamName.in("north", StreamNames.referral(UUID.fromString(referral))));
    }

    @Test
    void nobody_is_alike_across_organisations() {
        accepted();
        Response elsewhere = Applicant.elsewhere("south-hospital", "ehr-system")
                .body(applicant.referral())
                .post(REFERRALS);
        Applicant.elsewhere("intake-1", "intake")
                .body(Map.of())
                .post(ACCEPTANCE, elsewhere.<String>path("referralId"))
                .then()
                .statusCode(200);
    }

    @Test
    void the_sender_learns_nothing_of_who_is_known() {
        accepted();
        String second = referredElsewhere(Map.of());
        as("east-hospital", "ehr-system")
                .get(REFERRALS + "/{id}", second)
                .then()
                .statusCode(200)
                .body("file", nullValue());
        assertThat(as("east-hospital", "ehr-system")
                        .get(REFERRALS + "/{id}", second)
                        .asString())
                .doesNotContain("alike");
    }

    @Test
    void nothing_of_a_person_stands_in_the_problem() {
        accepted();
        String answer = accept(referredElsewhere(Map.of()), Map.of()).asString();
        assertThat(answer).doesNotContain(applicant.familyName()).doesNotContain(applicant.birthDate());
        accept(referredElsewhere(Map.of()), Map.of()).then().body("candidates", hasSize(1));
    }
}
