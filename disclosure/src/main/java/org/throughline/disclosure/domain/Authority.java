package org.throughline.disclosure.domain;

/** What kind of authority was told. It names one that is no registered recipient, whose name stands in the record alone. */
public enum Authority {
    CHILD_PROTECTION,
    ADULT_PROTECTION,
    LAW_ENFORCEMENT,
    HEALTH_AUTHORITY,
    OTHER
}
