package org.throughline.disclosure.domain;

/** What came of it that somebody told something although a rule spoke against it. */
public enum Finding {
    /** There was a right to it, which was not named or not yet recorded. */
    LAWFUL,
    /** There was none, and it is unlikely that what was told is misused (45 CFR 164.402(2)); nobody has to be notified. */
    LOW_RISK,
    /** There was none, and those concerned are notified (42 CFR 2.16(b), 45 CFR 164.404). */
    BREACH
}
