package org.throughline.treatmentplan.review.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.platform.decider.Decision;
import org.throughline.treatmentplan.domain.ProgrammePolicy.ReviewPolicy;
import org.throughline.treatmentplan.review.domain.Course.Clock;
import org.throughline.treatmentplan.review.domain.Course.Open;
import org.throughline.treatmentplan.review.domain.ReviewCommand.CallForReview;
import org.throughline.treatmentplan.review.domain.ReviewCommand.ConductReview;
import org.throughline.treatmentplan.review.domain.ReviewCommand.ListEpisode;
import org.throughline.treatmentplan.review.domain.ReviewCommand.OfCourse;
import org.throughline.treatmentplan.review.domain.ReviewCommand.ReckonReviews;
import org.throughline.treatmentplan.review.domain.ReviewCommand.ScheduleReview;
import org.throughline.treatmentplan.review.domain.ReviewCommand.TakeBackCalls;
import org.throughline.treatmentplan.review.domain.ReviewEvent.EpisodeListed;
import org.throughline.treatmentplan.review.domain.ReviewEvent.ParticipantAdmitted;
import org.throughline.treatmentplan.review.domain.ReviewEvent.PlanReviewed;
import org.throughline.treatmentplan.review.domain.ReviewEvent.ReviewCalledOff;
import org.throughline.treatmentplan.review.domain.ReviewEvent.ReviewOpened;
import org.throughline.treatmentplan.review.domain.ReviewEvent.ReviewScheduled;
import org.throughline.treatmentplan.review.domain.ReviewEvent.ReviewTriggerJoined;
import org.throughline.treatmentplan.review.domain.ReviewEvent.ReviewTriggerTakenBack;
import org.throughline.treatmentplan.review.domain.ReviewRefusal.EpisodeIsOver;
import org.throughline.treatmentplan.review.domain.ReviewRefusal.EpisodeOfAnother;
import org.throughline.treatmentplan.review.domain.ReviewRefusal.EpisodeUnknown;
import org.throughline.treatmentplan.review.domain.ReviewRefusal.NothingConsidered;
import org.throughline.treatmentplan.review.domain.ReviewRefusal.ReviewNotOpen;

/**
 * The rules of reviews. One is open at a time: whatever else calls for one joins it, and what is more urgent makes it due
 * sooner. A review that was conducted sets the time of the next one.
 */
record ReviewRules(Reviews reviews, ParticipantAdmitted admission) {

    static Decision<ReviewEvent, ReviewRefusal> decide(Reviews reviews, ReviewCommand command) {
        if (reviews.admission().isEmpty()) {
            return refuse(new EpisodeUnknown(command.episodeId()));
        }
        ReviewRules rules = new ReviewRules(reviews, reviews.admission().get());
        return switch (command) {
            case ListEpisode c -> rules.list(c);
            case OfCourse c -> rules.ofCourse(c);
        };
    }

    private Decision<ReviewEvent, ReviewRefusal> list(ListEpisode c) {
        if (!admission.participantId().equals(c.participantId())) {
            return refuse(new EpisodeOfAnother(c.episodeId()));
        }
        return reviews.listed().contains(c.episodeId())
                ? nothingNew()
                : accept(new EpisodeListed(c.participantId(), c.episodeId()));
    }

    private Decision<ReviewEvent, ReviewRefusal> ofCourse(OfCourse command) {
        return switch (command) {
            case ScheduleReview c -> schedule(c);
            case CallForReview c -> callFor(c);
            case TakeBackCalls c -> takeBack(c);
            case ReckonReviews c -> accept(reviews.reckoned(c.requestedAt()));
            case ConductReview c -> conduct(c);
        };
    }

    private Decision<ReviewEvent, ReviewRefusal> schedule(ScheduleReview c) {
        return reviews.course() instanceof Course.None
                ? granted(scheduled(c.since(), c.policy()), c.requestedAt())
                : nothingNew();
    }

    private ReviewScheduled scheduled(Instant since, ReviewPolicy policy) {
        Instant due = since.plus(policy.every());
        return new ReviewScheduled(
                admission.participantId(),
                admission.episodeId(),
                since,
                due.minus(policy.lead()),
                due,
                policy.version());
    }

    private Decision<ReviewEvent, ReviewRefusal> callFor(CallForReview c) {
        if (reviews.over()) {
            return refuse(new EpisodeIsOver(c.episodeId()));
        }
        if (isSettled(c)) {
            return nothingNew();
        }
        Instant due = c.requestedAt().plus(c.policy().triggeredWithin());
        if (!(reviews.course() instanceof Open open)) {
            return granted(opened(c, due), c.requestedAt());
        }
        return open.has(c.trigger()) ? nothingNew() : granted(joined(open, c, due), c.requestedAt());
    }

