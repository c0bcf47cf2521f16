package org.throughline.platform.testkit.planted.domain;

import java.time.Instant;
import java.util.UUID;

/** Violates three rules at once: asks the clock, draws an id, prints. */
final class DomainWithAClock {
    private DomainWithAClock() {}

    static String decide() {
        String decision = Instant.now() + " " + UUID.randomUUID();
        System.out.println("decided");
        return decision;
    }
}
