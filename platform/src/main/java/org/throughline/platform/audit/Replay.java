package org.throughline.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.platform.eventlog.CommitHistory;
import org.throughline.platform.eventlog.RecordedCommit;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.web.PageCut;

/** Reads a history in the order of the log, a page at a time. */
final class Replay {
    private final CommitHistory log;
    private final Contents contents;

    Replay(CommitHistory log, Contents contents) {
        this.log = log;
        this.contents = contents;
    }

    /**
     * The last event that was read.
     *
     * @param commit number of its commit, 0 before the first
     * @param position its position, 0 before the first
     */
    record Place(long commit, long position) {
        static final Place START = new Place(0, 0);

        static Place of(HistoryEntry entry) {
            return new Place(entry.commit(), entry.position());
        }
    }

    private record Stored(RecordedCommit commit, RecordedEvent event) {}

    /** The events of a part of the log, at most as many as the limit says. */
    PageCut<HistoryEntry> page(Asked asked, Reading reading, int limit) {
        Place after = reading.after();
        // The commit of the last event may hold more, and one commit more tells whether another page follows.
        List<Stored> found = asked.commits(log, Math.max(0, after.commit() - 1), limit + 2).stream()
                .flatMap(commit -> commit.events().stream().map(event -> new Stored(commit, event)))
                .filter(stored -> stored.event().position() > after.position()
                        && stored.event().position() <= reading.upTo()
                        && asked.holds(stored.event()))
                .limit(limit + 1L)
                .toList();
        PageCut<Stored> page = PageCut.of(found, limit);
        Map<String, AuditedContent> opened =
                contents.of(page.shown().stream().map(Stored::event).toList());
        List<HistoryEntry> entries = page.shown().stream()
                .map(stored -> HistoryEntry.of(
                        stored.commit(),
                        stored.event(),
                        Objects.requireNonNull(opened.get(stored.event().id()))))
                .toList();
        return new PageCut<>(entries, page.more());
    }

    /** Which part of the log is meant, as it is now. */
    Reading reading(Reading.Bounds bounds, Instant now) {
        return Reading.of(log, bounds, now);
    }

    /** Whom what is asked for is about, by the first event of it; nothing if there never was one. */
    Optional<List<String>> known(Asked asked) {
        return asked.commits(log, 0, 1).stream()
                .findFirst()
                .map(commit -> commit.events().stream()
                        .filter(asked::holds)
                        .flatMap(event -> Stream.ofNullable(event.header().subject()))
                        .distinct()
                        .toList());
    }

    /** Whom a page names. */
    static List<String> subjects(List<HistoryEntry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.content().people(entry.subject()))
                .distinct()
                .toList();
    }
}
