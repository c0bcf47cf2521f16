package org.throughline.platform.decider;

import java.util.Collection;
import java.util.Optional;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.privacy.DataKey;
import org.throughline.platform.privacy.KeyDestroyed;
import org.throughline.platform.privacy.KeyId;
import org.throughline.platform.privacy.KeyRing;
import org.throughline.platform.privacy.KeyScope;
import org.throughline.platform.privacy.Vault;

/** The keys that events of a scope go under, and whether those that opened a state are still there. */
final class ScopedKeys {
    private final Vault vault;

    ScopedKeys(Vault vault) {
        this.vault = vault;
    }

    /** The key for new events of a scope; none when it was destroyed. */
    Optional<KeyId> keyFor(KeyScope scope) {
        return switch (vault.keyFor(scope)) {
            case KeyDestroyed _ -> Optional.empty();
            case DataKey key -> Optional.of(key.id());
        };
    }

    /** Whether one of these keys was destroyed. */
    boolean anyDestroyed(Collection<KeyId> keys) {
        KeyRing ring = vault.keys(keys);
        return keys.stream().anyMatch(key -> ring.key(key) instanceof KeyDestroyed);
    }

    static KeyId keyOf(RecordedEvent event) {
        return KeyId.of(event.header().key());
    }
}
