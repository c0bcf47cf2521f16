package org.throughline.treatmentplan.reaction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.reaction.Reaction;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.treatmentplan.care.domain.LevelDecision;
import org.throughline.treatmentplan.domain.ProgrammePolicy.ReviewPolicy;
import org.throughline.treatmentplan.plan.PlanDeciding;
import org.throughline.treatmentplan.plan.domain.PlanEvent.TreatmentPlanOpened;
import org.throughline.treatmentplan.plan.view.PlanReading;
import org.throughline.treatmentplan.policy.EpisodePolicies;
import org.throughline.treatmentplan.reaction.ReviewCalls.Absent;
import org.throughline.treatmentplan.reaction.ReviewCalls.Admitted;
import org.throughline.treatmentplan.reaction.ReviewCalls.AlertRaised;
import org.throughline.treatmentplan.reaction.ReviewCalls.DoseShort;
import org.throughline.treatmentplan.reaction.ReviewCalls.EpisodeMoved;
import org.throughline.treatmentplan.reaction.ReviewCalls.InEffect;
import org.throughline.treatmentplan.reaction.ReviewCalls.LevelDecided;
import org.throughline.treatmentplan.reaction.ReviewCalls.NotAbsent;
import org.throughline.treatmentplan.reaction.ReviewCalls.ResultIn;
import org.throughline.treatmentplan.reaction.ReviewCalls.ResultMistaken;
import org.throughline.treatmentplan.reaction.ReviewCalls.StatusChanged;
import org.throughline.treatmentplan.review.ReviewDeciding;
import org.throughline.treatmentplan.review.domain.ReviewCommand;
import org.throughline.treatmentplan.review.domain.ReviewCommand.CallForReview;
import org.throughline.treatmentplan.review.domain.ReviewCommand.ListEpisode;
import org.throughline.treatmentplan.review.domain.ReviewCommand.ReckonReviews;
import org.throughline.treatmentplan.review.domain.ReviewCommand.ScheduleReview;
import org.throughline.treatmentplan.review.domain.ReviewCommand.TakeBackCalls;
import org.throughline.treatmentplan.review.domain.ReviewRefusal;
import org.throughline.treatmentplan.review.domain.ReviewRefusal.EpisodeIsOver;
import org.throughline.treatmentplan.review.domain.ReviewTrigger;
import org.throughline.treatmentplan.review.domain.Trigger;
import org.throughline.treatmentplan.review.view.ReviewReading;
import org.throughline.treatmentplan.specimen.SpecimenDeciding;

/**
 * A plan that takes effect starts the time between reviews; a hold moves the next one; an alert, a reliable deterioration, a
 * week without its dose, too many absences, something detected in a specimen and another level of care call for one; what
 * turns out not to have been so does no more. One reaction for all of it, so that an episode is listed before anything about its participant is looked at.
 */
public final class WhenCareMovesThenReview implements Reaction<ReviewCalls> {
    private static final String NAME = "when-care-moves-then-review";
    private static final String WORSE = "RELIABLY_DETERIORATED";

    private final Decider<ReviewCommand, ReviewRefusal> reviews;
    private final ReviewReading reading;
    private final PlanReading plans;
    private final History<ReviewCalls> calls;
    private final EpisodePolicies policies;

