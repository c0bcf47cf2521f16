package org.throughline.outcomes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.disclosure.domain.Question;
import org.throughline.disclosure.testkit.AlikeRefusals;
import org.throughline.disclosure.testkit.IntakeSpeaks;
import org.throughline.disclosure.testkit.OtherRecordsShown;
import org.throughline.disclosure.testkit.Outsider;
import org.throughline.disclosure.testkit.RevokedWhileAsked;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.TestTokens;
import org.throughline.platform.testkit.ToldFacts;
import org.throughline.platform.testkit.ToldFacts.Told;

/** What a hospital is given of timeline and questionnaires, and what it is told where it is given nothing. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class OutsideTest {
    private static final String TIMELINE = "/outcomes/v1/participants/{id}/timeline";
    private static final String ASSESSMENTS = "/outcomes/v1/participants/{id}/assessments";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Records records;

    private final UUID participant = UUID.randomUUID();
    private final String hospital = "hospital-" + UUID.randomUUID();
    private IntakeSpeaks intake;

    @BeforeEach
    void somebody_was_measured() {
        intake = IntakeSpeaks.to(records, "north");
        measured(0);
    }

    /** @param ofSelfHarm what is answered to the last question, which alerts from 1 */
    private void measured(int ofSelfHarm) {
        given().auth()
                .oauth2(TestTokens.of("north", "clinician-1", "clinician"))
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "instrument",
                        "PHQ-9",
                        "definitionVersion",
                        1,
                        "answers",
                        List.of(1, 1, 1, 1, 1, 1, 1, 1, ofSelfHarm),
                        "mode",
                        "INTERVIEW",
                        "point",
                        "BASELINE",
                        "administeredAt",
                        Instant.now().minusSeconds(3_600).toString()))
                .post(ASSESSMENTS, participant)
                .then()
                .statusCode(201);
    }

    @AfterEach
    void intake_falls_silent() {
        intake.close();
    }

    private Outsider asking(String organisation, String... roles) {
        return new Outsider(RestAssured.port, TestTokens.stating("TREAT", organisation, hospital, roles));
    }

    private Outsider.Answer get(String path) {
        return asking("north", "ehr-system").get(path.replace("{id}", participant.toString()));
    }

    private UUID registered() {
        return intake.registers("client-of-" + hospital);
    }

    private static JsonNode json(Outsider.Answer answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> ledger(String disclosureId) {
        return records.log().stream(StreamName.in("north", "disclosure/" + disclosureId), 1).stream()
                .map(event -> event.type())
                .toList();
    }

    @Test
    void a_consent_opens_what_it_covers_and_the_ledger_has_it_before_the_answer() {
        UUID consent = intake.consents(participant, registered(), "SCORES");
        await().until(() -> get(TIMELINE).status() == 200);
        JsonNode answer = json(get(TIMELINE));
        assertThat(answer.at("/disclosure/basis").asText()).isEqualTo("CONSENT");
        assertThat(answer.at("/disclosure/notice/text").asText()).contains("42 CFR part 2 prohibits");
        assertThat(answer.at("/disclosure/consents/0/consentId").asText()).isEqualTo(consent.toString());
        assertThat(answer.at("/records/entries")).isNotEmpty();
        assertThat(answer.at("/records/entries").findValuesAsText("kind")).contains("ASSESSMENT");
        assertThat(answer.at("/records/entries").findValuesAsText("kind"))
                .doesNotContain("CONSENT", "SESSION", "PLAN", "ADMISSION");
        assertThat(ledger(answer.at("/disclosure/disclosureId").asText()))
                .containsExactly("outcomes.records-disclosed.v1");
        assertThat(json(get(ASSESSMENTS)).at("/records/assessments")).hasSize(1);
    }

    @Test
    void a_consent_that_was_taken_back_opens_nothing() {
        UUID consent = intake.consents(participant, registered(), "ALL");
        await().until(() -> get(ASSESSMENTS).status() == 200);
        intake.revokes(participant, consent);
        await().until(() -> get(ASSESSMENTS).status() == 404);
        assertThat(get(TIMELINE)).isEqualTo(get("/outcomes/v1/participants/" + UUID.randomUUID() + "/timeline"));
    }

    @Test
    void while_nothing_is_heard_of_intake_nobody_outside_is_answered() {
        intake.consents(participant, registered(), "ALL");
        await().until(() -> get(ASSESSMENTS).status() == 200);
        intake.close();
        Outsider outsider = asking("north", "ehr-system");
        String path = ASSESSMENTS.replace("{id}", participant.toString());
        await().atMost(Duration.ofSeconds(15)).until(() -> outsider.once(path).status() == 503);
        Outsider.Answer stale = outsider.once(path);
        assertThat(stale.headers()).containsKey("retry-after");
        assertThat(json(stale).path("type").asText()).endsWith("consent-knowledge-stale");
        assertThat(new Outsider(RestAssured.port, TestTokens.of("north", "director", "medical-director"))
                        .once(path)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void an_answer_that_did_not_go_through_the_gate_is_withheld_from_outside() {
        assertThat(asking("north", "clinician").get("/outcomes/v1/alerts").status())
                .isEqualTo(200);
        assertThat(asking("north", "clinician", "ehr-system")
                        .get("/outcomes/v1/alerts")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_auditor_from_outside_reads_what_is_recorded_while_an_agreement_covers_it() {
        String auditors = "auditors-" + UUID.randomUUID();
        intake.admits(participant, "adult-evening");
        assertThat(history(auditors)).isEqualTo(404);
        UUID recipient = intake.audits("client-of-" + auditors, Question.UNBOUNDED, "ALL");
        await().until(() -> history(auditors) == 200);
        assertThat(records.log().about("north", participant.toString(), 0, 1_000))
                .extracting(event -> event.type())
                .contains("outcomes.records-disclosed.v1");
        intake.ends(recipient);
        await().until(() -> history(auditors) == 404);
    }

    private int history(String auditors) {
        return given().auth()
                .oauth2(TestTokens.of("north", auditors, "external-auditor"))
                .contentType(ContentType.JSON)
                .body(Map.of("subject", participant.toString()))
                .post("/outcomes/v1/audit/history")
                .statusCode();
    }

    @Test
    void a_second_after_a_consent_was_taken_back_nothing_leaves() {
        UUID consent = intake.consents(participant, registered(), "SCORES");
        await().until(() -> get(ASSESSMENTS).status() == 200);
        RevokedWhileAsked.hold(
                asking("north", "ehr-system"),
                ASSESSMENTS.replace("{id}", participant.toString()),
                () -> intake.revokes(participant, consent),
                Duration.ofSeconds(1));
    }

    @Test
    void every_no_is_the_same() {
        UUID recipient = registered();
        UUID consent = intake.consents(participant, recipient, "ALL");
        await().until(() -> get(ASSESSMENTS).status() == 200);
        intake.revokes(participant, consent);
        await().until(() -> get(ASSESSMENTS).status() == 404);
        AlikeRefusals.hold(
                asking("north", "ehr-system"),
                List.of(
                        new AlikeRefusals.Asked(TIMELINE, participant),
                        new AlikeRefusals.Asked(ASSESSMENTS, participant)),
                250);
        assertThat(asking("south", "ehr-system").get(TIMELINE.replace("{id}", participant.toString())))
                .isEqualTo(get(TIMELINE));
    }

    @Test
    void another_record_of_the_same_person_is_named_while_it_is_linked_to_who_may_read_it_too() {
        new OtherRecordsShown(records, RestAssured.port, "north", TIMELINE).hold(intake, participant);
    }

    @Test
    void staff_of_another_programme_are_answered_as_if_there_were_nothing() {
        Outsider colleague = asking("north", "clinician");
        assertThat(colleague
                        .get(TIMELINE.replace("{id}", participant.toString()))
                        .status())
                .isEqualTo(200);
        intake.admits(participant, "programme-" + UUID.randomUUID());
        await().until(() -> colleague
                        .get(ASSESSMENTS.replace("{id}", participant.toString()))
                        .status()
                == 404);
        AlikeRefusals.hold(
                colleague,
                List.of(
                        new AlikeRefusals.Asked(TIMELINE, participant),
                        new AlikeRefusals.Asked(ASSESSMENTS, participant)),
                30);
        intake.admits(participant, "adult-evening");
        await().until(() -> colleague
                        .get(ASSESSMENTS.replace("{id}", participant.toString()))
                        .status()
                == 200);
    }

    @Test
    void in_an_emergency_who_declared_it_reads_until_it_is_over() {
        measured(1);
        intake.admits(participant, "programme-" + UUID.randomUUID());
        Outsider colleague = asking("north", "clinician");
        String timeline = TIMELINE.replace("{id}", participant.toString());
        await().until(() -> colleague.get(timeline).status() == 404);
        Instant until = Instant.now().plusSeconds(3_600);
        UUID emergency = intake.opens(participant, hospital, until);
        await().until(() -> colleague.get(timeline).status() == 200);
        assertThat(colleague.get(timeline).headers().get("throughline-emergency-access"))
                .containsExactly("until=" + until + "; disclosure=" + emergency);
        assertThat(colleague
                        .get(ASSESSMENTS.replace("{id}", participant.toString()))
                        .status())
                .isEqualTo(200);
        assertThat(asking("north", "utilisation-review").get(timeline).status()).isEqualTo(403);
        assertThat(new Outsider(RestAssured.port, TestTokens.of("north", "clinician-other", "clinician"))
                        .get(timeline)
                        .status())
                .isEqualTo(404);
        assertThat(alerts(colleague)).doesNotContain(participant);

        intake.shuts(participant, emergency);
        await().until(() -> colleague.get(timeline).status() == 404);
        intake.opens(participant, hospital, Instant.now().minusMillis(1));
        UUID another = intake.opens(participant, "clinician-other", until);
        await().until(() -> new Outsider(RestAssured.port, TestTokens.of("north", "clinician-other", "clinician"))
                        .get(timeline)
                        .status()
                == 200);
        assertThat(colleague.get(timeline).status())
                .as("one that is over opens nothing")
                .isEqualTo(404);
        intake.shuts(participant, another);
    }

    @Test
    void in_an_emergency_an_episode_of_the_other_programme_opens_beside_that_of_ones_own() {
        intake.admits(participant, "adult-evening");
        UUID episode = intake.admits(participant, "programme-" + UUID.randomUUID());
        Outsider colleague = asking("north", "clinician");
        String there = TIMELINE.replace("{id}", participant.toString()) + "?episode=" + episode;
        await().until(() -> colleague.get(there).status() == 404);
        assertThat(colleague.head(there).status()).isEqualTo(404);
        intake.opens(participant, hospital, Instant.now().plusSeconds(3_600));
        await().until(() -> colleague.get(there).status() == 200);
        assertThat(colleague.head(there).status()).isEqualTo(200);
    }

    @Test
    void an_emergency_of_one_person_names_them_in_no_record_of_another() {
        UUID other = UUID.randomUUID();
        Map<String, Object> link = Map.of("survivorId", participant, "retiredId", other, "linkedAt", Instant.now());
        new ToldFacts(records)
                .happens(
                        new Told(
                                "intake",
                                "participant/" + other + "/links",
                                "intake.participants-linked.v1",
                                "north",
                                other,
                                Instant.now()),
                        link);
        Outsider colleague = asking("north", "clinician");
        String timeline = TIMELINE.replace("{id}", participant.toString());
        await().until(() -> colleague.get(timeline).body().contains(other.toString()));
        intake.admits(other, "programme-" + UUID.randomUUID());
        await().until(() -> !colleague.get(timeline).body().contains(other.toString()));
        intake.opens(other, hospital, Instant.now().plusSeconds(3_600));
        await().until(() ->
                colleague.get(TIMELINE.replace("{id}", other.toString())).status() == 200);
        Outsider.Answer answer = colleague.get(timeline);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain(other.toString());
        assertThat(answer.headers()).doesNotContainKey("throughline-emergency-access");
    }

    @Test
    void a_worklist_names_nobody_of_another_programme_but_to_who_answers_for_them() {
        measured(1);
        Outsider colleague = asking("north", "clinician");
        await().until(() -> alerts(colleague).contains(participant));
        intake.admits(participant, "programme-" + UUID.randomUUID());
        await().until(() -> !alerts(colleague).contains(participant));

        String owner = owner();
        assertThat(alerts(new Outsider(RestAssured.port, TestTokens.of("north", owner, "clinician"))))
                .contains(participant);
        assertThat(alerts(new Outsider(RestAssured.port, TestTokens.of("south", owner, "clinician"))))
                .doesNotContain(participant);
    }

    private String owner() {
        return given().auth()
                .oauth2(TestTokens.of("north", "duty-1", "intake", "clinician"))
                .queryParam("limit", 200)
                .get("/outcomes/v1/alerts")
                .path("alerts.find { it.participantId == '" + participant + "' }.owner");
    }

    /** Whom the list of open alerts names, over all its pages. */
    private static List<UUID> alerts(Outsider caller) {
        List<UUID> people = new ArrayList<>();
        JsonNode page = json(caller.get("/outcomes/v1/alerts?limit=200"));
        page.path("alerts")
                .forEach(one ->
                        people.add(UUID.fromString(one.path("participantId").asText())));
        while (page.has("next")) {
            page = json(caller.get("/outcomes/v1/alerts?limit=200&cursor="
                    + URLEncoder.encode(page.path("next").asText(), StandardCharsets.UTF_8)));
            page.path("alerts")
                    .forEach(one ->
                            people.add(UUID.fromString(one.path("participantId").asText())));
        }
        return people;
    }

    @Test
    void participants_and_who_speaks_for_them_read_what_is_theirs() {
        String subject = "mother-" + UUID.randomUUID();
        Outsider own = new Outsider(RestAssured.port, TestTokens.of("north", participant.toString(), "participant"));
        Outsider mother = new Outsider(RestAssured.port, TestTokens.of("north", subject, "representative"));
        String scores = ASSESSMENTS.replace("{id}", participant.toString());
        String timeline = TIMELINE.replace("{id}", participant.toString());
        await().until(() -> json(own.get(scores)).path("assessments").size() == 1);
        assertThat(own.get(timeline + "?kind=ALUMNI&kind=SETBACK&kind=ATTENDANCE")
                        .status())
                .isEqualTo(404);
        assertThat(mother.get(scores).status()).isEqualTo(404);
        UUID spoken = intake.speaksFor(participant, subject, "ATTENDANCE");
        await().until(() -> mother.get(timeline).status() == 200);
        assertThat(json(mother.get(timeline)).path("entries")).isEmpty();
        assertThat(mother.get(scores))
                .isEqualTo(mother.get("/outcomes/v1/participants/" + UUID.randomUUID() + "/timeline"));
        intake.speaksNoMore(participant, spoken);
        await().until(() -> mother.get(timeline).status() == 404);
    }
}
