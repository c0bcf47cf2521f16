package org.throughline.treatmentplan.safetyplan.domain;

/** What is to be seen about a version of a safety plan. It is kept all the same. */
public enum SafetyPlanFlag {
    /** A part of it is empty. */
    INCOMPLETE,
    /** The person did not agree to it themselves, so one is still due. */
    WITHOUT_PARTICIPANT,
    /** It was agreed after it was due. */
    AFTER_DEADLINE,
    /** Whoever agreed it had no valid credential that day, as far as scheduling told. */
    WITHOUT_CREDENTIAL,
    /** Another was agreed later, and recorded before. */
    NOT_THE_LATEST
}
