package org.throughline.intake.admission.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.intake.admission.domain.ProgrammeSeen.TrackSeen;
import org.throughline.intake.admission.domain.WaitlistEvent.OfEntry;
import org.throughline.intake.admission.domain.WaitlistEvent.WaitlistOfferAccepted;
import org.throughline.intake.admission.domain.WaitlistEvent.WaitlistOfferDeclined;
import org.throughline.intake.admission.domain.WaitlistEvent.WaitlistOfferExpired;
import org.throughline.intake.admission.domain.WaitlistEvent.WaitlistOfferMade;
import org.throughline.intake.admission.domain.WaitlistEvent.WaitlistPlaced;
import org.throughline.intake.admission.domain.WaitlistEvent.WaitlistPlacementExplained;
import org.throughline.intake.admission.domain.WaitlistEvent.WaitlistRemovalExplained;
import org.throughline.intake.admission.domain.WaitlistEvent.WaitlistRemoved;

/**
 * One participant's places in waitlists, and what they rest on.
 *
 * @param known whether the participant is registered
 * @param track as it was told
 * @param books places and queue of the track
 * @param entries by id, oldest first
 */
public record Waitlist(boolean known, Optional<TrackSeen> track, TrackBooks books, Map<UUID, Place> entries) {
    public static final Waitlist NONE = new Waitlist(false, Optional.empty(), TrackBooks.NONE, Map.of());

    /** How far an entry has come. */
    public enum Status {
        WAITING,
        OFFERED,
        /** The offer was accepted; the place is kept until the admission. */
        ACCEPTED,
        REMOVED
    }

    /**
     * One place in a waitlist.
     *
     * @param expires when the offer that runs is over
     */
    public record Place(WaitlistPlaced placed, Status status, Optional<Instant> expires) {
        boolean of(String track) {
            return placed.track().equals(track) && status != Status.REMOVED;
        }

        private Place now(Status next) {
            return new Place(placed, next, Optional.empty());
        }
    }

    /** Applies one fact. */
    public static Waitlist evolve(Waitlist now, WaitlistEvent event) {
        return switch (event) {
            case Seen.ParticipantSeen _ -> new Waitlist(true, now.track, now.books, now.entries);
            case TrackSeen e -> new Waitlist(now.known, Optional.of(e), now.books, now.entries);
            case BookEvent e -> new Waitlist(now.known, now.track, now.books.with(e), now.entries);
            case WaitlistPlaced e -> now.with(e.entryId(), new Place(e, Status.WAITING, Optional.empty()));
            case OfEntry e -> now.with(e.entryId(), changed(now.place(e.entryId()), e));
        };
    }

    private static Place changed(Place place, OfEntry event) {
        return switch (event) {
            case WaitlistPlaced e -> new Place(e, Status.WAITING, Optional.empty());
            case WaitlistOfferMade e -> new Place(place.placed, Status.OFFERED, Optional.of(e.expires()));
            case WaitlistOfferAccepted _ -> place.now(Status.ACCEPTED);
            case WaitlistOfferDeclined _, WaitlistOfferExpired _ -> place.now(Status.WAITING);
            case WaitlistRemoved _ -> place.now(Status.REMOVED);
            case WaitlistPlacementExplained _, WaitlistRemovalExplained _ -> place;
        };
    }

    private Place place(UUID entryId) {
        Place found = entries.get(entryId);
        if (found == null) {
            throw new IllegalStateException("a fact about an entry nobody made: " + entryId);
        }
        return found;
    }

    private Waitlist with(UUID entryId, Place place) {
        Map<UUID, Place> more = new LinkedHashMap<>(entries);
        more.put(entryId, place);
        return new Waitlist(known, track, books, more);
    }
}
