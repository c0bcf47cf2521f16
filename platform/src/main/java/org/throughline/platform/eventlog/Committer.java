package org.throughline.platform.eventlog;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one writer of a log in this process: gives commits their number, position and hash, and sends them in batches.
 *
 * <p>The unique commit number is the fence against other processes: whoever loses the race for it reads what the winner
 * wrote, checks every expectation again and takes the next number. The next batch leaves only after the answer.
 */
final class Committer implements Runnable {
    /** Breath between two tries that taught nothing. */
    private static final long PAUSE_NANOS = Duration.ofMillis(20).toNanos();

    /** Told of every batch that became durable. */
    @FunctionalInterface
    interface Moved {
        void by(int commits, Head head);
    }

    private final CommitStore store;
    private final HeadView view;
    private final WaitingCommits queue;
    private final LogBounds bounds;
    private final Clock clock;
    private final Moved moved;

    Committer(CommitStore store, HeadView view, WaitingCommits queue, LogBounds bounds, Clock clock, Moved moved) {
        this.store = store;
        this.view = view;
        this.queue = queue;
        this.bounds = bounds;
        this.clock = clock;
        this.moved = moved;
    }

    @Override
    public void run() {
        try {
            for (List<Waiting> batch = queue.takeBatch(); !batch.isEmpty(); batch = queue.takeBatch()) {
                commit(batch);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void commit(List<Waiting> batch) {
        List<Waiting> left = new ArrayList<>(batch);
        long startedNanos = System.nanoTime();
        RuntimeException problem = new IllegalStateException("the store refuses commits for no reason it can show");
        while (!left.isEmpty()) {
            if (System.nanoTime() - startedNanos > bounds.answerMax().toNanos()) {
                fail(left, problem);
                return;
            }
            try {
                refuseTooOld(left);
                left = round(left);
            } catch (MongoException e) {
                // The store could not even be asked; what was sent stays unknown until it can.
                problem = e;
                pause();
            } catch (RuntimeException e) {
                fail(left, e);
                return;
            }
            left.removeIf(waiting -> waiting.answer().isDone());
        }
    }

    /** Sends what can be sent and settles what is certain; returns what has to be tried again. */
    private List<Waiting> round(List<Waiting> waiting) {
        view.learn(waiting);
        Round round = Round.of(view, waiting, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        settleMoved(round.moved());
        List<Waiting> again = new ArrayList<>();
        if (!round.chained().isEmpty()) {
            round.placed().forEach(Waiting::markSent);
            again.addAll(afterwards(round, send(round.chained())));
        }
        again.addAll(round.later());
        return again;
    }

    private WriteOutcome send(List<RecordedCommit> commits) {
        try {
            store.insert(commits);
            return new WriteOutcome.AllDurable();
        } catch (MongoException e) {
            return WriteOutcome.of(e);
        }
    }

    private List<Waiting> afterwards(Round round, WriteOutcome outcome) {
        List<Waiting> placed = round.placed();
        return switch (outcome) {
            case WriteOutcome.AllDurable() -> {
                durable(round, placed.size());
                yield List.of();
            }
            case WriteOutcome.Taken(int index) -> {
                durable(round, index);
                boolean retry = explain(placed.get(index));
                yield placed.subList(retry ? index : index + 1, placed.size());
            }
            case WriteOutcome.Rejected(int index, int code) -> {
                durable(round, index);
                placed.get(index).fail(new LogOverloadedException("store error " + code, Duration.ofSeconds(5)));
                yield placed.subList(index + 1, placed.size());
            }
            case WriteOutcome.Unknown(MongoException cause) -> stillUnknown(placed);
        };
    }

    private void durable(Round round, int count) {
        List<RecordedCommit> stored = round.chained().subList(0, count);
        stored.forEach(view::advance);
        if (count > 0) {
            moved.by(count, view.head()); // before they are answered: who hears of a commit finds it seen
        }
        for (int i = 0; i < count; i++) {
            round.placed().get(i).settle(stored.get(i).receipt());
        }
    }

    /** Finds out which unique index refused a commit; says whether it is to be tried again. */
    private boolean explain(Waiting waiting) {
        // Its own id first: the refusal may come from an earlier attempt of this very commit.
        RecordedCommit earlier = store.withId(waiting.id());
        boolean othersWrote = view.catchUp();
        if (earlier != null) {
            waiting.settle(earlier.receipt());
            return false;
        }
        if (!othersWrote) {
            String taken = takenEventId(waiting.commit());
            if (taken != null) {
                waiting.settle(new EventIdTaken(taken));
                return false;
            }
            view.doubt(waiting.commit());
            waiting.suspect();
            pause();
        }
        return true;
    }

    private @Nullable String takenEventId(ProposedCommit commit) {
        List<String> ids = commit.events().stream().map(ProposedEvent::id).toList();
        return store.withEvents(ids).stream()
                .flatMap(found -> found.events().stream())
                .map(RecordedEvent::id)
                .filter(ids::contains)
                .findFirst()
                .orElse(null);
    }

    /** Settles what did get stored although no answer came; the rest goes again under the same ids. */
    private List<Waiting> stillUnknown(List<Waiting> sent) {
        Map<CommitId, RecordedCommit> stored = stored(sent);
        view.catchUp();
        pause();
        return sent.stream().filter(waiting -> !settleStored(waiting, stored)).toList();
    }

    private void settleMoved(Map<Waiting, StreamMoved> moved) {
        if (moved.isEmpty()) {
            return;
        }
        // A repeat finds its streams moved by itself, so the id decides first.
        Map<CommitId, RecordedCommit> stored = stored(moved.keySet());
        moved.forEach((waiting, why) -> {
            if (!settleStored(waiting, stored)) {
                waiting.settle(why);
            }
        });
    }

    private static boolean settleStored(Waiting waiting, Map<CommitId, RecordedCommit> stored) {
        RecordedCommit commit = stored.get(waiting.id());
        if (commit == null) {
            return false;
        }
        waiting.settle(commit.receipt());
        return true;
    }

    private Map<CommitId, RecordedCommit> stored(Collection<Waiting> waiting) {
        return store.withIds(waiting.stream().map(Waiting::id).toList()).stream()
                .collect(Collectors.toMap(RecordedCommit::id, Function.identity()));
    }

    private void refuseTooOld(List<Waiting> left) {
        long now = System.nanoTime();
        left.removeIf(waiting -> {
            boolean tooOld = !waiting.sent()
                    && waiting.waitedNanos(now) > bounds.waitingMax().toNanos();
            if (tooOld) {
                waiting.fail(new LogOverloadedException("the store is too slow", Duration.ofSeconds(1)));
            }
            return tooOld;
        });
    }

    private static void fail(List<Waiting> left, RuntimeException cause) {
        for (Waiting waiting : left) {
            waiting.fail(
                    waiting.sent()
                            ? new OutcomeUnknownException(waiting.id(), cause)
                            : new LogOverloadedException("the store does not answer", Duration.ofSeconds(5)));
        }
    }

    private static void pause() {
        LockSupport.parkNanos(PAUSE_NANOS);
    }
}
