package org.throughline.intake.eligibility.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.intake.domain.Bounded;
import org.throughline.intake.domain.Codes;
import org.throughline.intake.domain.Text;

/**
 * Which level of care a person needs, by the ASAM Criteria or LOCUS. What the ratings come to is the assessor's finding; it
 * is entered, not worked out here.
 *
 * @param assessmentId of this assessment; a person may be assessed again
 * @param edition of the criteria
 * @param ratings one per dimension, or one for each of its parts
 * @param composite sum the instrument gives, where it gives one
 * @param placement what was recommended and what was chosen
 * @param assessor who assessed
 */
public record LevelOfCareAssessment(
        UUID assessmentId,
        Edition edition,
        List<Rating> ratings,
        List<Integer> composite,
        Placement placement,
        Assessor assessor) {
    public LevelOfCareAssessment {
        ratings = Bounded.list(ratings);
        composite = List.copyOf(composite);
        if (composite.size() > 1) {
            throw new IllegalArgumentException("one composite at most");
        }
    }

    /** One by an instrument that gives no composite. */
    public LevelOfCareAssessment(
            UUID assessmentId, Edition edition, List<Rating> ratings, Placement placement, Assessor assessor) {
        this(assessmentId, edition, ratings, List.of(), placement, assessor);
    }

    /** Which instrument was used, in which edition; what each rates stands in {@link Editions}. */
    public enum Edition {
        /** ASAM Criteria of 2013. */
        THIRD,
        /** ASAM Criteria of 2023, adults. */
        FOURTH,
        /** LOCUS 20. */
        LOCUS_20
    }

    /**
     * How severe one dimension is.
     *
     * @param dimension from 1
     * @param part of it that is rated; empty where the dimension is rated as a whole
     * @param value from the instrument's least to its most severe
     * @param rationale why
     */
    public record Rating(int dimension, String part, int value, Text rationale) {
        private static final int DIMENSION_MAX = 7;
        private static final int VALUE_MAX = 5;

        public Rating {
            if (!part.isEmpty()) {
                Codes.required(part);
            }
            if (dimension < 1 || dimension > DIMENSION_MAX) {
                throw new IllegalArgumentException("a dimension is 1 to " + DIMENSION_MAX);
            }
            if (value < 0 || value > VALUE_MAX) {
                throw new IllegalArgumentException("a rating is 0 to " + VALUE_MAX);
            }
        }

        /** Of a dimension as a whole. */
        public Rating(int dimension, int value, Text rationale) {
            this(dimension, "", value, rationale);
        }
    }

    /**
     * What was recommended and what was chosen.
     *
     * @param reason why they differ; empty where they do not
     * @param discrepancy more about it, in words
     */
    public record Placement(String recommended, String placed, List<DiscrepancyReason> reason, List<Text> discrepancy) {
        public Placement {
            Codes.required(recommended);
            Codes.required(placed);
            reason = List.copyOf(reason);
            discrepancy = Bounded.list(discrepancy);
            if (reason.size() > 1) {
                throw new IllegalArgumentException("one reason at most");
            }
        }

        /** Without a coded reason. */
        public Placement(String recommended, String placed, List<Text> discrepancy) {
            this(recommended, placed, List.of(), discrepancy);
        }
    }

    /** Why another level was chosen than the recommended one. */
    public enum DiscrepancyReason {
        SERVICE_NOT_AVAILABLE,
        PARTICIPANT_PREFERENCE,
        PAYER_DENIAL,
        LEGAL_MANDATE,
        SAFETY,
        GEOGRAPHY
    }

    /** Who assessed, in which role, and when. */
    public record Assessor(String clinician, String role, Instant assessedAt) {}
}
