package org.throughline.scheduling.outreach.domain;

/** How reaching out to somebody ended. */
public enum OutreachResult {
    /** They are in treatment again. */
    RETURNED(Said.BY_PEOPLE),
    /** They said when they come again. */
    WILL_RETURN(Said.BY_PEOPLE),
    /** They said that they do not want to go on. */
    DECLINED(Said.BY_PEOPLE),
    NOT_REACHED(Said.BY_PEOPLE),
    /** No absence that led to it stands any more. */
    WITHOUT_CAUSE(Said.BY_THE_RECORD),
    /** The episode ended meanwhile. */
    EPISODE_ENDED(Said.BY_THE_RECORD);

    private enum Said {
        BY_PEOPLE,
        BY_THE_RECORD
    }

    private final Said said;

    OutreachResult(Said said) {
        this.said = said;
    }

    /** Somebody may say so; of the others the record says it by itself. */
    public boolean byPeople() {
        return said == Said.BY_PEOPLE;
    }

    /** It says what came of an attempt, so there must have been one. */
    boolean needsAttempt() {
        return this == DECLINED || this == NOT_REACHED || this == WILL_RETURN;
    }
}
