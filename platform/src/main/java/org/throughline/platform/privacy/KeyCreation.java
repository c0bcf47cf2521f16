package org.throughline.platform.privacy;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * Gets the one key of a scope, creating it if need be, while others create the same key or retire generations.
 *
 * <p>A new key is pending until its creator, after inserting it, has seen its generation not retired. An erasure marks
 * generations retired before its last look for keys under them. So either that look sees the insert, or the creator
 * sees the mark: no key in use is ever left under a destroyed generation.
 */
final class KeyCreation {

    private static final int ATTEMPTS_MAX = 32;

    private final KeyCollection keys;
    private final KeyEncryptionKeys generations;
    private final KeyWrapping wrapping;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    KeyCreation(KeyCollection keys, KeyEncryptionKeys generations, Clock clock) {
        this.keys = keys;
        this.generations = generations;
        this.wrapping = new KeyWrapping(generations);
        this.clock = clock;
    }

    VaultKey keyFor(KeyScope scope) {
        for (var attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
            var found = keys.find(scope);
            if (found.isEmpty()) {
                insert(scope);
                continue;
            }
            var usable = usable(found.get());
            if (usable.isPresent()) return usable.get();
        }
        throw new KeyUnavailable("no usable key-encryption generation for a key");
    }

    /** The key if it can be handed out; empty if the document must be read again. */
    private Optional<VaultKey> usable(StoredKey stored) {
        if (stored.wrapped() == null) return Optional.of(new KeyDestroyed(stored.id()));
        var material = wrapping.unwrap(stored);
        if (material.isEmpty()) {
            // Nothing was sealed under a pending key, so one whose generation went may go too.
            if (stored.pending()) keys.discard(stored);
            return Optional.empty();
        }
        if (stored.pending() && !confirm(stored, material.get())) return Optional.empty();
        return Optional.of(new DataKey(stored.id(), stored.scope(), material.get()));
    }

    private boolean confirm(StoredKey pending, byte[] material) {
        if (pending.generation() > keys.retiredUpTo()) return keys.confirm(pending);
        wrapping.wrap(pending.id(), pending.scope(), material, generations.current())
                .ifPresent(moved -> keys.rewrap(Map.of(pending, moved)));
        return false;
    }

    private void insert(KeyScope scope) {
        var material = new byte[DataKey.LENGTH_BYTES];
        random.nextBytes(material);
        wrapping.wrap(KeyId.random(), scope, material, currentGeneration())
                .ifPresent(key -> keys.insert(key, clock.instant()));
    }

    private int currentGeneration() {
        var current = generations.current();
        if (current > 0) return current;
        if (keys.isEmpty()) return generations.create();
        // Another process may just have made the first of both, the generation before the key.
        var madeMeanwhile = generations.current();
        if (madeMeanwhile > 0) return madeMeanwhile;
        throw new KeyUnavailable("the vault holds keys but there is no key-encryption key");
    }
}
