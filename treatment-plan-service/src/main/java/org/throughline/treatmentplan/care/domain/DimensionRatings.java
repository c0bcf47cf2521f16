package org.throughline.treatmentplan.care.domain;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How grave each dimension was found, under one edition.
 *
 * @param ratings at most one per dimension of the edition
 */
public record DimensionRatings(Edition edition, List<Rating> ratings) {
    /** The gravest rating. */
    public static final int RATING_MAX = 4;

    /**
     * How grave one dimension was found.
     *
     * @param rating 0 (none) to {@link #RATING_MAX} (gravest)
     */
    public record Rating(String dimension, int rating) {
        public Rating {
            if (rating < 0 || rating > RATING_MAX) {
                throw new IllegalArgumentException("a rating is 0 to " + RATING_MAX);
            }
        }
    }

    public DimensionRatings {
        ratings = List.copyOf(ratings);
        if (rated(ratings).size() < ratings.size()) {
            throw new IllegalArgumentException("a dimension is rated twice");
        }
        if (!edition.dimensions().containsAll(rated(ratings))) {
            throw new IllegalArgumentException("a dimension the edition does not know");
        }
    }

    Set<String> missing() {
        return edition.missing(rated(ratings));
    }

    private static Set<String> rated(List<Rating> ratings) {
        return ratings.stream().map(Rating::dimension).collect(Collectors.toUnmodifiableSet());
    }
}
