package org.throughline.treatmentplan.reaction;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.timer.TimerChange;
import org.throughline.platform.timer.TimerFired;
import org.throughline.platform.timer.TimerFiring;
import org.throughline.platform.timer.TimerPolicy;
import org.throughline.treatmentplan.EpisodeStreams;
import org.throughline.treatmentplan.review.domain.ReviewCommand;
import org.throughline.treatmentplan.review.domain.ReviewCommand.ReckonReviews;
import org.throughline.treatmentplan.review.domain.ReviewEvent;
import org.throughline.treatmentplan.review.domain.ReviewEvent.PlanReviewed;
import org.throughline.treatmentplan.review.domain.ReviewEvent.ReviewCalledOff;
import org.throughline.treatmentplan.review.domain.ReviewEvent.ReviewMoved;
import org.throughline.treatmentplan.review.domain.ReviewEvent.ReviewOpened;
import org.throughline.treatmentplan.review.domain.ReviewEvent.ReviewScheduled;
import org.throughline.treatmentplan.review.domain.ReviewEvent.ReviewTriggerJoined;
import org.throughline.treatmentplan.review.domain.ReviewRefusal;

/** The next review opens by itself, and one that is not conducted in time is overdue. */
public final class ReviewClocks implements TimerPolicy<ReviewEvent>, TimerFiring {
    private static final String OPENS = "review-opens";
    private static final String DUE = "review-due";

    private final Decider<ReviewCommand, ReviewRefusal> reviews;

    /** Watches reviews. */
    public ReviewClocks(Decider<ReviewCommand, ReviewRefusal> reviews) {
        this.reviews = reviews;
    }

    @Override
    public String name() {
        return "review_clocks";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<TimerChange> on(Recorded<ReviewEvent> recorded) {
        String stream = recorded.stream();
        return switch (recorded.event()) {
            case ReviewScheduled e -> moved(stream, e.opensAt(), e.dueBy());
            case ReviewMoved e -> moved(stream, e.opensAt(), e.dueBy());
            case ReviewOpened e -> due(stream, e.dueBy());
            case ReviewTriggerJoined e -> due(stream, e.dueBy());
            case PlanReviewed _, ReviewCalledOff _ ->
                List.of(TimerChange.cancelAll(stream, OPENS), TimerChange.cancelAll(stream, DUE));
            case ReviewEvent _ -> List.of();
        };
    }

    /** What opens late is due all the same, so both moments are watched. */
    private static List<TimerChange> moved(String stream, Instant opensAt, Instant dueBy) {
        return List.of(
                TimerChange.cancelAll(stream, OPENS),
                TimerChange.schedule(stream, OPENS, opensAt),
                TimerChange.cancelAll(stream, DUE),
                TimerChange.schedule(stream, DUE, dueBy));
    }

    private static List<TimerChange> due(String stream, Instant dueBy) {
        return List.of(
                TimerChange.cancelAll(stream, OPENS),
                TimerChange.cancelAll(stream, DUE),
                TimerChange.schedule(stream, DUE, dueBy));
    }

    @Override
    public void fire(TimerFired fired) {
        UUID episodeId =
                EpisodeStreams.episodeOf(StreamName.of(fired.timer().stream())).orElseThrow();
        Reacting.settle(
                reviews.handle(new ReckonReviews(episodeId, fired.timer().due()), fired.envelope(Clocks.RULES)),
                _ -> false);
    }
}
