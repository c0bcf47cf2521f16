package org.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.throughline.intake.Applicant.REFERRALS;
import static org.throughline.intake.Applicant.as;
import static org.throughline.intake.Applicant.intake;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.disclosure.testkit.AlikeRefusals;
import org.throughline.disclosure.testkit.AlikeRefusals.Asked;
import org.throughline.disclosure.testkit.IntakeSpeaks;
import org.throughline.disclosure.testkit.Outsider;
import org.throughline.disclosure.testkit.RevokedWhileAsked;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.TestTokens;

/** What a hospital is given of referrals and episodes, and what it is told where it is given nothing. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class OutsideTest {
    private static final String EPISODES = "/intake/v1/participants/{id}/episodes";

    @Inject
    Records records;

    @Inject
    IntakeClock clock;

    private Outsider hospital;
    private Applicant applicant;
    private UUID participant;

    @BeforeEach
    void somebody_was_admitted() {
        ToldProgramme.EVENING.isTold(records, ToldProgramme.PLENTY);
        hospital = asking("north-hospital");
        applicant = new Applicant(clock.instant()).prepared();
        applicant.admit(intake(), applicant.admission()).then().statusCode(201);
        participant = UUID.fromString(applicant.participantId());
    }

    private Outsider asking(String subject) {
        return new Outsider(RestAssured.port, TestTokens.stating("TREAT", "north", subject, "ehr-system"));
    }

    private String episodes() {
        return EPISODES.replace("{id}", participant.toString());
    }

    @Test
    void a_sender_learns_how_far_its_referral_has_come_once_a_consent_covers_it() {
        IntakeSpeaks told = IntakeSpeaks.inItsOwnLog(records, "north");
        String sender = "hospital-" + UUID.randomUUID();
        String referral = REFERRALS + "/" + applicant.referralId();
        assertThat(hospital.get(referral).body()).contains("RECEIVED").doesNotContain("disclosure");
        assertThat(asking(sender).get(referral).status()).isEqualTo(404);
        UUID recipient = told.registers("client-of-north-hospital");
        UUID consent = told.consents(participant, recipient, "ATTENDANCE");
        assertThat(hospital.get(referral).body())
                .contains("\"status\":\"ACCEPTED\"", "\"basis\":\"CONSENT\"", "42 CFR part 2");
        assertThat(hospital.get(episodes()).body())
                .contains("\"level\":\"2.1\"", consent.toString())
                .doesNotContain(applicant.familyName());
        told.revokes(participant, consent);
        assertThat(hospital.get(referral).body()).contains("RECEIVED").doesNotContain("disclosure");
        assertThat(hospital.get(episodes()).status()).isEqualTo(404);
        told.ends(recipient);
    }

    @Test
    void the_privacy_officer_sees_what_left_and_why_the_rest_did_not() {
        IntakeSpeaks told = IntakeSpeaks.inItsOwnLog(records, "north");
        String sender = "hospital-" + UUID.randomUUID();
        Outsider asking = asking(sender);
        assertThat(asking.get(episodes()).status()).isEqualTo(404);
        UUID recipient = told.registers("client-of-" + sender);
        UUID consent = told.consents(participant, recipient, "ATTENDANCE");
        assertThat(asking.get(episodes()).status()).isEqualTo(200);
        told.revokes(participant, consent);
        assertThat(asking.get(episodes()).status()).isEqualTo(404);
        await().untilAsserted(() -> as("officer-1", "privacy-officer")
                .get("/intake/v1/participants/{id}/disclosures", participant)
                .then()
                .statusCode(200)
                .body("disclosures.reason", contains("CONSENT_REVOKED", null, "RECIPIENT_NOT_REGISTERED"))
                .body("disclosures[1].disclosed.basis", equalTo("CONSENT"))
                .body("disclosures[1].disclosed.consents", contains(consent.toString()))
                .body("disclosures.service", everyItem(equalTo("intake"))));
        as("officer-1", "privacy-officer")
                .queryParam("recipientId", recipient.toString())
                .queryParam("outcome", "DISCLOSED")
                .queryParam("limit", 1)
                .get("/intake/v1/disclosures")
                .then()
                .statusCode(200)
                .body("disclosures.request.recipientId", contains(recipient.toString()))
                .body("next", nullValue());
        as("officer-1", "privacy-officer")
                .queryParam("reason", "CONSENT_REVOKED")
                .get("/intake/v1/disclosures")
                .then()
                .body("disclosures.request.participantId", hasItem(participant.toString()));
        as("clerk-1", "intake").get("/intake/v1/disclosures").then().statusCode(403);
    }

    @Test
    void who_treats_somebody_in_a_general_programme_needs_no_consent() {
        IntakeSpeaks told = IntakeSpeaks.inItsOwnLog(records, "north");
        String programme = "programme-" + UUID.randomUUID();
        Applicant other = new Applicant(clock.instant()).prepared();
        Map<String, Object> admission =
                other.admission(ToldProgramme.of(programme).isTold(records, 1));
        other.admit(intake(), admission).then().statusCode(201);
        UUID person = UUID.fromString(other.participantId());
        String sender = "hospital-" + UUID.randomUUID();
        String path = EPISODES.replace("{id}", person.toString());
        told.treats(person, told.registers("client-of-" + sender));
        assertThat(asking(sender).get(path).status()).isEqualTo(404);
        told.sets(programme, "GENERAL");
        assertThat(asking(sender).get(path).body())
                .contains("\"basis\":\"HIPAA_TREATMENT\"")
                .doesNotContain("42 CFR part 2");
    }

    @Test
    void what_is_asked_for_after_a_consent_was_taken_back_stays() {
        IntakeSpeaks told = IntakeSpeaks.inItsOwnLog(records, "north");
        String sender = "hospital-" + UUID.randomUUID();
        UUID consent = told.consents(participant, told.registers("client-of-" + sender), "ATTENDANCE");
        RevokedWhileAsked.hold(asking(sender), episodes(), () -> told.revokes(participant, consent), Duration.ZERO);
    }

    @Test
    void every_no_is_the_same() {
        AlikeRefusals.hold(
                asking("hospital-" + UUID.randomUUID()),
                List.of(
                        new Asked(EPISODES, participant),
                        new Asked(REFERRALS + "/{id}", UUID.fromString(applicant.referralId()))),
                250);
    }

    @Test
    void staff_of_another_programme_are_answered_as_if_there_were_nothing() {
        Applicant other = new Applicant(clock.instant()).prepared();
        Map<String, Object> admission = other.admission(
                ToldProgramme.of("programme-" + UUID.randomUUID()).isTold(records, 1));
        other.admit(intake(), admission).then().statusCode(201);
        UUID person = UUID.fromString(other.participantId());
        Outsider colleague =
                new Outsider(RestAssured.port, TestTokens.of("north", "coordinator-2", "care-coordinator"));
        await().until(() ->
                colleague.get(EPISODES.replace("{id}", person.toString())).status() == 404);
        AlikeRefusals.hold(
                colleague,
                List.of(
                        new Asked(EPISODES, person),
                        new Asked("/intake/v1/participants/{id}", person),
                        new Asked("/intake/v1/participants/{id}/consents", person),
                        new Asked("/intake/v1/participants/{id}/representatives", person),
                        new Asked("/intake/v1/participants/{id}/treating-relationships", person)),
                50);
        assertThat(colleague.get(episodes()).status()).isEqualTo(200);
        assertThat(colleague
                        .get("/intake/v1/participants/" + participant + "/representatives")
                        .status())
                .isEqualTo(200);
        intake().get(EPISODES, person).then().statusCode(200);
        await().untilAsserted(() -> as("officer-1", "privacy-officer")
                .get("/intake/v1/participants/{id}/disclosures", person)
                .then()
                .body("disclosures.request.what", hasItems("episodes", "participant", "consents", "representatives"))
                .body("disclosures.reason", everyItem(equalTo("RECIPIENT_NOT_REGISTERED"))));
    }

    @Test
    void lists_name_nobody_of_another_programme() {
        String programme = "programme-" + UUID.randomUUID();
        Applicant other = new Applicant(clock.instant()).prepared();
        other.admit(intake(), other.admission(ToldProgramme.of(programme).isTold(records, 1)))
                .then()
                .statusCode(201);
        String person = other.participantId();
        Outsider colleague =
                new Outsider(RestAssured.port, TestTokens.of("north", "coordinator-2", "care-coordinator"));
        await().until(() -> colleague.get(EPISODES.replace("{id}", person)).status() == 404);

        String admissions = "/intake/v1/admissions?programme=" + programme;
        String referrals = REFERRALS + "?status=ACCEPTED&limit=200";
        assertThat(as("auditor-1", "auditor").get(admissions).<List<String>>path("episodes.participantId"))
                .containsExactly(person);
        assertThat(colleague.get(admissions).body()).contains("\"episodes\":[]");
        assertThat(colleague.get(referrals).status()).isEqualTo(200);
        assertThat(colleague.get(referrals).body()).doesNotContain(person);
        assertThat(as("clerk-1", "intake").get(referrals).asString()).contains(person);

        String day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
        String census = "/intake/v1/census?programme=" + programme + "&firstDay=" + day + "&lastDay=" + day;
        assertThat(as("auditor-1", "auditor").get(census).<List<String>>path("counts.programme"))
                .containsExactly(programme);
        assertThat(colleague.get(census).body()).contains("\"counts\":[]");
    }

    @Test
    void a_cursor_names_only_who_is_on_its_page() {
        for (int i = 0; i < 2; i++) {
            Applicant other = new Applicant(clock.instant()).prepared();
            String programme = "programme-" + UUID.randomUUID();
            other.admit(intake(), other.admission(ToldProgramme.of(programme).isTold(records, 1)))
                    .then()
                    .statusCode(201);
        }
        String next = "";
        int pages = 0;
        while (next != null) {
            JsonPath page = as("coordinator-2", "care-coordinator")
                    .queryParam("limit", 1)
                    .queryParams(next.isEmpty() ? Map.of() : Map.of("cursor", next))
                    .get("/intake/v1/admissions")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            next = page.getString("next");
            if (next != null) {
                assertThat(new String(Base64.getUrlDecoder().decode(next), StandardCharsets.UTF_8))
                        .endsWith(page.getString("episodes[0].episodeId"));
            }
            pages++;
        }
        assertThat(pages).isPositive();
    }

    @Test
    void a_list_that_forgets_to_ask_whom_it_may_name_is_withheld() {
        String list = ForgetfulList.PATH + "?person=" + participant;
        as("coordinator-2", "care-coordinator")
                .get(list)
                .then()
                .statusCode(500)
                .body(not(containsString("" + participant)));
        as("auditor-1", "auditor").get(list).then().statusCode(200);
    }

    @Test
    void participants_read_about_themselves_and_who_speaks_for_them_what_they_may_see() {
        IntakeSpeaks told = IntakeSpeaks.inItsOwnLog(records, "north");
        String subject = "mother-" + UUID.randomUUID();
        Outsider own = new Outsider(RestAssured.port, TestTokens.of("north", participant.toString(), "participant"));
        Outsider mother = new Outsider(RestAssured.port, TestTokens.of("north", subject, "representative"));
        assertThat(own.get(episodes()).body()).contains("\"level\":\"2.1\"").doesNotContain("disclosure");
        AlikeRefusals.hold(mother, List.of(new Asked(EPISODES, participant)), 30);
        UUID spoken = told.speaksFor(participant, subject, "PLAN");
        assertThat(mother.get(episodes()).status()).isEqualTo(404);
        told.speaksNoMore(participant, spoken);
        UUID again = told.speaksFor(participant, subject, "ATTENDANCE");
        assertThat(mother.get(episodes()).body()).contains("\"level\":\"2.1\"");
        told.speaksNoMore(participant, again);
        assertThat(mother.get(episodes()).status()).isEqualTo(404);
        await().untilAsserted(() -> as("officer-1", "privacy-officer")
                .queryParam("limit", 4)
                .get("/intake/v1/participants/{id}/disclosures", participant)
                .then()
                .body(
                        "disclosures.reason",
                        contains("RECIPIENT_ENDED", null, "INFORMATION_NOT_COVERED", "RECIPIENT_NOT_REGISTERED"))
                .body("disclosures[1].disclosed.basis", equalTo("INDIVIDUAL"))
                .body("disclosures[1].disclosed.notice", equalTo(""))
                .body("disclosures[1].request.recipientId", equalTo(again.toString())));
        as("officer-1", "privacy-officer")
                .queryParam("recipientId", participant.toString())
                .get("/intake/v1/disclosures")
                .then()
                .body("disclosures.disclosed.basis", contains("INDIVIDUAL"));
    }
}
