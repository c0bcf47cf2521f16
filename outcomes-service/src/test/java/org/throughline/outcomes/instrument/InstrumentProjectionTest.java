package org.throughline.outcomes.instrument;

import static org.throughline.outcomes.Known.NOON;
import static org.throughline.outcomes.Known.REASON;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.outcomes.instrument.domain.InstrumentEvent;
import org.throughline.outcomes.instrument.domain.InstrumentEvent.InstrumentPublished;
import org.throughline.outcomes.instrument.domain.InstrumentEvent.InstrumentRetired;
import org.throughline.outcomes.instrument.view.InstrumentProjection;
import org.throughline.platform.decider.EventRecords;
import org.throughline.platform.eventlog.EventHeader;
import org.throughline.platform.eventlog.Fingerprint;
import org.throughline.platform.eventlog.ProposedEvent;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.SealedBytes;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.testkit.Seeds;
import org.throughline.platform.testkit.ShuffledDelivery;

class InstrumentProjectionTest {
    private static final int INSTRUMENTS = 4;
    private static final String BY = "director-a";

    static Stream<Long> seeds() {
        return Seeds.upTo(10);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void repeats_and_any_interleaving_of_streams_give_the_same_instruments(long seed) {
        Random random = new Random(seed);
        List<Recorded<InstrumentEvent>> history = new ArrayList<>();
        int[] versions = new int[INSTRUMENTS];
        long[] events = new long[INSTRUMENTS];
        for (int position = 1; position <= 80; position++) {
            int instrument = random.nextInt(INSTRUMENTS);
            boolean publishes = versions[instrument] == 0 || random.nextInt(3) > 0;
            InstrumentEvent event = publishes
                    ? published("HOPE-" + instrument, ++versions[instrument])
                    : retired("HOPE-" + instrument, 1 + random.nextInt(versions[instrument]), position);
            history.add(recorded(event, position, ++events[instrument]));
        }
        new ShuffledDelivery<>(new InstrumentProjection(), history).holds(seed);
    }

    private static InstrumentPublished published(String code, int version) {
        return new InstrumentPublished(Sound.definition(code, code + " week", version, Sound.SAFETY), BY, NOON);
    }

    private static InstrumentRetired retired(String code, int version, int position) {
        return new InstrumentRetired(code, version, NOON.plus(Duration.ofMinutes(position)), REASON, BY, NOON);
    }

    private static Recorded<InstrumentEvent> recorded(InstrumentEvent event, long position, long version) {
        EventHeader header = new EventHeader(
                "north", null, NOON.plus(Duration.ofMinutes(position)), BY, "c", null, new UUID(9, 9).toString(), null);
        var type = InstrumentCatalogue.CATALOGUE.typeOf(event);
        String json = new String(new EventRecords<>(InstrumentCatalogue.CATALOGUE).json(event), StandardCharsets.UTF_8);
        var stored = new ProposedEvent(
                StreamName.in("north", InstrumentDeciding.instrument(event.instrument())),
                new UUID(8, position).toString(),
                type.name(),
                type.revision(),
                header,
                SealedBytes.of(json.getBytes(StandardCharsets.UTF_8)),
                Fingerprint.of("test").text(Long.toString(position)).finish());
        return new Recorded<>(event, new RecordedEvent(position, version, NOON, stored));
    }
}
