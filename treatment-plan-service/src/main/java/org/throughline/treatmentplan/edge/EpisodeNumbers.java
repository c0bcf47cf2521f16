package org.throughline.treatmentplan.edge;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.throughline.treatmentplan.domain.ProgrammePolicy;
import org.throughline.treatmentplan.policy.EpisodePolicies;

/** What the programme of an episode works by at the time of the request in hand, read once a request. */
@RequestScoped
public class EpisodeNumbers {
    private final EpisodePolicies policies;
    private final Acting acting;
    private final Clock clock;
    private final Map<UUID, ProgrammePolicy> known = new HashMap<>();

    EpisodeNumbers(EpisodePolicies policies, Acting acting, Clock clock) {
        this.policies = policies;
        this.acting = acting;
        this.clock = clock;
    }

    /** Those in force; the standard for an episode nobody told of, whatever is asked about it is refused. */
    public ProgrammePolicy of(UUID episodeId) {
        return known.computeIfAbsent(
                episodeId, asked -> policies.ofEpisode(asked, acting.organisation(), clock.instant()));
    }
}
