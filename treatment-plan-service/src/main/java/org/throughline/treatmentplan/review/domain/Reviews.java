package org.throughline.treatmentplan.review.domain;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.throughline.platform.decider.Decision;
import org.throughline.treatmentplan.review.domain.Course.Clock;
import org.throughline.treatmentplan.review.domain.Course.Open;
import org.throughline.treatmentplan.review.domain.Course.Running;
import org.throughline.treatmentplan.review.domain.Course.Scheduled;
import org.throughline.treatmentplan.review.domain.ReviewEvent.Absences;
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

/**
 * The reviews of one episode, and what was told of the episode.
 *
 * <p>A review that is to come, or open, moves by as many days as the episode is on hold until then.
 *
 * @param admission as intake told it
 * @param over whether the episode has ended
 * @param holds in the order they were told
 * @param listed the episodes the participant was noted to have, where that was looked at
 * @param course the review that is to come or open
 * @param planned when the next one would come if nothing called for one before
 * @param absences too many of them, by their rule: how often it came to that, as far as it stands
 * @param calledOff ids of reviews that nothing called for any more
 * @param reviewers who concluded each of the reviews that are done
 */
public record Reviews(
        Optional<ParticipantAdmitted> admission,
        boolean over,
        List<Hold> holds,
        Set<UUID> listed,
        Course course,
        Optional<ReviewScheduled> planned,
        Map<String, Integer> absences,
        Set<UUID> calledOff,
        Map<UUID, String> reviewers) {
    /** Before anything was told. */
    public static final Reviews NONE = new Reviews(
            Optional.empty(),
            false,
            List.of(),
            Set.of(),
            new Course.None(),
            Optional.empty(),
            Map.of(),
            Set.of(),
            Map.of());

    public Reviews {
        holds = List.copyOf(holds);
        listed = Set.copyOf(listed);
        absences = Map.copyOf(absences);
        calledOff = Set.copyOf(calledOff);
        reviewers = Map.copyOf(reviewers);
    }

    /** Ids of the reviews that are done. */
    public Set<UUID> conducted() {
        return reviewers.keySet();
    }

    /** Grants or refuses a request. */
    public static Decision<ReviewEvent, ReviewRefusal> decide(Reviews reviews, ReviewCommand command) {
        return ReviewRules.decide(reviews, command);
    }

    /** Applies one fact. */
    public static Reviews evolve(Reviews reviews, ReviewEvent event) {
        return switch (event) {
            case ParticipantAdmitted e -> reviews.admitted(e);
            case EpisodeClosed _ -> reviews.ended(true);
            case EpisodeReopened _ -> reviews.ended(false);
            case EpisodeHeld e ->
                reviews.with(plus(reviews.holds, new Hold(e.from(), e.until().plusDays(1), e.zone())));
            case EpisodeResumed e -> reviews.with(reviews.backOn(e));
            case EpisodeListed e -> reviews.listing(e.episodeId());
            case AttendanceThresholdBreached e -> reviews.absent(e, e.occurrence());
            case AttendanceThresholdWithdrawn e -> reviews.absent(e, e.occurrence() - 1);
            case ReviewScheduled e -> reviews.scheduled(e);
            case ReviewOpened e -> reviews.with(reviews.opened(e));
            case ReviewTriggerJoined e -> reviews.with(reviews.open(e).joinedBy(e.trigger(), clock(e)));
            case ReviewTriggerTakenBack e -> reviews.with(reviews.open(e).without(e.trigger()));
            case ReviewCalledOff e -> reviews.off(e);
            case ReviewMoved e -> reviews.with(reviews.moved(e));
            case ReviewOverdue e -> reviews.with(reviews.open(e).late());
            case PlanReviewed e -> reviews.done(e);
        };
    }

    /** What time and holds make of the review by then, one fact after the other. */
    List<ReviewEvent> reckoned(Instant at) {
        List<ReviewEvent> facts = new ArrayList<>();
        Reviews reviews = this;
        Optional<ReviewEvent> next = reviews.next(at);
        while (next.isPresent()) {
            facts.add(next.get());
            reviews = evolve(reviews, next.get());
            next = reviews.next(at);
        }
        return facts;
    }

    private Optional<ReviewEvent> next(Instant at) {
        if (over || admission.isEmpty() || !(course instanceof Running running)) {
            return Optional.empty();
        }
        UUID participantId = admission.get().participantId();
        UUID episodeId = admission.get().episodeId();
        Clock clock = running.clock();
        Instant due = withHolds(clock);
        if (!due.equals(clock.dueBy())) {
            Instant opens = clock.opensAt().plus(Duration.between(clock.dueBy(), due));
            return Optional.of(new ReviewMoved(participantId, episodeId, opens, due));
        }
        return switch (running) {
            case Scheduled _
            when !clock.opensAt().isAfter(at) ->
                Optional.of(new ReviewOpened(
                        participantId,
                        episodeId,
                        periodic(episodeId, clock),
                        Trigger.of(ReviewTrigger.PERIODIC, episodeId.toString()),
                        at,
                        due,
                        clock.policyVersion()));
            case Open open
            when !open.overdue() && !due.isAfter(at) ->
                Optional.of(new ReviewOverdue(participantId, episodeId, open.reviewId(), due));
            case Scheduled _, Open _ -> Optional.empty();
        };
    }

    /** The same whenever the same clock opens it. */
    private static UUID periodic(UUID episodeId, Clock clock) {
        return UUID.nameUUIDFromBytes((episodeId + "/review/" + clock.since()).getBytes(StandardCharsets.UTF_8));
    }

    /** When it is due, with the days the episode is on hold until then. */
    Instant withHolds(Clock clock) {
        Instant due = clock.withoutHolds();
        for (Hold hold : holds) {
            due = due.plus(hold.moves(clock.since(), due));
        }
        return due;
    }

    private List<Hold> backOn(EpisodeResumed e) {
        if (holds.isEmpty()) {
            throw new IllegalStateException("nobody comes back who was not away: episode " + e.episodeId());
        }
        return plus(holds.subList(0, holds.size() - 1), holds.getLast().endingOn(e.on()));
    }

    private Open opened(ReviewOpened e) {
        // One that opens by itself keeps the time it runs on; one that is called for begins its own.
        Clock clock = course instanceof Scheduled scheduled && e.trigger().kind() == ReviewTrigger.PERIODIC
                ? scheduled.clock()
                : Clock.from(e.openedAt(), e.openedAt(), e.dueBy(), e.policyVersion());
        return new Open(e.reviewId(), clock, List.of(e.trigger()), false);
    }

    private static Clock clock(ReviewTriggerJoined e) {
        return Clock.from(e.joinedAt(), e.joinedAt(), e.dueBy(), e.policyVersion());
    }

    private Open open(ReviewEvent event) {
        if (course instanceof Open open) {
            return open;
        }
        throw new IllegalStateException(
                event.getClass().getSimpleName() + " without an open review in episode " + event.episodeId());
    }

    private Running moved(ReviewMoved e) {
        if (course instanceof Running running) {
            return running.at(running.clock().movedTo(e.opensAt(), e.dueBy()));
        }
        throw new IllegalStateException("there is no review to move in episode " + e.episodeId());
    }

    private Reviews admitted(ParticipantAdmitted e) {
        return new Reviews(Optional.of(e), over, holds, listed, course, planned, absences, calledOff, reviewers);
    }

    private Reviews ended(boolean now) {
        return new Reviews(admission, now, holds, listed, course, planned, absences, calledOff, reviewers);
    }

    private Reviews with(List<Hold> known) {
        return new Reviews(admission, over, known, listed, course, planned, absences, calledOff, reviewers);
    }

    private Reviews listing(UUID episodeId) {
        return new Reviews(
                admission, over, holds, plus(listed, episodeId), course, planned, absences, calledOff, reviewers);
    }

    private Reviews with(Course next) {
        return new Reviews(admission, over, holds, listed, next, planned, absences, calledOff, reviewers);
    }

    private Reviews scheduled(ReviewScheduled e) {
        Course next = new Scheduled(Clock.from(e.since(), e.opensAt(), e.dueBy(), e.policyVersion()));
        return new Reviews(admission, over, holds, listed, next, Optional.of(e), absences, calledOff, reviewers);
    }

    private Reviews absent(Absences told, int standing) {
        Map<String, Integer> known = new HashMap<>(absences);
        known.put(told.rule(), standing);
        return new Reviews(admission, over, holds, listed, course, planned, known, calledOff, reviewers);
    }

    private Reviews off(ReviewCalledOff e) {
        return new Reviews(
                admission,
                over,
                holds,
                listed,
                new Course.None(),
                planned,
                absences,
                plus(calledOff, e.reviewId()),
                reviewers);
    }

    /** Whether scheduling still says that it came to this. */
    boolean stands(Trigger absence) {
        return absences.entrySet().stream()
                .anyMatch(rule -> IntStream.rangeClosed(1, rule.getValue())
                        .anyMatch(occurrence -> absence.equals(Trigger.ofAbsences(rule.getKey(), occurrence))));
    }

    private Reviews done(PlanReviewed e) {
        Map<UUID, String> known = new HashMap<>(reviewers);
        known.put(e.reviewId(), e.reviewer());
        return new Reviews(
                admission, over, holds, listed, new Course.None(), Optional.empty(), absences, calledOff, known);
    }

    private static <T> List<T> plus(List<T> some, T more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }

    private static <T> Set<T> plus(Set<T> some, T more) {
        Set<T> all = new HashSet<>(some);
        all.add(more);
        return all;
    }
}
