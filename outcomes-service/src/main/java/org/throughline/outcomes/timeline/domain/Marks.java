package org.throughline.outcomes.timeline.domain;

import java.util.List;
import java.util.UUID;
import org.throughline.outcomes.timeline.domain.TimelineFact.AssessmentCorrected;
import org.throughline.outcomes.timeline.domain.TimelineFact.AssessmentEnteredInError;
import org.throughline.outcomes.timeline.domain.TimelineFact.AssessmentReceivedUnscored;
import org.throughline.outcomes.timeline.domain.TimelineFact.AssessmentRecorded;
import org.throughline.outcomes.timeline.domain.TimelineFact.ReliableChangeDetected;

/** Which facts rest on an assessment, and which say that one no longer stands. */
public final class Marks {
    private Marks() {}

    /** The assessments a fact shows something of. */
    public static List<UUID> shownIn(TimelineFact fact) {
        return switch (fact) {
            case AssessmentRecorded e -> List.of(e.assessmentId());
            case AssessmentReceivedUnscored e -> List.of(e.assessmentId());
            case ReliableChangeDetected e -> List.of(e.baselineAssessmentId(), e.assessmentId());
            case TimelineFact _ -> List.of();
        };
    }

    /** The assessment that no longer stands by this fact, if there is one. */
    public static List<UUID> markedBy(TimelineFact fact) {
        return switch (fact) {
            case AssessmentCorrected e -> List.of(e.assessmentId());
            case AssessmentEnteredInError e -> List.of(e.assessmentId());
            case TimelineFact _ -> List.of();
        };
    }

    /** What becomes of it. */
    public static EntryStanding standingAfter(TimelineFact fact) {
        return switch (fact) {
            case AssessmentCorrected _ -> EntryStanding.CORRECTED;
            case AssessmentEnteredInError _ -> EntryStanding.IN_ERROR;
            case TimelineFact _ -> EntryStanding.STANDS;
        };
    }
}
