package org.throughline.embedded.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Keeps the journal short: writes all slots to a snapshot once the journal since the last one has grown long. */
final class Snapshots implements AutoCloseable {
    /** Replaying this much journal takes about a second. */
    private static final long JOURNAL_BYTES_MAX = 256L * 1024 * 1024;

    private static final int CHANGES_PER_FRAME = 1_000;

    private static final System.Logger LOG = System.getLogger(Snapshots.class.getName());

    private final DataFiles files;
    private final Journal journal;
    private final StoredCollections collections;
    private final ScheduledExecutorService watcher = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("store-snapshots").daemon().factory());

    Snapshots(DataFiles files, Journal journal, StoredCollections collections) {
        this.files = files;
        this.journal = journal;
        this.collections = collections;
    }

    void watch() {
        var _ = watcher.scheduleWithFixedDelay(this::takeIfLong, 5, 5, TimeUnit.SECONDS);
    }

    /** Takes one soon, without waiting for it. */
    void takeSoon() {
        var _ = watcher.submit(this::take);
    }

    private void takeIfLong() {
        try {
            if (journal.written() > JOURNAL_BYTES_MAX) {
                take();
            }
        } catch (RuntimeException e) {
            // Nothing is lost without a snapshot, the journal only stays long; the next try comes in a moment.
            LOG.log(System.Logger.Level.WARNING, "no snapshot could be taken", e);
        }
    }

    /** Writes a snapshot now and removes what it replaces. */
    synchronized void take() {
        long segment = journal.roll();
        List<List<Change>> contents = new ArrayList<>();
        for (Map.Entry<String, Slots> collection : collections.all()) {
            contents.add(collection.getValue().puts(collection.getKey()));
        }
        // What the slots held a moment ago must not reach disk by this way before it did by the journal.
        journal.awaitDurable();
        try {
            files.writeSnapshot(segment, contents.stream().flatMap(Snapshots::frames));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<List<Change>> frames(List<Change> changes) {
        List<List<Change>> frames = new ArrayList<>();
        for (int from = 0; from < changes.size(); from += CHANGES_PER_FRAME) {
            frames.add(changes.subList(from, Math.min(changes.size(), from + CHANGES_PER_FRAME)));
        }
        return frames.stream();
    }

    /** Waits for a snapshot under way: it must not remove files under whoever opens the directory next. */
    @Override
    public void close() {
        watcher.close();
    }
}
