package org.throughline.platform.eventlog;

/** Ways in which a log can break its promises. Each must turn at least one conformance test red. */
enum Breach {
    /** Says yes to every fourth commit and stores nothing. */
    ACKNOWLEDGES_WITHOUT_STORING,
    /** After an answer got lost, sends the commit again under a new id. */
    REPEATS_BLINDLY,
    /** Counts one position too many now and then. */
    LEAVES_GAPS,
    /** Shows the newest position before the one below it. */
    SHOWS_OUT_OF_ORDER,
    /** Reads on behind a missing commit. */
    SKIPS_HOLES,
    /** Starts a page at the next commit, not at the next event. */
    PAGES_BY_COMMIT,
    /** Looks at no expected version at all. */
    IGNORES_EXPECTATIONS,
    /** Looks only at the versions of streams it writes. */
    IGNORES_STREAMS_READ,
    /** Stores the events of a commit one by one. */
    SPLITS_COMMITS,
    /** Takes a repeated commit for a new one. */
    FORGETS_COMMIT_IDS,
    /** Answers a repeat with where the log ends now. */
    FORGETS_ANSWERS,
    /** Takes the clock as it comes. */
    GOES_BACK_IN_TIME,
    /** Finds every chain sound. */
    VERIFIES_NOTHING,
    /** Checks each commit by itself and no link between them. */
    VERIFIES_NO_LINKS,
    /** Trusts the database about where the log ends. */
    IGNORES_ANCHORS
}
