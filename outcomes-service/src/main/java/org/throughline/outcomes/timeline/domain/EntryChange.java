package org.throughline.outcomes.timeline.domain;

/** What is new about an entry, to somebody who saw the timeline before. */
public enum EntryChange {
    /** It was not there yet. */
    ADDED,
    /** It was there, and what it shows no longer stands. */
    RESTATED
}
