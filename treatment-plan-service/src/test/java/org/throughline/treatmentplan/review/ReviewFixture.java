package org.throughline.treatmentplan.review;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.throughline.platform.testkit.Scenario;
import org.throughline.treatmentplan.domain.EvidenceReference;
import org.throughline.treatmentplan.domain.ProgrammePolicy;
import org.throughline.treatmentplan.domain.ProgrammePolicy.ReviewPolicy;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.review.domain.ReviewCommand;
import org.throughline.treatmentplan.review.domain.ReviewCommand.CallForReview;
import org.throughline.treatmentplan.review.domain.ReviewCommand.ConductReview;
import org.throughline.treatmentplan.review.domain.ReviewCommand.ReckonReviews;
import org.throughline.treatmentplan.review.domain.ReviewCommand.ScheduleReview;
import org.throughline.treatmentplan.review.domain.ReviewCommand.TakeBackCalls;
import org.throughline.treatmentplan.review.domain.ReviewDecision;
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
import org.throughline.treatmentplan.review.domain.ReviewRefusal;
import org.throughline.treatmentplan.review.domain.ReviewTrigger;
import org.throughline.treatmentplan.review.domain.Reviews;
import org.throughline.treatmentplan.review.domain.Trigger;

/** The reviews of one invented episode. */
final class ReviewFixture {
    static final UUID PERSON = new UUID(3, 1);
    static final UUID EPISODE = new UUID(3, 2);
    static final UUID REVIEW = new UUID(3, 3);
    static final UUID OTHER = new UUID(3, 4);
    static final ZoneId ZONE = ZoneId.of("America/Chicago");
    static final ReviewPolicy POLICY = ProgrammePolicy.STANDARD.review();
    static final Text WORDS = new Text("An example.");

    /** Midnight in Chicago, so that days of a hold and elapsed days are the same. */
    static final Instant ACTIVE = Instant.parse("2026-04-01T05:00:00Z");

    static final Instant OPENS = ACTIVE.plus(Duration.ofDays(23));
    static final Instant DUE = ACTIVE.plus(Duration.ofDays(30));

    static final ParticipantAdmitted ADMITTED = new ParticipantAdmitted(PERSON, EPISODE);
    static final EpisodeListed LISTED = new EpisodeListed(PERSON, EPISODE);
    static final EpisodeClosed CLOSED = new EpisodeClosed(PERSON, EPISODE);
    static final EpisodeReopened REOPENED = new EpisodeReopened(PERSON, EPISODE);
    static final EpisodeHeld HELD = held("2026-04-10", "2026-04-19");
    static final Trigger ALERT = Trigger.of(ReviewTrigger.ALERT, "event-1");
    static final Trigger DOSE = Trigger.of(ReviewTrigger.DOSE, "event-2");
    static final Trigger PERIODIC = Trigger.of(ReviewTrigger.PERIODIC, EPISODE.toString());
    static final EvidenceReference SCORE = new EvidenceReference("outcomes", "assessment/" + OTHER, 1, "cd".repeat(32));

    static final ReviewScheduled SCHEDULED = new ReviewScheduled(PERSON, EPISODE, ACTIVE, OPENS, DUE, POLICY.version());
    static final ReviewOpened CALLED = opened(REVIEW, ALERT, ACTIVE);
    static final ReviewTriggerJoined JOINED = new ReviewTriggerJoined(
            PERSON, EPISODE, REVIEW, DOSE, ACTIVE, ACTIVE.plus(POLICY.triggeredWithin()), POLICY.version());
    static final ReviewMoved MOVED = moved(10);
    static final ReviewOverdue OVERDUE =
            new ReviewOverdue(PERSON, EPISODE, REVIEW, ACTIVE.plus(POLICY.triggeredWithin()));

    static final String RULE = "CONSECUTIVE";
    static final AttendanceThresholdBreached BREACHED = breached(1);
    static final AttendanceThresholdWithdrawn WITHDRAWN = withdrawn(1);
    static final Trigger ABSENT = Trigger.ofAbsences(RULE, 1);

