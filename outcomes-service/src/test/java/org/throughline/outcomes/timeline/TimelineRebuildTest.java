package org.throughline.outcomes.timeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.WriteModel;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.throughline.outcomes.Told;
import org.throughline.outcomes.timeline.domain.TimelineFact;
import org.throughline.outcomes.timeline.view.TimelineProjection;
import org.throughline.outcomes.timeline.view.TimelineView;
import org.throughline.platform.projection.Erased;
import org.throughline.platform.projection.Projection;
import org.throughline.platform.projection.ProjectionRunner;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.projection.ViewName;
import org.throughline.platform.service.Records;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.TestTokens;
import org.throughline.platform.testkit.ViewHash;

/** The timeline is built again from the log beside itself, while it is read and while more comes in. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class TimelineRebuildTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T14:00:00Z");
    private static final Duration LONG = Duration.ofSeconds(60);

    @Inject
    Records records;

    @Inject
    ServiceRuntime runtime;

    @Inject
    TimelineView live;

    /** The same rows under the next version, as a release with another projection would build them. */
    private static final class NextVersion implements Projection<TimelineFact> {
        private final TimelineProjection same = new TimelineProjection();

        @Override
        public String name() {
            return same.name();
        }

        @Override
        public int version() {
            return same.version() + 1;
        }

        @Override
        public List<IndexModel> indexes() {
            return same.indexes();
        }

        @Override
        public List<WriteModel<Document>> on(Recorded<TimelineFact> recorded) {
            return same.on(recorded);
        }

        @Override
        public List<WriteModel<Document>> onErased(Erased<TimelineFact> erased) {
            return same.onErased(erased);
        }
    }

    @Test
    void what_is_built_from_the_log_is_what_was_kept_up_to_date_byte_for_byte() throws Exception {
        UUID participant = UUID.randomUUID();
        UUID episode = UUID.randomUUID();
        Told told = new Told(records, participant);
        Random random = new Random(7);
        told.admits(episode, MONDAY);
        for (int i = 0; i < 300; i++) {
            happens(told, episode, random);
        }
        var reading = new AtomicBoolean(true);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var read = threads.submit(() -> {
                int answers = 0;
                while (reading.get()) {
                    given().auth()
                            .oauth2(TestTokens.of("north", "coordinator-1", "care-coordinator"))
                            .get("/outcomes/v1/participants/{id}/timeline", participant)
                            .then()
                            .statusCode(200);
                    answers++;
                }
                return answers;
            });
            ProjectionRunner beside = runtime.processors().view(new NextVersion(), TimelineCatalogue.CATALOGUE);
            long last = 0;
            for (int i = 0; i < 60; i++) {
                last = happens(told, episode, random);
            }
            assertThat(beside.awaitPosition(last, LONG)).isTrue();
            assertThat(live.runner().awaitPosition(last, LONG)).isTrue();
            reading.set(false);
            assertThat(read.get()).isPositive();
            assertThat(beside.parkedCount()).isEqualTo(live.runner().parkedCount());
        }
        MongoDatabase database = records.database();
        assertThat(ViewHash.rows(database, ViewName.of(new NextVersion())))
                .isEqualTo(ViewHash.rows(database, live.runner().serving()));
    }

    @Test
    void an_operator_has_it_built_anew_while_it_is_read() throws Exception {
        UUID participant = UUID.randomUUID();
        UUID episode = UUID.randomUUID();
        Told told = new Told(records, participant);
        Random random = new Random(11);
        long last = told.admits(episode, MONDAY);
        for (int i = 0; i < 40; i++) {
            last = happens(told, episode, random);
        }
        assertThat(live.runner().awaitPosition(last, LONG)).isTrue();
        String before = timeline(participant);
        long generation = live.runner().rebuildProgress().generation();
        given().auth()
                .oauth2(TestTokens.of("operator", "operator-1", "administrator"))
                .post(
                        "/outcomes/v1/operations/views/{view}/rebuild",
                        live.runner().name())
                .then()
                .statusCode(200);
        await().atMost(LONG).until(() -> {
            assertThat(timeline(participant)).isEqualTo(before);
            return live.runner().rebuildProgress().generation() > generation;
        });
        assertThat(timeline(participant)).isEqualTo(before);
    }

    private static String timeline(UUID participant) {
        return given().auth()
                .oauth2(TestTokens.of("north", "coordinator-1", "care-coordinator"))
                .get("/outcomes/v1/participants/{id}/timeline", participant)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("entries")
                .toString();
    }

    private static long happens(Told told, UUID episode, Random random) {
        Instant at = MONDAY.plus(Duration.ofHours(random.nextInt(1_000)));
        UUID session = new UUID(random.nextInt(20), 1);
        return switch (random.nextInt(3)) {
            case 0 -> told.attends(episode, session, at, 180);
            case 1 -> told.misses(episode, session, at);
            default -> told.falls(episode, LocalDate.parse("2026-03-02").plusWeeks(random.nextInt(8)), 360, at);
        };
    }
}
