package org.throughline.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.throughline.intake.Applicant.REFERRALS;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.intake.eligibility.EligibilityCatalogue;
import org.throughline.intake.eligibility.domain.EligibilityEvent.LevelOfCareAssessed;
import org.throughline.intake.policy.domain.PolicyNumbers;
import org.throughline.intake.referral.ReferralCatalogue;
import org.throughline.intake.referral.domain.ReferralEvent.FirstContactDueSet;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.service.Records;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.TestTokens;
import org.throughline.platform.testkit.ToldFacts;
import org.throughline.platform.testkit.ToldFacts.Told;

/** An organisation sets the numbers of its intake; they hold from their day on, and what was decided keeps its own. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class ProgrammeNumbersOverHttpTest {
    private static final String PERSON = "/intake/v1/participants/{id}";
    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    Records records;

    @Inject
    ServiceRuntime runtime;

    @Inject
    IntakeClock clock;

    private final String organisation = "org-" + UUID.randomUUID();
    private Instant spring = Instant.EPOCH;

    /** In an hour other numbers hold. */
    @BeforeEach
    void numbersAreTold() {
        spring = clock.instant().plus(HOUR).truncatedTo(ChronoUnit.MILLIS);
        Map<String, Object> numbers = Map.of(
                "intake.first-contact-urgent-hours", 3,
                "intake.access-due-days", 10,
                "intake.signs-alone-age", 16,
                "intake.coverage-verification-valid-days", 5,
                "intake.countersign-working-days", 1);
        new ToldFacts(records)
                .happens(
                        new Told(
                                "scheduling",
                                "programme/intake/policies",
                                "scheduling.programme-policy-changed.v1",
                                organisation,
                                UUID.randomUUID(),
                                clock.instant()),
                        Map.of(
                                "programme",
                                "intake",
                                "version",
                                "spring",
                                "effectiveFrom",
                                spring.toString(),
                                "nature",
                                "MIXED",
                                "numbers",
                                numbers,
                                "changedAt",
                                clock.instant().toString()));
    }

    private RequestSpecification as(String subject, String role) {
        return given().auth().oauth2(TestTokens.of(organisation, subject, role)).contentType(ContentType.JSON);
    }

    private RequestSpecification intake() {
        return as("intake-1", "intake");
    }

    private String referred() {
        return as("hospital-1", "ehr-system")
                .body(new Applicant(clock.instant()).referral())
                .post(REFERRALS)
                .then()
                .statusCode(201)
                .extract()
                .path("referralId");
    }

    private String participant(LocalDate birthDate) {
        Map<String, Object> person = new HashMap<>(new Applicant(clock.instant()).person());
        person.put("birthDate", birthDate.toString());
        return intake().body(Map.of("person", person))
                .post("/intake/v1/participants")
                .then()
                .statusCode(201)
                .extract()
                .path("participantId");
    }

    private <E, T extends E> T recorded(Catalogue<E> catalogue, String stream, Class<T> type) {
        return runtime.history(catalogue).events(stream, organisation, Optional.empty()).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private FirstContactDueSet due(String referralId) {
        return recorded(
                ReferralCatalogue.EVENTS, StreamNames.referral(UUID.fromString(referralId)), FirstContactDueSet.class);
    }

    @Test
    void a_first_contact_is_due_by_the_hours_in_force_when_the_referral_came_and_stays_so() {
        String before = referred();
        clock.forward(HOUR.plusMinutes(1));
        String after = referred();
        assertThat(Duration.between(due(before).setAt(), due(before).dueAt())).isEqualTo(Duration.ofHours(24));
        assertThat(due(before).policyVersion()).isEqualTo(PolicyNumbers.STANDARD.version());
        assertThat(Duration.between(due(after).setAt(), due(after).dueAt())).isEqualTo(Duration.ofHours(3));
        assertThat(due(after).policyVersion()).isEqualTo("spring");
    }

    @Test
    void every_fact_of_a_decision_names_the_numbers_in_its_header() {
        clock.forward(HOUR.plusMinutes(1));
        UUID referralId = UUID.fromString(referred());
        assertThat(runtime.history(ReferralCatalogue.EVENTS)
                        .readable(StreamNames.referral(referralId), organisation, Optional.empty()))
                .isNotEmpty()
                .allSatisfy(fact -> assertThat(fact.stored().header().policy()).isEqualTo("spring"));
    }

    @Test
    void a_demand_is_answered_by_the_day_that_held_when_it_came() {
        String person = participant(LocalDate.of(1980, 5, 4));
        Instant received = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        clock.forward(HOUR.plusMinutes(1));
        assertThat(demandedAt(person, received)).isEqualTo(received.plus(Duration.ofDays(30)));
        assertThat(demandedAt(person, spring)).isEqualTo(spring.plus(Duration.ofDays(10)));
    }

    private Instant demandedAt(String person, Instant receivedAt) {
        String due = intake().body(
                        Map.of("kind", "ACCESS", "words", "My file, please.", "receivedAt", receivedAt.toString()))
                .post(PERSON + "/privacy-requests", person)
                .then()
                .statusCode(201)
                .extract()
                .path("dueAt");
        return Instant.parse(due);
    }

    @Test
    void from_its_day_on_somebody_younger_signs_alone_and_what_they_signed_before_does_not_count() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("America/New_York"));
        String person = participant(today.minusYears(17));
        clock.forward(HOUR.plusMinutes(1));
        signedAt(person, spring.minusMillis(1)).then().statusCode(422).body("type", endsWith(":signer-too-young"));
        intake().get(PERSON + "/consents", person).then().statusCode(200).body("consents.size()", equalTo(0));
        signedAt(person, spring).then().statusCode(201);
    }

    private Response signedAt(String person, Instant signedAt) {
        Map<String, Object> form =
                new HashMap<>(new Applicant(clock.instant()).form("TREATMENT", List.of(), List.of()));
        form.put("signature", Map.of("signer", person, "authority", "SELF", "signedAt", signedAt.toString()));
        return intake().body(form).post(PERSON + "/consents", person);
    }

    @Test
    void benefits_that_were_verified_are_stale_sooner_from_its_day_on() {
        String person = participant(LocalDate.of(1980, 5, 4));
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("America/New_York"));
        Map<String, Object> verified = new HashMap<>();
        verified.put("payer", "payer-1");
        verified.put("plan", "Gold");
        verified.put("memberNumber", "M-1");
        verified.put("from", today.minusMonths(1).toString());
        verified.put("until", today.plusYears(1).toString());
        verified.put("intensiveOutpatient", true);
        verified.put("authorisationRequired", false);
        verified.put("verifiedAt", clock.instant().minus(Duration.ofDays(10)).toString());
        intake().body(verified)
                .post(PERSON + "/coverage/verifications", person)
                .then()
                .statusCode(201);
        intake().get(PERSON + "/coverage", person).then().statusCode(200).body("benefits[0].stale", equalTo(false));
        clock.forward(HOUR.plusMinutes(1));
        intake().get(PERSON + "/coverage", person).then().statusCode(200).body("benefits[0].stale", equalTo(true));
    }

    @Test
    void an_assessment_is_countersigned_by_the_days_in_force_when_it_was_made() {
        UUID before = assessed(clock.instant());
        clock.forward(HOUR.plusMinutes(1));
        UUID after = assessed(clock.instant());
        assertThat(assessment(before).policyVersion()).isEqualTo(PolicyNumbers.STANDARD.version());
        assertThat(assessment(after).policyVersion()).isEqualTo("spring");
        assertThat(assessment(after).countersignBy().getFirst())
                .isBefore(assessment(before).countersignBy().getFirst());
    }

    private LevelOfCareAssessed assessment(UUID referralId) {
        return recorded(EligibilityCatalogue.EVENTS, StreamNames.eligibility(referralId), LevelOfCareAssessed.class);
    }

    private UUID assessed(Instant at) {
        String referralId = referred();
        List<Map<String, Object>> ratings = List.of(rating(1), rating(2), rating(3), rating(4), rating(5));
        Map<String, Object> body = Map.of(
                "edition", "FOURTH",
                "ratings", ratings,
                "recommended", "2.1",
                "placed", "2.1",
                "assessedAt", at.truncatedTo(ChronoUnit.MILLIS).toString());
        intake().body(body)
                .post(REFERRALS + "/{id}/level-of-care-assessment", referralId)
                .then()
                .statusCode(201);
        return UUID.fromString(referralId);
    }

    private static Map<String, Object> rating(int dimension) {
        return Map.of("dimension", dimension, "value", 1, "rationale", "As found.");
    }
}
