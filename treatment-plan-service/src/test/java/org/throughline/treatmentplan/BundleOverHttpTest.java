package org.throughline.treatmentplan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.TestTokens;

/** What an auditor takes away, and that nobody else does. That it can be checked is shown where the verifier is. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class BundleOverHttpTest {
    private static final String BUNDLES = "/treatment-plans/v1/audit/bundles";
    private static final String KEYS = "/treatment-plans/v1/audit/signing-keys";

    @Inject
    Records records;

    @Inject
    Clock clock;

    private Admitted planned() {
        Admitted person = Admitted.toldBy(records, clock);
        person.write("problems", Map.of("problem", "Low mood"));
        return person;
    }

    private static Map<String, Object> about(Admitted person) {
        return Map.of("subject", person.participant().toString());
    }

    private static Map<String, String> taken(Map<String, Object> asked) throws IOException {
        byte[] bundle = Admitted.auditor()
                .body(asked)
                .post(BUNDLES)
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .asByteArray();
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void an_auditor_takes_away_somebodys_record_and_nothing_of_anybody_else() throws IOException {
        Admitted other = planned();
        Admitted person = planned();
        Map<String, String> files = taken(about(person));
        assertThat(files.keySet())
                .containsExactly("commits.ndjson", "anchors.ndjson", "summary.txt", "manifest.json", "manifest.sig");
        JsonPath manifest = JsonPath.from(files.get("manifest.json"));
        assertThat(manifest.getString("log")).isEqualTo("treatment-plan");
        assertThat(manifest.getString("organisation")).isEqualTo("north");
        assertThat(manifest.getString("madeFor")).isEqualTo("auditor-1");
        assertThat(manifest.getString("asked.subject"))
                .isEqualTo(person.participant().toString());
        assertThat(files.toString())
                .contains(person.participant().toString(), "intake.participant-admitted.v1")
                .doesNotContain("Low mood", other.participant().toString());
    }

    @Test
    void what_is_kept_apart_is_in_no_bundle_but_that_there_is_something() throws IOException {
        Admitted person = planned();
        Admitted.clinician()
                .body(Map.of(
                        "kind",
                        "COUNSELLING",
                        "about",
                        "PHONE",
                        "happenedAt",
                        clock.instant().toString(),
                        "text",
                        "Of the amber lighthouse"))
                .post(Admitted.EPISODES + person.episode() + "/private-notes")
                .then()
                .statusCode(201);
        assertThat(taken(about(person)).get("commits.ndjson"))
                .contains("treatment-plan.private-note-written.v1")
                .doesNotContain("lighthouse", "COUNSELLING");
    }

    @Test
    void streams_and_periods_are_taken_away_too() throws IOException {
        Instant before = clock.instant();
        Admitted person = planned();
        String stream = "intake/episode/" + person.episode();
        assertThat(taken(Map.of("streams", List.of(stream))).get("commits.ndjson"))
                .contains(stream)
                .contains(person.participant().toString());
        Map<String, Object> period = Map.of(
                "from",
                before.minus(Duration.ofSeconds(1)).toString(),
                "until",
                clock.instant().plus(Duration.ofSeconds(5)).toString());
        assertThat(taken(period).get("commits.ndjson")).contains(stream);
    }

    @Test
    void whom_a_bundle_shows_is_noted() throws IOException {
        Admitted person = planned();
        String stream = "intake/episode/" + person.episode();
        for (Map<String, Object> asked : List.of(about(person), Map.<String, Object>of("streams", List.of(stream)))) {
            long before = records.accessLog().log().head().position();
            taken(asked);
            assertThat(records.accessLog().log().read(before + 1, 10))
                    .anySatisfy(event -> assertThat(event.header().subject())
                            .isEqualTo(person.participant().toString()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ehr-system",
                "intake",
                "clinician",
                "group-facilitator",
                "care-coordinator",
                "medical-director",
                "utilisation-review",
                "privacy-officer",
                "administrator",
                "participant",
                "representative"
            })
    void nobody_else_takes_anything_away(String role) {
        Admitted person = planned();
        long before = records.accessLog().log().head().position();
        Admitted.as(person.participant().toString(), role)
                .body(about(person))
                .post(BUNDLES)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:throughline:problem:role-not-allowed"));
        Admitted.as(person.participant().toString(), role).get(KEYS).then().statusCode(403);
        assertThat(records.accessLog().log().head().position()).isEqualTo(before);
    }

    @Test
    void of_another_organisation_there_is_nothing_to_take() {
        Admitted person = planned();
        for (Map<String, Object> asked : List.<Map<String, Object>>of(
                about(person),
                Map.of("subject", UUID.randomUUID().toString()),
                Map.of("streams", List.of("intake/episode/" + person.episode())),
                Map.of("from", "2020-01-01T00:00:00Z", "until", "2999-01-01T00:00:00Z"))) {
            given().auth()
                    .oauth2(TestTokens.of("organisation-of-nobody", "auditor-2", "auditor"))
                    .contentType(ContentType.JSON)
                    .body(asked)
                    .post(BUNDLES)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("urn:throughline:problem:not-found"));
        }
    }

    @Test
    void what_is_asked_must_be_one_thing() {
        String id = UUID.randomUUID().toString();
        String time = "2026-01-01T00:00:00Z";
        for (Map<String, Object> asked : List.<Map<String, Object>>of(
                Map.of(),
                Map.of("subject", id, "streams", List.of("plan/" + id)),
                Map.of("subject", id, "from", time, "until", time))) {
            refused(asked, "bundle-unclear");
        }
        for (Map<String, Object> asked : List.<Map<String, Object>>of(
                Map.of("from", time), Map.of("until", time), Map.of("from", time, "until", time))) {
            refused(asked, "period-invalid");
        }
        for (Map<String, Object> asked : List.<Map<String, Object>>of(
                Map.of("subject", "two words"),
                Map.of("streams", List.of()),
                Map.of("streams", Collections.nCopies(51, "plan/" + id)),
                Map.of("streams", List.of("two words")))) {
            refused(asked, "request-invalid");
        }
    }

    private static void refused(Map<String, Object> asked, String type) {
        Admitted.auditor()
                .body(asked)
                .post(BUNDLES)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:throughline:problem:" + type));
    }

    @Test
    void the_keys_it_is_signed_with_are_told() throws IOException {
        String key = JsonPath.from(
                        Objects.requireNonNull(taken(about(planned())).get("manifest.json")))
                .getString("key");
        Admitted.auditor()
                .get(KEYS)
                .then()
                .statusCode(200)
                .body("keys.keySet()", hasItem(key))
                .body("keys.values()", everyItem(startsWith("-----BEGIN PUBLIC KEY-----")))
                .body(containsString("END PUBLIC KEY"));
        Admitted.auditor().get("/intake/v1/audit/signing-keys").then().statusCode(404);
    }
}
