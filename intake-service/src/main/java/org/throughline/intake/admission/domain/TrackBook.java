package org.throughline.intake.admission.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
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
 * One track in one year.
 *
 * @param holders who has a place
 * @param waiting who waits for one, in order
 */
record TrackBook(List<Holder> holders, List<Waiting> waiting) {
    /** By rank, then by how long somebody has waited. */
    private static final Comparator<Waiting> ORDER =
            Comparator.comparingInt(Waiting::rank).thenComparing(Waiting::since).thenComparing(Waiting::entryId);

    static final TrackBook EMPTY = new TrackBook(List.of(), List.of());

    TrackBook {
        holders = List.copyOf(holders);
        waiting = waiting.stream().sorted(ORDER).toList();
    }

    TrackBook with(BookEvent event) {
        return switch (event) {
            case BookOpened e -> new TrackBook(e.holders(), e.waiting());
            case PlaceTaken e ->
                without(holder -> !holder.admitted() && holder.participantId().equals(e.participantId()))
                        .and(new Holder(e.episodeId(), e.participantId(), true, List.of()))
                        .notWaiting(one -> one.participantId().equals(e.participantId()));
            case PlaceReserved e ->
                without(holder -> holder.holding().equals(e.entryId()))
                        .and(new Holder(e.entryId(), e.participantId(), false, e.until()));
            case PlaceFreed e -> without(holder -> holder.holding().equals(e.holding()));
            case EntryQueued e ->
                new TrackBook(
                        holders,
                        Stream.concat(waiting.stream(), Stream.of(e.waiting())).toList());
            case EntryUnqueued e -> notWaiting(one -> one.entryId().equals(e.entryId()));
        };
    }

    /** Places that are taken or kept at a moment for anybody but one participant. */
    int takenByOthers(UUID participantId, Instant at) {
        return (int) holders.stream()
                .filter(holder -> holder.at(at) && !holder.participantId().equals(participantId))
                .count();
    }

    boolean holds(UUID holding) {
        return holders.stream().anyMatch(holder -> holder.holding().equals(holding));
    }

    boolean queues(UUID entryId) {
        return waiting.stream().anyMatch(one -> one.entryId().equals(entryId));
    }

    /** How many come before an entry and have no place kept for them. */
    int ahead(UUID entryId, Instant at) {
        return (int) waiting.stream()
                .takeWhile(one -> !one.entryId().equals(entryId))
                .filter(one ->
                        holders.stream().noneMatch(holder -> holder.holding().equals(one.entryId()) && holder.at(at)))
                .count();
    }

    private TrackBook and(Holder holder) {
        return new TrackBook(Stream.concat(holders.stream(), Stream.of(holder)).toList(), waiting);
    }

    private TrackBook without(Predicate<Holder> gone) {
        return new TrackBook(holders.stream().filter(gone.negate()).toList(), waiting);
    }

    private TrackBook notWaiting(Predicate<Waiting> gone) {
        return new TrackBook(holders, waiting.stream().filter(gone.negate()).toList());
    }
}
