package org.throughline.scheduling.outreach.domain;

/** How reaching out to somebody ended. */
public enum OutreachResult {
    /** They are in treatment again. */
    RETURNED,
    /** They said when they come again. */
    WILL_RETURN,
    /** They said that they do not want to go on. */
    DECLINED,
    NOT_REACHED,
    /** No absence that led to it stands any more. */
    WITHOUT_CAUSE,
    /** The episode ended meanwhile. */
    EPISODE_ENDED;

    /** Somebody may say so; of the others the record says it by itself. */
    boolean byPeople() {
        return this != WITHOUT_CAUSE && this != EPISODE_ENDED;
    }

    /** It says what came of an attempt, so there must have been one. */
    boolean needsAttempt() {
        return this == DECLINED || this == NOT_REACHED || this == WILL_RETURN;
    }
}
