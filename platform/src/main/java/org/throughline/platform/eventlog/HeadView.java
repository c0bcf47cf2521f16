package org.throughline.platform.eventlog;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the committer knows of the log: its head and the versions of streams at it.
 *
 * <p>Never ahead of the store. When another process wrote, {@link #catchUp} applies its commits in order. Used by one
 * thread.
 */
final class HeadView {
    /** Beyond this many foreign commits it is cheaper to forget the versions than to read every commit. */
    private static final int CATCH_UP_MAX = 5_000;

    private static final int PAGE = 500;

    private final String log;
    private final CommitStore store;
    private final RecentCommits recent;
    private final StreamVersions versions = new StreamVersions();
    private Head head;

    HeadView(String log, CommitStore store, RecentCommits recent) {
        this.log = log;
        this.store = store;
        this.recent = recent;
        this.head = stored();
    }

    Head head() {
        return head;
    }

    /** Applies a commit known to be durable and to follow the head. */
    void advance(RecordedCommit commit) {
        if (commit.number() != head.number() + 1 || !commit.previous().equals(head.hash())) {
            throw new LogHoleException(log, head.number() + 1, commit.number());
        }
        versions.apply(commit);
        recent.add(commit);
        head = commit.head();
    }

    /** Reads what others committed since; says whether the head moved. */
    boolean catchUp() {
        long before = head.number();
        for (int read = 0; read < CATCH_UP_MAX; ) {
            List<RecordedCommit> foreign = store.from(head.number() + 1, PAGE);
            foreign.forEach(this::advance);
            read += foreign.size();
            if (foreign.size() < PAGE) {
                return head.number() != before;
            }
        }
        versions.forgetAll();
        recent.clear();
        head = stored();
        return true;
    }

    /**
     * Makes sure the versions these commits rest on are known, with one query for all streams seen before.
     *
     * <p>A stream a commit opens needs no look: if it exists after all, its version 1 does, and the unique index says so.
     */
    void learn(Collection<Waiting> batch) {
        Map<String, Long> seen = new HashMap<>();
        Set<String> wholly = new HashSet<>();
        for (Waiting waiting : batch) {
            waiting.commit().expected().forEach((stream, expected) -> {
                if (versions.of(stream) != null || (expected == 0 && waiting.opens(stream))) {
                    return;
                }
                if (expected > 0) {
                    seen.merge(stream, expected, Math::min);
                } else {
                    wholly.add(stream);
                }
            });
        }
        Map<String, Long> found = store.versionsFrom(seen);
        found.forEach(versions::learn);
        wholly.addAll(seen.keySet());
        wholly.removeAll(found.keySet());
        wholly.forEach(stream -> versions.learn(stream, store.version(stream)));
    }

    /** The version of a stream at the head or later; 0 for one that was not looked up because a commit opens it. */
    long versionOf(String stream) {
        Long version = versions.of(stream);
        return version == null ? 0 : version;
    }

    /** Drops what is believed of the streams of a commit, so that the store is asked again. */
    void doubt(ProposedCommit commit) {
        commit.expected().keySet().forEach(versions::forget);
    }

    private Head stored() {
        RecordedCommit last = store.last();
        return last == null ? Head.genesis(log) : last.head();
    }
}
