package org.throughline.platform.told;

import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.throughline.platform.relay.KafkaConnection;
import org.throughline.platform.relay.Topics;

/**
 * Whom a service listens to.
 *
 * @param kafka where it reads
 * @param sources names of the other services' logs
 * @param lag how many events of the own log the slowest view does not show yet
 * @param lagMax beyond so many nothing more is read until the views have caught up
 */
public record ToldSettings(KafkaConnection kafka, Set<String> sources, LongSupplier lag, long lagMax) {
    public ToldSettings {
        sources = Set.copyOf(sources);
        if (sources.isEmpty() || lagMax < 1) {
            throw new IllegalArgumentException("at least one source and a lag of at least 1");
        }
    }

    List<String> topics() {
        return sources.stream().sorted().map(Topics::of).toList();
    }

    /** All instances of a service share the work. */
    static String group(String log) {
        return "throughline." + log;
    }
}
