package org.throughline.scheduling.family.domain;

/** What speaks against somebody having come to a session that had begun when they were entered; the entry is kept. */
public enum FamilyDoubt {
    /** Sessions of its kind are for participants alone. */
    KIND_WITHOUT_FAMILY,
    /** It was cancelled. */
    SESSION_CANCELLED,
    /** More of one family than are expected at any session. */
    FAMILY_LARGE
}
