package org.throughline.platform.privacy;

import java.util.Map;

/** The keys of many payloads, fetched at once. Use it for the page it was fetched for and let it go. */
public final class KeyRing {

    private final Map<KeyId, VaultKey> keys;
    private final Map<KeyId, KeyKind> notGranted;

    KeyRing(Map<KeyId, VaultKey> keys, Map<KeyId, KeyKind> notGranted) {
        this.keys = Map.copyOf(keys);
        this.notGranted = Map.copyOf(notGranted);
    }

    /**
     * The key, or that it was destroyed.
     *
     * @throws KindNotGranted if it is of a kind this service was not granted
     * @throws KeyUnknown if it was not asked for, or the vault does not hold it
     */
    public VaultKey key(KeyId id) {
        var key = keys.get(id);
        if (key != null) return key;
        var kind = notGranted.get(id);
        if (kind != null) throw new KindNotGranted(kind);
        throw new KeyUnknown(id);
    }

    @Override
    public String toString() {
        return "KeyRing[" + keys.size() + " keys]";
    }
}
