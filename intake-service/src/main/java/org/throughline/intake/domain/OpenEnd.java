package org.throughline.intake.domain;

import java.time.Instant;

/** The moment a period ends at that has no end, so that everyone can compare and nobody has to ask. */
public final class OpenEnd {
    /** Later than anything recorded. */
    public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private OpenEnd() {}
}
