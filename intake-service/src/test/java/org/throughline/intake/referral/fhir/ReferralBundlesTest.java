package org.throughline.intake.referral.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.intake.referral.domain.MergeDirection;
import org.throughline.intake.referral.rest.ReferralRequest;
import org.throughline.intake.referral.rest.ReferralRequest.Identifier;
import org.throughline.intake.referral.rest.ReferralRequest.Merge;
import org.throughline.intake.referral.rest.ReferralRequest.Source;
import org.throughline.intake.referral.rest.ReferralRequest.Status;
import org.throughline.intake.referral.rest.ReferralRequest.Urgency;

class ReferralBundlesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path REAL_INPUT = Path.of("..", "..", "shared", "data", "referrals");

    private final ReferralBundles bundles = new ReferralBundles();

    private static ObjectNode bundle() {
        try (InputStream file = ReferralBundlesTest.class.getResourceAsStream("/bundles/referral.json")) {
            return (ObjectNode) JSON.readTree(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ObjectNode entry(ObjectNode bundle, String type) {
        for (JsonNode entry : bundle.get("entry")) {
            if (entry.get("resource").get("resourceType").asText().equals(type)) {
                return (ObjectNode) entry.get("resource");
            }
        }
        throw new AssertionError("no " + type);
    }

    private ReadBundle readAfter(Consumer<ObjectNode> change) {
        ObjectNode bundle = bundle();
        change.accept(bundle);
        return bundles.read(bundle.toString());
    }

    private ReferralRequest requestAfter(Consumer<ObjectNode> change) {
        return switch (readAfter(change)) {
            case ReadBundle.Referral referral -> referral.request();
            case ReadBundle.Refused refused -> throw new AssertionError("refused: " + refused.reason());
        };
    }

    private static void add(ObjectNode bundle, JsonNode entry) {
        ((ArrayNode) bundle.get("entry")).add(entry);
    }

    @Test
    void a_bundle_is_read_as_a_referral() {
        ReferralRequest request = requestAfter(_ -> {});

        assertThat(request.source()).isEqualTo(Source.HOSPITAL);
        assertThat(request.sender()).isEqualTo("North Hospital");
        assertThat(request.urgency()).isEqualTo(Urgency.URGENT);
        assertThat(request.reason()).isEqualTo("Recurrent depression, moderate");
        assertThat(request.authoredOn()).contains(Instant.parse("2026-03-02T14:30:00Z"));
        assertThat(request.person().familyName()).isEqualTo("Muñoz");
        assertThat(request.person().givenNames()).containsExactly("Inés", "María");
        assertThat(request.person().language()).contains("es");
        assertThat(request.conditions()).extracting("code").containsExactly("F33.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1988", "1988-05", "2013-05-12"})
    void a_partial_birth_date_and_that_of_a_minor_stay_as_they_were_sent(String birthDate) {
        assertThat(requestAfter(bundle -> entry(bundle, "Patient").put("birthDate", birthDate))
                        .person()
                        .birthDate())
                .isEqualTo(birthDate);
    }

    @Test
    void that_someone_has_died_is_seen_in_either_form() {
        assertThat(requestAfter(bundle -> entry(bundle, "Patient").put("deceasedBoolean", true))
                        .person()
                        .deceased())
                .isTrue();
        assertThat(requestAfter(bundle -> entry(bundle, "Patient").put("deceasedDateTime", "2020-01-01"))
                        .person()
                        .deceased())
                .isTrue();
        assertThat(requestAfter(bundle -> entry(bundle, "Patient").put("deceasedBoolean", false))
                        .person()
                        .deceased())
                .isFalse();
    }

    @Test
    void two_requests_in_one_bundle_are_refused() {
        assertThat(readAfter(bundle -> add(bundle, bundle.get("entry").get(3))))
                .isEqualTo(new ReadBundle.Refused(BundleRefused.NOT_EXACTLY_ONE_SERVICE_REQUEST));
    }

    @Test
    void two_patients_in_one_bundle_are_refused() {
        assertThat(readAfter(bundle -> add(bundle, bundle.get("entry").get(0))))
                .isEqualTo(new ReadBundle.Refused(BundleRefused.NOT_EXACTLY_ONE_PATIENT));
    }

    @Test
    void a_reference_to_nothing_is_refused() {
        assertThat(readAfter(bundle -> ((ObjectNode) entry(bundle, "Condition").get("subject"))
                        .put("reference", "urn:uuid:00000000-0000-0000-0000-000000000000")))
                .isEqualTo(new ReadBundle.Refused(BundleRefused.REFERENCE_DANGLES));
    }

    @Test
    void an_encounter_that_a_medicine_of_earlier_points_to_may_be_missing() {
        ObjectNode medication = JSON.createObjectNode();
        medication
                .putObject("resource")
                .put("resourceType", "MedicationRequest")
                .put("status", "stopped")
                .put("intent", "order")
                .<ObjectNode>set("subject", entry(bundle(), "Condition").get("subject"))
                .set("encounter", JSON.createObjectNode().put("reference", "urn:uuid:not-in-the-bundle"));

        assertThat(readAfter(bundle -> add(bundle, medication))).isInstanceOf(ReadBundle.Referral.class);
    }

    @Test
    void a_request_about_something_else_than_the_patient_is_refused() {
        assertThat(readAfter(
                        bundle -> ((ObjectNode) entry(bundle, "ServiceRequest").get("subject"))
                                .put("reference", "urn:uuid:6f0c3a52-0d0e-4a3c-9d7a-0c9a3b1c0002")))
                .isEqualTo(new ReadBundle.Refused(BundleRefused.ABOUT_SOMEONE_ELSE));
    }

    @Test
    void a_collection_is_no_transaction() {
        assertThat(readAfter(bundle -> bundle.put("type", "collection")))
                .isEqualTo(new ReadBundle.Refused(BundleRefused.NOT_A_TRANSACTION));
    }

    @Test
    void a_patient_without_a_name_or_a_birth_date_is_refused() {
        assertThat(readAfter(bundle -> entry(bundle, "Patient").remove("name")))
                .isEqualTo(new ReadBundle.Refused(BundleRefused.NAME_MISSING));
        assertThat(readAfter(bundle -> entry(bundle, "Patient").remove("birthDate")))
                .isEqualTo(new ReadBundle.Refused(BundleRefused.BIRTH_DATE_MISSING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"resourceType\":\"Patient\"}", "{\"resourceType\":\"Nothing\"}"})
    void what_is_no_bundle_is_refused(String json) {
        assertThat(bundles.read(json)).isEqualTo(new ReadBundle.Refused(BundleRefused.NOT_FHIR_JSON));
    }

    @Test
    void an_impossible_date_is_refused() {
        assertThat(readAfter(bundle -> entry(bundle, "Patient").put("birthDate", "1988-13-45")))
                .isEqualTo(new ReadBundle.Refused(BundleRefused.NOT_FHIR_JSON));
    }

    @Test
    void the_senders_own_identifier_tells_a_repeat() {
        ObjectNode identifier =
                JSON.createObjectNode().put("system", "https://north.example/r").put("value", "R-1");
        Optional<String> key = Optional.of(readAfter(bundle -> bundle.set("identifier", identifier)))
                .map(read -> ((ReadBundle.Referral) read).senderKey());

        assertThat(key).contains("https://north.example/r|R-1");
        assertThat(((ReadBundle.Referral) readAfter(_ -> {})).senderKey()).isEmpty();
    }

    @Test
    void the_identifier_of_the_request_outlives_that_of_the_bundle() {
        ReadBundle read = readAfter(bundle -> {
            bundle.putObject("identifier")
                    .put("system", "https://north.example/messages")
                    .put("value", "M-2");
            entry(bundle, "ServiceRequest")
                    .putArray("identifier")
                    .addObject()
                    .put("system", "https://north.example/orders")
                    .put("value", "O-1");
        });

        assertThat(((ReadBundle.Referral) read).senderKey()).isEqualTo("https://north.example/orders|O-1");
    }

    @ParameterizedTest
    @CsvSource({"active,", "revoked,REVOKED", "entered-in-error,ENTERED_IN_ERROR", "draft,"})
    void that_a_request_is_taken_back_is_seen(String status, Status stands) {
        assertThat(requestAfter(bundle -> entry(bundle, "ServiceRequest").put("status", status))
                        .status())
                .isEqualTo(Optional.ofNullable(stands));
    }

    @Test
    void a_link_to_another_record_of_the_patient_is_kept_with_its_number() {
        ReferralRequest request = requestAfter(bundle -> {
            ArrayNode links = entry(bundle, "Patient").putArray("link");
            links.addObject()
                    .put("type", "replaces")
                    .putObject("other")
                    .putObject("identifier")
                    .put("system", "https://north-hospital.example/mrn")
                    .put("value", "N-0999");
            links.addObject().put("type", "replaced-by").putObject("other").put("reference", "Patient/77");
            links.addObject().put("type", "seealso").putObject("other").put("reference", "Patient/78");
        });

        assertThat(request.person().merges())
                .containsExactly(
                        new Merge(MergeDirection.REPLACED_BY, new Identifier("", List.of(), "Patient/77")),
                        new Merge(
                                MergeDirection.REPLACES,
                                new Identifier("https://north-hospital.example/mrn", List.of(), "N-0999")));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_record_that_was_replaced_may_come_along(boolean saidByTheOld) {
        String oldUrl = "urn:uuid:6f0c3a52-0d0e-4a3c-9d7a-0c9a3b1c0099";
        ReferralRequest request = requestAfter(bundle -> {
            ObjectNode old = bundle.get("entry").get(0).deepCopy();
            old.put("fullUrl", oldUrl);
            ObjectNode patient = (ObjectNode) old.get("resource");
            ((ObjectNode) patient.get("identifier").get(0)).put("value", "N-0999");
            ObjectNode says = saidByTheOld ? patient : entry(bundle, "Patient");
            says.putArray("link")
                    .addObject()
                    .put("type", saidByTheOld ? "replaced-by" : "replaces")
                    .putObject("other")
                    .put(
                            "reference",
                            saidByTheOld
                                    ? bundle.get("entry").get(0).get("fullUrl").asText()
                                    : oldUrl);
            add(bundle, old);
        });

        assertThat(request.person().identifiers()).extracting(Identifier::value).contains("N-1017");
        assertThat(request.person().merges())
                .extracting(
                        merge -> merge.direction() + " " + merge.identifier().value())
                .contains("REPLACES N-0999");
    }

    @Test
    void every_bundle_a_hospital_sent_is_read() throws IOException {
        assumeTrue(Files.isDirectory(REAL_INPUT), "not run: the folder of sample referrals is not beside the project");
        try (Stream<Path> files = Files.list(REAL_INPUT)) {
            List<Path> all = files.sorted().toList();
            assertThat(all).hasSize(24);
            assertThat(all)
                    .allSatisfy(file ->
                            assertThat(bundles.read(Files.readString(file))).isInstanceOf(ReadBundle.Referral.class));
            assertThat(all.stream().filter(file -> isDeceased(file))).hasSize(13);
        }
    }

    private boolean isDeceased(Path file) {
        try {
            return bundles.read(Files.readString(file)) instanceof ReadBundle.Referral referral
                    && referral.request().person().deceased();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
