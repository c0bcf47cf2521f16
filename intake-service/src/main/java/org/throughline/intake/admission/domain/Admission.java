package org.throughline.intake.admission.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.throughline.intake.admission.domain.AdmissionEvent.AdmissionCancelled;
import org.throughline.intake.admission.domain.AdmissionEvent.AdmissionGroundsRecorded;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeClosed;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeOpened;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodePlaceFreed;
import org.throughline.intake.admission.domain.AdmissionEvent.OfEpisode;
import org.throughline.intake.admission.domain.AdmissionEvent.OfPlace;
import org.throughline.intake.admission.domain.AdmissionEvent.ParticipantAdmitted;

/**
 * One episode, and what its admission rests on.
 *
 * @param episode how far it has come
 * @param openEpisodes the participant's, by programme
 * @param referral what is known from the referral
 * @param participant what is known of the participant
 */
public record Admission(
        Episode episode, Map<String, UUID> openEpisodes, ReferralFile referral, ParticipantFile participant) {
    public static final Admission NONE =
            new Admission(new Episode.None(), Map.of(), ReferralFile.NONE, ParticipantFile.NONE);

    public Admission {
        openEpisodes = Map.copyOf(openEpisodes);
    }

    /** How far an episode has come. */
    public sealed interface Episode {
        record None() implements Episode {}

        record Open(ParticipantAdmitted admitted) implements Episode {}

        record Closed(ParticipantAdmitted admitted, EpisodeClosed closed) implements Episode {}
    }

    /** Applies one fact. */
    public static Admission evolve(Admission now, AdmissionEvent event) {
        return switch (event) {
            case OfEpisode e -> now.with(evolve(now.episode, e));
            case OfPlace e -> new Admission(now.episode, now.places(e), now.referral, now.participant);
            case Seen.OnReferral e ->
                new Admission(now.episode, now.openEpisodes, now.referral.with(e), now.participant);
            case Seen.OnParticipant e ->
                new Admission(now.episode, now.openEpisodes, now.referral, now.participant.with(e));
        };
    }

    private static Episode evolve(Episode episode, OfEpisode event) {
        return switch (event) {
            case ParticipantAdmitted e -> new Episode.Open(e);
            case AdmissionGroundsRecorded _, AdmissionCancelled _ -> open(episode, event); // the fact beside it counts
            case EpisodeClosed e -> new Episode.Closed(open(episode, e).admitted(), e);
        };
    }

    private static Episode.Open open(Episode episode, OfEpisode event) {
        return switch (episode) {
            case Episode.Open open -> open;
            case Episode.None _, Episode.Closed _ ->
                throw new IllegalStateException("a fact about an episode that is not open: " + event.episodeId());
        };
    }

    private Map<String, UUID> places(OfPlace event) {
        Map<String, UUID> places = new HashMap<>(openEpisodes);
        switch (event) {
            case EpisodeOpened e -> places.put(e.programme(), e.episodeId());
            case EpisodePlaceFreed e -> places.remove(e.programme());
        }
        return places;
    }

    private Admission with(Episode next) {
        return new Admission(next, openEpisodes, referral, participant);
    }
}
