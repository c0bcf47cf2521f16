package org.throughline.intake.admission.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeOpened;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodePlaceFreed;
import org.throughline.intake.admission.domain.AdmissionEvent.OfPlace;
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
 * @param others the other records of the same person
 */
public record Waitlist(
        boolean known, Optional<TrackSeen> track, TrackBooks books, Map<UUID, Place> entries, Others others) {
    public static final Waitlist NONE = new Waitlist(false, Optional.empty(), TrackBooks.NONE, Map.of(), Others.NONE);

    /**
     * Under which other records somebody is known, and in which programmes records have an open episode.
     *
     * @param open programmes by record
     */
    record Others(LinkedRecords linked, Map<UUID, Set<String>> open) {
        static final Others NONE = new Others(LinkedRecords.NONE, Map.of());

        Others {
            open = Map.copyOf(open);
        }

        Others with(Seen.OfLink seen) {
            return new Others(linked.with(seen), open);
        }

        boolean isOpen(UUID participantId, String programme) {
            return open.getOrDefault(participantId, Set.of()).contains(programme);
        }

        Others with(OfPlace event) {
            Set<String> programmes = new HashSet<>(open.getOrDefault(event.participantId(), Set.of()));
            switch (event) {
                case EpisodeOpened e -> programmes.add(e.programme());
                case EpisodePlaceFreed e -> programmes.remove(e.programme());
            }
            Map<UUID, Set<String>> all = new HashMap<>(open);
            all.put(event.participantId(), Set.copyOf(programmes));
            return new Others(linked, all);
        }
    }

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
            case Seen.ParticipantSeen _ -> new Waitlist(true, now.track, now.books, now.entries, now.others);
            case TrackSeen e -> new Waitlist(now.known, Optional.of(e), now.books, now.entries, now.others);
            case BookEvent e -> new Waitlist(now.known, now.track, now.books.with(e), now.entries, now.others);
            case Seen.OfLink e -> now.with(now.others.with(e));
            case OfPlace e -> now.with(now.others.with(e));
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
        return new Waitlist(known, track, books, more, others);
    }

    private Waitlist with(Others next) {
        return new Waitlist(known, track, books, entries, next);
    }
}
