package org.throughline.disclosure.linked;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.platform.eventlog.EventHeader;
import org.throughline.platform.eventlog.Fingerprint;
import org.throughline.platform.eventlog.ProposedEvent;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.SealedBytes;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.testkit.Seeds;
import org.throughline.platform.testkit.ShuffledDelivery;

class LinkedRecordsProjectionTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    static Stream<Long> seeds() {
        return Seeds.upTo(10);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void repeats_and_any_interleaving_of_streams_leave_the_same_records_linked(long seed) {
        new ShuffledDelivery<>(new LinkedRecordsProjection(), history(new Random(seed))).holds(seed);
    }

    /** Few people, linked and unlinked again and again, with one survivor or another. */
    private static List<Recorded<LinkFact>> history(Random random) {
        Map<String, Long> versions = new HashMap<>();
        List<Recorded<LinkFact>> history = new ArrayList<>();
        for (long position = 1; position <= 100; position++) {
            UUID survivor = new UUID(0, random.nextInt(3));
            UUID retired = new UUID(1, random.nextInt(3));
            LinkFact fact = random.nextBoolean()
                    ? new LinkFact.Linked(survivor, retired)
                    : new LinkFact.Unlinked(survivor, retired);
            String stream = "participant/" + retired + "/links";
            history.add(recorded(fact, stream, position, versions.merge(stream, 1L, Long::sum)));
        }
        return history;
    }

    private static Recorded<LinkFact> recorded(LinkFact fact, String stream, long position, long version) {
        EventHeader header = new EventHeader("north", null, NOON, "clerk", "c", null, new UUID(9, 9).toString(), null);
        var event = new ProposedEvent(
                stream,
                "commit." + position,
                "intake.participants-linked.v1",
                1,
                header,
                SealedBytes.of(fact.toString().getBytes(UTF_8)),
                Fingerprint.of("test").text(stream).finish());
        return new Recorded<>(fact, new RecordedEvent(position, version, NOON.plusSeconds(position), event));
    }
}
