package org.throughline.outcomes.timeline.domain;

/** What has become of what an entry shows. */
public enum EntryStanding {
    STANDS,
    /** A later entry stands in its place; both are shown. */
    CORRECTED,
    /** It should not be in this record, so that only its place is shown. */
    IN_ERROR
}
