package org.throughline.scheduling.policy.domain;

/** What the law makes of a programme's records (42 CFR 2.11, 2.12). */
public enum ProgrammeNature {
    /** It is federally assisted and holds itself out as giving substance-use care: all of its records are Part 2. */
    PART_TWO,
    /** It gives such care beside other care: an episode is Part 2 from its first fact about substance use. */
    MIXED,
    /** It gives no such care. */
    GENERAL
}
