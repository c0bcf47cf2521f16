package org.throughline.platform.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.eventlog.EventLog;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.privacy.Sealing;
import org.throughline.platform.projection.CatalogueDecoder;
import org.throughline.platform.projection.Delivered;
import org.throughline.platform.projection.EventReader;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.projection.SealedEventReader;

/**
 * The streams of the log, opened: for an answer that has to be exactly what is recorded, or was at some time.
 *
 * @param <E> the events it gives; others in a stream are passed over
 */
public final class History<E> {
    private final EventLog log;
    private final EventReader<E> reader;

    /** Reads events of one catalogue. */
    public History(Records records, Catalogue<E> catalogue) {
        this.log = records.log();
        this.reader = reader(records, catalogue);
    }

    static <E> EventReader<E> reader(Records records, Catalogue<E> catalogue) {
        String own = records.log().name();
        return new SealedEventReader<>(
                records.vault(), new Sealing(), event -> source(own, event), new CatalogueDecoder<>(catalogue));
    }

    private static String source(String own, RecordedEvent event) {
        var origin = event.header().origin();
        return origin == null ? own : origin.source();
    }

    /** Every event of an organisation's stream of that name, oldest first; empty if there is none. */
    public List<Delivered<E>> of(String name, String organisation) {
        return opened(log.stream(StreamName.in(organisation, name), 1).stream(), organisation);
    }

    private List<Delivered<E>> opened(Stream<RecordedEvent> stored, String organisation) {
        List<RecordedEvent> found = stored.filter(event -> reader.reads(event.type()))
                .filter(event -> event.header().organisation().equals(organisation))
                .toList();
        EventReader.Page<E> page = reader.open(found);
        return found.stream().map(page::read).toList();
    }

    /** The same, as far as it was recorded by then; all of it, if no time is given. */
    public List<Delivered<E>> of(String stream, String organisation, Optional<Instant> knownAt) {
        return of(stream, organisation).stream()
                .filter(fact -> isKnown(fact, knownAt))
                .toList();
    }

    private static boolean isKnown(Delivered<?> fact, Optional<Instant> knownAt) {
        return knownAt.isEmpty() || !fact.stored().recordedAt().isAfter(knownAt.get());
    }

    /** What of that can still be read. */
    public List<Recorded<E>> readable(String stream, String organisation, Optional<Instant> knownAt) {
        return readable(of(stream, organisation, knownAt));
    }

    private List<Recorded<E>> readable(List<Delivered<E>> facts) {
        List<Recorded<E>> readable = new ArrayList<>();
        for (Delivered<E> fact : facts) {
            if (fact instanceof Recorded<E> recorded) {
                readable.add(recorded);
            }
        }
        return readable;
    }

    /** The same, without its place in the log. */
    public List<E> events(String stream, String organisation, Optional<Instant> knownAt) {
        return readable(stream, organisation, knownAt).stream()
                .map(Recorded::event)
                .toList();
    }

    /** What can be read of several streams, as they stood at one moment, one stream after the other. */
    public List<E> events(Collection<String> streams, String organisation, Optional<Instant> knownAt) {
        List<String> names = streams.stream()
                .map(name -> StreamName.in(organisation, name))
                .distinct()
                .toList();
        Stream<RecordedEvent> stored = log.streams(names).values().stream().flatMap(List::stream);
        return readable(opened(stored, organisation)).stream()
                .filter(fact -> isKnown(fact, knownAt))
                .map(Recorded::event)
                .toList();
    }
}
