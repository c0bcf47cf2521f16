package org.throughline.platform.eventlog;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The commits of a log that hold what somebody asks about, whole and in order, as evidence needs them. Reads only. */
public final class CommitHistory {
    private final String log;
    private final CommitStore store;

    /**
     * @param database that holds the log
     * @param log its name
     */
    public CommitHistory(MongoDatabase database, String log) {
        this.log = log;
        this.store = new CommitStore(database, log);
    }

    /** Those that hold an event about one person, after a commit. */
    public List<RecordedCommit> about(String organisation, String subject, long afterCommit, int commitsMax) {
        return store.about(organisation, subject, afterCommit, commitsMax);
    }

    /** Those that hold an event of one of these streams, after a commit. */
    public List<RecordedCommit> of(Collection<String> streams, long afterCommit, int commitsMax) {
        return streams.isEmpty() ? List.of() : store.ofStreams(streams, afterCommit, commitsMax);
    }

    /** The one that holds an event. */
    public Optional<RecordedCommit> holding(String eventId) {
        return store.withEvents(List.of(eventId)).stream().findFirst();
    }

    /**
     * Every commit from a number on.
     *
     * @throws LogHoleException if one is missing
     */
    public List<RecordedCommit> from(long number, int commitsMax) {
        List<RecordedCommit> commits = store.from(number, commitsMax);
        for (int index = 0; index < commits.size(); index++) {
            if (commits.get(index).number() != number + index) {
                throw new LogHoleException(
                        log, number + index, commits.get(index).number());
            }
        }
        return commits;
    }

    /** Number of the first commit that was stored at a time or later; one more than there are, if none was. */
    public long firstAt(Instant time) {
        RecordedCommit last = store.last();
        long low = 1;
        long high = last == null ? 1 : last.number() + 1;
        while (low < high) { // times never go back, so half of what is left is on one side
            long middle = (low + high) >>> 1;
            if (from(middle, 1).getFirst().at().isBefore(time)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The last commit, if there is one. */
    public Optional<RecordedCommit> last() {
        return Optional.ofNullable(store.last());
    }

    /** The last commit that was stored by a time, if one was. */
    public Optional<RecordedCommit> lastAt(Instant time) {
        long next = firstAt(time.truncatedTo(ChronoUnit.MILLIS).plusMillis(1));
        return next == 1 ? Optional.empty() : Optional.of(from(next - 1, 1).getFirst());
    }

    /** The commit that holds a position, if the log goes so far. */
    public Optional<RecordedCommit> holding(long position) {
        return Optional.ofNullable(store.holding(position))
                .filter(commit -> commit.head().position() >= position);
    }
}
