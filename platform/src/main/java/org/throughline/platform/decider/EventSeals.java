package org.throughline.platform.decider;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.throughline.platform.eventlog.Digest;
import org.throughline.platform.eventlog.EventHeader;
import org.throughline.platform.eventlog.ProposedEvent;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.SealedBytes;
import org.throughline.platform.privacy.DataKey;
import org.throughline.platform.privacy.KeyDestroyed;
import org.throughline.platform.privacy.KeyId;
import org.throughline.platform.privacy.KeyRing;
import org.throughline.platform.privacy.KeyScope;
import org.throughline.platform.privacy.Opened;
import org.throughline.platform.privacy.SealContext;
import org.throughline.platform.privacy.SealedPayload;
import org.throughline.platform.privacy.Sealing;
import org.throughline.platform.privacy.Vault;
import org.throughline.platform.privacy.VaultKey;

/** Seals the payloads of one log's events and opens them again, with the keys of a vault. */
final class EventSeals {
    private final String log;
    private final Vault vault;
    private final Sealing sealing = new Sealing();

    EventSeals(String log, Vault vault) {
        this.log = log;
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

    /**
     * Seals a payload under the key the header names.
     *
     * @throws KeyGoneException if it was destroyed meanwhile
     */
    ProposedEvent seal(StoredMessage message, String stream, EventHeader header, int revision) {
        KeyId id = KeyId.of(header.key());
        return switch (vault.key(id)) {
            case KeyDestroyed _ -> throw new KeyGoneException();
            case DataKey key -> {
                SealContext place = new SealContext(log, message.identifier(), message.payloadType(), revision, id);
                SealedPayload payload = sealing.seal(message.payload(), place, key);
                yield new ProposedEvent(
                        stream,
                        message.identifier(),
                        message.payloadType(),
                        revision,
                        header,
                        SealedBytes.of(payload.sealed()),
                        Digest.of(payload.digest()));
            }
        };
    }

    /** Opens events with one look at the vault. */
    List<Opened> open(List<RecordedEvent> events) {
        KeyRing ring =
                vault.keys(events.stream().map(EventSeals::keyOf).distinct().toList());
        return events.stream().map(event -> open(event, ring.key(keyOf(event)))).toList();
    }

    private Opened open(RecordedEvent event, VaultKey key) {
        SealContext place =
                new SealContext(log, event.id(), event.type(), event.event().revision(), key.id());
        SealedPayload payload = new SealedPayload(
                event.event().sealed().toBytes(), event.event().digest().toBytes());
        return sealing.open(payload, place, key);
    }

    static KeyId keyOf(RecordedEvent event) {
        return KeyId.of(event.header().key());
    }
}
