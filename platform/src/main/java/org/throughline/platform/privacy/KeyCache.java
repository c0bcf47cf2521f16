package org.throughline.platform.privacy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Remembers usable keys for a minute and destroyed ones for ever, both bounded in number. */
final class KeyCache {

    static final Duration USABLE = Duration.ofSeconds(60);
    static final int KEYS_MAX = 20_000;
    static final int DESTROYED_MAX = 100_000;

    private final Cache<KeyId, DataKey> usable;
    private final Cache<KeyScope, KeyId> ids;
    private final Cache<KeyId, KeyDestroyed> destroyed;

    KeyCache(LongSupplier nanoTime) {
        usable = Caffeine.newBuilder()
                .maximumSize(KEYS_MAX)
                .expireAfterWrite(USABLE)
                .ticker(nanoTime::getAsLong)
                .executor(Runnable::run)
                .build();
        ids = Caffeine.newBuilder()
                .maximumSize(KEYS_MAX)
                .executor(Runnable::run)
                .build();
        destroyed = Caffeine.newBuilder()
                .maximumSize(DESTROYED_MAX)
                .executor(Runnable::run)
                .build();
    }

    Optional<VaultKey> find(KeyScope scope) {
        return Optional.ofNullable(ids.getIfPresent(scope)).flatMap(this::find);
    }

    Optional<VaultKey> find(KeyId id) {
        VaultKey gone = destroyed.getIfPresent(id);
        return Optional.ofNullable(gone != null ? gone : usable.getIfPresent(id));
    }

    /** Keeps what was read; if the key was destroyed while it was being read, that wins. */
    VaultKey keep(KeyScope scope, VaultKey key) {
        ids.put(scope, key.id());
        switch (key) {
            case KeyDestroyed gone -> drop(gone.id());
            case DataKey read -> usable.put(read.id(), read);
        }
        var gone = destroyed.getIfPresent(key.id());
        if (gone == null) return key;
        usable.invalidate(gone.id());
        return gone;
    }

    /** Forgets what is usable; it has to be read again. */
    void forgetUsable() {
        usable.invalidateAll();
    }

    void drop(KeyId id) {
        destroyed.put(id, new KeyDestroyed(id));
        usable.invalidate(id);
    }
}
