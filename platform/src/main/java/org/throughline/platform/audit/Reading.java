package org.throughline.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.throughline.platform.audit.Replay.Place;
import org.throughline.platform.eventlog.CommitHistory;
import org.throughline.platform.eventlog.RecordedCommit;
import org.throughline.platform.web.Cursor;
import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;

/**
 * Which part of the log a history is read from.
 *
 * @param after the last event that is not wanted any more
 * @param upTo the last position that counts; every page of one history ends there
 */
record Reading(Place after, long upTo) {

    /**
     * What somebody asks about, apart from whose history it is.
     *
     * @param knownAt what was recorded by then, and nothing later; everything so far, if not given
     * @param since only what was recorded after then
     * @param sincePosition only what was recorded after a position of this service's log
     */
    record Bounds(Optional<Instant> knownAt, Optional<Instant> since, Optional<Long> sincePosition) {}

    /**
     * Finds that part as it is now.
     *
     * @throws Problem 400 if a time has not come, the log does not go as far as the position, or what is wanted ends before
     *     it begins
     */
    static Reading of(CommitHistory log, Bounds bounds, Instant now) {
        demandPast(bounds.knownAt(), now, "knownAt");
        demandPast(bounds.since(), now, "since");
        if (bounds.since().isPresent() && bounds.sincePosition().isPresent()) {
            throw Problems.invalid(
                    "since-unclear",
                    "Name a time or a position to begin after, and not both",
                    "since",
                    "sincePosition");
        }
        long upTo = bounds.knownAt()
                .map(log::lastAt)
                .orElseGet(log::last)
                .map(commit -> commit.head().position())
                .orElse(0L);
        Place after = bounds.sincePosition()
                .map(position -> place(log, position))
                .orElseGet(() -> bounds.since().map(time -> place(log, time)).orElse(Place.START));
        if (bounds.knownAt().isPresent() && after.position() > upTo) {
            throw Problems.invalid(
                    "period-invalid", "A period has a beginning and a later end", "since", "sincePosition", "knownAt");
        }
        return new Reading(after, upTo);
    }

    private static void demandPast(Optional<Instant> time, Instant now, String field) {
        if (time.filter(named -> named.isAfter(now)).isPresent()) {
            throw Problems.invalid("time-not-come", "Name a time that has come", field);
        }
    }

    private static Place place(CommitHistory log, long position) {
        if (position == 0) {
            return Place.START;
        }
        RecordedCommit holding = log.holding(position)
                .orElseThrow(() -> Problems.invalid(
                        "position-not-reached-yet", "Send the position that an answer gave", "sincePosition"));
        return new Place(holding.number(), position);
    }

    private static Place place(CommitHistory log, Instant time) {
        return log.lastAt(time)
                .map(commit -> new Place(commit.number(), commit.head().position()))
                .orElse(Place.START);
    }

    /** The same part after an entry that was read. */
    Reading after(HistoryEntry last) {
        return new Reading(Place.of(last), upTo);
    }

    /** Where to go on, as a text that means nothing to the caller. */
    String cursor() {
        return Cursor.of(Long.toString(after.commit()), Long.toString(after.position()), Long.toString(upTo));
    }

    /**
     * Where to go on.
     *
     * @throws Problem 400 {@code cursor-invalid} if it is not one of a history
     */
    static Reading of(String cursor) {
        List<String> parts = Cursor.parts(cursor, 3);
        try {
            return new Reading(
                    new Place(Long.parseLong(parts.get(0)), Long.parseLong(parts.get(1))),
                    Long.parseLong(parts.get(2)));
        } catch (NumberFormatException e) {
            throw Cursor.invalid();
        }
    }
}
