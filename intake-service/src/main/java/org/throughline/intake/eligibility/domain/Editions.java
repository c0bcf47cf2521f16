package org.throughline.intake.eligibility.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.throughline.intake.eligibility.domain.LevelOfCareAssessment.Edition;
import org.throughline.intake.eligibility.domain.LevelOfCareAssessment.Rating;

/**
 * What each instrument rates, as data. Names of dimensions and parts are our own; the wording of the instruments is not
 * ours to give (ASAM, and LOCUS by its licence, are entered from the source).
 *
 * @param version of the table
 */
public record Editions(String version, List<OfEdition> editions) {
    public Editions {
        editions = List.copyOf(editions);
    }

    /**
     * One edition.
     *
     * @param dimensions that are rated; others are not
     * @param values of a rating
     * @param composite of the whole; the same numbers twice where the instrument gives none
     */
    public record OfEdition(
            Edition edition, String instrument, List<Dimension> dimensions, Span values, Span composite) {
        public OfEdition {
            dimensions = List.copyOf(dimensions);
        }
    }

    /**
     * What is rated.
     *
     * @param parts that may be rated one by one in its place; may be empty
     */
    public record Dimension(int number, String name, List<String> parts) {
        public Dimension {
            parts = List.copyOf(parts);
        }
    }

    /** From the least to the greatest number. */
    public record Span(int least, int greatest) {
        boolean holds(int value) {
            return value >= least && value <= greatest;
        }
    }

    /** What an edition rates. */
    public OfEdition of(Edition edition) {
        return editions.stream()
                .filter(one -> one.edition() == edition)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no table for " + edition));
    }

    /** Whether every dimension is rated, as a whole or part by part, each once, and nothing else is. */
    boolean complete(LevelOfCareAssessment assessment) {
        OfEdition edition = of(assessment.edition());
        Set<String> rated = new HashSet<>();
        for (Rating rating : assessment.ratings()) {
            if (!rated.add(key(rating.dimension(), rating.part()))) {
                return false;
            }
        }
        Set<String> due = new HashSet<>();
        for (Dimension dimension : edition.dimensions()) {
            if (rated.contains(key(dimension.number(), ""))) {
                due.add(key(dimension.number(), ""));
            } else {
                dimension.parts().forEach(part -> due.add(key(dimension.number(), part)));
                if (dimension.parts().isEmpty()) {
                    return false;
                }
            }
        }
        return rated.equals(due);
    }

    private static String key(int dimension, String part) {
        return dimension + "/" + part;
    }

    /** Whether every number is one that the instrument can give. */
    boolean inRange(LevelOfCareAssessment assessment) {
        OfEdition edition = of(assessment.edition());
        boolean gives = edition.composite().greatest() > edition.composite().least();
        return assessment.ratings().stream().allMatch(rating -> edition.values().holds(rating.value()))
                && assessment.composite().stream().allMatch(edition.composite()::holds)
                && assessment.composite().isEmpty() != gives;
    }
}
