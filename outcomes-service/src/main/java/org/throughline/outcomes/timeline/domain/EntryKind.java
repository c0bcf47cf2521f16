package org.throughline.outcomes.timeline.domain;

/** What an entry of the timeline is about; a coordinator filters by it. */
public enum EntryKind {
    ADMISSION,
    CONSENT,
    SESSION,
    DOSE,
    PLAN,
    LEVEL_OF_CARE,
    ASSESSMENT,
    SAFETY,
    DISCHARGE,
    AFTERCARE,
    /** Who somebody is: what was corrected of it, and which records are of one person. */
    PERSON
}
