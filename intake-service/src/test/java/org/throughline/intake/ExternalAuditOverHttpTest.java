package org.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.throughline.intake.Applicant.as;
import static org.throughline.intake.Applicant.elsewhere;
import static org.throughline.intake.Applicant.intake;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;

/** What an auditor from outside reads where agreements are recorded, from the agreement to the ledger. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class ExternalAuditOverHttpTest {
    private static final String AUDIT = "/intake/v1/audit/";
    private static final String RECIPIENTS = "/intake/v1/recipients";
    private static final List<String> WHOLE = List.of("ATTENDANCE", "PLAN", "NOTES", "SCORES", "MEDICATION");

    @Inject
    Records records;

    @Inject
    IntakeClock clock;

    private final String subject = "auditors-" + UUID.randomUUID();

    private Applicant admitted() {
        ToldProgramme programme = ToldProgramme.another().isTold(records, 1);
        Applicant applicant = new Applicant(clock.instant()).prepared();
        applicant.admit(intake(), applicant.admission(programme)).then().statusCode(201);
        return applicant;
    }

    private RequestSpecification outside() {
        return as(subject, "external-auditor");
    }

    private static RequestSpecification officer() {
        return as("officer-1", "privacy-officer");
    }

    private Map<String, Object> auditors(List<String> classes, List<String> programmes) {
        Map<String, Object> agreement = new HashMap<>();
        agreement.put("scope", "Quality of care");
        agreement.put("classes", classes);
        agreement.put("programmes", programmes);
        agreement.put("from", clock.instant().minusSeconds(60).toString());
        agreement.put("until", clock.instant().plusSeconds(3_600).toString());
        agreement.put("custody", "In a locked room");
        agreement.put("destroyBy", clock.instant().plusSeconds(7_200).toString());
        return Map.of(
                "legalName",
                "State board",
                "kind",
                "OTHER",
                "clientIds",
                List.of("client-of-" + subject),
                "agreement",
                agreement);
    }

    private String registered(List<String> classes, List<String> programmes) {
        Response answer = officer().body(auditors(classes, programmes)).post(RECIPIENTS);
        answer.then().statusCode(201);
        return answer.path("recipientId");
    }

    private static Map<String, Object> about(Applicant applicant) {
        return Map.of("subject", applicant.participantId());
    }

    private Response history(Applicant applicant) {
        return outside().body(about(applicant)).post(AUDIT + "history");
    }

    private List<String> entries(Applicant applicant, String type) {
        return as("auditor-1", "auditor")
                .body(Map.of("subject", applicant.participantId(), "limit", 200))
                .post(AUDIT + "history")
                .path("entries.findAll { it.type == 'intake." + type + ".v1' }.eventId");
    }

    private int left(Applicant applicant) {
        return entries(applicant, "records-disclosed").size();
    }

    @Test
    void a_recorded_agreement_lets_the_record_be_read_masked_and_the_participant_is_told_in_the_ledger() {
        Applicant applicant = admitted();
        registered(WHOLE, List.of());
        history(applicant)
                .then()
                .statusCode(200)
                .body("entries.content.state", hasItem("MASKED"))
                .body(not(containsString(applicant.familyName())));
        outside()
                .body(about(applicant))
                .post(AUDIT + "replay")
                .then()
                .statusCode(200)
                .body(not(containsString(applicant.familyName())));
        String event = entries(applicant, "participant-admitted").getFirst();
        outside().body(Map.of("event", event)).post(AUDIT + "proofs").then().statusCode(200);
        outside()
                .body(about(applicant))
                .post(AUDIT + "bundles")
                .then()
                .statusCode(200)
                .contentType("application/zip");
        assertThat(left(applicant)).isEqualTo(4);
        await().untilAsserted(() -> officer()
                .get("/intake/v1/participants/{id}/disclosures", applicant.participantId())
                .then()
                .statusCode(200)
                .body("disclosures.disclosed.basis", hasItem("AUDIT_EVALUATION")));
    }

    @Test
    void the_next_read_after_an_agreement_was_withdrawn_is_refused_and_nothing_is_entered_as_shown() {
        Applicant applicant = admitted();
        String recipient = registered(WHOLE, List.of());
        history(applicant).then().statusCode(200);
        int before = left(applicant);
        officer().post(RECIPIENTS + "/{id}/ending", recipient).then().statusCode(204);
        for (String what : List.of("history", "replay", "bundles")) {
            outside().body(about(applicant)).post(AUDIT + what).then().statusCode(404);
        }
        assertThat(left(applicant)).isEqualTo(before);
        assertThat(entries(applicant, "disclosure-refused")).hasSize(3);
    }

    @Test
    void an_agreement_on_another_programme_or_on_less_opens_nothing() {
        Applicant applicant = admitted();
        String recipient = registered(WHOLE, List.of("adult-day"));
        history(applicant).then().statusCode(404);
        officer()
                .body(auditors(List.of("ATTENDANCE"), List.of(ToldProgramme.PROGRAMME)))
                .put(RECIPIENTS + "/{id}", recipient)
                .then()
                .statusCode(204);
        history(applicant).then().statusCode(404);
        assertThat(left(applicant)).isZero();
        officer()
                .body(auditors(WHOLE, List.of(ToldProgramme.PROGRAMME)))
                .put(RECIPIENTS + "/{id}", recipient)
                .then()
                .statusCode(204);
        history(applicant).then().statusCode(200);
    }

    @Test
    void who_has_no_agreement_is_answered_as_if_there_were_nobody() {
        Applicant applicant = admitted();
        Response uncovered = history(applicant);
        Response nobody =
                outside().body(Map.of("subject", UUID.randomUUID().toString())).post(AUDIT + "history");
        assertThat(uncovered.statusCode()).isEqualTo(404);
        assertThat(nobody.statusCode()).isEqualTo(404);
        assertThat(uncovered.asString()).isEqualTo(nobody.asString());
    }

    @Test
    void an_agreement_is_with_one_organisation() {
        Applicant applicant = admitted();
        registered(WHOLE, List.of());
        elsewhere(subject, "external-auditor")
                .contentType(ContentType.JSON)
                .body(about(applicant))
                .post(AUDIT + "history")
                .then()
                .statusCode(404);
        assertThat(left(applicant)).isZero();
    }

    @Test
    void a_history_of_nobody_and_everything_else_stay_shut() {
        Applicant applicant = admitted();
        String recipient = registered(WHOLE, List.of());
        outside()
                .body(Map.of("stream", "recipient/" + recipient))
                .post(AUDIT + "history")
                .then()
                .statusCode(404);
        outside()
                .get("/intake/v1/participants/{id}/disclosures", applicant.participantId())
                .then()
                .statusCode(403);
        outside().get(AUDIT + "signing-keys").then().statusCode(403);
    }
}
