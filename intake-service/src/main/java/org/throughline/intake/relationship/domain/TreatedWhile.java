package org.throughline.intake.relationship.domain;

import java.time.Instant;

/**
 * While somebody treats a participant.
 *
 * @param from when it begins
 * @param until when it ends, this moment excluded; 9999-12-31T00:00:00Z where no end is known
 */
public record TreatedWhile(Instant from, Instant until) {}
