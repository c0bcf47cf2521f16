package org.throughline.platform.privacy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * Who orders which keys to be destroyed, on what authority and for what reason. It is kept for ever as evidence, so it
 * holds codes and opaque ids only, no free text.
 *
 * @param keys 1 to {@value #KEYS_MAX} keys
 * @param requestedAt cut to milliseconds
 */
public record DestructionOrder(
        Set<KeyId> keys, String authority, String reason, String requestedBy, Instant requestedAt) {

    /** The most keys one order may name. */
    public static final int KEYS_MAX = 1_000;

    /** @throws IllegalArgumentException if there are no keys or too many, or a field is no code or opaque id */
    public DestructionOrder {
        if (keys.isEmpty()) throw new IllegalArgumentException("no key is named");
        if (keys.size() > KEYS_MAX) throw new IllegalArgumentException("too many keys are named");
        KeyScope.demandOpaque(authority, "authority");
        KeyScope.demandOpaque(reason, "reason");
        KeyScope.demandOpaque(requestedBy, "requestedBy");
        keys = Set.copyOf(keys);
        requestedAt = requestedAt.truncatedTo(ChronoUnit.MILLIS);
    }
}
