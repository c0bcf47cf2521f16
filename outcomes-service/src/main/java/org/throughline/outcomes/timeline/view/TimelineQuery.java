package org.throughline.outcomes.timeline.view;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.outcomes.timeline.domain.EntryKind;

/**
 * Which part of a timeline is asked for.
 *
 * @param organisation of the caller; another's participants have no timeline here
 * @param participantId whose
 * @param kinds of entry
 * @param episode only what belongs to it
 * @param from first instant, inclusive, at which something happened
 * @param until last instant, exclusive
 * @param asOf only what had happened by then
 * @param knownAt only what this service had recorded by then
 * @param changedSince only what was added or restated since, up to {@code knownAt}
 * @param after the last entry of the page before
 * @param entriesMax entries on a page, 1 to 200
 */
public record TimelineQuery(
        String organisation,
        UUID participantId,
        Set<EntryKind> kinds,
        Optional<UUID> episode,
        Instant from,
        Instant until,
        Optional<Instant> asOf,
        Optional<Instant> knownAt,
        Optional<Since> changedSince,
        Optional<Place> after,
        int entriesMax) {
    /** Most entries on one page. */
    public static final int ENTRIES_MAX = 200;

    /** Where an entry stands: newest first, and among those of one instant by id. */
    public record Place(Instant at, String eventId) {}

    public TimelineQuery {
        kinds = Set.copyOf(kinds);
        if (entriesMax < 1 || entriesMax > ENTRIES_MAX) {
            throw new IllegalArgumentException("a page has 1 to " + ENTRIES_MAX + " entries");
        }
    }
}
