package org.throughline.platform.privacy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;

/** Moves all wrapped keys to a newer key-encryption generation, in bounded batches, while others create more. */
final class KeyMove {

    static final int BATCH = 500;

    /** A pass after the first finds only keys created meanwhile, so this many means that nothing moves. */
    private static final int PASSES_MAX = 100;

    private final KeyCollection keys;
    private final KeyEncryptionKeys generations;
    private final KeyWrapping wrapping;
    private final Consumer<ErasureStep> done;

    KeyMove(KeyCollection keys, KeyEncryptionKeys generations, Consumer<ErasureStep> done) {
        this.keys = keys;
        this.generations = generations;
        this.wrapping = new KeyWrapping(generations);
        this.done = done;
    }

    /**
     * Returns when a look over all keys found none older than the target.
     *
     * @throws KeyUnavailable if a key hangs on a generation that is gone
     * @throws SealBroken if a wrapped key was changed
     */
    void moveAllTo(int target) {
        for (var pass = 0; pass < PASSES_MAX; pass++) {
            if (!moveSome(target)) return;
        }
        throw new KeyUnavailable("keys under old generations do not get fewer");
    }

    private boolean moveSome(int target) {
        var foundAny = false;
        var batch = new ArrayList<StoredKey>(BATCH);
        try (var old = keys.wrappedBefore(target, BATCH)) {
            while (old.hasNext()) {
                batch.add(old.next());
                foundAny = true;
                if (batch.size() == BATCH || !old.hasNext()) {
                    move(batch);
                    batch.clear();
                }
            }
        }
        return foundAny;
    }

    private void move(List<StoredKey> batch) {
        var current = generations.current();
        var movedByOld = new HashMap<StoredKey, StoredKey>();
        for (var old : batch) {
            if (old.wrapped() == null) continue; // destroyed since it was found
            wrapping.unwrap(old)
                    .ifPresentOrElse(
                            material -> wrapping.wrap(old.id(), old.scope(), material, current)
                                    .ifPresent(moved -> movedByOld.put(old, moved)),
                            () -> leave(old));
        }
        keys.rewrap(movedByOld);
        done.accept(ErasureStep.BATCH_MOVED);
    }

    private void leave(StoredKey old) {
        if (old.pending()) {
            keys.discard(old);
        } else if (keys.find(old.id()).filter(old::equals).isPresent()) {
            throw new KeyUnavailable("key " + old.id() + " hangs on a generation that is gone: " + old.generation());
        }
    }
}
