package org.throughline.platform.privacy;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.throughline.platform.privacy.StandingOrders.Announced;

/**
 * One service's door to the keys of a deployment; it opens only the kinds of key the service was granted.
 *
 * <p>Keys live in a database of their own, wrapped by {@link KeyEncryptionKeys}. A usable key is remembered in this
 * process for at most 60 seconds, and no longer than until this process sees that an order to destroy keys was given,
 * which it looks for every second. A key that an order names is not remembered and not given for anything new, but opens
 * what there is until it is destroyed: so from that moment on nothing opens in any process.
 *
 * <p>Safe for use by many threads. Store failures surface as {@link com.mongodb.MongoException}, and every call may then
 * be repeated.
 */
public final class Vault {

    private static final int IDS_PER_QUERY = 1_000;
    private static final int ATTEMPTS_MAX = 8;

    private final KeyCollection keys;
    private final KeyWrapping wrapping;
    private final KeyCreation creation;
    private final KeyCache cache;
    private final StandingOrders orders;
    private final Set<KeyKind> granted;

    /** A handle on the vault with the machine's own clocks. */
    public Vault(MongoDatabase database, KeyEncryptionKeys keyEncryptionKeys, Set<KeyKind> granted) {
        this(database, keyEncryptionKeys, granted, Clock.systemUTC(), System::nanoTime);
    }

    /**
     * A handle on the vault.
     *
     * @param database the vault's own; written with majority and journal, whatever its defaults
     * @param nanoTime a steadily rising count of nanoseconds, by which remembered keys age
     */
    public Vault(
            MongoDatabase database,
            KeyEncryptionKeys keyEncryptionKeys,
            Set<KeyKind> granted,
            Clock clock,
            LongSupplier nanoTime) {
        this.keys = new KeyCollection(database);
        this.wrapping = new KeyWrapping(keyEncryptionKeys);
        this.creation = new KeyCreation(keys, keyEncryptionKeys, clock);
        this.cache = new KeyCache(nanoTime);
        this.orders = new StandingOrders(keys, nanoTime, cache::forgetUsable);
        this.granted = Set.copyOf(granted);
    }

    /**
     * The key of a scope for something new, created if there was none.
     *
     * @return the key, or that it was destroyed or is about to be: a scope never gets a second key
     * @throws KindNotGranted if this service was not granted the kind
     * @throws KeyUnavailable if no key-encryption key is at hand for it
     */
    public VaultKey keyFor(KeyScope scope) {
        demandGranted(scope.kind());
        var announced = orders.look();
        var key = cache.find(scope).orElseGet(() -> keep(scope, creation.keyFor(scope), announced));
        return announced.keys().contains(key.id()) ? new KeyDestroyed(key.id()) : key;
    }

    /**
     * A key by its id.
     *
     * @throws KindNotGranted if this service was not granted its kind
     * @throws KeyUnknown if the vault does not hold it
     * @throws KeyUnavailable if no key-encryption key is at hand for it
     */
    public VaultKey key(KeyId id) {
        var announced = orders.look();
        return cache.find(id).orElseGet(() -> read(id, announced));
    }

    /**
     * Many keys with one query per thousand of those not remembered. A key that is unknown or not granted is refused
     * when it is taken from the ring, so one such entry does not cost the whole page.
     *
     * @throws KeyUnavailable if no key-encryption key is at hand for one of them
     */
    public KeyRing keys(Collection<KeyId> ids) {
        var found = new HashMap<KeyId, VaultKey>();
        var notGranted = new HashMap<KeyId, KeyKind>();
        var missing = new ArrayList<KeyId>();
        var announced = orders.look();
        for (var id : new LinkedHashSet<>(ids)) {
            cache.find(id).ifPresentOrElse(key -> found.put(id, key), () -> missing.add(id));
        }
        for (var from = 0; from < missing.size(); from += IDS_PER_QUERY) {
            for (var stored : keys.find(missing.subList(from, Math.min(from + IDS_PER_QUERY, missing.size())))) {
                var kind = stored.scope().kind();
                if (granted.contains(kind)) found.put(stored.id(), usable(stored, announced));
                else notGranted.put(stored.id(), kind);
            }
        }
        return new KeyRing(found, notGranted);
    }

    /** Forgets a key at once because it was destroyed; from now on this process answers so without asking the store. */
    public void keyDestroyed(KeyId id) {
        cache.drop(id);
    }

    private VaultKey read(KeyId id, Announced announced) {
        return usable(keys.find(id).orElseThrow(() -> new KeyUnknown(id)), announced);
    }

    private VaultKey keep(KeyScope scope, VaultKey key, Announced announced) {
        if (key instanceof DataKey && announced.keys().contains(key.id())) return key;
        var kept = cache.keep(scope, key);
        if (orders.changedSince(announced)) cache.forgetUsable();
        return kept;
    }

    private VaultKey usable(StoredKey first, Announced announced) {
        demandGranted(first.scope().kind());
        var stored = first;
        for (var attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
            var key = unwrapped(stored);
            if (key.isPresent()) return keep(stored.scope(), key.get(), announced);
            // Its generation was retired since the document was read, which says where the key is now.
            stored = keys.find(first.id()).orElseThrow(() -> new KeyUnknown(first.id()));
        }
        throw new KeyUnavailable("no key-encryption generation " + stored.generation() + " for key " + first.id());
    }

    private Optional<VaultKey> unwrapped(StoredKey stored) {
        if (stored.wrapped() == null) return Optional.of(new KeyDestroyed(stored.id()));
        return wrapping.unwrap(stored).map(material -> new DataKey(stored.id(), stored.scope(), material));
    }

    private void demandGranted(KeyKind kind) {
        if (!granted.contains(kind)) throw new KindNotGranted(kind);
    }
}
