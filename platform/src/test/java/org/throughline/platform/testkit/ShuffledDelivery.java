package org.throughline.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.throughline.platform.projection.Delivered;
import org.throughline.platform.projection.Erased;
import org.throughline.platform.projection.EventChanges;
import org.throughline.platform.projection.Projection;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.projection.ViewName;
import org.throughline.platform.projection.ViewWriter;

/**
 * The test every projection must pass: whatever is delivered again, and however streams are interleaved, the view is the
 * one that each event delivered once and in log order gives.
 *
 * <p>The order within each stream is kept, as the platform keeps it; a stream may jump back and go forward again, and a
 * batch may be cut short and delivered again as after a crash.
 *
 * @param <E> the events of the projection
 */
public final class ShuffledDelivery<E> {
    private static final int BATCH_MAX = 40;
    private static final int ONE_BY_ONE_MAX = 2_000;

    private final Projection<E> projection;
    private final List<? extends Delivered<E>> log;
    private final Map<String, String> golden;

    /**
     * A check over some history.
     *
     * @param log events in log order, with their positions; let several streams meet in the same rows
     */
    public ShuffledDelivery(Projection<E> projection, List<? extends Delivered<E>> log) {
        this.projection = projection;
        this.log = List.copyOf(log);
        MongoDatabase database = TestStore.freshDatabase();
        ViewWriter writer = writer(database);
        int together = log.size() <= ONE_BY_ONE_MAX ? 1 : BATCH_MAX;
        for (int from = 0; from < log.size(); from += together) {
            write(writer, this.log.subList(from, Math.min(log.size(), from + together)));
        }
        this.golden = rows(database);
    }

    /** Delivers the history once more in a way the seed determines, and fails unless the view is the same. */
    public void holds(long seed) {
        Random random = new Random(seed);
        MongoDatabase database = TestStore.freshDatabase();
        ViewWriter writer = writer(database);
        List<Delivered<E>> deliveries = deliveries(random);
        for (int from = 0; from < deliveries.size(); ) {
            int to = Math.min(deliveries.size(), from + 1 + random.nextInt(BATCH_MAX));
            List<Delivered<E>> batch = deliveries.subList(from, to);
            if (random.nextInt(4) == 0) {
                write(writer, batch.subList(0, random.nextInt(batch.size() + 1))); // a crash cut it short
            }
            write(writer, batch);
            from = to;
        }
        Map<String, String> rows = rows(database);
        Set<String> ids = new TreeSet<>(golden.keySet());
        ids.addAll(rows.keySet());
        ids.removeIf(id -> Objects.equals(golden.get(id), rows.get(id)));
        assertThat(ids.stream().map(id -> golden.get(id) + " became " + rows.get(id)))
                .as(
                        "rows of %s that differ after %d deliveries of %d events, seed %d",
                        projection.name(), deliveries.size(), log.size(), seed)
                .isEmpty();
    }

    private ViewWriter writer(MongoDatabase database) {
        return new ViewWriter(database, ViewName.of(projection));
    }

    private Map<String, String> rows(MongoDatabase database) {
        return ViewHash.rows(database, ViewName.of(projection));
    }

    private void write(ViewWriter writer, Collection<? extends Delivered<E>> batch) {
        List<EventChanges> changes = new ArrayList<>();
        for (Delivered<E> delivered : batch) {
            changes.add(writer.prepare(
                    delivered,
                    switch (delivered) {
                        case Recorded<E> recorded -> projection.on(recorded);
                        case Erased<E> erased -> projection.onErased(erased);
                    }));
        }
        writer.write(changes);
    }

    /** All events with repeats, each stream in its order, the streams mixed. */
    private List<Delivered<E>> deliveries(Random random) {
        Map<String, List<Delivered<E>>> streams = new LinkedHashMap<>();
        log.forEach(event ->
                streams.computeIfAbsent(event.stream(), _ -> new ArrayList<>()).add(event));
        List<Deque<Delivered<E>>> waiting = new ArrayList<>();
        streams.values().forEach(stream -> waiting.add(withRepeats(stream, random)));
        List<Delivered<E>> mixed = new ArrayList<>();
        while (!waiting.isEmpty()) {
            int chosen = random.nextInt(waiting.size());
            mixed.add(waiting.get(chosen).remove());
            if (waiting.get(chosen).isEmpty()) {
                waiting.remove(chosen);
            }
        }
        return mixed;
    }

    private Deque<Delivered<E>> withRepeats(List<Delivered<E>> stream, Random random) {
        Deque<Delivered<E>> delivered = new ArrayDeque<>();
        int reached = 0;
        while (reached < stream.size()) {
            int from = Math.max(0, reached - random.nextInt(4));
            int to = Math.min(stream.size(), reached + 1 + random.nextInt(3));
            delivered.addAll(stream.subList(from, to));
            reached = to;
        }
        return delivered;
    }
}
