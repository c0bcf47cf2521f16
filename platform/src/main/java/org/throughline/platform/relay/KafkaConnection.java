package org.throughline.platform.relay;

import java.util.HashMap;
import java.util.Map;

/**
 * How a service reaches Kafka.
 *
 * @param settings of the clients, by Kafka's own names: at least {@code bootstrap.servers}; they may hold a password, so
 *     they are never printed
 */
public record KafkaConnection(Map<String, String> settings) {
    public KafkaConnection {
        settings = Map.copyOf(settings);
    }

    /** These settings and others, which win. */
    public Map<String, Object> with(Map<String, Object> others) {
        Map<String, Object> all = new HashMap<>(settings);
        all.putAll(others);
        return all;
    }

    @Override
    public String toString() {
        return "KafkaConnection[redacted]";
    }
}
