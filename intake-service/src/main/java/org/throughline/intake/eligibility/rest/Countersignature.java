package org.throughline.intake.eligibility.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.intake.eligibility.domain.Eligibility.Assessed;
import org.throughline.intake.eligibility.domain.EligibilityEvent.AssessmentCountersigned;

/**
 * A countersignature that is due or was given.
 *
 * @param countersignedBy absent until somebody signed, as is countersignedAt
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Countersignature(
        UUID assessmentId,
        Instant dueBy,
        boolean overdue,
        @Nullable String countersignedBy,
        @Nullable Instant countersignedAt) {
    static Optional<Countersignature> of(Assessed assessed) {
        return assessed.countersignBy()
                .map(due -> new Countersignature(
                        assessed.assessment().assessmentId(),
                        due,
                        assessed.waits() && assessed.overdueAt().isPresent(),
                        assessed.countersigned()
                                .map(AssessmentCountersigned::countersignedBy)
                                .orElse(null),
                        assessed.countersigned()
                                .map(AssessmentCountersigned::countersignedAt)
                                .orElse(null)));
    }
}
