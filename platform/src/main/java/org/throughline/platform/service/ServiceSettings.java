package org.throughline.platform.service;

import com.mongodb.client.MongoClient;
import java.nio.file.Path;
import java.time.Clock;

/**
 * What a service is told about its surroundings.
 *
 * @param name of the service and of its log, such as {@code bakery}
 * @param mongo the store; the service keeps its data in {@code throughline-<name>}, keys are in {@code throughline-vault}
 * @param keys directory of the key-encryption keys
 * @param kafka where the brokers are, {@code host:port,…}
 * @param clock the time
 * @param node names this instance, the same after a restart; two instances never share it
 */
public record ServiceSettings(String name, MongoClient mongo, Path keys, String kafka, Clock clock, String node) {
    /** The database of the keys of all services. */
    public static final String VAULT = "throughline-vault";

    /** What the name of every database of ours starts with; the service's own name follows. */
    public static final String DATABASES = "throughline-";

    /** The database of this service. */
    public String database() {
        return DATABASES + name;
    }

    /** The log of a service that says who was shown what; the other one bears the service's name. */
    public static String accessLog(String service) {
        return service + "-access";
    }
}
