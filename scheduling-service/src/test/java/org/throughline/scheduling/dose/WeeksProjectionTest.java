package org.throughline.scheduling.dose;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.platform.eventlog.EventHeader;
import org.throughline.platform.eventlog.Fingerprint;
import org.throughline.platform.eventlog.ProposedEvent;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.SealedBytes;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.projection.Delivered;
import org.throughline.platform.projection.Erased;
import org.throughline.platform.projection.EventChanges;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.projection.ViewName;
import org.throughline.platform.projection.ViewWriter;
import org.throughline.platform.testkit.Seeds;
import org.throughline.platform.testkit.ShuffledDelivery;
import org.throughline.platform.testkit.TestStore;
import org.throughline.scheduling.dose.domain.DoseEvent;
import org.throughline.scheduling.dose.domain.DoseEvent.DoseEntered;
import org.throughline.scheduling.dose.domain.DoseEvent.EpisodeEnded;
import org.throughline.scheduling.dose.domain.DoseEvent.EpisodeOpened;
import org.throughline.scheduling.dose.domain.DoseEvent.EpisodeReopened;
import org.throughline.scheduling.dose.domain.DoseEvent.WeekClosed;
import org.throughline.scheduling.dose.domain.DoseStatus;
import org.throughline.scheduling.dose.view.WeeksProjection;

/** The rows of weeks and episodes are the same however often and in whatever order of streams they are told. */
class WeeksProjectionTest {
    private static final String ORGANISATION = "north";
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Instant NOON = Instant.parse("2026-03-02T17:00:00Z");
    private static final UUID PERSON = new UUID(2, 1);
    private static final UUID EPISODE = new UUID(3, 1);
    private static final EpisodeOpened OPENED =
            new EpisodeOpened(PERSON, EPISODE, "adult-evening", "evening", ZONE, NOON, true);
    private static final int PEOPLE = 4;
    private static final int LATER = 80;

    static Stream<Long> seeds() {
        return Seeds.upTo(5);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void repeats_and_any_interleaving_give_the_same_rows(long seed) {
        Random random = new Random(seed);
        List<Delivered<DoseEvent>> log = new ArrayList<>();
        for (int i = 0; i < LATER; i++) {
            Recorded<DoseEvent> recorded = recorded(any(random), log.size() + 1);
            log.add(random.nextInt(8) == 0 ? new Erased<>(recorded.stored()) : recorded);
        }
        new ShuffledDelivery<>(new WeeksProjection(), log).holds(seed);
    }

    private static DoseEvent any(Random random) {
        int who = random.nextInt(PEOPLE);
        UUID person = new UUID(2, who);
        UUID episode = new UUID(3, who);
        Instant at = NOON.plusSeconds(random.nextInt(1_000_000));
        return switch (random.nextInt(5)) {
            case 0 -> new EpisodeOpened(person, episode, "programme", "track-" + random.nextInt(2), ZONE, at, true);
            case 1 -> new EpisodeEnded(person, episode, at);
            case 2 -> new EpisodeReopened(person, episode, at);
            case 3 ->
                new DoseEntered(
                        person, episode, MONDAY, new UUID(1, 1), 1, DoseStatus.BOOKED, MONDAY, random.nextInt(99), at);
            default -> new WeekClosed(person, episode, MONDAY, "policy-1", null, at);
        };
    }

    @Test
    void an_episode_is_found_by_programme_track_and_times() {
        Document open = row(List.of(OPENED));
        assertThat(open.getString("programme")).isEqualTo("adult-evening");
        assertThat(open.getString("track")).isEqualTo("evening");
        assertThat(open.getString("admitted")).isEqualTo(PERSON.toString());
        assertThat(open.getDate("admittedAt").toInstant()).isEqualTo(NOON);
        assertThat(open.getDate("endedAt").toInstant()).isAfter(Instant.parse("9999-01-01T00:00:00Z"));

        EpisodeEnded ended = new EpisodeEnded(PERSON, EPISODE, NOON.plusSeconds(60));
        assertThat(row(List.of(OPENED, ended)).getDate("endedAt").toInstant()).isEqualTo(NOON.plusSeconds(60));
        EpisodeReopened reopened = new EpisodeReopened(PERSON, EPISODE, NOON.plusSeconds(120));
        assertThat(row(List.of(OPENED, ended, reopened)).getDate("endedAt")).isEqualTo(open.getDate("endedAt"));
    }

    @Test
    void what_was_erased_is_found_by_neither_programme_nor_track() {
        Recorded<DoseEvent> opened = recorded(OPENED, 1);
        Document row = written(List.of(opened, new Erased<>(recorded(OPENED, 2).stored())));
        assertThat(row.getString("admitted")).isEqualTo(PERSON.toString());
        assertThat(row).doesNotContainKeys("programme", "track", "admittedAt", "endedAt");
    }

    private static Document row(List<DoseEvent> events) {
        List<Delivered<DoseEvent>> log = new ArrayList<>();
        events.forEach(event -> log.add(recorded(event, log.size() + 1)));
        return written(log);
    }

    private static Document written(List<Delivered<DoseEvent>> log) {
        WeeksProjection projection = new WeeksProjection();
        MongoDatabase database = TestStore.freshDatabase();
        ViewWriter writer = new ViewWriter(database, ViewName.of(projection));
        List<EventChanges> changes = new ArrayList<>();
        for (Delivered<DoseEvent> delivered : log) {
            changes.add(writer.prepare(
                    delivered,
                    switch (delivered) {
                        case Recorded<DoseEvent> recorded -> projection.on(recorded);
                        case Erased<DoseEvent> erased -> projection.onErased(erased);
                    }));
        }
        writer.write(changes);
        return Objects.requireNonNull(
                database.getCollection(ViewName.of(projection).toString())
                        .find()
                        .first());
    }

    private static Recorded<DoseEvent> recorded(DoseEvent event, long position) {
        EventHeader header = new EventHeader(
                ORGANISATION, event.participantId().toString(), NOON, "a", "c", null, new UUID(9, 9).toString(), null);
        var proposed = new ProposedEvent(
                StreamName.in(ORGANISATION, new DoseDeciding().streamOf(event)),
                new UUID(8, position).toString(),
                "scheduling.example.v1",
                1,
                header,
                SealedBytes.of("sealed".getBytes(StandardCharsets.UTF_8)),
                Fingerprint.of("test").text(Long.toString(position)).finish());
        return new Recorded<>(event, new RecordedEvent(position, position, NOON, proposed));
    }
}
