package org.throughline.treatmentplan.review.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.edge.Cited;
import org.throughline.treatmentplan.review.domain.ReviewCommand.ConductReview;
import org.throughline.treatmentplan.review.domain.ReviewDecision;

/** The bodies of requests about reviews. Who reviews is the caller, never a field. */
final class ReviewRequests {
    private ReviewRequests() {}

    /** Asking for a review. */
    record Asking(@NotBlank @Size(max = Text.LENGTH_MAX) String reason) {
        @Override
        public String toString() {
            return "Asking[redacted]";
        }
    }

    /**
     * What came of a review.
     *
     * @param considered the scores and other facts that were looked at
     * @param nothingConsidered why, if none were
     * @param attendees who took part, by the ids of tokens and participants
     * @param role needed only where the caller has several
     */
    record Concluding(
            @NotBlank @Size(max = Text.LENGTH_MAX) String findings,

            @Size(max = ConductReview.CONSIDERED_MAX) List<@NotNull @Valid Cited> considered,

            Optional<@Pattern(regexp = "(?s).*\\S.*") @Size(max = Text.LENGTH_MAX) String> nothingConsidered,

            @NotEmpty @Size(max = ConductReview.ATTENDEES_MAX)
            List<@NotNull @Pattern(regexp = "[A-Za-z0-9._:@-]{1,100}") String> attendees,

            @NotNull ReviewDecision decision,
            Optional<Role> role) {
        Concluding {
            considered = considered == null ? List.of() : List.copyOf(considered);
        }

        @Override
        public String toString() {
            return "Concluding[redacted]";
        }
    }
}
