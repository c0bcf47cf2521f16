package org.throughline.treatmentplan.reaction;

/** What the clocks of this service have in common. */
final class Clocks {
    /** What ends at a moment had its end fixed under the policy of the fact that set it; what ends with a fact has no number. */
    static final String RULES = "clocks-1";

    private Clocks() {}
}
