package org.throughline.platform.projection;

import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventRecords;
import org.throughline.platform.eventlog.RecordedEvent;

/**
 * Decodes the events of one catalogue.
 *
 * @param <E> the sealed type of the events
 */
public final class CatalogueDecoder<E> implements PayloadDecoder<E> {
    private final Catalogue<E> catalogue;
    private final EventRecords<E> records;

    /** A decoder of all types the catalogue lists. */
    public CatalogueDecoder(Catalogue<E> catalogue) {
        this.catalogue = catalogue;
        this.records = new EventRecords<>(catalogue);
    }

    @Override
    public boolean decodes(String type) {
        return catalogue.named(type).isPresent();
    }

    @Override
    public E decode(RecordedEvent stored, byte[] payload) {
        return records.read(stored.type(), stored.event().revision(), payload);
    }
}
