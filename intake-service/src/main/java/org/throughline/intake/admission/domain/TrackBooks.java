package org.throughline.intake.admission.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.throughline.intake.admission.domain.BookEvent.BookOpened;
import org.throughline.intake.admission.domain.BookEvent.EntryQueued;
import org.throughline.intake.admission.domain.BookEvent.EntryUnqueued;
import org.throughline.intake.admission.domain.BookEvent.Holder;
import org.throughline.intake.admission.domain.BookEvent.PlaceFreed;
import org.throughline.intake.admission.domain.BookEvent.PlaceReserved;
import org.throughline.intake.admission.domain.BookEvent.PlaceTaken;
import org.throughline.intake.admission.domain.BookEvent.Waiting;

/**
 * The books of one track around a moment: that of the year before, of the year, and of the next, which somebody whose clock
 * is ahead may have opened.
 *
 * @param byYear those that were opened
 */
public record TrackBooks(Map<Integer, TrackBook> byYear) {
    static final TrackBooks NONE = new TrackBooks(Map.of());

    public TrackBooks {
        byYear = Map.copyOf(byYear);
    }

    /** The years whose books a command at a moment looks at: the year itself, the next and the one before. */
    public static List<Integer> years(Instant at) {
        int year = at.atZone(ZoneOffset.UTC).getYear();
        return List.of(year, year + 1, year - 1);
    }

    TrackBooks with(BookEvent event) {
        Map<Integer, TrackBook> all = new HashMap<>(byYear);
        all.merge(event.year(), TrackBook.EMPTY.with(event), (before, _) -> before.with(event));
        return new TrackBooks(all);
    }

    /** What stands in the books. */
    TrackBook current(Instant at) {
        int year = year(at);
        TrackBook before = byYear.getOrDefault(year - 1, TrackBook.EMPTY);
        return byYear.getOrDefault(year, before);
    }

    private int year(Instant at) {
        int year = years(at).getFirst();
        return byYear.containsKey(year + 1) ? year + 1 : year;
    }

    /** Somebody takes a place. */
    List<BookEvent> taken(String track, UUID episodeId, UUID participantId, Instant at) {
        return entered(track, at, List.of(year -> new PlaceTaken(track, year, episodeId, participantId, at)));
    }

    /** A place is kept for who waits. */
    List<BookEvent> reserved(WaitlistCommand.Entry entry, List<Instant> until, Instant at) {
        return entered(
                entry.track(),
                at,
                List.of(year ->
                        new PlaceReserved(entry.track(), year, entry.entryId(), entry.participantId(), until, at)));
    }

    /** A place is free again, if it stands in the books; those of before there were books do not. */
    List<BookEvent> freed(String track, UUID holding, Instant at) {
        return current(at).holds(holding)
                ? entered(track, at, List.of(year -> new PlaceFreed(track, year, holding, at)))
                : List.of();
    }

    /** Somebody waits. */
    List<BookEvent> queued(String track, Waiting waiting, Instant at) {
        return entered(track, at, List.of(year -> new EntryQueued(track, year, waiting)));
    }

    /** Somebody waits no longer, and a place that was kept for them is free. */
    List<BookEvent> left(String track, UUID entryId, Instant at) {
        List<IntFunction<BookEvent>> entries = new ArrayList<>();
        if (current(at).queues(entryId)) {
            entries.add(year -> new EntryUnqueued(track, year, entryId, at));
        }
        if (current(at).holds(entryId)) {
            entries.add(year -> new PlaceFreed(track, year, entryId, at));
        }
        return entries.isEmpty() ? List.of() : entered(track, at, entries);
    }

    /** Entries into the book of the year, which is opened for them if they are the first. */
    private List<BookEvent> entered(String track, Instant at, List<IntFunction<BookEvent>> entries) {
        int year = year(at);
        Stream<BookEvent> made = entries.stream().map(entry -> entry.apply(year));
        if (byYear.containsKey(year)) {
            return made.toList();
        }
        TrackBook before = current(at);
        List<Holder> kept =
                before.holders().stream().filter(holder -> holder.at(at)).toList();
        BookEvent opened = new BookOpened(track, year, kept, before.waiting(), at);
        return Stream.concat(Stream.of(opened), made).toList();
    }
}
