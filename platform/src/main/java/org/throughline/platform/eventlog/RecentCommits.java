package org.throughline.platform.eventlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * The last commits this process wrote or read in order, as they are in the store: most readers follow the head, so they
 * need not fetch and decode the same commits each for itself.
 *
 * <p>Holds a stretch without a gap that may end before the head. Verification never reads it. One thread adds, many read.
 */
final class RecentCommits {
    private static final int COMMITS_MAX = 1_000;
    private static final long BYTES_MAX = 8L * 1024 * 1024;

    private final NavigableMap<Long, RecordedCommit> byFirst = new ConcurrentSkipListMap<>();
    private final Map<CommitId, RecordedCommit> byId = new ConcurrentHashMap<>();
    private long bytes;
    private int count;

    /** Adds the commit that follows the last one added. */
    void add(RecordedCommit commit) {
        byId.put(commit.id(), commit);
        byFirst.put(commit.first(), commit);
        bytes += size(commit);
        count++;
        while (count > COMMITS_MAX || (bytes > BYTES_MAX && count > 1)) {
            forget(byFirst.firstEntry().getValue());
        }
    }

    /** Empties it, since what comes next does not follow. */
    void clear() {
        List.copyOf(byFirst.values()).forEach(this::forget);
    }

    private void forget(RecordedCommit commit) {
        byFirst.remove(commit.first());
        byId.remove(commit.id());
        bytes -= size(commit);
        count--;
    }

    @Nullable
    RecordedCommit withId(CommitId id) {
        return byId.get(id);
    }

    /** The commits that hold positions from the first of these on, as far as they are known; none if that one is not. */
    List<RecordedCommit> covering(long position, long beforePosition) {
        Map.Entry<Long, RecordedCommit> holding = byFirst.floorEntry(position);
        if (holding == null || holding.getValue().head().position() < position) {
            return List.of();
        }
        List<RecordedCommit> commits = new ArrayList<>();
        long next = holding.getKey();
        for (RecordedCommit commit : byFirst.subMap(next, beforePosition).values()) {
            if (commit.first() != next) {
                return List.of(); // emptied meanwhile
            }
            commits.add(commit);
            next = commit.head().position() + 1;
        }
        return commits;
    }

    private static long size(RecordedCommit commit) {
        return commit.events().stream()
                .mapToLong(event -> event.event().sealed().length())
                .sum();
    }
}
