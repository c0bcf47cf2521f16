package org.throughline.platform.told;

import java.util.List;
import org.throughline.platform.relay.KafkaConnection;
import org.throughline.platform.relay.Topics;

/** The operator's view of facts that were read but are not in the log, and what can be done about them. */
public final class WithheldFacts {
    private static final int RETRIED_MAX = 10_000;

    private final Withheld withheld;
    private final ToldWriter writer;
    private final KafkaConnection kafka;

    WithheldFacts(Withheld withheld, ToldWriter writer, KafkaConnection kafka) {
        this.withheld = withheld;
        this.writer = writer;
        this.kafka = kafka;
    }

    /** Facts that wait for their predecessor, at most so many. */
    public List<ParkedFact> parked(int entriesMax) {
        return withheld.parked(entriesMax);
    }

    /** Records that could not be read, at most so many. */
    public List<QuarantinedRecord> quarantined(int entriesMax) {
        return withheld.quarantined(entriesMax);
    }

    /** How many facts and records of a source are withheld; show it in health and metrics. */
    public long count(String source) {
        return withheld.count(Topics.of(source));
    }

    /** How many of them are records that could not be read. */
    public long countQuarantined(String source) {
        return withheld.countQuarantined(Topics.of(source));
    }

    /**
     * Reads what is parked of a stream again and puts it into the log in order, as far as it goes.
     *
     * @param stream in the own log, {@code <source>/<stream>}
     * @return how many facts of it are still parked
     */
    public int retry(String stream) {
        List<ParkedFact> facts = withheld.parkedOf(stream, RETRIED_MAX);
        try (RecordReader reader = new RecordReader(kafka)) {
            for (int i = 0; i < facts.size(); i++) {
                if (!isIn(facts.get(i), reader)) {
                    return facts.size() - i;
                }
                withheld.release(facts.get(i));
            }
        }
        return 0;
    }

    private boolean isIn(ParkedFact fact, RecordReader reader) {
        return reader.read(fact.place())
                .flatMap(writer::decoded)
                .map(writer::takeOrPark)
                // Expired, but a rewind may have told it anew under another offset.
                .orElseGet(() -> writer.holds(fact.stream(), fact.version()));
    }

    /**
     * Reads a record in quarantine again, as after a correction of the reader.
     *
     * @return whether it is a fact now: in the log, or parked behind its predecessor
     */
    public boolean retry(RecordPlace place) {
        if (!withheld.isQuarantined(place)) {
            return false;
        }
        try (RecordReader reader = new RecordReader(kafka)) {
            var fact = reader.read(place).flatMap(writer::decoded);
            fact.ifPresent(readable -> {
                writer.takeOrPark(readable);
                withheld.dismiss(place);
            });
            return fact.isPresent();
        }
    }

    /** Puts a record away for good; for one that never was a fact, or that was told anew after a rewind. */
    public boolean dismiss(RecordPlace place) {
        return withheld.dismiss(place);
    }
}
