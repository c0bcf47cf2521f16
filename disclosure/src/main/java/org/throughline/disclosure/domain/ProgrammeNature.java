package org.throughline.disclosure.domain;

/** Whether a programme is one under 42 CFR Part 2: federally assisted, and holding itself out as treating substance use. */
public enum ProgrammeNature {
    /** All of its records are. */
    PART_TWO,
    /** An episode is from its first fact about substance use on. */
    MIXED,
    /** None of its records is. */
    GENERAL;

    /** By its code; a code that is not known is the strictest. */
    static ProgrammeNature of(String code) {
        return switch (code) {
            case "MIXED" -> MIXED;
            case "GENERAL" -> GENERAL;
            default -> PART_TWO;
        };
    }
}
