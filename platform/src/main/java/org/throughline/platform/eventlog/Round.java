package org.throughline.platform.eventlog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One try to place waiting commits behind the head.
 *
 * <p>A commit that conflicts only with another of the same round is left for the next one: the other is not durable yet,
 * so nobody may be refused because of it.
 */
final class Round {
    private final HeadView view;
    private final Map<String, Long> pending = new HashMap<>();
    private final Set<CommitId> ids = new HashSet<>();
    private final List<Waiting> placed = new ArrayList<>();
    private final List<RecordedCommit> chained = new ArrayList<>();
    private final Map<Waiting, StreamMoved> moved = new HashMap<>();
    private final List<Waiting> later = new ArrayList<>();
    private Head head;

    private Round(HeadView view) {
        this.view = view;
        this.head = view.head();
    }

    static Round of(HeadView view, List<Waiting> waiting, Instant now) {
        Round round = new Round(view);
        waiting.forEach(one -> round.place(one, now));
        return round;
    }

    /** The commits to send, chained in order. */
    List<RecordedCommit> chained() {
        return chained;
    }

    /** Whose they are, in the same order. */
    List<Waiting> placed() {
        return placed;
    }

    /** Those that rest on a stream that has moved in the store. */
    Map<Waiting, StreamMoved> moved() {
        return moved;
    }

    /** Those to try again once the fate of this round is known. */
    List<Waiting> later() {
        return later;
    }

    private void place(Waiting waiting, Instant now) {
        ProposedCommit commit = waiting.commit();
        if (ids.contains(commit.id())) {
            later.add(waiting);
            return;
        }
        for (Map.Entry<String, Long> expectation : commit.expected().entrySet()) {
            String stream = expectation.getKey();
            long expected = expectation.getValue();
            long version = version(stream);
            if (expected == ProposedCommit.ANY_VERSION || expected == version) {
                continue;
            }
            if (pending.containsKey(stream)) {
                later.add(waiting);
            } else {
                moved.put(waiting, new StreamMoved(stream, expected, version));
            }
            return;
        }
        chain(waiting, CommitChain.follow(head, commit, now, this::version));
    }

    private void chain(Waiting waiting, RecordedCommit commit) {
        commit.events().forEach(event -> pending.put(event.stream(), event.version()));
        ids.add(commit.id());
        placed.add(waiting);
        chained.add(commit);
        head = commit.head();
    }

    private long version(String stream) {
        Long version = pending.get(stream);
        return version == null ? view.versionOf(stream) : version;
    }
}
