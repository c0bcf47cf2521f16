package org.throughline.platform.accessreport;

/** Why somebody asks whether a record was read out of duty. */
public enum Peculiarity {
    /** Somebody read, as staff, their own record or that of a person they speak for. */
    OWN_RECORD,
    /** Reader and person have the same surname. */
    SAME_SURNAME,
    /** The person is cared for in other programmes only than the reader works in. */
    OUTSIDE_CASELOAD
}
