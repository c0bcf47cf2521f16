package org.throughline.platform.testkit.planted.domain;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Violates the rule that the domain asks no clock, in a less usual way. */
public final class DomainWithAnOffset {
    private DomainWithAnOffset() {}

    static String decide() {
        return OffsetDateTime.now(ZoneOffset.UTC).toString();
    }
}
