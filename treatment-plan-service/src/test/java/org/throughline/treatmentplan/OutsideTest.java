package org.throughline.treatmentplan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.disclosure.testkit.AlikeRefusals;
import org.throughline.disclosure.testkit.AlikeRefusals.Asked;
import org.throughline.disclosure.testkit.IntakeSpeaks;
import org.throughline.disclosure.testkit.OtherRecordsShown;
import org.throughline.disclosure.testkit.Outsider;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.TestTokens;
import org.throughline.platform.testkit.ToldFacts;
import org.throughline.platform.testkit.ToldFacts.Told;

/** What a hospital is given of plans and decisions, and what it is told where it is given nothing. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class OutsideTest {
    private static final String LIST = "/treatment-plans/v1/participants/{id}/plans";
    private static final String PLAN = "/treatment-plans/v1/plans/{id}";
    private static final String CARE = "/treatment-plans/v1/episodes/{id}/care";

    @Inject
    Records records;

    private final UUID participant = UUID.randomUUID();
    private final UUID episode = UUID.randomUUID();

    private UUID draft() {
        return draft("adult-evening");
    }

    private UUID draft(String programme) {
        Instant now = Instant.now();
        new ToldFacts(records)
                .happens(
                        new Told(
                                "intake",
                                "episode/" + episode,
                                "intake.participant-admitted.v1",
                                "north",
                                participant,
                                now),
                        Map.of(
                                "participantId",
                                participant,
                                "episodeId",
                                episode,
                                "programme",
                                programme,
                                "level",
                                "2.1",
                                "track",
                                "evening",
                                "facility",
                                "main-street",
                                "zone",
                                "America/New_York",
                                "admittedAt",
                                now,
                                "primaryClinician",
                                "clinician-1",
                                "adult",
                                true));
        String auditor = TestTokens.of("north", "auditor-1", "auditor");
        return UUID.fromString(await().until(
                        () -> given().auth()
                                .oauth2(auditor)
                                .get(LIST, participant)
                                .path("plans[0].planId"),
                        plan -> plan != null));
    }

    @Test
    void plans_and_decisions_are_given_while_a_consent_covers_them_and_drafts_never() {
        UUID plan = draft();
        String hospital = "hospital-" + UUID.randomUUID();
        Outsider outsider =
                new Outsider(RestAssured.port, TestTokens.stating("TREAT", "north", hospital, "ehr-system"));
        String care = CARE.replace("{id}", episode.toString());
        try (IntakeSpeaks intake = IntakeSpeaks.to(records, "north")) {
            UUID recipient = intake.registers("client-of-" + hospital);
            UUID consent = intake.consents(participant, recipient, "PLAN");
            await().until(() -> outsider.get(care).status() == 200);
            assertThat(outsider.get(care).body())
                    .contains("\"basis\":\"CONSENT\"", "42 CFR part 2", consent.toString(), "\"level\":\"2.1\"");
            assertThat(outsider.get(LIST.replace("{id}", participant.toString()))
                            .body())
                    .contains("\"plans\":[]");
            assertThat(outsider.get(PLAN.replace("{id}", plan.toString())).status())
                    .isEqualTo(404);
            intake.revokes(participant, consent);
            await().until(() -> outsider.get(care).status() == 404);
            AlikeRefusals.hold(
                    outsider,
                    List.of(new Asked(LIST, participant), new Asked(PLAN, plan), new Asked(CARE, episode)),
                    249);
        }
    }

    @Test
    void another_record_of_the_same_person_is_named_while_it_is_linked_to_who_may_read_it_too() {
        draft();
        try (IntakeSpeaks intake = IntakeSpeaks.to(records, "north")) {
            new OtherRecordsShown(records, RestAssured.port, "north", LIST).hold(intake, participant);
        }
    }

    @Test
    void staff_of_another_programme_are_answered_as_if_there_were_nothing() {
        UUID plan = draft("programme-" + UUID.randomUUID());
        Outsider colleague = asking("clinician-2", "clinician");
        await().until(() ->
                colleague.get(CARE.replace("{id}", episode.toString())).status() == 404);
        AlikeRefusals.hold(
                colleague, List.of(new Asked(LIST, participant), new Asked(PLAN, plan), new Asked(CARE, episode)), 30);
    }

    @Test
    void participants_read_their_own_record_and_the_ledger_has_it() {
        UUID plan = draft();
        Outsider own = asking(participant.toString(), "participant");
        assertThat(own.get(LIST.replace("{id}", participant.toString())).body())
                .contains(plan.toString())
                .doesNotContain("disclosure");
        assertThat(own.get(PLAN.replace("{id}", plan.toString())).status()).isEqualTo(200);
        assertThat(own.get(CARE.replace("{id}", episode.toString())).body()).contains("\"level\":\"2.1\"");
        AlikeRefusals.hold(
                asking(UUID.randomUUID().toString(), "participant"),
                List.of(new Asked(LIST, participant), new Asked(PLAN, plan), new Asked(CARE, episode)),
                30);
    }

    @Test
    void who_speaks_for_a_participant_reads_what_they_may_see_for_as_long() {
        UUID plan = draft();
        String subject = "mother-" + UUID.randomUUID();
        Outsider mother = asking(subject, "representative");
        String path = PLAN.replace("{id}", plan.toString());
        try (IntakeSpeaks intake = IntakeSpeaks.to(records, "north")) {
            assertThat(mother.get(path).status()).isEqualTo(404);
            UUID attendance = intake.speaksFor(participant, subject, "ATTENDANCE");
            assertThat(mother.get(path).status()).isEqualTo(404);
            intake.speaksNoMore(participant, attendance);
            UUID plans = intake.speaksFor(participant, subject, "PLAN");
            await().until(() -> mother.get(path).status() == 200);
            intake.speaksNoMore(participant, plans);
            await().until(() -> mother.get(path).status() == 404);
        }
    }

    private static Outsider asking(String subject, String role) {
        return new Outsider(RestAssured.port, TestTokens.of("north", subject, role));
    }
}
