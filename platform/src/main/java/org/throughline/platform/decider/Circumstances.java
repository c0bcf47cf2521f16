package org.throughline.platform.decider;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, for whom and why; ids only.
 *
 * @param organisation whose record it is
 * @param actor who asks
 * @param correlation groups everything one request from outside sets off
 * @param causation id of the event that led to this command, absent when a person did
 * @param policy version of the rules that hold, absent where none do
 * @param occurredAt when it happened, unless an event says so itself
 */
public record Circumstances(
        String organisation,
        String actor,
        String correlation,
        @Nullable String causation,
        @Nullable String policy,
        Instant occurredAt) {}
