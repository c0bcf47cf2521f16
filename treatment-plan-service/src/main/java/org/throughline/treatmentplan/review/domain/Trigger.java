package org.throughline.treatmentplan.review.domain;

import java.util.List;
import org.throughline.treatmentplan.domain.Text;

/**
 * One call for a review.
 *
 * @param cause id of the event that called for it, of the request if somebody asked, of the episode for the clock, or the
 *     rule and the occurrence of absences
 * @param reason in words, where somebody asked; empty otherwise
 */
public record Trigger(ReviewTrigger kind, String cause, List<Text> reason) {
    public Trigger {
        reason = List.copyOf(reason);
    }

    /** By a fact. */
    public static Trigger of(ReviewTrigger kind, String cause) {
        return new Trigger(kind, cause, List.of());
    }

    /**
     * By somebody staying away.
     *
     * @param rule by which that is counted
     * @param occurrence how often it has come to this in the episode
     */
    public static Trigger ofAbsences(String rule, int occurrence) {
        return of(ReviewTrigger.ATTENDANCE, rule + "/" + occurrence);
    }
}
