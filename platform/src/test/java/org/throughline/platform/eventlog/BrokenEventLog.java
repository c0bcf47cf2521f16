package org.throughline.platform.eventlog;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A log that breaks one promise and is sound otherwise. */
final class BrokenEventLog implements EventLog {
    private final EventLog sound;
    private final Breach breach;
    private final @Nullable CuttingProxy line;
    private final AtomicInteger appends = new AtomicInteger();

    BrokenEventLog(EventLog sound, Breach breach, @Nullable CuttingProxy line) {
        this.sound = sound;
        this.breach = breach;
        this.line = line;
    }

    @Override
    public String name() {
        return sound.name();
    }

    @Override
    public AppendResult append(ProposedCommit commit) {
        return switch (breach) {
            case ACKNOWLEDGES_WITHOUT_STORING ->
                appends.incrementAndGet() % 4 == 0
                        ? new Appended(
                                99,
                                99,
                                commit.events().size(),
                                Instant.EPOCH,
                                commit.id().value(),
                                null)
                        : sound.append(commit);
            case REPEATS_BLINDLY -> appendAndRepeatBlindly(commit);
            case IGNORES_EXPECTATIONS -> sound.append(expecting(commit, expectNothing(commit)));
            case IGNORES_STREAMS_READ -> sound.append(expecting(commit, expectWrittenOnly(commit)));
            case SPLITS_COMMITS -> appendOneByOne(commit);
            case FORGETS_COMMIT_IDS -> sound.append(renewed(commit));
            case FORGETS_ANSWERS -> appendAndForget(commit);
            default -> sound.append(commit);
        };
    }

    private AppendResult appendAndRepeatBlindly(ProposedCommit commit) {
        int before = line == null ? 0 : line.lost();
        AppendResult result = sound.append(commit);
        return line != null && line.lost() > before ? sound.append(renewed(commit)) : result;
    }

    private AppendResult appendOneByOne(ProposedCommit commit) {
        Map<String, Long> expected = new HashMap<>(commit.expected());
        AppendResult last = null;
        for (ProposedEvent event : commit.events()) {
            last = sound.append(new ProposedCommit(
                    Commits.id(event.id() + event.stream()), List.of(event), expected, commit.request()));
            expected.computeIfPresent(event.stream(), (stream, version) -> version < 0 ? version : version + 1);
            if (!(last instanceof Appended)) {
                return last;
            }
        }
        return java.util.Objects.requireNonNull(last);
    }

    private AppendResult appendAndForget(ProposedCommit commit) {
        AppendResult result = sound.append(commit);
        Head head = sound.head();
        return result instanceof Appended
                ? new Appended(head.number(), head.position(), 1, head.at(), head.hash(), null)
                : result;
    }

    private static ProposedCommit renewed(ProposedCommit commit) {
        String suffix = UUID.randomUUID().toString();
        List<ProposedEvent> events = commit.events().stream()
                .map(event -> new ProposedEvent(
                        event.stream(),
                        event.id() + suffix,
                        event.type(),
                        event.revision(),
                        event.header(),
                        event.sealed(),
                        event.digest()))
                .toList();
        return new ProposedCommit(Commits.id(suffix), events, expectNothing(commit), commit.request());
    }

    private static ProposedCommit expecting(ProposedCommit commit, Map<String, Long> expected) {
        return new ProposedCommit(commit.id(), commit.events(), expected, commit.request());
    }

    private static Map<String, Long> expectNothing(ProposedCommit commit) {
        Map<String, Long> expected = new HashMap<>(commit.expected());
        expected.replaceAll((stream, version) -> ProposedCommit.ANY_VERSION);
        return expected;
    }

    private static Map<String, Long> expectWrittenOnly(ProposedCommit commit) {
        Map<String, Long> expected = new HashMap<>(commit.expected());
        expected.keySet()
                .removeIf(stream -> commit.events().stream()
                        .noneMatch(event -> event.stream().equals(stream)));
        return expected;
    }

    @Override
    public Optional<Appended> find(CommitId id) {
        return sound.find(id);
    }

    @Override
    public Head head() {
        return sound.head();
    }

    @Override
    public long seen() {
        return sound.seen();
    }

    @Override
    public List<RecordedEvent> read(long position, int eventsMax) {
        return switch (breach) {
            case LEAVES_GAPS ->
                sound.read(position, eventsMax).stream()
                        .map(event -> at(event, event.position() + event.position() / 50))
                        .toList();
            case SHOWS_OUT_OF_ORDER -> swapped(sound.read(position, eventsMax));
            case SKIPS_HOLES -> skippingHoles(position, eventsMax);
            case PAGES_BY_COMMIT -> pagedByCommit(position, eventsMax);
            default -> sound.read(position, eventsMax);
        };
    }

    private static List<RecordedEvent> swapped(List<RecordedEvent> events) {
        List<RecordedEvent> swapped = new ArrayList<>(events);
        if (swapped.size() > 1) {
            swapped.addFirst(swapped.removeLast());
        }
        return swapped;
    }

    private List<RecordedEvent> skippingHoles(long position, int eventsMax) {
        try {
            return sound.read(position, eventsMax);
        } catch (LogHoleException hole) {
            return List.of();
        }
    }

    private List<RecordedEvent> pagedByCommit(long position, int eventsMax) {
        List<RecordedEvent> page = sound.read(position, eventsMax);
        return page.stream().filter(event -> !event.id().endsWith("-2")).toList();
    }

    private static RecordedEvent at(RecordedEvent event, long position) {
        return new RecordedEvent(position, event.version(), event.recordedAt(), event.event());
    }

    @Override
    public List<RecordedCommit> commits(long number, int commitsMax) {
        List<RecordedCommit> commits = new ArrayList<>(sound.commits(number, commitsMax));
        if (breach == Breach.GOES_BACK_IN_TIME && commits.size() > 2) {
            RecordedCommit late = commits.get(2);
            commits.set(
                    2,
                    new RecordedCommit(
                            late.number(),
                            late.first(),
                            late.id(),
                            late.at().minus(Duration.ofHours(1)),
                            late.request(),
                            late.events(),
                            late.previous(),
                            late.hash()));
        }
        return commits;
    }

    @Override
    public List<RecordedEvent> stream(String stream, long fromVersion) {
        return sound.stream(stream, fromVersion);
    }

    @Override
    public Map<String, List<RecordedEvent>> streams(Map<String, Long> fromVersions) {
        return sound.streams(fromVersions);
    }

    @Override
    public long version(String stream) {
        return sound.version(stream);
    }

    @Override
    public List<RecordedEvent> about(String organisation, String subject, long afterPosition, int eventsMax) {
        return sound.about(organisation, subject, afterPosition, eventsMax);
    }

    @Override
    public boolean await(long position, Duration atMost) throws InterruptedException {
        return sound.await(position, atMost);
    }

    @Override
    public void close() {
        sound.close();
    }
}
