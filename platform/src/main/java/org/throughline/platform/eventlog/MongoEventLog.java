package org.throughline.platform.eventlog;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The event log in a MongoDB collection, one document per commit.
 *
 * <p>Several processes may write to the same collection; each has one {@link Committer}.
 */
public final class MongoEventLog implements EventLog {
    /** Most events or commits one read returns. */
    public static final int PAGE_MAX = 10_000;

    private final String name;
    private final CommitStore store;
    private final RecentCommits recent = new RecentCommits();
    private final WaitingCommits queue;
    private final LogSignal signal;
    private final LogObserver observer;
    private final Thread committer;

    private MongoEventLog(String name, CommitStore store, LogBounds bounds, Clock clock, LogObserver observer) {
        this.name = Names.checked("log", name);
        this.store = store;
        this.observer = observer;
        this.queue = new WaitingCommits(bounds);
        this.signal = new LogSignal(this::head);
        HeadView view = new HeadView(name, store, recent);
        this.committer = Thread.ofPlatform()
                .name("committer-" + name)
                .daemon()
                .unstarted(new Committer(store, view, queue, bounds, clock, this::moved));
    }

    /**
     * Opens a log, creating collection and indexes where they are missing.
     *
     * @param database of the service that owns the log
     * @param name of the log; the collection has the same name
     * @param clock gives the time of commits; it never makes them go back
     */
    public static MongoEventLog open(MongoDatabase database, String name, LogBounds bounds, Clock clock) {
        return open(database, name, bounds, clock, LogObserver.NONE);
    }

    /** Opens a log that is measured. */
    public static MongoEventLog open(
            MongoDatabase database, String name, LogBounds bounds, Clock clock, LogObserver observer) {
        CommitStore store = prepare(database, name);
        MongoEventLog log = new MongoEventLog(name, store, bounds, clock, observer);
        log.committer.start();
        return log;
    }

    /** Creates collection and indexes of a log where they are missing, for one that is put back from a backup. */
    public static void create(MongoDatabase database, String name) {
        prepare(database, name);
    }

    private static CommitStore prepare(MongoDatabase database, String name) {
        CommitStore store = new CommitStore(database, Names.checked("log", name));
        store.prepare();
        return store;
    }

    @Override
    public String name() {
        return name;
    }

    private void moved(int commits, Head head) {
        observer.stored(commits);
        signal.moved(head);
    }

    @Override
    public AppendResult append(ProposedCommit commit) {
        long startedNanos = System.nanoTime();
        boolean answered = false;
        try {
            AppendResult result = appended(new Waiting(commit, startedNanos));
            answered = true;
            return result;
        } finally {
            if (answered) observer.answered(Duration.ofNanos(System.nanoTime() - startedNanos));
            else observer.failed();
        }
    }

    private AppendResult appended(Waiting waiting) {
        queue.add(waiting);
        try {
            return waiting.answer().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw e;
        }
    }

    @Override
    public Optional<Appended> find(CommitId id) {
        RecordedCommit known = recent.withId(id);
        return Optional.ofNullable(known == null ? store.withId(id) : known).map(RecordedCommit::receipt);
    }

    @Override
    public Head head() {
        RecordedCommit last = store.last();
        Head head = last == null ? Head.genesis(name) : last.head();
        signal.moved(head);
        return head;
    }

    @Override
    public long seen() {
        return signal.position();
    }

    @Override
    public List<RecordedCommit> commits(long number, int commitsMax) {
        List<RecordedCommit> commits = store.from(number, bounded(commitsMax));
        long expected = number;
        for (RecordedCommit commit : commits) {
            if (commit.number() != expected) {
                throw new LogHoleException(name, expected, commit.number());
            }
            expected++;
        }
        return commits;
    }

    @Override
    public List<RecordedEvent> read(long position, int eventsMax) {
        long end = position + bounded(eventsMax);
        List<RecordedEvent> events = new ArrayList<>();
        for (RecordedCommit commit : covering(position, end)) {
            for (RecordedEvent event : commit.events()) {
                if (event.position() >= position && event.position() < end) {
                    if (event.position() != position + events.size()) {
                        throw new LogHoleException(name, position + events.size(), event.position());
                    }
                    events.add(event);
                }
            }
        }
        return events;
    }

    /** Commits from the one that holds a position on, some of those before an end; none when the log ends before it. */
    private List<RecordedCommit> covering(long position, long end) {
        List<RecordedCommit> known = recent.covering(position, end);
        // Whoever follows the head asks for far more than there is; what others wrote behind these is read next time.
        return known.isEmpty() ? stored(position, end) : known;
    }

    private List<RecordedCommit> stored(long position, long end) {
        List<RecordedCommit> commits = store.beginning(position, end);
        if (!commits.isEmpty() && commits.getFirst().first() == position) {
            return commits;
        }
        RecordedCommit holding = held(position);
        if (holding != null) {
            commits.addFirst(holding);
            return commits;
        }
        RecordedCommit last = store.last();
        if (last == null || last.first() <= position) {
            return List.of();
        }
        // Something stands behind, so the position was written before and would be seen by now.
        RecordedCommit late = held(position);
        if (late == null) {
            throw new LogHoleException(name, position, last.first());
        }
        return List.of(late);
    }

    private @Nullable RecordedCommit held(long position) {
        RecordedCommit holding = store.holding(position);
        return holding == null || holding.head().position() < position ? null : holding;
    }

    @Override
    public List<RecordedEvent> stream(String stream, long fromVersion) {
        return of(stream, store.ofStream(stream, fromVersion))
                .filter(event -> event.version() >= fromVersion)
                .toList();
    }

    @Override
    public Map<String, List<RecordedEvent>> streams(Map<String, Long> fromVersions) {
        List<RecordedCommit> commits = fromVersions.isEmpty() ? List.of() : store.ofStreams(fromVersions);
        Map<String, List<RecordedEvent>> histories = new LinkedHashMap<>();
        fromVersions.forEach((stream, from) -> histories.put(
                stream,
                of(stream, commits).filter(event -> event.version() >= from).toList()));
        return histories;
    }

    private static Stream<RecordedEvent> of(String stream, List<RecordedCommit> commits) {
        return commits.stream()
                .flatMap(commit -> commit.events().stream())
                .filter(event -> event.stream().equals(stream));
    }

    @Override
    public long version(String stream) {
        return store.version(stream);
    }

    @Override
    public List<RecordedEvent> about(String organisation, String subject, long afterPosition, int eventsMax) {
        RecordedCommit holding = store.holding(afterPosition);
        long after = holding == null ? 0 : holding.number() - 1;
        return store.about(organisation, subject, after, bounded(eventsMax)).stream()
                .flatMap(commit -> commit.events().stream())
                .filter(event -> event.position() > afterPosition)
                .filter(event -> event.header().organisation().equals(organisation))
                .filter(event -> subject.equals(event.header().subject()))
                .toList();
    }

    @Override
    public boolean await(long position, Duration atMost) throws InterruptedException {
        return signal.await(position, atMost);
    }

    /** Takes no more commits, finishes those that wait, then returns. */
    @Override
    public void close() {
        queue.close();
        try {
            committer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int bounded(int wanted) {
        if (wanted < 1 || wanted > PAGE_MAX) {
            throw new IllegalArgumentException("a page has 1 to " + PAGE_MAX + " entries, not " + wanted);
        }
        return wanted;
    }
}
