package org.throughline.platform.relay;

import java.time.Clock;
import org.throughline.platform.projection.Node;

/**
 * How a service's relay works.
 *
 * @param kafka where it sends to
 * @param partitions of the service's topic; fixed for ever once the topic exists
 * @param node the process it runs in
 * @param clock gives the time of watermarks
 */
public record RelaySettings(KafkaConnection kafka, int partitions, Node node, Clock clock) {
    /** Enough for eight readers at once; one reader manages a nation's peak. */
    public static final int PARTITIONS = 8;

    /** The usual number of partitions. */
    public RelaySettings(KafkaConnection kafka, Node node, Clock clock) {
        this(kafka, PARTITIONS, node, clock);
    }
}
