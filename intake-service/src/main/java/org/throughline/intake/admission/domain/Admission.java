package org.throughline.intake.admission.domain;

import java.util.Optional;
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
 * @param openEpisode the one that takes the participant's place in the programme
 * @param referral what is known from the referral
 * @param participant what is known of the participant
 */
public record Admission(
        Episode episode, Optional<UUID> openEpisode, ReferralFile referral, ParticipantFile participant) {
    public static final Admission NONE =
            new Admission(new Episode.None(), Optional.empty(), ReferralFile.NONE, ParticipantFile.NONE);

    /** How far an episode has come. */
    public sealed interface Episode {
        record None() implements Episode {}

        record Open(ParticipantAdmitted admitted, Optional<AdmissionGroundsRecorded> grounds) implements Episode {}

        record Closed(ParticipantAdmitted admitted, EpisodeClosed closed) implements Episode {}
    }

    /** Applies one fact. */
    public static Admission evolve(Admission now, AdmissionEvent event) {
        return switch (event) {
            case OfEpisode e -> now.with(evolve(now.episode, e));
            case OfPlace e -> now.with(taken(e));
            case Seen.OnReferral e ->
                new Admission(now.episode, now.openEpisode, now.referral.with(e), now.participant);
            case Seen.OnParticipant e ->
                new Admission(now.episode, now.openEpisode, now.referral, now.participant.with(e));
        };
    }

    private static Episode evolve(Episode episode, OfEpisode event) {
        return switch (event) {
            case ParticipantAdmitted e -> new Episode.Open(e, Optional.empty());
            case AdmissionGroundsRecorded e -> new Episode.Open(open(episode, e).admitted(), Optional.of(e));
            case AdmissionCancelled e -> open(episode, e); // its closing follows in the same commit
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

    private static Optional<UUID> taken(OfPlace event) {
        return switch (event) {
            case EpisodeOpened e -> Optional.of(e.episodeId());
            case EpisodePlaceFreed _ -> Optional.empty();
        };
    }

    private Admission with(Episode next) {
        return new Admission(next, openEpisode, referral, participant);
    }

    private Admission with(Optional<UUID> open) {
        return new Admission(episode, open, referral, participant);
    }
}
