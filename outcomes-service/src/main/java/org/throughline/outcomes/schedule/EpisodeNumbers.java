package org.throughline.outcomes.schedule;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.outcomes.domain.ProgrammePolicy.SchedulePolicy;
import org.throughline.outcomes.policy.ProgrammePolicies;
import org.throughline.outcomes.schedule.domain.ScheduleEvent;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.ParticipantAdmitted;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;

/** Finds the numbers by which an episode's instruments are given: those of the programme it is in. */
public final class EpisodeNumbers {
    private final History<ScheduleEvent> history;
    private final ProgrammePolicies policies;

    /** Reads the log of this service. */
    public EpisodeNumbers(ServiceRuntime runtime) {
        this.history = runtime.history(ScheduleCatalogue.CATALOGUE);
        this.policies = new ProgrammePolicies(runtime);
    }

    /** Those in force at a moment; the standard for an episode nobody told of. */
    public SchedulePolicy of(UUID episodeId, String organisation, Instant at) {
        return history.events(ScheduleDeciding.toldEpisode(episodeId), organisation, Optional.empty()).stream()
                .filter(ParticipantAdmitted.class::isInstance)
                .map(ParticipantAdmitted.class::cast)
                .findFirst()
                .map(admitted -> policies.schedule(admitted.programme(), organisation, at))
                .orElse(SchedulePolicy.STANDARD);
    }
}
