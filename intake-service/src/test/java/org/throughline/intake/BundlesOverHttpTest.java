package org.throughline.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.throughline.intake.Applicant.REFERRALS;
import static org.throughline.intake.Applicant.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.SealedEvents;
import org.throughline.platform.privacy.Opened;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.TestTokens;

/** Referrals in FHIR, as hospitals send them. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class BundlesOverHttpTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path REAL_INPUT = Path.of("..", "..", "shared", "data", "referrals");

    @Inject
    Records records;

    @Inject
    IntakeClock clock;

    private final String number = UUID.randomUUID().toString();

    private ObjectNode bundle() {
        try (InputStream file = BundlesOverHttpTest.class.getResourceAsStream("/bundles/referral.json")) {
            ObjectNode bundle = (ObjectNode) JSON.readTree(file);
            ((ObjectNode) resource(bundle, "Patient").get("identifier").get(0)).put("value", number);
            return bundle;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ObjectNode resource(ObjectNode bundle, String type) {
        for (JsonNode entry : bundle.get("entry")) {
            if (entry.get("resource").get("resourceType").asText().equals(type)) {
                return (ObjectNode) entry.get("resource");
            }
        }
        throw new AssertionError("no " + type);
    }

    private static Response send(String bundle) {
        return given().auth()
                .oauth2(TestTokens.of("north", "north-hospital", "ehr-system"))
                .contentType("application/fhir+json")
                .body(bundle.getBytes(StandardCharsets.UTF_8))
                .post(REFERRALS);
    }

    @Test
    void a_bundle_is_a_referral_with_its_accents() {
        Response answer = send(bundle().toString());
        answer.then().statusCode(201).body("status", equalTo("RECEIVED"));
        intake().get(REFERRALS + "/{id}", answer.<String>path("referralId"))
                .then()
                .body("file.person.familyName", equalTo("Muñoz"))
                .body("file.content.urgency", equalTo("URGENT"))
                .body("file.content.conditions[0].code", equalTo("F33.1"));
    }

    @Test
    void a_social_security_number_is_dropped_at_the_door() {
        long before = records.log().head().position();
        send(bundle().toString()).then().statusCode(201);
        SealedEvents sealed = new SealedEvents("intake", records.vault());
        List<RecordedEvent> stored = records.log().read(before + 1, 100);
        assertThat(stored)
                .isNotEmpty()
                .allSatisfy(event -> assertThat(opened(sealed, event)).doesNotContain("999-99-1017"));
        assertThat(stored).anySatisfy(event -> assertThat(opened(sealed, event)).contains(number));
    }

    private static String opened(SealedEvents sealed, RecordedEvent event) {
        return switch (sealed.open(event)) {
            case Opened.Plain plain -> new String(plain.payload(), StandardCharsets.UTF_8);
            case Opened.Erased _ -> "";
        };
    }

    @Test
    void a_repeat_is_recognised_by_what_it_says_within_a_day_and_not_after() {
        String bundle = bundle().toString();
        String first = send(bundle).path("referralId");
        assertThat(send(bundle).<String>path("referralId")).isEqualTo(first);
        clock.forward(Duration.ofHours(23));
        assertThat(send(bundle).<String>path("referralId")).isEqualTo(first);
        clock.forward(Duration.ofHours(2));
        assertThat(send(bundle).<String>path("referralId")).isNotEqualTo(first);
    }

    @Test
    void a_repeat_is_recognised_for_ever_by_the_identifier_the_sender_gave_it() {
        ObjectNode bundle = bundle();
        resource(bundle, "ServiceRequest")
                .putArray("identifier")
                .addObject()
                .put("system", "https://north-hospital.example/orders")
                .put("value", number);
        String first = send(bundle.toString()).path("referralId");
        clock.forward(Duration.ofDays(40));
        assertThat(send(bundle.toString()).<String>path("referralId")).isEqualTo(first);
        resource(bundle, "ServiceRequest").put("priority", "stat");
        assertThat(send(bundle.toString()).<String>path("referralId")).isEqualTo(first);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unacceptable")
    void what_is_no_referral_has_its_own_problem_and_leaves_nothing(
            Consumer<ObjectNode> change, int status, String problem) {
        long before = records.log().head().position();
        ObjectNode bundle = bundle();
        change.accept(bundle);
        send(bundle.toString())
                .then()
                .statusCode(status)
                .contentType(containsString("application/problem+json"))
                .body("type", equalTo("urn:throughline:problem:" + problem))
                .body(not(containsString("Muñoz")));
        assertThat(records.log().read(before + 1, 100))
                .filteredOn(event -> !event.header().actor().startsWith("reaction:")) // to what came before
                .isEmpty();
    }

    static Stream<Arguments> unacceptable() {
        return Stream.of(
                refused("no transaction", 422, "bundle-not-transaction", bundle -> bundle.put("type", "collection")),
                refused("two patients", 422, "bundle-patient-count", bundle -> add(bundle, 0)),
                refused("two requests", 422, "bundle-request-count", bundle -> add(bundle, 3)),
                refused(
                        "a reference to nothing",
                        422,
                        "bundle-reference-dangles",
                        bundle -> ((ObjectNode) resource(bundle, "Condition").get("subject"))
                                .put("reference", "urn:uuid:00000000-0000-0000-0000-000000000000")),
                refused(
                        "a request about an organisation",
                        422,
                        "bundle-about-another",
                        bundle -> ((ObjectNode)
                                        resource(bundle, "ServiceRequest").get("subject"))
                                .put("reference", "urn:uuid:6f0c3a52-0d0e-4a3c-9d7a-0c9a3b1c0002")),
                refused(
                        "no name",
                        422,
                        "patient-name-missing",
                        bundle -> resource(bundle, "Patient").remove("name")),
                refused(
                        "no birth date",
                        422,
                        "patient-birth-date-missing",
                        bundle -> resource(bundle, "Patient").remove("birthDate")),
                refused(
                        "a birth date to come",
                        422,
                        "born-in-future",
                        bundle -> resource(bundle, "Patient").put("birthDate", "2199-01-01")),
                refused(
                        "a person who has died",
                        422,
                        "person-deceased",
                        bundle -> resource(bundle, "Patient").put("deceasedBoolean", true)),
                refused(
                        "no such day",
                        400,
                        "not-fhir-json",
                        bundle -> resource(bundle, "Patient").put("birthDate", "1988-13-45")),
                refused(
                        "a name without end",
                        400,
                        "request-invalid",
                        bundle -> ((ObjectNode)
                                        resource(bundle, "Patient").get("name").get(0))
                                .put("family", "x".repeat(201))));
    }

    private static void add(ObjectNode bundle, int copied) {
        ((ArrayNode) bundle.get("entry")).add(bundle.get("entry").get(copied));
    }

    private static Arguments refused(String name, int status, String problem, Consumer<ObjectNode> change) {
        return Arguments.of(Named.of(name, change), status, problem);
    }

    @Test
    void every_bundle_a_hospital_sent_is_taken_unless_the_person_has_died() throws IOException {
        assumeTrue(Files.isDirectory(REAL_INPUT), "not run: the folder of sample referrals is not beside the project");
        try (Stream<Path> files = Files.list(REAL_INPUT)) {
            List<Integer> answers =
                    files.sorted().map(file -> send(read(file)).statusCode()).toList();
            assertThat(answers).filteredOn(status -> status == 201).hasSize(11);
            assertThat(answers).filteredOn(status -> status == 422).hasSize(13);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
