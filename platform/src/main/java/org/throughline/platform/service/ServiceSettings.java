package org.throughline.platform.service;

import com.mongodb.client.MongoClient;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.throughline.platform.relay.KafkaConnection;

/**
 * What a service is told about its surroundings.
 *
 * @param name of the service and of its log, such as {@code bakery}
 * @param mongo the store; the service keeps its data in {@code throughline-<name>}, keys are in {@code throughline-vault}
 * @param keys directory of the key-encryption keys
 * @param anchors directory of this instance's anchors and of the key that signs them
 * @param kafka where the brokers are, {@code host:port,…}
 * @param clock the time
 * @param node names this instance, the same after a restart; two instances never share it
 */
public record ServiceSettings(
        String name, MongoClient mongo, Path keys, Path anchors, String kafka, Clock clock, String node) {
    /** The database of the keys of all services. */
    public static final String VAULT = "throughline-vault";

    /** What the name of every database of ours starts with; the service's own name follows. */
    public static final String DATABASES = "throughline-";

    private static final String ACCESS = "-access";

    /** The database of this service. */
    public String database() {
        return DATABASES + name;
    }

    /** How Kafka is reached. */
    KafkaConnection connection() {
        return new KafkaConnection(Map.of("bootstrap.servers", kafka, "enable.metrics.push", "false"));
    }

    /** The log of a service that says who was shown what; the other one bears the service's name. */
    public static String accessLog(String service) {
        return service + ACCESS;
    }

    /** The service that a log belongs to, by its name. */
    public static String serviceOf(String log) {
        return log.endsWith(ACCESS) ? log.substring(0, log.length() - ACCESS.length()) : log;
    }
}
