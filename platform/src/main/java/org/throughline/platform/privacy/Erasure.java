package org.throughline.platform.privacy;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * Destroys data keys so that no copy of them, in a journal, a replica or a backup, opens any more.
 *
 * <p>An order is announced to every {@link Vault} of the deployment, and goes on when each has seen it: from then on
 * nothing new is sealed under the keys, and nobody remembers them. The wrapped bytes are deleted; then a new key-encryption
 * generation is created, all surviving keys are wrapped under it, and every older generation is destroyed. Reported
 * complete only when all of that is done. Each step is idempotent, so after a crash the whole is simply done again; several
 * processes may erase, create and open at once.
 *
 * <p>Its cost grows with the number of surviving keys, so keys to be destroyed together belong in one order. A backup of
 * the vault made before an erasure cannot be opened after it: make the next one when the erasure is complete.
 *
 * <p>A surviving key that cannot be unwrapped stops the erasure before any generation is destroyed.
 */
public final class Erasure {

    private final KeyCollection keys;
    private final Destructions destructions;
    private final KeyEncryptionKeys generations;
    private final KeyMove survivors;
    private final JournalCompaction journal;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final Consumer<ErasureStep> done;

    /** When this process announced an order it has not carried out, in nanoseconds. */
    private final Map<UUID, Long> announced = new ConcurrentHashMap<>();

    /**
     * Erasure in the vault that the given database and key-encryption keys make up.
     *
     * @param nanoTime a steadily rising count of nanoseconds, by which it waits for every process to see an order
     */
    public Erasure(
            MongoDatabase database,
            KeyEncryptionKeys generations,
            JournalCompaction journal,
            Clock clock,
            LongSupplier nanoTime) {
        this(database, generations, journal, clock, nanoTime, _ -> {});
    }

    Erasure(
            MongoDatabase database,
            KeyEncryptionKeys generations,
            JournalCompaction journal,
            Clock clock,
            LongSupplier nanoTime,
            Consumer<ErasureStep> done) {
        this.keys = new KeyCollection(database);
        this.destructions = new Destructions(database);
        this.generations = generations;
        this.survivors = new KeyMove(keys, generations, done);
        this.journal = journal;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.done = done;
    }

    /**
     * Carries out an order. If it throws, the order stands once recorded: repeat it, or {@link #resume}.
     *
     * @param id of the order; the same order repeated under its id changes nothing more
     * @throws KeysInUse if a process may not have seen the order yet; it stands
     * @throws KeyUnknown if the vault does not hold one of the keys; then nothing was done
     * @throws IllegalArgumentException if another order has this id
     * @throws KeyUnavailable if a surviving key hangs on a lost generation
     * @throws SealBroken if a surviving wrapped key was changed
     */
    public CompletedDestruction erase(UUID id, DestructionOrder order) {
        demandKnown(order);
        destructions.record(id, order, clock.instant());
        done.accept(ErasureStep.ORDER_RECORDED);
        return carryOut(id);
    }

    /** Whether an order stands under that id: keys may be gone, and it will be carried out. */
    public boolean isOrdered(UUID id) {
        return destructions.exists(id);
    }

    /** Finishes every order that was recorded but not completed; call it when a process starts. */
    public List<CompletedDestruction> resume() {
        return destructions.open().stream().map(this::carryOut).toList();
    }

    private void demandKnown(DestructionOrder order) {
        var known = keys.find(order.keys()).stream().map(StoredKey::id).collect(Collectors.toSet());
        for (var key : order.keys()) {
            if (!known.contains(key)) throw new KeyUnknown(key);
        }
    }

    private CompletedDestruction carryOut(UUID id) {
        var order = destructions.order(id);
        if (destructions.completedAt(id).isEmpty()) {
            announce(id, order);
            keys.destroy(order.keys(), id.toString(), clock.instant());
            done.accept(ErasureStep.KEYS_DELETED);
            retireOlderThan(target(id));
            journal.compact();
            done.accept(ErasureStep.JOURNAL_COMPACTED);
            keys.withdraw(order.keys());
            destructions.complete(id, clock.instant());
            announced.remove(id);
            done.accept(ErasureStep.COMPLETED);
        } else if (announced.remove(id) != null) {
            keys.withdraw(
                    order.keys()); // another process carried it out while this one waited, and may have withdrawn it
            // before
        }
        return new CompletedDestruction(id, order, destructions.completedAt(id).orElseThrow());
    }

    private void announce(UUID id, DestructionOrder order) {
        var since = announced.get(id);
        if (since == null) {
            keys.announce(order.keys());
            since = nanoTime.getAsLong(); // after it is durable: whoever looks from now on sees it
            announced.put(id, since);
            done.accept(ErasureStep.ORDER_ANNOUNCED);
        }
        if (nanoTime.getAsLong() - since < StandingOrders.SEEN_BY_ALL.toNanos()) throw new KeysInUse();
    }

    /** A generation created after the deletion, so none of the deleted keys was ever wrapped under it. */
    private int target(UUID id) {
        var recorded = destructions.target(id);
        if (recorded.isPresent()) return recorded.get();
        var created = generations.create();
        done.accept(ErasureStep.GENERATION_CREATED);
        var target = destructions.recordTarget(id, created);
        done.accept(ErasureStep.GENERATION_RECORDED);
        return target;
    }

    private void retireOlderThan(int target) {
        // Marked before the last look for keys, so that no creator can slip in between; see KeyCreation.
        keys.retireUpTo(target - 1);
        done.accept(ErasureStep.OLD_GENERATIONS_RETIRED);
        survivors.moveAllTo(target);
        done.accept(ErasureStep.SURVIVORS_MOVED);
        generations.destroyOlderThan(target);
        done.accept(ErasureStep.OLD_GENERATIONS_DESTROYED);
    }
}
