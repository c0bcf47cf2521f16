package org.throughline.platform.projection;

import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.throughline.platform.eventlog.EventLog;
import org.throughline.platform.eventlog.RecordedEvent;

/**
 * Applies events to a view, and parks the stream of one that cannot be applied. Used by one thread.
 *
 * <p>What the store cannot do now comes out as an exception, and the same events are applied again later.
 */
final class Applier<E> {
    /** So many parked streams are no accident of single events any more. */
    static final int PARKED_MAX = 10_000;

    private static final System.Logger LOGGER = System.getLogger(Applier.class.getName());

    private final String processor;
    private final Projection<E> projection;
    private final EventReader<E> reader;
    private final ViewWriter writer;
    private final ParkedStreams parkedStreams;
    /** Stream → position of its first event that is held back; what lies before is applied as ever. */
    private final Map<String, Long> parked = new HashMap<>();

    private long epoch;

    /**
     * Applies to some rows.
     *
     * @param rows name of the rows, under which streams are parked
     */
    Applier(
            String rows,
            Projection<E> projection,
            EventReader<E> reader,
            ViewWriter writer,
            ParkedStreams parkedStreams) {
        this.processor = rows;
        this.projection = projection;
        this.reader = reader;
        this.writer = writer;
        this.parkedStreams = parkedStreams;
    }

    /** Learns what is parked, on becoming the owner. */
    void start(long ownedEpoch) {
        epoch = ownedEpoch;
        parkedStreams.adopt(processor, epoch);
        parked.clear();
        parkedStreams.of(processor, PARKED_MAX + 1).forEach(entry -> parked.put(entry.stream(), entry.position()));
        demandFewParked();
    }

    /**
     * Applies events in order; returns when each is applied, or parked, or none of this projection's.
     *
     * @return whether any was this projection's
     */
    boolean apply(List<RecordedEvent> events) {
        List<RecordedEvent> mine = events.stream()
                .filter(event -> reader.reads(event.type()) && !isHeld(event))
                .toList();
        if (mine.isEmpty()) {
            return false;
        }
        EventReader.Page<E> page = reader.open(mine);
        List<EventChanges> changes = new ArrayList<>();
        for (RecordedEvent event : mine) {
            if (!isHeld(event)) {
                attempt(event, () -> changes.add(prepare(page, event)));
            }
        }
        write(changes);
        return true;
    }

    private boolean isHeld(RecordedEvent event) {
        Long first = parked.get(event.stream());
        return first != null && event.position() >= first;
    }

    private EventChanges prepare(EventReader.Page<E> page, RecordedEvent event) {
        Delivered<E> delivered = page.read(event);
        List<WriteModel<Document>> changes = switch (delivered) {
            case Recorded<E> recorded -> projection.on(recorded);
            case Erased<E> erased -> projection.onErased(erased);
        };
        return writer.prepare(delivered, changes);
    }

    private void write(List<EventChanges> changes) {
        try {
            writer.write(changes);
        } catch (RuntimeException e) {
            if (StoreFault.isTemporary(e)) {
                throw e;
            }
            // One of them is at fault; guarded changes may be made again, so each is tried by itself.
            for (EventChanges one : changes) {
                RecordedEvent event = one.delivered().stored();
                if (!isHeld(event)) {
                    attempt(event, () -> writer.write(List.of(one)));
                }
            }
        }
    }

    /** Does what may fail for one event; if it does, and not because of a store, parks the event's stream. */
    private boolean attempt(RecordedEvent event, Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuntimeException | StackOverflowError e) {
            if (StoreFault.isTemporary(e)) {
                throw e;
            }
            park(event, e);
            return false;
        }
    }

    private void park(RecordedEvent event, Throwable cause) {
        String errorClass = cause.getClass().getName();
        parkedStreams.park(
                new ParkedStream(
                        processor, event.stream(), event.position(), event.version(), event.recordedAt(), errorClass),
                epoch);
        parked.put(event.stream(), event.position());
        demandFewParked();
        LOGGER.log(
                System.Logger.Level.WARNING,
                "{0} parked a stream at position {1}: {2}",
                processor,
                Long.toString(event.position()),
                errorClass);
    }

    private void demandFewParked() {
        if (parked.size() > PARKED_MAX) {
            throw new ProcessorStopped(processor, "more than " + PARKED_MAX + " streams are parked");
        }
    }

    /** Applies a parked stream from the log up to a position, in order; releases it if all of it could be applied. */
    void retry(ParkedStream entry, EventLog log, long upTo) {
        List<RecordedEvent> held = log.stream(entry.stream(), entry.version()).stream()
                .filter(event -> event.position() <= upTo && reader.reads(event.type()))
                .toList();
        EventReader.Page<E> page = reader.open(held);
        parked.put(entry.stream(), entry.position());
        parkedStreams.adopt(entry, epoch);
        for (RecordedEvent event : held) {
            if (!attempt(event, () -> writer.write(List.of(prepare(page, event))))) {
                return;
            }
        }
        parkedStreams.release(entry, epoch);
        parked.remove(entry.stream());
    }
}
