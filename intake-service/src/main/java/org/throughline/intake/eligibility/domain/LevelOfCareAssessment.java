package org.throughline.intake.eligibility.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.intake.domain.Bounded;
import org.throughline.intake.domain.Codes;
import org.throughline.intake.domain.Text;

/**
 * Which level of care a person needs, by the ASAM Criteria.
 *
 * @param assessmentId of this assessment; a person may be assessed again
 * @param edition of the criteria
 * @param ratings one per dimension and rated part of it
 * @param placement what was recommended and what was chosen
 * @param assessor who assessed
 */
public record LevelOfCareAssessment(
        UUID assessmentId, Edition edition, List<Rating> ratings, Placement placement, Assessor assessor) {
    public LevelOfCareAssessment {
        ratings = Bounded.list(ratings);
    }

    /** Which edition of the criteria was used. */
    public enum Edition {
        /** 2013; six dimensions, all rated. */
        THIRD(6),
        /** 2023, adults; the first five say what is needed, the sixth what is acceptable and is not rated. */
        FOURTH(5);

        private final int rated;

        Edition(int rated) {
            this.rated = rated;
        }

        /** The dimensions 1 to this one are rated. */
        public int rated() {
            return rated;
        }
    }

    /**
     * How severe one dimension is.
     *
     * @param dimension from 1
     * @param value 0, none, to 4, most severe
     * @param rationale why
     */
    public record Rating(int dimension, int value, Text rationale) {
        private static final int DIMENSION_MAX = 6;
        private static final int VALUE_MAX = 4;

        public Rating {
            if (dimension < 1 || dimension > DIMENSION_MAX) {
                throw new IllegalArgumentException("a dimension is 1 to " + DIMENSION_MAX);
            }
            if (value < 0 || value > VALUE_MAX) {
                throw new IllegalArgumentException("a rating is 0 to " + VALUE_MAX);
            }
        }
    }

    /**
     * What was recommended and what was chosen.
     *
     * @param discrepancy why they differ; empty where they do not
     */
    public record Placement(String recommended, String placed, List<Text> discrepancy) {
        public Placement {
            Codes.required(recommended);
            Codes.required(placed);
            discrepancy = Bounded.list(discrepancy);
        }
    }

    /** Who assessed, in which role, and when. */
    public record Assessor(String clinician, String role, Instant assessedAt) {}
}
