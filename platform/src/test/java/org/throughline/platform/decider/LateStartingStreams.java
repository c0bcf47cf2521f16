package org.throughline.platform.decider;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.throughline.platform.eventlog.AppendResult;
import org.throughline.platform.eventlog.Appended;
import org.throughline.platform.eventlog.CommitId;
import org.throughline.platform.eventlog.EventLog;
import org.throughline.platform.eventlog.Head;
import org.throughline.platform.eventlog.ProposedCommit;
import org.throughline.platform.eventlog.RecordedCommit;
import org.throughline.platform.eventlog.RecordedEvent;

/**
 * Lets a stream begin in the middle, as some of Axon's tests do and no real stream may.
 *
 * <p>The log refuses a stream whose first event is not its first version. Here such a stream is stored from version 1 on
 * and shown to the engine shifted to where the test began it.
 */
final class LateStartingStreams implements EventLog {
    private final EventLog log;
    private final Map<String, Long> starts = new ConcurrentHashMap<>();

    LateStartingStreams(EventLog log) {
        this.log = log;
    }

    @Override
    public AppendResult append(ProposedCommit commit) {
        Map<String, Long> expected = new HashMap<>();
        Map<String, Long> begun = new HashMap<>();
        commit.expected().forEach((stream, version) -> {
            boolean begins = version > 0 && !starts.containsKey(stream) && log.version(stream) == 0;
            if (begins) {
                begun.put(stream, version);
            }
            expected.put(stream, begins ? 0 : version - starts.getOrDefault(stream, 0L));
        });
        AppendResult result = log.append(new ProposedCommit(commit.id(), commit.events(), expected, commit.request()));
        if (result instanceof Appended) {
            starts.putAll(begun);
        }
        return result;
    }

    private RecordedEvent shifted(RecordedEvent event) {
        long start = starts.getOrDefault(event.stream(), 0L);
        return new RecordedEvent(event.position(), event.version() + start, event.recordedAt(), event.event());
    }

    private List<RecordedEvent> shifted(List<RecordedEvent> events) {
        return events.stream().map(this::shifted).toList();
    }

    @Override
    public List<RecordedEvent> read(long position, int eventsMax) {
        return shifted(log.read(position, eventsMax));
    }

    @Override
    public List<RecordedEvent> stream(String stream, long fromVersion) {
        return shifted(log.stream(stream, Math.max(1, fromVersion - starts.getOrDefault(stream, 0L))));
    }

    @Override
    public Map<String, List<RecordedEvent>> streams(Map<String, Long> fromVersions) {
        Map<String, Long> stored = new HashMap<>(fromVersions);
        stored.replaceAll((stream, from) -> Math.max(1, from - starts.getOrDefault(stream, 0L)));
        Map<String, List<RecordedEvent>> histories = new HashMap<>(log.streams(stored));
        histories.replaceAll((stream, events) -> shifted(events));
        return histories;
    }

    @Override
    public long version(String stream) {
        long version = log.version(stream);
        return version == 0 ? 0 : version + starts.getOrDefault(stream, 0L);
    }

    @Override
    public String name() {
        return log.name();
    }

    @Override
    public Optional<Appended> find(CommitId id) {
        return log.find(id);
    }

    @Override
    public Head head() {
        return log.head();
    }

    @Override
    public long seen() {
        return log.seen();
    }

    @Override
    public List<RecordedCommit> commits(long number, int commitsMax) {
        return log.commits(number, commitsMax);
    }

    @Override
    public List<RecordedEvent> about(String organisation, String subject, long afterPosition, int eventsMax) {
        return shifted(log.about(organisation, subject, afterPosition, eventsMax));
    }

    @Override
    public boolean await(long position, Duration atMost) throws InterruptedException {
        return log.await(position, atMost);
    }

    @Override
    public void close() {
        log.close();
    }
}
