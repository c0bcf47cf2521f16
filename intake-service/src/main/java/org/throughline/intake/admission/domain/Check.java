package org.throughline.intake.admission.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * What was found for one rule of the programme's side. It names the fact it rests on, so the decision can be replayed.
 *
 * @param evidence the fact that decided; none where nothing was told
 */
public record Check(OverridableRule rule, Result result, List<Evidence> evidence) {
    public Check {
        evidence = List.copyOf(evidence);
    }

    /** Whether the rule was met. */
    public enum Result {
        HOLDS,
        BROKEN,
        /** Nobody told anything about it. It has to be set aside as a broken one has. */
        NOT_TOLD
    }

    /**
     * One fact.
     *
     * @param id of the licence, credential or authorisation it is about
     * @param standing what it said
     * @param until last day it speaks for; none if it has none
     * @param recordedAt when it was recorded where it was decided; with the id it names one fact
     */
    public record Evidence(String id, String standing, List<LocalDate> until, Instant recordedAt) {
        static final Comparator<Evidence> LAST_TO_END = Comparator.comparing(
                        (Evidence evidence) -> evidence.until().getFirst(), Comparator.reverseOrder())
                .thenComparing(Evidence::id);

        public Evidence {
            until = List.copyOf(until);
        }
    }

    boolean holds() {
        return result == Result.HOLDS;
    }
}
