package org.throughline.platform.accessreport;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.platform.access.RecordsShown;
import org.throughline.platform.eventlog.Digest;
import org.throughline.platform.eventlog.EventHeader;
import org.throughline.platform.eventlog.Fingerprint;
import org.throughline.platform.eventlog.ProposedEvent;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.SealedBytes;
import org.throughline.platform.projection.Delivered;
import org.throughline.platform.projection.Erased;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.testkit.Seeds;
import org.throughline.platform.testkit.ShuffledDelivery;

/** However entries are delivered, the same answers are found. */
class AccessesProjectionTest {
    private static final int ENTRIES = 200;
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    static Stream<Long> seeds() {
        return Seeds.upTo(5);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void repeats_and_any_order_of_entries_give_the_same_report(long seed) {
        Random random = new Random(seed);
        List<Delivered<RecordsShown>> log = new ArrayList<>();
        for (int position = 1; position <= ENTRIES; position++) {
            RecordedEvent stored = stored(position);
            log.add(random.nextInt(20) == 0 ? new Erased<>(stored) : new Recorded<>(shown(random), stored));
        }
        new ShuffledDelivery<>(new AccessesProjection("intake-access"), log).holds(seed);
    }

    private static RecordsShown shown(Random random) {
        List<String> subjects = IntStream.range(0, random.nextInt(4))
                .mapToObj(_ -> new UUID(1, random.nextInt(10)).toString())
                .toList();
        return random.nextInt(5) == 0
                ? new RecordsShown("timeline", subjects, "console", List.of("clinician"), "BTG", "ground-1", "", null)
                : new RecordsShown("timeline", subjects, "console", List.of("clinician"), "TREAT", "", "", null);
    }

    private static RecordedEvent stored(int position) {
        String id = new UUID(8, position).toString();
        EventHeader header =
                new EventHeader("north", null, NOON, "nurse-1", "c", null, new UUID(9, 9).toString(), null);
        Digest digest = Fingerprint.of("entry").text(id).finish();
        ProposedEvent event = new ProposedEvent(
                "shown/north/" + id,
                id,
                RecordsShown.TYPE,
                1,
                header,
                SealedBytes.of(id.getBytes(StandardCharsets.UTF_8)),
                digest);
        return new RecordedEvent(position, 1, NOON.plusMillis(position / 3), event);
    }
}
