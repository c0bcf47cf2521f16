package org.throughline.platform.service;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.projection.Node;
import org.throughline.platform.relay.Relay;
import org.throughline.platform.relay.RelaySettings;
import org.throughline.platform.told.Freshness;
import org.throughline.platform.told.KnownUpTo;
import org.throughline.platform.told.ToldConsumer;
import org.throughline.platform.told.ToldSettings;
import org.throughline.platform.told.WithheldFacts;

/** What one service tells the others, and what it is told. */
public final class Correspondence implements AutoCloseable {
    /** So many events behind, the views get time to catch up before more is read. */
    private static final long LAG_MAX = 50_000;

    private final Relay relay;
    private final @Nullable ToldConsumer told;
    private final @Nullable Freshness freshness;

    private Correspondence(Relay relay, @Nullable ToldConsumer told, @Nullable Freshness freshness) {
        this.relay = relay;
        this.told = told;
        this.freshness = freshness;
    }

    static Correspondence start(Records records, Set<String> sources, Set<String> published, LongSupplier lag) {
        ServiceSettings settings = records.settings();
        var kafka = settings.connection();
        var relay = Relay.start(
                records.log(),
                published::contains,
                new RelaySettings(kafka, Node.named(settings.node()), settings.clock()),
                records.database());
        if (sources.isEmpty()) {
            return new Correspondence(relay, null, null);
        }
        var listening = new ToldSettings(kafka, sources, lag, LAG_MAX);
        return new Correspondence(
                relay,
                ToldConsumer.start(records.log(), listening, records.database()),
                Freshness.start(records.log(), listening, records.database(), settings.clock()));
    }

    /** What sends to the others. */
    public Relay relay() {
        return relay;
    }

    /** What is known of a source; empty if nothing was heard of it since the start. */
    public Optional<KnownUpTo> of(String source) {
        return freshness == null ? Optional.empty() : freshness.of(source);
    }

    /** What of a source is in the own log up to a position. */
    Optional<KnownUpTo> of(String source, long localPosition) {
        return freshness == null ? Optional.empty() : freshness.of(source, localPosition);
    }

    /** How old that is. */
    public Optional<Duration> age(String source) {
        return freshness == null ? Optional.empty() : freshness.age(source);
    }

    /** Facts that were read but are not in the log. */
    public Optional<WithheldFacts> withheld() {
        return told == null ? Optional.empty() : Optional.of(told.withheld());
    }

    /** Class name of what keeps relay or reader from Kafka; empty when both go on. */
    public Optional<String> waitsFor() {
        return relay.waitsFor().or(() -> told == null ? Optional.empty() : told.waitsFor());
    }

    OptionalLong localPosition(String source, long position, Duration atMost) throws InterruptedException {
        if (freshness == null || !freshness.await(source, position, atMost)) {
            return OptionalLong.empty();
        }
        return freshness
                .of(source)
                .map(known -> OptionalLong.of(known.localPosition()))
                .orElseGet(OptionalLong::empty);
    }

    @Override
    public void close() {
        if (freshness != null) {
            freshness.close();
        }
        if (told != null) {
            told.close();
        }
        relay.close();
    }
}
