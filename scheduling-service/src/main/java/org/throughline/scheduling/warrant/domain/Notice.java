package org.throughline.scheduling.warrant.domain;

/** What the clock says of a warrant. */
public enum Notice {
    /** It ends soon. */
    ENDING,
    /** Its last day is over. */
    ENDED
}
