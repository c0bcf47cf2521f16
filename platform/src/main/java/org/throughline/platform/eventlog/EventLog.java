package org.throughline.platform.eventlog;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A log of events that are never edited.
 *
 * <p>It promises: (1) an acknowledged append is never lost; (2) positions are 1, 2, 3… and become visible in order, so
 * who has seen n has seen all before n, for ever; (3) a stale writer is refused; (4) a commit is stored whole or not at
 * all; (5) a repeated commit id changes nothing and gets the first answer; (6) a later change to stored bytes is found
 * and located.
 */
public interface EventLog extends AutoCloseable {

    /** Name of the log, part of its chain and of every seal; the service it belongs to. */
    String name();

    /**
     * Stores a commit and returns once it is durable.
     *
     * @throws OutcomeUnknownException if the store did not answer in time; repeat under the same id
     * @throws LogOverloadedException if it was not tried; nothing is stored
     */
    AppendResult append(ProposedCommit commit);

    /** The answer an earlier append with this id was given, if there was one. */
    Optional<Appended> find(CommitId id);

    /** Where the log ends, as the store has it. */
    Head head();

    /**
     * A position the log has reached: what this process wrote or read of it lately, which asks the store nothing. It may end
     * further on; while somebody waits for it to grow, what others wrote is known a moment later.
     */
    long seen();

    /**
     * Events from a position on, in order; fewer than there are may come at once, none only at the end of the log.
     *
     * @param position of the first one wanted, from 1
     * @param eventsMax most events returned, 1 to 10 000
     * @throws LogHoleException if the log does not continue without a gap
     */
    List<RecordedEvent> read(long position, int eventsMax);

    /** Commits from a number on, in order; a hole stops with {@link LogHoleException}. */
    List<RecordedCommit> commits(long number, int commitsMax);

    /** The events of one stream from a version on, in order. */
    List<RecordedEvent> stream(String stream, long fromVersion);

    /** All events of several streams, in one answer; a stream that does not exist has an empty list. */
    default Map<String, List<RecordedEvent>> streams(Collection<String> streams) {
        Map<String, Long> whole = new LinkedHashMap<>();
        streams.forEach(stream -> whole.put(stream, 1L));
        return streams(whole);
    }

    /**
     * The events of several streams, in one answer.
     *
     * @param fromVersions stream → the version to begin with, from 1
     * @return stream → its events from there on, in order; a stream that has none there has an empty list
     */
    Map<String, List<RecordedEvent>> streams(Map<String, Long> fromVersions);

    /** The version of a stream: that of its last event, 0 when there is none. */
    long version(String stream);

    /**
     * Events about one person after a position, in order, paged by commit: the page may be longer than asked by the
     * rest of its last commit.
     */
    List<RecordedEvent> about(String organisation, String subject, long afterPosition, int eventsMax);

    /** Hands on every event about one person, in order, a page at a time. */
    default void eachAbout(String organisation, String subject, Consumer<RecordedEvent> each) {
        int eventsPerLook = 1_000;
        List<RecordedEvent> page = about(organisation, subject, 0, eventsPerLook);
        while (!page.isEmpty()) {
            page.forEach(each);
            page = about(organisation, subject, page.getLast().position(), eventsPerLook);
        }
    }

    /** Waits until the log ends at or beyond a position, or the time is over. A hint to read, never an order. */
    boolean await(long position, java.time.Duration atMost) throws InterruptedException;

    @Override
    void close();
}