    /** Sends to whoever keeps reviews. */
    public WhenCareMovesThenReview(ServiceRuntime runtime, ReviewDeciding deciding, EpisodePolicies policies) {
        this.reviews = runtime.decider(deciding);
        this.reading = new ReviewReading(runtime);
        this.plans = new PlanReading(runtime);
        this.calls = runtime.history(ReviewCalls.READ);
        this.policies = policies;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void on(Recorded<ReviewCalls> recorded) {
        switch (recorded.event()) {
            case Admitted e -> send(recorded, new ListEpisode(e.participantId(), e.episodeId(), at(recorded)));
            case EpisodeMoved e -> send(recorded, new ReckonReviews(e.episodeId(), at(recorded)));
            case DoseShort e -> call(recorded, e.episodeId(), ReviewTrigger.DOSE);
            case LevelDecided e -> {
                if (moves(e.decision())) call(recorded, e.episodeId(), ReviewTrigger.LEVEL_OF_CARE);
            }
            case AlertRaised _ -> callInEveryEpisode(recorded, ReviewTrigger.ALERT);
            case StatusChanged e -> {
                if (e.status().equals(WORSE)) callInEveryEpisode(recorded, ReviewTrigger.DETERIORATION);
            }
            case ResultIn e -> {
                if (e.standing().detected()) call(recorded, e.episodeId(), ReviewTrigger.RESULT);
            }
            case ResultMistaken e -> takeBack(recorded, e);
            case Absent e -> call(recorded, e.episodeId(), Trigger.ofAbsences(e.rule(), e.occurrence()));
            case NotAbsent e -> takeBack(recorded, e.episodeId(), List.of());
            case InEffect e -> schedule(recorded, e.planId(), e.effectiveAt());
        }
    }

    /** A discharge has a review of its own: the summary. */
    private static boolean moves(LevelDecision decision) {
        return switch (decision) {
            case STEP_UP, STEP_DOWN, TRANSFER -> true;
            case CONTINUE, DISCHARGE -> false;
        };
    }

    private void callInEveryEpisode(Recorded<ReviewCalls> recorded, ReviewTrigger trigger) {
        reading.episodesOf(recorded.event().participantId(), recorded.organisation())
                .forEach(episodeId -> call(recorded, episodeId, trigger));
    }

    /** What was found in the specimen called for reviews by the ids of those facts. */
    private void takeBack(Recorded<ReviewCalls> recorded, ResultMistaken mistaken) {
        List<Recorded<ReviewCalls>> results = calls
                .readable(SpecimenDeciding.specimen(mistaken.specimenId()), recorded.organisation(), Optional.empty())
                .stream()
                .filter(fact -> fact.event() instanceof ResultIn)
                .toList();
        List<String> causes = results.stream().map(Recorded::id).toList();
        results.stream()
                .map(fact -> (ResultIn) fact.event())
                .map(ResultIn::episodeId)
                .distinct()
                .forEach(episodeId -> takeBack(recorded, episodeId, causes));
    }

    /** A plan may have taken effect while the review that is called off was open, and so have no next one yet. */
    private void takeBack(Recorded<ReviewCalls> recorded, UUID episodeId, List<String> causes) {
        send(recorded, new TakeBackCalls(episodeId, causes, at(recorded)));
        inEffectSince(episodeId, recorded.organisation())
                .ifPresent(since -> send(
                        recorded,
                        new ScheduleReview(episodeId, since, policy(recorded, episodeId), at(recorded)),
                        "/next"));
    }

    private Optional<Instant> inEffectSince(UUID episodeId, String organisation) {
        return plans.ofEpisode(episodeId, organisation)
                .flatMap(planId -> calls.events(PlanDeciding.plan(planId), organisation, Optional.empty()).stream()
                        .filter(InEffect.class::isInstance)
                        .map(call -> ((InEffect) call).effectiveAt())
                        .findFirst());
    }

    private void call(Recorded<ReviewCalls> recorded, UUID episodeId, ReviewTrigger trigger) {
        call(recorded, episodeId, Trigger.of(trigger, recorded.stored().id()));
    }

    private void call(Recorded<ReviewCalls> recorded, UUID episodeId, Trigger trigger) {
        send(
                recorded,
                new CallForReview(
                        episodeId,
                        Reacting.idFrom(recorded.stored(), "review/" + episodeId),
                        trigger,
                        policy(recorded, episodeId),
                        at(recorded)));
    }

    private void schedule(Recorded<ReviewCalls> recorded, UUID planId, Instant since) {
        plans.opened(planId, recorded.organisation())
                .map(TreatmentPlanOpened::episodeId)
                .ifPresent(episodeId -> send(
                        recorded, new ScheduleReview(episodeId, since, policy(recorded, episodeId), at(recorded))));
    }

    private ReviewPolicy policy(Recorded<ReviewCalls> recorded, UUID episodeId) {
        return policies.ofEpisode(episodeId, recorded.organisation(), at(recorded))
                .review();
    }

    private static Instant at(Recorded<ReviewCalls> recorded) {
        return recorded.stored().recordedAt();
    }

    private void send(Recorded<ReviewCalls> recorded, ReviewCommand command) {
        send(recorded, command, "");
    }

    private void send(Recorded<ReviewCalls> recorded, ReviewCommand command, String second) {
        String rules = switch (command) {
            case CallForReview c -> c.policy().version();
            case ScheduleReview c -> c.policy().version();
            case ReviewCommand _ -> Clocks.RULES;
        };
        Reacting.settle(
                reviews.handle(
                        command,
                        Reacting.envelope(NAME, recorded.stored(), "episode/" + command.episodeId() + second, rules)),
                EpisodeIsOver.class::isInstance);
    }
}
