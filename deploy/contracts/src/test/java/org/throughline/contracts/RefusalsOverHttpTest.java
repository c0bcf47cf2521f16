package org.throughline.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every refusal of a service is met over HTTP by one of its tests, unless no request can meet it. */
class RefusalsOverHttpTest {
    private static final Path ROOT = Path.of("../..");
    private static final String NOT_FOUND = "not-found";

    private static final String OWN_ID = "the service gives the id, and the same one only to a repeat";
    private static final String RACE =
            "the edge reads what is compared just before, so only a request between the two meets it";
    private static final String BY_ITSELF = "only a timer asks, at its time";

    /** What no request to intake meets, or none that a test can afford, each with the reason. */
    private static final Map<String, String> UNMET_AT_INTAKE = Map.ofEntries(
            Map.entry("accounting-exists", OWN_ID),
            Map.entry("assessment-exists", OWN_ID),
            Map.entry("authorisation-exists", OWN_ID),
            Map.entry("consent-exists", OWN_ID),
            Map.entry("contact-exists", OWN_ID),
            Map.entry("decline-exists", OWN_ID),
            Map.entry("determination-exists", OWN_ID),
            Map.entry("disclosure-exists", OWN_ID),
            Map.entry("episode-exists", OWN_ID),
            Map.entry("erasure-exists", OWN_ID),
            Map.entry("escalation-exists", OWN_ID),
            Map.entry("hold-exists", OWN_ID),
            Map.entry("notice-exists", OWN_ID),
            Map.entry("participant-exists", OWN_ID),
            Map.entry("privacy-request-exists", OWN_ID),
            Map.entry("rate-exists", OWN_ID),
            Map.entry("referral-exists", "what comes under a known identifier is taken for a correction"),
            Map.entry("screening-exists", OWN_ID),
            Map.entry("verification-exists", OWN_ID),
            Map.entry("details-changed", RACE),
            Map.entry("links-changed", RACE),
            Map.entry("recipient-changed", RACE),
            Map.entry("countersignature-not-overdue", BY_ITSELF),
            Map.entry("first-contact-not-due", BY_ITSELF),
            Map.entry(
                    "erasure-has-begun",
                    "the keys go at that moment, and then it is record-erased; which comes first is chance"),
            Map.entry(
                    "offer-over",
                    "a timer ends the offer at that moment, and then it is no-offer; which comes first is chance"),
            Map.entry("countersigner-not-qualified", "those who may ask are those who qualify"),
            Map.entry("level-of-care-not-assessed", "nobody is eligible who was not assessed"),
            Map.entry("accounting-too-long", "it takes more than 20,000 disclosures"),
            Map.entry("waitlist-full", "it takes 200 people who wait"));

    /** The same of outcomes. */
    private static final Map<String, String> UNMET_AT_OUTCOMES = Map.of(
            "assessment-exists", OWN_ID,
            "handoff-exists", OWN_ID,
            "invitation-exists", OWN_ID,
            "alert-not-due", BY_ITSELF,
            "handoff-not-due", BY_ITSELF,
            "invitation-not-expired", BY_ITSELF,
            "alert-needs-owner", "a name that is blank does not get past the edge");

    private static final String OPENS_BY_ITSELF = "a plan opens because somebody was admitted; nobody asks for one";

    /** The same of treatment-plan. */
    private static final Map<String, String> UNMET_AT_TREATMENT_PLAN = Map.ofEntries(
            Map.entry("addendum-exists", OWN_ID),
            Map.entry("decision-exists", OWN_ID),
            Map.entry("id-in-use", OWN_ID),
            Map.entry("private-note-exists", OWN_ID),
            Map.entry("episode-has-plan", OPENS_BY_ITSELF),
            Map.entry("episode-of-another", OPENS_BY_ITSELF),
            Map.entry("plan-exists", OPENS_BY_ITSELF),
            Map.entry("discharge-grounds-moved", RACE),
            Map.entry("evidence-unseen", RACE),
            Map.entry("occasion-other", "whoever writes a note anew sends its words alone"),
            Map.entry("disclosure-basis-not-stated", "a release without a basis does not get past the edge"));

    /** The same of scheduling. */
    private static final Map<String, String> UNMET_AT_SCHEDULING = Map.of(
            "facility-exists", OWN_ID,
            "session-exists", OWN_ID,
            "track-exists", OWN_ID,
            "warrant-exists", OWN_ID,
            "booking-is-make-up", RACE,
            "booking-is-no-make-up", RACE,
            "placement-changed", RACE,
            "roster-changed", RACE,
            "roster-too-large", "it takes a roster of more than 498 people");

    /**
     * A service whose refusals are all met.
     *
     * @param least how many problems it has at least, so that none is not taken for all
     * @param unmet problems that no test meets, with the reason
     * @param met one that is met
     */
    record Held(String service, int least, Map<String, String> unmet, String met) {
        Set<String> types() {
            return Refusal.of(Services.named(service))
                    .map(refusal -> refusal.problem().type())
                    .filter(type -> !type.equals(NOT_FOUND))
                    .collect(Collectors.toUnmodifiableSet());
        }

        /** Problems that tests do not name. */
        Set<String> without(String tests) {
            return types().stream()
                    .filter(type -> !tests.contains('"' + type + '"') && !tests.contains(':' + type + '"'))
                    .collect(Collectors.toSet());
        }

        String testsOverHttp() throws IOException {
            return RefusalsOverHttpTest.testsOverHttp(service + "-service");
        }

        @Override
        public String toString() {
            return service;
        }
    }

    static Stream<Held> services() {
        return Stream.of(
                new Held("intake", 150, UNMET_AT_INTAKE, "consent-revoked"),
                new Held("scheduling", 60, UNMET_AT_SCHEDULING, "session-full"),
                new Held("outcomes", 50, UNMET_AT_OUTCOMES, "handoff-declined"),
                new Held("treatment-plan", 90, UNMET_AT_TREATMENT_PLAN, "hold-in-force"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("services")
    void every_refusal_has_a_row(Held held) throws IOException {
        assertThat(held.types())
                .hasSizeGreaterThan(held.least())
                .containsAll(held.unmet().keySet());
        assertThat(held.without(held.testsOverHttp()))
                .as(
                        "send a request that is refused so, in a test that starts the service; if no request can be, say here"
                                + " why. A reason that has its row goes")
                .isEqualTo(held.unmet().keySet());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("services")
    void a_row_that_was_taken_out_is_missed(Held held) throws IOException {
        String planted = held.testsOverHttp().replace(held.met(), "");
        assertThat(held.without(planted)).contains(held.met());
    }

    /** The sources of those that start the service. */
    private static String testsOverHttp(String module) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                if (source.contains("@QuarkusTest\n")) {
                    all.append(source);
                }
            }
            return all.toString();
        }
    }
}
