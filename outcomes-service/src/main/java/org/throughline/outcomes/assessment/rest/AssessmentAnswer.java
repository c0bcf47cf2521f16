package org.throughline.outcomes.assessment.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.outcomes.assessment.domain.AssessmentEvent;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.AssessmentReceivedUnscored;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.AssessmentRecorded;
import org.throughline.outcomes.assessment.domain.UnscoredReason;
import org.throughline.outcomes.instrument.domain.Findings;
import org.throughline.outcomes.instrument.domain.Score;

/**
 * What became of a questionnaire.
 *
 * @param scorable whether there is a total
 * @param total absent when there is none
 * @param band of the total, or the level reached
 * @param definitionVersion version of the definition it was scored by
 * @param findings what the answers come to beside a total
 * @param reason why it was kept without a score, if it was
 * @param alertId the alert that its answers raised, if they did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssessmentAnswer(
        UUID assessmentId,
        @Nullable String instrument,
        @Nullable Integer definitionVersion,
        @Nullable List<Integer> answers,
        @Nullable Instant administeredAt,
        boolean scorable,
        @Nullable Integer total,
        @Nullable Boolean prorated,
        @Nullable String band,
        @Nullable Findings findings,
        @Nullable UnscoredReason reason,
        @Nullable UUID alertId) {

    static AssessmentAnswer of(AssessmentEvent.Received received, @Nullable UUID alertId) {
        return switch (received) {
            case AssessmentRecorded e -> recorded(e, alertId);
            case AssessmentReceivedUnscored e ->
                new AssessmentAnswer(
                        e.assessmentId(),
                        e.instrument(),
                        null,
                        e.answers(),
                        e.administeredAt(),
                        false,
                        null,
                        null,
                        null,
                        null,
                        e.reason(),
                        alertId);
        };
    }

    private static AssessmentAnswer recorded(AssessmentRecorded e, @Nullable UUID alertId) {
        return new AssessmentAnswer(
                e.assessmentId(),
                e.instrument(),
                e.definitionVersion(),
                e.answers(),
                e.administeredAt(),
                e.scorable(),
                e.scorable() ? e.total() : null,
                e.scorable() ? e.prorated() : null,
                e.band().equals(Score.NOT_SCORABLE) ? null : e.band(),
                e.findings(),
                null,
                alertId);
    }
}
