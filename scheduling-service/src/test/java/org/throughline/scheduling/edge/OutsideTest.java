package org.throughline.scheduling.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.throughline.scheduling.edge.Programme.book;
import static org.throughline.scheduling.edge.Programme.planned;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.disclosure.domain.Question;
import org.throughline.disclosure.testkit.AlikeRefusals;
import org.throughline.disclosure.testkit.IntakeSpeaks;
import org.throughline.disclosure.testkit.OtherRecordsShown;
import org.throughline.disclosure.testkit.Outsider;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.TestTokens;

/** What a hospital is given of attendance, and what it is told where it is given nothing. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class OutsideTest {
    private static final String SESSIONS = "/scheduling/v1/participants/{id}/sessions";
    private static final String WEEK = "/scheduling/v1/participants/{id}/weeks/";

    @Inject
    Records records;

    @Inject
    Programme programme;

    @Test
    void attendance_is_given_while_a_consent_covers_it_and_every_no_is_the_same() {
        Programme.Participant participant = programme.admitted();
        book(planned(programme.session(1)), participant).statusCode(201);
        String hospital = "hospital-" + UUID.randomUUID();
        Outsider outsider = new Outsider(
                RestAssured.port, TestTokens.stating("TREAT", Programme.ORGANISATION, hospital, "ehr-system"));
        String sessions = SESSIONS.replace("{id}", participant.id().toString());
        String week = WEEK.replace("{id}", participant.id().toString()) + programme.monday();
        try (IntakeSpeaks intake = IntakeSpeaks.to(records, Programme.ORGANISATION)) {
            UUID recipient = intake.registers("client-of-" + hospital);
            UUID consent = intake.consents(participant.id(), recipient, "ATTENDANCE");
            await().until(() -> outsider.get(sessions).status() == 200);
            assertThat(outsider.get(sessions).body())
                    .contains("\"basis\":\"CONSENT\"", "42 CFR part 2", consent.toString(), "\"records\"");
            assertThat(outsider.get(week).status()).isEqualTo(200);
            intake.revokes(participant.id(), consent);
            await().until(() -> outsider.get(sessions).status() == 404);
            AlikeRefusals.hold(
                    outsider,
                    List.of(
                            new AlikeRefusals.Asked(SESSIONS, participant.id()),
                            new AlikeRefusals.Asked(WEEK + programme.monday(), participant.id())),
                    250);
        }
    }

    @Test
    void another_record_of_the_same_person_is_named_while_it_is_linked_to_who_may_read_it_too() {
        Programme.Participant participant = programme.admitted();
        book(planned(programme.session(1)), participant).statusCode(201);
        try (IntakeSpeaks intake = IntakeSpeaks.to(records, Programme.ORGANISATION)) {
            new OtherRecordsShown(records, RestAssured.port, Programme.ORGANISATION, SESSIONS)
                    .hold(intake, participant.id());
        }
    }

    @Test
    void staff_of_another_programme_are_answered_as_if_there_were_nothing() {
        Programme.Participant participant = programme.admitted("programme-" + UUID.randomUUID());
        book(planned(programme.session(1)), participant).statusCode(201);
        Outsider colleague = asking("clinician-2", "clinician");
        await().until(() -> colleague
                        .get(SESSIONS.replace("{id}", participant.id().toString()))
                        .status()
                == 404);
        AlikeRefusals.hold(
                colleague,
                List.of(
                        new AlikeRefusals.Asked(SESSIONS, participant.id()),
                        new AlikeRefusals.Asked(WEEK + programme.monday(), participant.id())),
                30);
    }

    @Test
    void in_an_emergency_who_declared_it_reads_attendance_until_it_is_over() {
        Programme.Participant participant = programme.admitted("programme-" + UUID.randomUUID());
        book(planned(programme.session(1)), participant).statusCode(201);
        String sessions = SESSIONS.replace("{id}", participant.id().toString());
        String staff = "clinician-" + UUID.randomUUID();
        await().until(() -> asking(staff, "clinician").get(sessions).status() == 404);
        try (IntakeSpeaks intake = IntakeSpeaks.to(records, Programme.ORGANISATION)) {
            UUID emergency = intake.opens(participant.id(), staff, Question.UNBOUNDED);
            await().until(() -> asking(staff, "clinician").get(sessions).status() == 200);
            assertThat(asking("clinician-2", "clinician").get(sessions).status())
                    .isEqualTo(404);
            intake.shuts(participant.id(), emergency);
            await().until(() -> asking(staff, "clinician").get(sessions).status() == 404);
        }
    }

    @Test
    void participants_and_who_speaks_for_them_read_their_attendance() {
        Programme.Participant participant = programme.admitted();
        book(planned(programme.session(1)), participant).statusCode(201);
        String sessions = SESSIONS.replace("{id}", participant.id().toString());
        String subject = "mother-" + UUID.randomUUID();
        Outsider mother = asking(subject, "representative");
        await().until(() ->
                asking(participant.id().toString(), "participant").get(sessions).status() == 200);
        try (IntakeSpeaks intake = IntakeSpeaks.to(records, Programme.ORGANISATION)) {
            assertThat(mother.get(sessions).status()).isEqualTo(404);
            UUID spoken = intake.speaksFor(participant.id(), subject, "ALL");
            await().until(() -> mother.get(sessions).status() == 200);
            assertThat(mother.get(sessions).body()).doesNotContain("disclosure");
            intake.speaksNoMore(participant.id(), spoken);
            await().until(() -> mother.get(sessions).status() == 404);
        }
    }

    @Test
    void an_auditor_from_outside_reads_what_is_recorded_while_an_agreement_covers_it() {
        Programme.Participant participant = programme.admitted();
        book(planned(programme.session(1)), participant).statusCode(201);
        String auditors = "auditors-" + UUID.randomUUID();
        try (IntakeSpeaks intake = IntakeSpeaks.to(records, Programme.ORGANISATION)) {
            await().until(() -> history(auditors, participant.id()) == 404);
            UUID recipient = intake.audits("client-of-" + auditors, Question.UNBOUNDED, "ALL");
            await().until(() -> history(auditors, participant.id()) == 200);
            assertThat(records.log()
                            .about(Programme.ORGANISATION, participant.id().toString(), 0, 1_000))
                    .extracting(event -> event.type())
                    .contains("scheduling.records-disclosed.v1");
            intake.ends(recipient);
            await().until(() -> history(auditors, participant.id()) == 404);
        }
    }

    private static int history(String auditors, UUID participant) {
        return given().auth()
                .oauth2(TestTokens.of(Programme.ORGANISATION, auditors, "external-auditor"))
                .contentType(ContentType.JSON)
                .body(Map.of("subject", participant.toString()))
                .post("/scheduling/v1/audit/history")
                .statusCode();
    }

    private static Outsider asking(String subject, String role) {
        return new Outsider(RestAssured.port, TestTokens.of(Programme.ORGANISATION, subject, role));
    }
}
