package org.throughline.embedded.launcher.component;

import java.net.URI;
import java.time.Duration;

/** How a component is asked whether it can serve. An open port is not enough; it must answer in its own protocol. */
public sealed interface Readiness permits HttpReadiness, StoreReadiness, BrokerReadiness {

    /** Longer silence counts as not ready. */
    Duration ANSWERS_WITHIN = Duration.ofSeconds(3);

    /** The address asked; {@link #at} turns it back, so a state file can hold it. */
    URI address();

    /** Asks once; blocks at most about {@link #ANSWERS_WITHIN}. */
    boolean isReady() throws InterruptedException;

    static Readiness at(URI address) {
        return switch (address.getScheme()) {
            case "http" -> new HttpReadiness(address);
            case "mongodb" -> new StoreReadiness(address);
            case "kafka" -> new BrokerReadiness(address);
            default -> throw new IllegalArgumentException("nobody knows how to ask " + address);
        };
    }

    static Readiness http(int port) {
        return at(URI.create("http://" + Port.LOOPBACK + ":" + port + "/q/health/ready"));
    }

    static Readiness store(int port) {
        return at(URI.create("mongodb://" + Port.LOOPBACK + ":" + port));
    }

    static Readiness broker(int port) {
        return at(URI.create("kafka://" + Port.LOOPBACK + ":" + port));
    }
}
