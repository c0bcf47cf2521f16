package org.throughline.treatmentplan.review.domain;

import java.util.List;
import org.throughline.treatmentplan.domain.Text;

/**
 * One call for a review.
 *
 * @param cause id of the event that called for it, of the request if somebody asked, or of the episode for the clock
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
}
