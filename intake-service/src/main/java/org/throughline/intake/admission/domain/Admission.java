package org.throughline.intake.admission.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.intake.admission.domain.AdmissionEvent.AdmissionCancelled;
import org.throughline.intake.admission.domain.AdmissionEvent.AdmissionGroundsRecorded;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeClosed;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeHeld;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeHoldExplained;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeHoldOver;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeOpened;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodePlaceFreed;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeReopened;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeReopeningExplained;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeResumed;
import org.throughline.intake.admission.domain.AdmissionEvent.OfEpisode;
import org.throughline.intake.admission.domain.AdmissionEvent.OfPlace;
import org.throughline.intake.admission.domain.AdmissionEvent.ParticipantAdmitted;

/**
 * One episode, and what its admission rests on.
 *
 * @param episode how far it has come
 * @param openEpisodes of the participant, and of the other records of the same person, by record and programme
 * @param books the places of its track
 * @param known what else it rests on
 */
public record Admission(Episode episode, Map<UUID, Map<String, UUID>> openEpisodes, TrackBooks books, Known known) {
    public static final Admission NONE = new Admission(new Episode.None(), Map.of(), TrackBooks.NONE, Known.NONE);

    public Admission {
        openEpisodes = Map.copyOf(openEpisodes);
    }

    /** How far an episode has come. */
    public sealed interface Episode {
        record None() implements Episode {}

        /**
         * It goes on.
         *
         * @param hold the pause it is in, until somebody records that the participant is back
         * @param overdue whether the last day of the hold is over
         */
        record Open(ParticipantAdmitted admitted, Optional<EpisodeHeld> hold, boolean overdue) implements Episode {
            static Open of(ParticipantAdmitted admitted) {
                return new Open(admitted, Optional.empty(), false);
            }
        }

        record Closed(ParticipantAdmitted admitted, EpisodeClosed closed) implements Episode {}
    }

    /** Applies one fact. */
    public static Admission evolve(Admission now, AdmissionEvent event) {
        return switch (event) {
            case OfEpisode e -> new Admission(evolve(now.episode, e), now.openEpisodes, now.books, now.known);
            case OfPlace e -> new Admission(now.episode, now.places(e), now.books, now.known);
            case BookEvent e -> new Admission(now.episode, now.openEpisodes, now.books.with(e), now.known);
            case Seen e -> new Admission(now.episode, now.openEpisodes, now.books, now.known.with(e));
        };
    }

    private static Episode evolve(Episode episode, OfEpisode event) {
        return switch (event) {
            case ParticipantAdmitted e -> Episode.Open.of(e);
            case AdmissionGroundsRecorded _,
                    AdmissionCancelled _,
                    EpisodeHoldExplained _,
                    EpisodeReopeningExplained _ -> open(episode, event); // the fact beside it counts
            case EpisodeHeld e -> new Episode.Open(open(episode, e).admitted(), Optional.of(e), false);
            case EpisodeHoldOver e ->
                new Episode.Open(open(episode, e).admitted(), open(episode, e).hold(), true);
            case EpisodeResumed e -> Episode.Open.of(open(episode, e).admitted());
            case EpisodeClosed e -> new Episode.Closed(open(episode, e).admitted(), e);
            case EpisodeReopened e -> reopened(episode, e);
        };
    }

    private static Episode.Open open(Episode episode, OfEpisode event) {
        return switch (episode) {
            case Episode.Open open -> open;
            case Episode.None _, Episode.Closed _ ->
                throw new IllegalStateException("a fact about an episode that is not open: " + event.episodeId());
        };
    }

    private static Episode reopened(Episode episode, EpisodeReopened event) {
        return switch (episode) {
            case Episode.Closed ended -> Episode.Open.of(ended.admitted());
            case Episode.None _, Episode.Open _ ->
                throw new IllegalStateException("an episode goes on that did not end: " + event.episodeId());
        };
    }

    /** The open episode that a record has in a programme. */
    Optional<UUID> openEpisode(UUID participantId, String programme) {
        return Optional.ofNullable(
                openEpisodes.getOrDefault(participantId, Map.of()).get(programme));
    }

    private Map<UUID, Map<String, UUID>> places(OfPlace event) {
        Map<String, UUID> places = new HashMap<>(openEpisodes.getOrDefault(event.participantId(), Map.of()));
        switch (event) {
            case EpisodeOpened e -> places.put(e.programme(), e.episodeId());
            case EpisodePlaceFreed e -> places.remove(e.programme());
        }
        Map<UUID, Map<String, UUID>> all = new HashMap<>(openEpisodes);
        all.put(event.participantId(), Map.copyOf(places));
        if (places.isEmpty()) {
            all.remove(event.participantId());
        }
        return all;
    }
}
