package org.throughline.platform.projection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.privacy.KeyId;
import org.throughline.platform.privacy.KeyRing;
import org.throughline.platform.privacy.Opened;
import org.throughline.platform.privacy.Sealing;
import org.throughline.platform.privacy.Vault;

/**
 * Opens sealed events with the keys of a vault, one query of keys a page.
 *
 * @param <E> the events it gives
 */
public final class SealedEventReader<E> implements EventReader<E> {
    private final Vault vault;
    private final Sealing sealing;
    private final Function<RecordedEvent, String> source;
    private final PayloadDecoder<E> decoder;

    /**
     * A reader over one vault.
     *
     * @param source tells in which log an event was sealed: the reader's own, or another service's for one it was told
     */
    public SealedEventReader(
            Vault vault, Sealing sealing, Function<RecordedEvent, String> source, PayloadDecoder<E> decoder) {
        this.vault = vault;
        this.sealing = sealing;
        this.source = source;
        this.decoder = decoder;
    }

    @Override
    public boolean reads(String type) {
        return decoder.decodes(type);
    }

    @Override
    public Page<E> open(List<RecordedEvent> page) {
        Set<KeyId> ids = new LinkedHashSet<>();
        for (RecordedEvent event : page) {
            if (SealedField.isKeyId(event.header().key())) {
                ids.add(KeyId.of(event.header().key()));
            }
        }
        KeyRing keys = vault.keys(ids);
        return event -> read(event, keys);
    }

    private Delivered<E> read(RecordedEvent stored, KeyRing keys) {
        SealedField field = SealedField.of(stored, source.apply(stored));
        return switch (sealing.open(
                field.payload(), field.place(), keys.key(field.place().keyId()))) {
            case Opened.Plain plain -> new Recorded<>(decoder.decode(stored, plain.payload()), stored);
            case Opened.Erased _ -> new Erased<>(stored);
        };
    }
}
