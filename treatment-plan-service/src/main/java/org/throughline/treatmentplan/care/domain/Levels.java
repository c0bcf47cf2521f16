package org.throughline.treatmentplan.care.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.treatmentplan.care.domain.CareEvent.LevelOfCareDecided;
import org.throughline.treatmentplan.care.domain.CareEvent.LevelOfCareProposed;

/**
 * What was decided about the level of care.
 *
 * @param proposals every decision as it was put forward, by its id
 * @param settled the ids of those that hold
 * @param latest the one that holds now
 */
public record Levels(Map<UUID, LevelOfCareProposed> proposals, Set<UUID> settled, Optional<LevelOfCareDecided> latest) {
    static final Levels NONE = new Levels(Map.of(), Set.of(), Optional.empty());

    public Levels {
        proposals = Map.copyOf(proposals);
        settled = Set.copyOf(settled);
    }

    Levels proposed(LevelOfCareProposed proposal) {
        Map<UUID, LevelOfCareProposed> more = new HashMap<>(proposals);
        more.put(proposal.decisionId(), proposal);
        return new Levels(more, settled, latest);
    }

    Levels decided(LevelOfCareDecided decided) {
        Set<UUID> more = new HashSet<>(settled);
        more.add(decided.decisionId());
        return new Levels(proposals, more, Optional.of(decided));
    }

    Optional<LevelOfCareProposed> proposal(UUID decisionId) {
        return Optional.ofNullable(proposals.get(decisionId));
    }

    boolean latestIs(LevelDecision decision) {
        return latest.filter(decided -> decided.decision() == decision).isPresent();
    }
}
