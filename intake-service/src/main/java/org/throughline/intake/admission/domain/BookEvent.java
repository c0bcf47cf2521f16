package org.throughline.intake.admission.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Facts about the places of one track. There is a book for each year, which begins with what the one before ended with, so
 * none grows without bound. It is about several people and holds ids only.
 */
public sealed interface BookEvent extends AdmissionEvent, WaitlistEvent {
    String track();

    /** The calendar year of UTC in which it was entered. */
    int year();

    /**
     * A year begins.
     *
     * @param holders who has a place
     * @param waiting who waits for one
     */
    record BookOpened(String track, int year, List<Holder> holders, List<Waiting> waiting, Instant openedAt)
            implements BookEvent {
        public BookOpened {
            holders = List.copyOf(holders);
            waiting = List.copyOf(waiting);
        }
    }

    /**
     * Who has a place.
     *
     * @param holding the episode, or the entry of the waitlist it is kept for
     * @param until the place is kept so long; none for an episode, or an offer that was accepted
     */
    record Holder(UUID holding, UUID participantId, boolean admitted, List<Instant> until) {
        public Holder {
            until = List.copyOf(until);
        }

        boolean at(Instant at) {
            return until.isEmpty() || at.isBefore(until.getFirst());
        }
    }

    /**
     * Who waits for a place.
     *
     * @param rank by the policy of when they were placed; lower comes first
     */
    record Waiting(UUID entryId, UUID participantId, int rank, Instant since) {}

    /** Somebody was admitted. A place kept for them is the one they take, and they wait no longer. */
    record PlaceTaken(String track, int year, UUID episodeId, UUID participantId, Instant takenAt)
            implements BookEvent {}

    /**
     * A place is kept for somebody who waits.
     *
     * @param until so long; without end once the offer is accepted
     */
    record PlaceReserved(
            String track, int year, UUID entryId, UUID participantId, List<Instant> until, Instant reservedAt)
            implements BookEvent {
        public PlaceReserved {
            until = List.copyOf(until);
        }
    }

    record EntryQueued(String track, int year, Waiting waiting) implements BookEvent {}

    record EntryUnqueued(String track, int year, UUID entryId, Instant leftAt) implements BookEvent {}

    /**
     * A place is free.
     *
     * @param holding as it stands in the book
     */
    record PlaceFreed(String track, int year, UUID holding, Instant freedAt) implements BookEvent {}
}
