package org.throughline.intake.representative.domain;

/** Why somebody speaks for a participant no more. */
public enum EndCause {
    /** The participant said so. */
    WITHDRAWN,
    /** The representative did. */
    RESIGNED,
    /** A court or the law did. */
    AUTHORITY_LOST,
    ENTERED_IN_ERROR,
    PERIOD_OVER,
    /** The participant came to the age at which they consent alone. */
    CONSENTS_ALONE,
    MAJORITY,
    /** The minor's own consent that it rested on ended. */
    CONSENT_ENDED;

    /** Whether it happens without anybody saying so. */
    public boolean byItself() {
        return this == PERIOD_OVER || this == CONSENTS_ALONE || this == MAJORITY || this == CONSENT_ENDED;
    }
}
