package org.throughline.disclosure.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.throughline.disclosure.domain.EvidenceFact.GroundsFound;
import org.throughline.disclosure.domain.EvidenceFact.LabelLowered;

/**
 * Which records of a participant are under 42 CFR Part 2, computed anew whenever it is asked. In a programme that is one,
 * all are, whatever was found; in a mixed one only the privacy officer lowers the label of what was found before.
 */
public record PartTwo(List<GroundsFound> grounds, List<LabelLowered> lowered) {
    /** Nothing was found. */
    public static final PartTwo NONE = new PartTwo(List.of(), List.of());

    private static final String NOTHING = "NONE";

    public PartTwo {
        grounds = List.copyOf(grounds);
        lowered = List.copyOf(lowered);
    }

    PartTwo with(GroundsFound fact) {
        List<GroundsFound> more = new ArrayList<>(grounds);
        more.add(fact);
        return new PartTwo(more, lowered);
    }

    PartTwo with(LabelLowered fact) {
        List<LabelLowered> more = new ArrayList<>(lowered);
        more.add(fact);
        return new PartTwo(grounds, more);
    }

    /** Whether the records of these episodes are; of the person as a whole, if none is named. */
    public boolean covers(Set<UUID> episodes, ProgrammeNature nature) {
        return switch (nature) {
            case GENERAL -> false;
            case PART_TWO -> true;
            case MIXED -> isFound(episodes);
        };
    }

    /** What was found at the very moment of a lowering counts. */
    private boolean isFound(Set<UUID> episodes) {
        return grounds.stream()
                .filter(fact -> !fact.ground().equals(NOTHING) && concerns(fact, episodes))
                .anyMatch(fact -> !isLowered(fact.foundAt(), episodes));
    }

    private boolean isLowered(Instant foundAt, Set<UUID> episodes) {
        return lowered.stream()
                .filter(fact -> fact.loweredAt().isAfter(foundAt))
                .anyMatch(fact -> fact.episodeIds().isEmpty()
                        || (!episodes.isEmpty() && fact.episodeIds().containsAll(episodes)));
    }

    /** What was found on a referral concerns every episode, since it may have led to any of them. */
    private static boolean concerns(GroundsFound fact, Set<UUID> episodes) {
        return fact.episodeIds().isEmpty()
                || episodes.isEmpty()
                || fact.episodeIds().stream().anyMatch(episodes::contains);
    }
}
