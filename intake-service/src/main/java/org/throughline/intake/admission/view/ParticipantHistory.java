package org.throughline.intake.admission.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.intake.StreamNames;
import org.throughline.intake.admission.AdmissionCatalogue;
import org.throughline.intake.admission.domain.Admission;
import org.throughline.intake.admission.domain.AdmissionEvent;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeClosed;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeHeld;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeOpened;
import org.throughline.intake.admission.domain.AdmissionEvent.ParticipantAdmitted;
import org.throughline.intake.referral.ReferralCatalogue;
import org.throughline.intake.referral.domain.PersonDetails;
import org.throughline.intake.referral.domain.PersonEvent.DetailsRecorded;
import org.throughline.intake.referral.domain.ReferralEvent;
import org.throughline.intake.referral.domain.ReferralEvent.ParticipantRegistered;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;

/** A participant and their episodes as they are recorded. */
public final class ParticipantHistory {
    private final History<ReferralEvent> people;
    private final History<AdmissionEvent> admissions;

    /** Reads the log of this service. */
    public ParticipantHistory(ServiceRuntime runtime) {
        this.people = runtime.history(ReferralCatalogue.EVENTS);
        this.admissions = runtime.history(AdmissionCatalogue.EVENTS);
    }

    /**
     * An episode.
     *
     * @param closed how it ended, unless it goes on
     * @param hold the pause it is in
     */
    public record Episode(ParticipantAdmitted admitted, Optional<EpisodeClosed> closed, Optional<EpisodeHeld> hold) {}

    /**
     * A participant with the episodes they had, oldest first.
     *
     * @param details who they are known to be, with every correction
     */
    public record Participant(ParticipantRegistered registered, PersonDetails details, List<Episode> episodes) {
        public Participant {
            episodes = List.copyOf(episodes);
        }
    }

    /** The participant, if the organisation has such a one and who they are was not erased, as known by then. */
    public Optional<Participant> of(UUID participantId, String organisation, Optional<Instant> knownAt) {
        List<ReferralEvent> events = people.events(StreamNames.participant(participantId), organisation, knownAt);
        return events.stream()
                .filter(ParticipantRegistered.class::isInstance)
                .map(ParticipantRegistered.class::cast)
                .findFirst()
                .map(registered -> new Participant(
                        registered, details(registered, events), episodes(participantId, organisation, knownAt)));
    }

    private static PersonDetails details(ParticipantRegistered registered, List<ReferralEvent> events) {
        PersonDetails details = registered.details();
        for (ReferralEvent event : events) {
            details = event instanceof DetailsRecorded corrected ? corrected.details() : details;
        }
        return details;
    }

    /** The episodes somebody had, oldest first, as far as they were not erased. */
    public List<Episode> episodes(UUID participantId, String organisation) {
        return episodes(participantId, organisation, Optional.empty());
    }

    private List<Episode> episodes(UUID participantId, String organisation, Optional<Instant> knownAt) {
        return admissions.events(StreamNames.openEpisodes(participantId), organisation, knownAt).stream()
                .filter(EpisodeOpened.class::isInstance)
                .map(opened -> ((EpisodeOpened) opened).episodeId())
                .distinct()
                .map(episodeId -> episode(episodeId, organisation, knownAt))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Episode> episode(UUID episodeId, String organisation, Optional<Instant> knownAt) {
        Admission admission = Admission.NONE;
        for (AdmissionEvent event : admissions.events(StreamNames.episode(episodeId), organisation, knownAt)) {
            admission = Admission.evolve(admission, event);
        }
        return switch (admission.episode()) {
            case Admission.Episode.None _ -> Optional.empty();
            case Admission.Episode.Open open ->
                Optional.of(new Episode(open.admitted(), Optional.empty(), open.hold()));
            case Admission.Episode.Closed ended ->
                Optional.of(new Episode(ended.admitted(), Optional.of(ended.closed()), Optional.empty()));
        };
    }
}
