package org.throughline.treatmentplan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.disclosure.domain.Question;
import org.throughline.disclosure.testkit.IntakeSpeaks;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.TestTokens;

/** What an auditor from outside is given while an agreement covers it, and that it is nothing else. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class ExternalAuditOverHttpTest {
    private static final String AUDIT = "/treatment-plans/v1/audit/";
    private static final String LEFT = "treatment-plan.records-disclosed.v1";
    private static final String WITHHELD = "treatment-plan.disclosure-refused.v1";

    @Inject
    Records records;

    @Inject
    Clock clock;

    private final String subject = "auditors-" + UUID.randomUUID();
    private final String client = "client-of-" + subject;

    private Admitted planned() {
        Admitted person = Admitted.toldBy(records, clock);
        person.write("problems", Map.of("problem", "Low mood"));
        return person;
    }

    private RequestSpecification outside() {
        return Admitted.as(subject, "external-auditor");
    }

    private static Map<String, Object> about(Admitted person) {
        return Map.of("subject", person.participant().toString());
    }

    private Response history(Admitted person) {
        return outside().body(about(person)).post(AUDIT + "history");
    }

    private static String trail(Admitted person) {
        return Admitted.EPISODES + person.episode() + "/decisions";
    }

    /** Entries of the ledger of this service about somebody, as the house's own auditor finds them. */
    private static List<String> noted(Admitted person, String type) {
        return Admitted.auditor()
                .body(Map.of("subject", person.participant().toString(), "limit", 200))
                .post(AUDIT + "history")
                .then()
                .statusCode(200)
                .extract()
                .path("entries.findAll { it.type == '" + type + "' }.eventId");
    }

    private static String inOwnWords(Admitted person) {
        return Admitted.auditor()
                .body(about(person))
                .post(AUDIT + "history")
                .path("entries.find { it.content.state == 'MASKED' }.eventId");
    }

    @Test
    void an_agreement_lets_the_record_be_read_masked_and_the_ledger_has_each_answer() {
        Admitted person = planned();
        String event = inOwnWords(person);
        try (IntakeSpeaks intake = IntakeSpeaks.to(records, "north")) {
            intake.audits(client, Question.UNBOUNDED, "ALL");
            await().until(() -> history(person).statusCode() == 200);
            int before = noted(person, LEFT).size();
            assertThat(before).isPositive();
            history(person)
                    .then()
                    .statusCode(200)
                    .body("entries.content.state", hasItem("MASKED"))
                    .body(not(containsString("Low mood")));
            outside()
                    .body(about(person))
                    .post(AUDIT + "replay")
                    .then()
                    .statusCode(200)
                    .body(not(containsString("Low mood")));
            outside().body(Map.of("event", event)).post(AUDIT + "proofs").then().statusCode(200);
            outside()
                    .body(about(person))
                    .post(AUDIT + "bundles")
                    .then()
                    .statusCode(200)
                    .contentType("application/zip");
            outside()
                    .get(trail(person))
                    .then()
                    .statusCode(200)
                    .body("episodeId", equalTo(person.episode().toString()));
            assertThat(noted(person, LEFT)).hasSize(before + 5);
        }
    }

    @Test
    void the_next_read_after_an_agreement_was_withdrawn_is_refused() {
        Admitted person = planned();
        try (IntakeSpeaks intake = IntakeSpeaks.to(records, "north")) {
            UUID auditors = intake.audits(client, Question.UNBOUNDED, "ALL");
            await().until(() -> history(person).statusCode() == 200);
            intake.ends(auditors);
            await().until(() -> history(person).statusCode() == 404);
            int left = noted(person, LEFT).size();
            for (String what : List.of("history", "replay", "bundles")) {
                outside().body(about(person)).post(AUDIT + what).then().statusCode(404);
            }
            assertThat(noted(person, LEFT)).hasSize(left);
            assertThat(noted(person, WITHHELD)).hasSizeGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void an_agreement_that_is_over_lets_nobody_in() {
        Admitted person = planned();
        try (IntakeSpeaks intake = IntakeSpeaks.to(records, "north")) {
            intake.audits(client, Instant.parse("2021-01-01T00:00:00Z"), "ALL");
            await().until(() -> history(person).statusCode() == 404);
            assertThat(noted(person, LEFT)).isEmpty();
        }
    }

    @Test
    void an_agreement_on_plans_opens_the_trail_of_decisions_and_not_the_history() {
        Admitted person = planned();
        try (IntakeSpeaks intake = IntakeSpeaks.to(records, "north")) {
            intake.audits(client, Question.UNBOUNDED, "PLAN");
            await().until(() -> outside().get(trail(person)).statusCode() == 200);
            await().until(() -> history(person).statusCode() == 404);
        }
    }

    @Test
    void who_is_not_covered_is_answered_as_if_there_were_nobody() {
        Admitted person = planned();
        try (IntakeSpeaks intake = IntakeSpeaks.to(records, "north")) {
            intake.registers(client);
            await().until(() -> history(person).statusCode() == 404);
            Response nobody = outside()
                    .body(Map.of("subject", UUID.randomUUID().toString()))
                    .post(AUDIT + "history");
            Response uncovered = await().until(() -> history(person), answer -> answer.statusCode() == 404);
            assertThat(nobody.statusCode()).isEqualTo(404);
            assertThat(uncovered.asString()).isEqualTo(nobody.asString());
            assertThat(names(uncovered)).isEqualTo(names(nobody));
        }
    }

    private static List<String> names(Response answer) {
        return answer.headers().asList().stream()
                .map(header -> header.getName())
                .sorted()
                .toList();
    }

    @Test
    void nothing_is_answered_while_what_is_known_of_agreements_is_old() {
        Admitted person = planned();
        try (IntakeSpeaks intake = IntakeSpeaks.to(records, "north")) {
            intake.audits(client, Question.UNBOUNDED, "ALL");
            await().until(() -> history(person).statusCode() == 200);
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> history(person).statusCode() == 503);
        assertThat(history(person).<String>path("type")).endsWith("consent-knowledge-stale");
        outside()
                .body(Map.of("subject", UUID.randomUUID().toString()))
                .post(AUDIT + "history")
                .then()
                .statusCode(503);
        outside()
                .get(Admitted.EPISODES + person.episode() + "/level-of-care-decisions/" + UUID.randomUUID()
                        + "/dossier")
                .then()
                .statusCode(503);
    }

    @Test
    void an_agreement_opens_nothing_in_clear_no_other_list_and_no_bundle_of_a_period() {
        Admitted person = planned();
        String event = inOwnWords(person);
        Instant now = clock.instant();
        try (IntakeSpeaks intake = IntakeSpeaks.to(records, "north")) {
            intake.audits(client, Question.UNBOUNDED, "ALL");
            await().until(() -> history(person).statusCode() == 200);
            outside()
                    .body(Map.of("event", event, "reason", "Because I would like to know"))
                    .post(AUDIT + "unmaskings")
                    .then()
                    .statusCode(403);
            outside()
                    .get("/treatment-plans/v1/participants/{id}/plans", person.participant())
                    .then()
                    .statusCode(403);
            outside()
                    .body(Map.of("from", now.minusSeconds(3600).toString(), "until", now.toString()))
                    .post(AUDIT + "bundles")
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void another_role_in_the_same_token_opens_no_more() {
        Admitted person = planned();
        String event = inOwnWords(person);
        String token = TestTokens.of("north", subject, "external-auditor", "clinician", "auditor");
        try (IntakeSpeaks intake = IntakeSpeaks.to(records, "north")) {
            intake.audits(client, Question.UNBOUNDED, "ALL");
            await().until(() -> history(person).statusCode() == 200);
            await().until(() -> given().auth()
                            .oauth2(token)
                            .get("/treatment-plans/v1/participants/{id}/plans", person.participant())
                            .statusCode()
                    == 404);
            given().auth()
                    .oauth2(token)
                    .contentType(ContentType.JSON)
                    .body(Map.of("event", event, "reason", "Because I would like to know"))
                    .post(AUDIT + "unmaskings")
                    .then()
                    .statusCode(404);
        }
    }
}
