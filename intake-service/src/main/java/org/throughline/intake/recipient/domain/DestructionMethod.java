package org.throughline.intake.recipient.domain;

/** How what an auditor took was put out of reach: the three ways of NIST SP 800-88, to which 42 CFR 2.16 comes. */
public enum DestructionMethod {
    /** Overwritten, or reset to how the device left its maker. */
    CLEARED,
    /** Made unreadable whatever the effort, as by destroying the only key. */
    PURGED,
    /** The medium itself was destroyed: shredded, pulped, burned. */
    DESTROYED,
    /** They declare that they kept nothing. */
    NOTHING_KEPT
}
