package org.throughline.scheduling.reaction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.platform.service.History;
import org.throughline.scheduling.calendar.domain.Closures;
import org.throughline.scheduling.calendar.domain.FacilityWeek;
import org.throughline.scheduling.dose.Episodes;
import org.throughline.scheduling.dose.domain.DoseCommand.Terms;
import org.throughline.scheduling.dose.domain.DoseCommand.Week;
import org.throughline.scheduling.dose.domain.DoseEvent.EpisodeOpened;
import org.throughline.scheduling.facility.FacilityDeciding;
import org.throughline.scheduling.facility.domain.Facility;
import org.throughline.scheduling.facility.domain.FacilityEvent;
import org.throughline.scheduling.policy.domain.DosePolicy;
import org.throughline.scheduling.track.TrackDeciding;
import org.throughline.scheduling.track.domain.TrackEvent;
import org.throughline.scheduling.track.domain.TrackEvent.TrackDefined;

/** What a week owes is worked out from, as the log holds it now: the policy, and when the facility of the track is closed. */
final class DoseTerms {
    private final Episodes episodes;
    private final History<TrackEvent> tracks;
    private final History<FacilityEvent> facilities;
    private final DosePolicy policy;

    DoseTerms(Episodes episodes, History<TrackEvent> tracks, History<FacilityEvent> facilities, DosePolicy policy) {
        this.episodes = episodes;
        this.tracks = tracks;
        this.facilities = facilities;
        this.policy = policy;
    }

    DosePolicy policy() {
        return policy;
    }

    /** For one week of an organisation's participant. */
    Terms of(Week week, String organisation) {
        return episodes.opened(week.episodeId(), organisation)
                .map(opened -> of(opened, week, organisation))
                .orElseGet(() -> new Terms(policy, Set.of()));
    }

    /** The same, where the episode is at hand. */
    Terms of(EpisodeOpened opened, Week week, String organisation) {
        return new Terms(policy, closedDays(opened, week, organisation));
    }

    private Set<LocalDate> closedDays(EpisodeOpened opened, Week week, String organisation) {
        FacilityWeek days = new FacilityWeek(week.monday(), opened.zone());
        return facility(opened.track(), organisation)
                .map(facilityId -> closures(facilityId, organisation))
                .map(closures -> days.days().filter(closures::cover).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    /** Where the track is held; nowhere we know of, if nobody defined it here. */
    private Optional<UUID> facility(String track, String organisation) {
        return tracks.events(TrackDeciding.stream(track), organisation, Optional.empty()).stream()
                .filter(TrackDefined.class::isInstance)
                .map(event -> ((TrackDefined) event).facilityId())
                .findFirst();
    }

    private Closures closures(UUID facilityId, String organisation) {
        List<FacilityEvent> facts =
                facilities.events(FacilityDeciding.stream(facilityId), organisation, Optional.empty());
        return switch (Facility.of(facts)) {
            case Facility.Site site -> site.closures();
            case Facility.None _ -> Closures.NONE;
        };
    }
}
