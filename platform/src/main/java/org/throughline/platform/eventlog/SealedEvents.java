package org.throughline.platform.eventlog;

import java.util.List;
import org.throughline.platform.privacy.DataKey;
import org.throughline.platform.privacy.KeyDestroyed;
import org.throughline.platform.privacy.KeyId;
import org.throughline.platform.privacy.KeyRing;
import org.throughline.platform.privacy.Opened;
import org.throughline.platform.privacy.SealContext;
import org.throughline.platform.privacy.SealedPayload;
import org.throughline.platform.privacy.Sealing;
import org.throughline.platform.privacy.Vault;
import org.throughline.platform.privacy.VaultKey;

/**
 * Seals facts into events of a log and opens them again.
 *
 * <p>A seal holds an event to the log that decided it: in the log of a service that was told, it opens under the name of
 * its origin.
 */
public final class SealedEvents {
    private final String log;
    private final Vault vault;
    private final Sealing sealing = new Sealing();

    /**
     * @param log name of the log whose events are sealed
     * @param vault gives the keys this service may use
     */
    public SealedEvents(String log, Vault vault) {
        this.log = log;
        this.vault = vault;
    }

    /**
     * Seals a fact under the key its header names.
     *
     * @throws KeyGoneException if that key was destroyed: of an erased person nothing new is recorded
     */
    public ProposedEvent seal(Fact fact) {
        KeyId id = KeyId.of(fact.header().key());
        return switch (vault.key(id)) {
            case KeyDestroyed _ -> throw new KeyGoneException(id);
            case DataKey key -> sealed(fact, key);
        };
    }

    private ProposedEvent sealed(Fact fact, DataKey key) {
        SealContext context = new SealContext(log, fact.id(), fact.type(), fact.revision(), key.id());
        SealedPayload payload = sealing.seal(fact.payload(), context, key);
        return new ProposedEvent(
                fact.stream(),
                fact.id(),
                fact.type(),
                fact.revision(),
                fact.header(),
                SealedBytes.owning(payload.sealed()),
                Digest.owning(payload.digest()));
    }

    /**
     * Opens one event.
     *
     * @return its payload, or that it is erased
     * @throws org.throughline.platform.privacy.SealBroken if it is not what was sealed
     */
    public Opened open(RecordedEvent event) {
        return open(event, vault.key(KeyId.of(event.header().key())));
    }

    /** Opens many events with one look at the vault. */
    public List<Opened> openAll(List<RecordedEvent> events) {
        KeyRing keys = vault.keys(events.stream()
                .map(event -> KeyId.of(event.header().key()))
                .distinct()
                .toList());
        return events.stream()
                .map(event -> open(event, keys.key(KeyId.of(event.header().key()))))
                .toList();
    }

    private Opened open(RecordedEvent recorded, VaultKey key) {
        ProposedEvent event = recorded.event();
        Origin origin = event.header().origin();
        SealContext context = new SealContext(
                origin == null ? log : origin.source(), event.id(), event.type(), event.revision(), key.id());
        return sealing.open(
                new SealedPayload(event.sealed().toBytes(), event.digest().toBytes()), context, key);
    }
}
