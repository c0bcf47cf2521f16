package org.throughline.scheduling.calendar.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventRecords;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.privacy.Opened;
import org.throughline.platform.projection.SealedField;
import org.throughline.platform.projection.SealedFields;

/**
 * The facts that rows keep sealed, opened for an answer.
 *
 * @param <E> the events of a catalogue
 */
public final class SealedFacts<E> {
    private static final String OWN_LOG = "scheduling";

    private final SealedFields fields;
    private final EventRecords<E> records;

    public SealedFacts(SealedFields fields, Catalogue<E> catalogue) {
        this.fields = fields;
        this.records = new EventRecords<>(catalogue);
    }

    /** How a row keeps an event. */
    public static Document keep(RecordedEvent stored) {
        var origin = stored.header().origin();
        return SealedField.of(stored, origin == null ? OWN_LOG : origin.source())
                .toDocument();
    }

    /** The events of an answer, all opened at once and in the order given; empty where one was erased. */
    public List<Optional<E>> open(List<Document> kept) {
        List<Opened> opened = fields.open(kept.stream().map(SealedField::from).toList());
        List<Optional<E>> events = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            events.add(event(kept.get(i), opened.get(i)));
        }
        return events;
    }

    private Optional<E> event(Document kept, Opened opened) {
        return switch (opened) {
            case Opened.Plain plain ->
                Optional.of(records.read(kept.getString("type"), kept.getInteger("rev"), plain.payload()));
            case Opened.Erased _ -> Optional.empty();
        };
    }
}
