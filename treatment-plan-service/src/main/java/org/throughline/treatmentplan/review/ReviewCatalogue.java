package org.throughline.treatmentplan.review;

import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.privacy.KeyKind;
import org.throughline.treatmentplan.review.domain.ReviewEvent;
import org.throughline.treatmentplan.review.domain.ReviewEvent.AttendanceThresholdBreached;
import org.throughline.treatmentplan.review.domain.ReviewEvent.AttendanceThresholdWithdrawn;
import org.throughline.treatmentplan.review.domain.ReviewEvent.EpisodeClosed;
import org.throughline.treatmentplan.review.domain.ReviewEvent.EpisodeHeld;
import org.throughline.treatmentplan.review.domain.ReviewEvent.EpisodeListed;
import org.throughline.treatmentplan.review.domain.ReviewEvent.EpisodeReopened;
import org.throughline.treatmentplan.review.domain.ReviewEvent.EpisodeResumed;
import org.throughline.treatmentplan.review.domain.ReviewEvent.ParticipantAdmitted;
import org.throughline.treatmentplan.review.domain.ReviewEvent.PlanReviewed;
import org.throughline.treatmentplan.review.domain.ReviewEvent.ReviewCalledOff;
import org.throughline.treatmentplan.review.domain.ReviewEvent.ReviewMoved;
import org.throughline.treatmentplan.review.domain.ReviewEvent.ReviewOpened;
import org.throughline.treatmentplan.review.domain.ReviewEvent.ReviewOverdue;
import org.throughline.treatmentplan.review.domain.ReviewEvent.ReviewScheduled;
import org.throughline.treatmentplan.review.domain.ReviewEvent.ReviewTriggerJoined;
import org.throughline.treatmentplan.review.domain.ReviewEvent.ReviewTriggerTakenBack;

/** How the facts of reviews are stored, all sealed under the participant's clinical key. */
public final class ReviewCatalogue {
    private static final KeyKind CLINICAL = new KeyKind("clinical");

    /** All of them. */
    public static final Catalogue<ReviewEvent> TYPES = Catalogue.of(
            ReviewEvent.class,
            told("intake.participant-admitted.v1", ParticipantAdmitted.class),
            told("intake.episode-closed.v1", EpisodeClosed.class),
            told("intake.episode-reopened.v1", EpisodeReopened.class),
            told("intake.episode-held.v1", EpisodeHeld.class),
            told("intake.episode-resumed.v1", EpisodeResumed.class),
            internal("treatment-plan.episode-listed.v1", EpisodeListed.class),
            internal("treatment-plan.review-scheduled.v1", ReviewScheduled.class),
            internal("treatment-plan.review-opened.v1", ReviewOpened.class).happenedAt(ReviewOpened::openedAt),
            internal("treatment-plan.review-trigger-joined.v1", ReviewTriggerJoined.class)
                    .happenedAt(ReviewTriggerJoined::joinedAt),
            told("scheduling.attendance-threshold-breached.v1", AttendanceThresholdBreached.class),
            told("scheduling.attendance-threshold-withdrawn.v1", AttendanceThresholdWithdrawn.class),
            internal("treatment-plan.review-trigger-taken-back.v1", ReviewTriggerTakenBack.class)
                    .happenedAt(ReviewTriggerTakenBack::takenBackAt),
            internal("treatment-plan.review-called-off.v1", ReviewCalledOff.class)
                    .happenedAt(ReviewCalledOff::calledOffAt),
            internal("treatment-plan.review-moved.v1", ReviewMoved.class),
            internal("treatment-plan.review-overdue.v1", ReviewOverdue.class),
            internal("treatment-plan.plan-reviewed.v1", PlanReviewed.class).happenedAt(PlanReviewed::reviewedAt));

    private ReviewCatalogue() {}

    private static <T extends ReviewEvent> EventType<T> told(String name, Class<T> record) {
        return about(EventType.told(name, record, CLINICAL));
    }

    private static <T extends ReviewEvent> EventType<T> internal(String name, Class<T> record) {
        return about(EventType.internal(name, record, CLINICAL));
    }

    private static <T extends ReviewEvent> EventType<T> about(EventType<T> type) {
        return type.about(e -> e.participantId().toString());
    }
}
