package org.throughline.outcomes.assessment.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.EpisodeClosed;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.EpisodeReopened;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.HandoffInitiated;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.HandoffReassigned;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.ParticipantAdmitted;
import org.throughline.outcomes.assessment.domain.CareSetting.AfterDischarge;
import org.throughline.outcomes.assessment.domain.CareSetting.BeforeAdmission;
import org.throughline.outcomes.assessment.domain.CareSetting.DuringEpisode;

/**
 * Who answers for a person, as far as told. Whoever is on duty stands in where nobody closer is known, so an alert never
 * lacks an owner.
 *
 * @param episodes that began, by id
 * @param closed those of them that ended and did not go on again
 * @param handoffs by id
 */
public record Owners(Map<UUID, ParticipantAdmitted> episodes, Set<UUID> closed, Map<UUID, HandoffReassigned> handoffs) {
    static final Owners NONE = new Owners(Map.of(), Set.of(), Map.of());

    public Owners {
        episodes = Map.copyOf(episodes);
        closed = Set.copyOf(closed);
        handoffs = Map.copyOf(handoffs);
    }

    Owners with(ParticipantAdmitted admitted) {
        Map<UUID, ParticipantAdmitted> more = new HashMap<>(episodes);
        more.put(admitted.episodeId(), admitted);
        return new Owners(more, closed, handoffs);
    }

    Owners without(EpisodeClosed ended) {
        Set<UUID> more = new HashSet<>(closed);
        more.add(ended.episodeId());
        return new Owners(episodes, more, handoffs);
    }

    Owners with(EpisodeReopened reopened) {
        Set<UUID> fewer = new HashSet<>(closed);
        fewer.remove(reopened.episodeId());
        return new Owners(episodes, fewer, handoffs);
    }

    Owners with(HandoffInitiated initiated) {
        return with(new HandoffReassigned(initiated.participantId(), initiated.handoffId(), initiated.responsible()));
    }

    Owners with(HandoffReassigned reassigned) {
        Map<UUID, HandoffReassigned> more = new HashMap<>(handoffs);
        more.put(reassigned.handoffId(), reassigned);
        return new Owners(episodes, closed, more);
    }

    /** The owner of an alert about this person. */
    String ownerOf(UUID participantId, CareSetting setting) {
        Optional<String> known = switch (setting) {
            case BeforeAdmission _ -> Optional.empty();
            case DuringEpisode during -> admission(participantId, during).map(ParticipantAdmitted::primaryClinician);
            case AfterDischarge after -> responsible(participantId, after);
        };
        return known.filter(name -> !name.isBlank()).orElse(setting.duty().intakeClinician());
    }

    /** When the day is over that is meant by same day. */
    Instant endOfDay(UUID participantId, CareSetting setting, Instant at) {
        ZoneId zone = zoneOf(participantId, setting);
        return at.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
    }

    private ZoneId zoneOf(UUID participantId, CareSetting setting) {
        Optional<ZoneId> known = setting instanceof DuringEpisode during
                ? admission(participantId, during).map(ParticipantAdmitted::zone)
                : Optional.empty();
        return known.orElse(setting.duty().zone());
    }

    private Optional<ParticipantAdmitted> admission(UUID participantId, DuringEpisode during) {
        return Optional.ofNullable(episodes.get(during.episodeId()))
                .filter(admitted -> !closed.contains(admitted.episodeId()))
                .filter(admitted -> admitted.participantId().equals(participantId));
    }

    private Optional<String> responsible(UUID participantId, AfterDischarge after) {
        return Optional.ofNullable(handoffs.get(after.handoffId()))
                .filter(handoff -> handoff.participantId().equals(participantId))
                .map(HandoffReassigned::responsible);
    }
}
