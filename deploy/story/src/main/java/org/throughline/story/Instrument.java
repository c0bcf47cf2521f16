package org.throughline.story;

import java.util.Map;
import java.util.stream.IntStream;

/** How the level of care is found. */
enum Instrument {
    /** The ASAM Criteria, which are criteria about substance use. */
    ASAM("FOURTH", 5),
    /** Says nothing of substance use. */
    LOCUS("LOCUS_20", 7);

    private final String edition;
    private final int dimensions;

    Instrument(String edition, int dimensions) {
        this.edition = edition;
        this.dimensions = dimensions;
    }

    /** An assessment that leads to the level of the programme. */
    Map<String, Object> found(String at) {
        Map<String, Object> found = Body.of(
                "edition",
                edition,
                "ratings",
                IntStream.rangeClosed(1, dimensions).mapToObj(this::rating).toList(),
                "recommended",
                Admitting.LEVEL,
                "placed",
                Admitting.LEVEL,
                "assessedAt",
                at);
        if (this == LOCUS) {
            found.put(
                    "composite",
                    IntStream.rangeClosed(1, dimensions).map(this::value).sum());
        }
        return found;
    }

    private Map<String, Object> rating(int dimension) {
        return Body.of("dimension", dimension, "value", value(dimension), "rationale", "As found in the interview.");
    }

    private int value(int dimension) {
        return switch (this) {
            case ASAM -> dimension == 3 ? 2 : 1;
            case LOCUS -> dimension % 2 == 0 ? 3 : 2;
        };
    }
}
