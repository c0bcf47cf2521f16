package org.throughline.scheduling.dose.domain;

/** How a week stands, in one word. */
public enum WeekStatus {
    /** It was said to be at risk, is not in reach again, and can still be saved. */
    AT_RISK,
    /** It is over, and what it requires was not received. */
    SHORT,
    /** What is required was received. */
    MET,
    /** The episode does not span it; what its days require was not received, and nothing is short for that. */
    PARTIAL,
    /** It goes on. */
    RUNNING;

    static WeekStatus of(RunningDose dose) {
        if (dose.met()) {
            return MET;
        }
        if (dose.partial()) {
            return PARTIAL;
        }
        if (dose.closed()) {
            return SHORT;
        }
        return dose.atRisk() ? AT_RISK : RUNNING;
    }
}