    static AttendanceThresholdBreached breached(int occurrence) {
        return new AttendanceThresholdBreached(PERSON, EPISODE, RULE, occurrence);
    }

    static AttendanceThresholdWithdrawn withdrawn(int occurrence) {
        return new AttendanceThresholdWithdrawn(PERSON, EPISODE, RULE, occurrence);
    }

    static TakeBackCalls takeBack(Instant at, String... causes) {
        return new TakeBackCalls(EPISODE, List.of(causes), at);
    }

    static ReviewCalledOff calledOff(Trigger trigger, Instant at) {
        return new ReviewCalledOff(PERSON, EPISODE, REVIEW, trigger, at);
    }

    static ReviewTriggerTakenBack takenBack(Trigger trigger, Instant at, ReviewTrigger... remaining) {
        return new ReviewTriggerTakenBack(PERSON, EPISODE, REVIEW, trigger, List.of(remaining), at);
    }

    private ReviewFixture() {}

    static Scenario<ReviewCommand, Reviews, ReviewEvent, ReviewRefusal> episode(ReviewEvent... more) {
        return Scenario.of(new ReviewDeciding()).given(ADMITTED).given(more);
    }

    static EpisodeHeld held(String from, String until) {
        return new EpisodeHeld(PERSON, EPISODE, LocalDate.parse(from), LocalDate.parse(until), ZONE);
    }

    static EpisodeResumed back(String on) {
        return new EpisodeResumed(PERSON, EPISODE, LocalDate.parse(on));
    }

    static ReviewMoved moved(int days) {
        Duration by = Duration.ofDays(days);
        return new ReviewMoved(PERSON, EPISODE, OPENS.plus(by), DUE.plus(by));
    }

    static ReviewOpened opened(UUID reviewId, Trigger trigger, Instant at) {
        return new ReviewOpened(
                PERSON, EPISODE, reviewId, trigger, at, at.plus(POLICY.triggeredWithin()), POLICY.version());
    }

    static ReviewScheduled next(Instant since) {
        Instant due = since.plus(POLICY.every());
        return new ReviewScheduled(PERSON, EPISODE, since, due.minus(POLICY.lead()), due, POLICY.version());
    }

    static PlanReviewed reviewed(UUID reviewId, List<ReviewTrigger> triggers, Instant at) {
        return new PlanReviewed(
                PERSON,
                EPISODE,
                reviewId,
                triggers,
                WORDS,
                List.of(SCORE),
                List.of(),
                List.of("clinician-a", PERSON.toString()),
                ReviewDecision.CONTINUE,
                "clinician-a",
                Role.CLINICIAN,
                at,
                POLICY.version());
    }

    static ScheduleReview schedule() {
        return new ScheduleReview(EPISODE, ACTIVE, POLICY, ACTIVE);
    }

    static CallForReview call(UUID reviewId, Trigger trigger, Instant at) {
        return new CallForReview(EPISODE, reviewId, trigger, POLICY, at);
    }

    static ReckonReviews reckon(Instant at) {
        return new ReckonReviews(EPISODE, at);
    }

    static ConductReview conduct(UUID reviewId, Instant at) {
        return conduct(reviewId, List.of(SCORE), List.of(), at);
    }

    static ConductReview conduct(UUID reviewId, String reviewer, Instant at) {
        return conduct(reviewId, List.of(SCORE), List.of(), reviewer, at);
    }

    static ConductReview conduct(
            UUID reviewId, List<EvidenceReference> considered, List<Text> nothingConsidered, Instant at) {
        return conduct(reviewId, considered, nothingConsidered, "clinician-a", at);
    }

    private static ConductReview conduct(
            UUID reviewId,
            List<EvidenceReference> considered,
            List<Text> nothingConsidered,
            String reviewer,
            Instant at) {
        return new ConductReview(
                EPISODE,
                reviewId,
                WORDS,
                considered,
                nothingConsidered,
                List.of("clinician-a", PERSON.toString()),
                ReviewDecision.CONTINUE,
                reviewer,
                Role.CLINICIAN,
                POLICY,
                at);
    }
}
