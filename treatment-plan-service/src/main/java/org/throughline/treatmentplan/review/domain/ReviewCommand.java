package org.throughline.treatmentplan.review.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.treatmentplan.domain.EvidenceReference;
import org.throughline.treatmentplan.domain.ProgrammePolicy.ReviewPolicy;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.domain.Text;

/** Requests about the reviews of one episode. People are named by opaque id. */
public sealed interface ReviewCommand {
    UUID episodeId();

    Instant requestedAt();

    /** Notes that a participant has this episode, so that what is told about the person reaches its reviews. */
    record ListEpisode(UUID participantId, UUID episodeId, Instant requestedAt) implements ReviewCommand {}

    /** Requests about the reviews themselves. */
    sealed interface OfCourse extends ReviewCommand {}

    /**
     * Begins the time between reviews.
     *
     * @param since when the plan took effect
     */
    record ScheduleReview(UUID episodeId, Instant since, ReviewPolicy policy, Instant requestedAt)
            implements OfCourse {}

    /** Says that something calls for a review; if one is open, it joins that one. */
    record CallForReview(UUID episodeId, UUID reviewId, Trigger trigger, ReviewPolicy policy, Instant requestedAt)
            implements OfCourse {}

    /**
     * Says that something calls for a review no more.
     *
     * @param causes of what was a mistake; absences that scheduling took back are known by what it told
     */
    record TakeBackCalls(UUID episodeId, List<String> causes, Instant requestedAt) implements OfCourse {
        public TakeBackCalls {
            causes = List.copyOf(causes);
        }
    }

    /** Asks what time, and what was told of holds, make of the review that is to come or open. */
    record ReckonReviews(UUID episodeId, Instant requestedAt) implements OfCourse {}

    /**
     * Concludes the open review.
     *
     * @param considered the scores and other facts that were looked at
     * @param nothingConsidered why, if none were; one text or none
     * @param attendees who took part, the participant by their id
     */
    record ConductReview(
            UUID episodeId,
            UUID reviewId,
            Text findings,
            List<EvidenceReference> considered,
            List<Text> nothingConsidered,
            List<String> attendees,
            ReviewDecision decision,
            String reviewer,
            Role role,
            ReviewPolicy policy,
            Instant requestedAt)
            implements OfCourse {
        /** Most facts that are considered in one review. */
        public static final int CONSIDERED_MAX = 50;

        /** Most people who take part in one. */
        public static final int ATTENDEES_MAX = 30;

        public ConductReview {
            considered = List.copyOf(considered);
            nothingConsidered = List.copyOf(nothingConsidered);
            attendees = List.copyOf(attendees);
            if (considered.size() > CONSIDERED_MAX) {
                throw new IllegalArgumentException("a review considers at most " + CONSIDERED_MAX + " facts");
            }
            if (nothingConsidered.size() > 1) throw new IllegalArgumentException("one reason is enough");
            if (attendees.isEmpty() || attendees.size() > ATTENDEES_MAX) {
                throw new IllegalArgumentException("1 to " + ATTENDEES_MAX + " people take part in a review");
            }
        }
    }
}
