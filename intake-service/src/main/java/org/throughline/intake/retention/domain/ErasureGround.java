package org.throughline.intake.retention.domain;

/** By what right a record is erased. United States law gives no general right to it. */
public enum ErasureGround {
    /** It was kept as long as policy says. */
    RETENTION_ENDED,
    /** A court ordered it, whether or not retention has ended. */
    COURT_ORDER,
    /** The law of another country gives the person a right to it. */
    LAW_OF_ANOTHER_COUNTRY
}
