package org.throughline.intake.recipient.domain;

import java.time.Instant;
import org.throughline.intake.domain.Text;

/**
 * Under which somebody may audit or evaluate (42 CFR 2.53).
 *
 * @param scope what may be looked at
 * @param from when it begins
 * @param until when it ends, this moment excluded
 * @param custody how what was taken is kept
 * @param destroyBy by when it is destroyed
 */
public record Agreement(Text scope, Instant from, Instant until, Text custody, Instant destroyBy) {}
