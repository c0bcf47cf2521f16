package org.throughline.outcomes.timeline.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.throughline.outcomes.timeline.domain.TimelineFact.AlumniFollowUpMissed;
import org.throughline.outcomes.timeline.domain.TimelineFact.AlumniFollowUpRecorded;
import org.throughline.outcomes.timeline.domain.TimelineFact.AssessmentCorrected;
import org.throughline.outcomes.timeline.domain.TimelineFact.AssessmentEnteredInError;
import org.throughline.outcomes.timeline.domain.TimelineFact.AssessmentReceivedUnscored;
import org.throughline.outcomes.timeline.domain.TimelineFact.AssessmentRecorded;
import org.throughline.outcomes.timeline.domain.TimelineFact.AttendanceThresholdBreached;
import org.throughline.outcomes.timeline.domain.TimelineFact.AttendanceThresholdWithdrawn;
import org.throughline.outcomes.timeline.domain.TimelineFact.DischargeInitiated;
import org.throughline.outcomes.timeline.domain.TimelineFact.DoseAtRisk;
import org.throughline.outcomes.timeline.domain.TimelineFact.OfHandoff;
import org.throughline.outcomes.timeline.domain.TimelineFact.OfPlan;
import org.throughline.outcomes.timeline.domain.TimelineFact.OfWeek;
import org.throughline.outcomes.timeline.domain.TimelineFact.ReliableChangeDetected;
import org.throughline.outcomes.timeline.domain.TimelineFact.SessionAttended;
import org.throughline.outcomes.timeline.domain.TimelineFact.SessionMissed;

/** Which facts rest on an assessment, which say that one no longer stands, which take the place of one before, and which belong together. */
public final class Marks {
    private static final String THRESHOLD = "threshold/";

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

    /**
     * What a fact says something of that can be said again otherwise, and then the later one holds. All that is said of one
     * thing stands in one stream, so the later one is the later in the log.
     */
    public static Optional<String> statedIn(TimelineFact fact) {
        return switch (fact) {
            case SessionAttended e -> Optional.of("session/" + e.sessionId());
            case SessionMissed e -> Optional.of("session/" + e.sessionId());
            case DoseAtRisk _ -> Optional.empty(); // it warns, and what is said of the week comes after it
            case OfWeek e -> Optional.of("dose/" + e.week());
            case DischargeInitiated e -> Optional.of("discharge/" + e.episodeId());
            case AttendanceThresholdBreached e -> Optional.of(threshold(e.episodeId(), e.rule(), e.occurrence()));
            case AttendanceThresholdWithdrawn e -> Optional.of(threshold(e.episodeId(), e.rule(), e.occurrence()));
            case AlumniFollowUpRecorded e -> Optional.of(followUp(e.episodeId(), e.days()));
            case AlumniFollowUpMissed e -> Optional.of(followUp(e.episodeId(), e.days()));
            case TimelineFact _ -> Optional.empty();
        };
    }

    /** Of absences that became too many, again and again, all that came later falls with an earlier one. */
    private static String threshold(UUID episodeId, String rule, int occurrence) {
        return THRESHOLD + episodeId + "/" + rule + "/" + occurrence;
    }

    private static String followUp(UUID episodeId, int days) {
        return "follow-up/" + episodeId + "/" + days;
    }

    /** What, said later, takes the place of what is said of this: the same, and what this rests on. */
    public static List<String> restating(String stated) {
        if (!stated.startsWith(THRESHOLD)) {
            return List.of(stated);
        }
        int end = stated.lastIndexOf('/') + 1;
        return IntStream.rangeClosed(1, Integer.parseInt(stated.substring(end)))
                .mapToObj(occurrence -> stated.substring(0, end) + occurrence)
                .toList();
    }

    /** What a fact is a part of that belongs to one episode, though only its first fact names the episode. */
    public static Optional<String> partOf(TimelineFact fact) {
        return switch (fact) {
            case OfPlan e -> Optional.of("plan/" + e.planId());
            case OfHandoff e -> Optional.of("handoff/" + e.handoffId());
            case TimelineFact _ -> Optional.empty();
        };
    }
}
