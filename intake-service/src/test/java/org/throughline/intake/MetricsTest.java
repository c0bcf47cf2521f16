package org.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.throughline.intake.Applicant.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.platform.projection.ProjectionRunner;
import org.throughline.platform.service.Records;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.testkit.EmbeddedStack;

/** What those who run the service can watch, and that it tells nothing about anybody. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class MetricsTest {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    @Inject
    ServiceRuntime runtime;

    @Inject
    Records records;

    @Inject
    MeterRegistry registry;

    @Inject
    IntakeClock clock;

    private Applicant applicant;

    @BeforeEach
    void somebodyComes() {
        applicant = new Applicant(clock.instant());
    }

    @Test
    void appends_move_latency_and_batches_of_both_logs() {
        Scrape before = Scrape.now();
        applicant.refer().then().statusCode(201);
        applicant.accept().then().statusCode(200);
        intake().get("/intake/v1/participants/{id}", applicant.participantId())
                .then()
                .statusCode(200);
        Scrape after = Scrape.now();

        for (String log : Set.of("intake", "intake-access")) {
            for (String meter : Set.of(
                    "throughline_eventlog_append_seconds_count{log=\"" + log + "\"}",
                    "throughline_eventlog_append_seconds_sum{log=\"" + log + "\"}",
                    "throughline_eventlog_batch_commits_count{log=\"" + log + "\"}")) {
                assertThat(after.value(meter)).as(meter).isGreaterThan(before.value(meter));
            }
        }
        assertThat(after.value("throughline_eventlog_append_failures_total{log=\"intake\"}"))
                .isZero();
    }

    @Test
    void relay_and_processors_say_when_they_have_caught_up() {
        applicant.refer().then().statusCode(201);
        String processor = runtime.processors().all().getFirst().name();

        await().untilAsserted(() -> {
            Scrape now = Scrape.now();
            assertThat(now.value("throughline_relay_lag_events")).isZero();
            assertThat(now.value("throughline_processor_lag_events{processor=\"" + processor + "\"}"))
                    .isZero();
            assertThat(now.value("throughline_processor_parked_streams{processor=\"" + processor + "\"}"))
                    .isZero();
            assertThat(now.value("throughline_source_withheld_facts{source=\"treatment-plan\"}"))
                    .isZero();
            assertThat(now.value("throughline_source_quarantined_records{source=\"treatment-plan\"}"))
                    .isZero();
        });
    }

    @Test
    void no_processor_is_left_out() {
        Scrape now = Scrape.now();
        assertThat(runtime.processors().all())
                .extracting(ProjectionRunner::name)
                .allSatisfy(processor -> {
                    for (String figure : Set.of("lag_events", "parked_streams", "stopped"))
                        assertThat(now.text())
                                .contains("throughline_processor_" + figure + "{processor=\"" + processor + "\"}");
                });
    }

    @Test
    void anchors_say_how_far_behind_they_are() {
        Scrape now = Scrape.now();

        assertThat(now.value("throughline_anchors_behind_seconds{log=\"intake\"}"))
                .isBetween(0.0, 70.0);
        assertThat(now.value("throughline_anchors_contradicted{log=\"intake-access\"}"))
                .isZero();
    }

    @Test
    void no_tag_of_ours_can_hold_an_id() {
        assertThat(Scrape.now().openTags(names())).isEmpty();

        var planted = Counter.builder("throughline.planted")
                .tag("processor", "participant-1")
                .register(registry);
        assertThat(Scrape.now().openTags(names())).containsExactly("processor=\"participant-1\"");
        registry.remove(planted);
    }

    @Test
    void no_id_from_a_path_gets_into_any_metric() {
        applicant.refer().then().statusCode(201);
        intake().get("/intake/v1/participants/{id}", UUID.randomUUID()).then().statusCode(404);
        intake().get("/intake/v1/nothing/{id}", UUID.randomUUID()).then().statusCode(404);

        assertThat(Scrape.now().text()).doesNotContainPattern(ID).contains("/intake/v1/participants/{");
    }

    private Set<String> names() {
        Set<String> names = new HashSet<>(runtime.definition().toldBy());
        names.add(records.log().name());
        names.add(records.accessLog().log().name());
        runtime.processors().all().stream().map(ProjectionRunner::name).forEach(names::add);
        names.add("emergency-reviews");
        names.add("audit-destructions");
        return names;
    }
}
