package org.throughline.intake.track;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.intake.track.TrackTold.BlockTold;
import org.throughline.platform.eventlog.EventHeader;
import org.throughline.platform.eventlog.Fingerprint;
import org.throughline.platform.eventlog.ProposedEvent;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.SealedBytes;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.testkit.Seeds;
import org.throughline.platform.testkit.ShuffledDelivery;

class TracksProjectionTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    static Stream<Long> seeds() {
        return Seeds.upTo(5);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void repeats_and_any_interleaving_of_streams_give_the_same_tracks(long seed) {
        Random random = new Random(seed);
        List<Recorded<TrackTold>> history = new ArrayList<>();
        long[] versions = new long[6];
        for (int position = 1; position <= 40; position++) {
            int track = random.nextInt(versions.length);
            history.add(recorded(new UUID(2, track), random.nextInt(200), position, ++versions[track]));
        }
        new ShuffledDelivery<>(new TracksProjection(), history).holds(seed);
    }

    private static Recorded<TrackTold> recorded(UUID trackId, int minutes, long position, long version) {
        TrackTold track = new TrackTold(
                trackId,
                new UUID(3, 3),
                ZoneId.of("America/New_York"),
                "2.1",
                true,
                List.of(new BlockTold(DayOfWeek.MONDAY, LocalTime.of(18, 0), minutes, "GROUP")));
        EventHeader header = new EventHeader("north", null, NOON, "clerk", "c", null, new UUID(9, 9).toString(), null);
        var stored = new ProposedEvent(
                "north/told/track/" + trackId,
                new UUID(8, position).toString(),
                "scheduling.track-defined.v1",
                1,
                header,
                SealedBytes.of("{}".getBytes(StandardCharsets.UTF_8)),
                Fingerprint.of("test").text(Long.toString(position)).finish());
        return new Recorded<>(track, new RecordedEvent(position, version, NOON, stored));
    }
}
