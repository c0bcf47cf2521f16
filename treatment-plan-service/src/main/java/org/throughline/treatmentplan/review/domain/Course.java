package org.throughline.treatmentplan.review.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** How the reviews of an episode stand: at any time one is to come, or one is open, or none before the plan is in effect. */
public sealed interface Course {
    record None() implements Course {}

    /** A review that is to come, or open. */
    sealed interface Running extends Course {
        Clock clock();

        Running at(Clock clock);
    }

    /** The next one opens by itself. */
    record Scheduled(Clock clock) implements Running {
        @Override
        public Scheduled at(Clock next) {
            return new Scheduled(next);
        }
    }

    /**
     * One that is to be conducted; there is no second one beside it.
     *
     * @param triggers everything that called for it
     * @param overdue whether it was noticed that it is late
     */
    record Open(UUID reviewId, Clock clock, List<Trigger> triggers, boolean overdue) implements Running {
        public Open {
            triggers = List.copyOf(triggers);
        }

        @Override
        public Open at(Clock next) {
            return new Open(reviewId, next, triggers, false);
        }

        Open joinedBy(Trigger trigger, Clock sooner) {
            return new Open(
                    reviewId,
                    sooner.dueBy().isBefore(clock.dueBy()) ? sooner : clock,
                    Stream.concat(triggers.stream(), Stream.of(trigger)).toList(),
                    overdue);
        }

        /** The same without what calls for it no more. */
        Open without(Trigger trigger) {
            return new Open(
                    reviewId,
                    clock,
                    triggers.stream().filter(one -> !one.equals(trigger)).toList(),
                    overdue);
        }

        Open late() {
            return new Open(reviewId, clock, triggers, true);
        }

        boolean has(Trigger trigger) {
            return triggers.contains(trigger);
        }
    }

    /**
     * The time of a review.
     *
     * @param since when it began to run
     * @param withoutHolds when the review would be due if the episode were never paused
     * @param opensAt when it is put on the list of what is to be done
     * @param dueBy when it is due
     * @param policyVersion of the numbers that say so
     */
    record Clock(Instant since, Instant withoutHolds, Instant opensAt, Instant dueBy, String policyVersion) {
        static Clock from(Instant since, Instant opensAt, Instant dueBy, String policyVersion) {
            return new Clock(since, dueBy, opensAt, dueBy, policyVersion);
        }

        Clock movedTo(Instant opens, Instant due) {
            return new Clock(since, withoutHolds, opens, due, policyVersion);
        }
    }
}
