package org.throughline.treatmentplan.review.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.treatmentplan.care.view.MistakenEvidence.Mistaken;
import org.throughline.treatmentplan.domain.EvidenceReference;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.review.domain.Course;
import org.throughline.treatmentplan.review.domain.ReviewDecision;
import org.throughline.treatmentplan.review.domain.ReviewEvent.PlanReviewed;
import org.throughline.treatmentplan.review.domain.ReviewTrigger;
import org.throughline.treatmentplan.review.domain.Trigger;
import org.throughline.treatmentplan.review.view.ReviewReading.Known;
import org.throughline.treatmentplan.review.view.ReviewStatus;

/**
 * The reviews of an episode.
 *
 * @param reviewId of the open one
 * @param opensAt when the next one is put on the list of what is to be done
 * @param dueBy when the open one, or the next one, is due
 * @param policyVersion of the numbers that say so
 * @param triggers what called for the open one
 * @param conducted those that are done, oldest first
 * @param enteredInErrorSince specimens and incidents they considered that should not be in the record
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReviewsPage(
        UUID episodeId,
        UUID participantId,
        ReviewStatus status,
        @Nullable UUID reviewId,
        @Nullable Instant opensAt,
        @Nullable Instant dueBy,
        @Nullable String policyVersion,
        boolean overdue,
        List<Called> triggers,
        List<Conducted> conducted,
        List<Mistaken> enteredInErrorSince) {

    /** One call for a review. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Called(ReviewTrigger kind, @Nullable String reason) {
        static Called of(Trigger trigger) {
            return new Called(trigger.kind(), first(trigger.reason()));
        }
    }

    /** A review that is done. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Conducted(
            UUID reviewId,
            List<ReviewTrigger> triggers,
            String findings,
            List<EvidenceReference> considered,
            @Nullable String nothingConsidered,
            List<String> attendees,
            ReviewDecision decision,
            String reviewer,
            Role role,
            Instant reviewedAt,
            String policyVersion) {
        static Conducted of(PlanReviewed e) {
            return new Conducted(
                    e.reviewId(),
                    e.triggers(),
                    e.findings().value(),
                    e.considered(),
                    first(e.nothingConsidered()),
                    e.attendees(),
                    e.decision(),
                    e.reviewer(),
                    e.role(),
                    e.reviewedAt(),
                    e.policyVersion());
        }
    }

    static ReviewsPage of(UUID episodeId, Known known) {
        List<Conducted> conducted =
                known.conducted().stream().map(Conducted::of).toList();
        UUID person = known.participantId();
        return switch (known.reviews().course()) {
            case Course.None _ ->
                new ReviewsPage(
                        episodeId,
                        person,
                        ReviewStatus.NONE,
                        null,
                        null,
                        null,
                        null,
                        false,
                        List.of(),
                        conducted,
                        known.mistaken());
            case Course.Scheduled(Course.Clock clock) ->
                new ReviewsPage(
                        episodeId,
                        person,
                        ReviewStatus.SCHEDULED,
                        null,
                        clock.opensAt(),
                        clock.dueBy(),
                        clock.policyVersion(),
                        false,
                        List.of(),
                        conducted,
                        known.mistaken());
            case Course.Open(UUID reviewId, Course.Clock clock, List<Trigger> triggers, boolean overdue) ->
                new ReviewsPage(
                        episodeId,
                        person,
                        ReviewStatus.OPEN,
                        reviewId,
                        clock.opensAt(),
                        clock.dueBy(),
                        clock.policyVersion(),
                        overdue,
                        triggers.stream().map(Called::of).toList(),
                        conducted,
                        known.mistaken());
        };
    }

    private static @Nullable String first(List<Text> texts) {
        return texts.isEmpty() ? null : texts.getFirst().value();
    }
}