    /** The review was conducted or called off, or what calls for it was taken back before it was heard. */
    private boolean isSettled(CallForReview c) {
        return reviews.conducted().contains(c.reviewId())
                || reviews.calledOff().contains(c.reviewId())
                || (c.trigger().kind() == ReviewTrigger.ATTENDANCE && !reviews.stands(c.trigger()));
    }

    /** A review that nothing calls for any more is called off, also where the episode is over. */
    private Decision<ReviewEvent, ReviewRefusal> takeBack(TakeBackCalls c) {
        if (!(reviews.course() instanceof Open open)) {
            return nothingNew();
        }
        List<ReviewEvent> facts = new ArrayList<>();
        List<Trigger> remaining = new ArrayList<>(open.triggers());
        for (Trigger trigger : open.triggers()) {
            if (isTakenBack(trigger, c)) {
                remaining.remove(trigger);
                facts.add(takenBack(open, trigger, remaining, c));
            }
        }
        if (remaining.isEmpty()) {
            reviews.planned().ifPresent(facts::add);
        }
        return granted(facts.stream(), c.requestedAt());
    }

    private boolean isTakenBack(Trigger trigger, TakeBackCalls c) {
        return c.causes().contains(trigger.cause())
                || (trigger.kind() == ReviewTrigger.ATTENDANCE && !reviews.stands(trigger));
    }

    private ReviewEvent takenBack(Open open, Trigger trigger, List<Trigger> remaining, TakeBackCalls c) {
        return remaining.isEmpty()
                ? new ReviewCalledOff(
                        admission.participantId(), admission.episodeId(), open.reviewId(), trigger, c.requestedAt())
                : new ReviewTriggerTakenBack(
                        admission.participantId(),
                        admission.episodeId(),
                        open.reviewId(),
                        trigger,
                        remaining.stream().map(Trigger::kind).distinct().toList(),
                        c.requestedAt());
    }

    private ReviewOpened opened(CallForReview c, Instant due) {
        return new ReviewOpened(
                admission.participantId(),
                admission.episodeId(),
                c.reviewId(),
                c.trigger(),
                c.requestedAt(),
                due,
                c.policy().version());
    }

    /** On a hold the new time is moved too, so it is compared as it will be. */
    private ReviewTriggerJoined joined(Open open, CallForReview c, Instant due) {
        Clock asked =
                Clock.from(c.requestedAt(), c.requestedAt(), due, c.policy().version());
        Instant dueBy = open.clock().dueBy();
        return new ReviewTriggerJoined(
                admission.participantId(),
                admission.episodeId(),
                open.reviewId(),
                c.trigger(),
                c.requestedAt(),
                reviews.withHolds(asked).isBefore(dueBy) ? due : dueBy,
                c.policy().version());
    }

    /**
     * Of an episode that is over a review may still be written down; the next one waits for it to go on. What somebody else
     * concludes of a review that is done is refused, since it would not be kept.
     */
    private Decision<ReviewEvent, ReviewRefusal> conduct(ConductReview c) {
        if (c.reviewer().equals(reviews.reviewers().get(c.reviewId()))) {
            return nothingNew();
        }
        if (!(reviews.course() instanceof Open open) || !open.reviewId().equals(c.reviewId())) {
            return refuse(new ReviewNotOpen(c.reviewId()));
        }
        if (c.considered().isEmpty() && c.nothingConsidered().isEmpty()) {
            return refuse(new NothingConsidered(c.reviewId()));
        }
        return granted(Stream.of(reviewed(open, c), scheduled(c.requestedAt(), c.policy())), c.requestedAt());
    }

    private PlanReviewed reviewed(Open open, ConductReview c) {
        return new PlanReviewed(
                admission.participantId(),
                admission.episodeId(),
                c.reviewId(),
                open.triggers().stream().map(Trigger::kind).distinct().toList(),
                c.findings(),
                c.considered(),
                c.nothingConsidered(),
                c.attendees(),
                c.decision(),
                c.reviewer(),
                c.role(),
                c.requestedAt(),
                c.policy().version());
    }

    private Decision<ReviewEvent, ReviewRefusal> granted(ReviewEvent fact, Instant at) {
        return granted(Stream.of(fact), at);
    }

    /** The facts, and what holds and time make of them at once. */
    private Decision<ReviewEvent, ReviewRefusal> granted(Stream<ReviewEvent> facts, Instant at) {
        List<ReviewEvent> first = facts.toList();
        Reviews after = reviews;
        for (ReviewEvent fact : first) {
            after = Reviews.evolve(after, fact);
        }
        return accept(Stream.concat(first.stream(), after.reckoned(at).stream()).toList());
    }
}
