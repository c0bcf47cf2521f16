package org.throughline.scheduling.feed.domain;

import org.throughline.scheduling.calendar.domain.Token;

/** Whose sessions a calendar shows. */
public record FeedOwner(Kind kind, String id) {

    /** What somebody is to their sessions. */
    public enum Kind {
        /** Has places in them. */
        PARTICIPANT,
        /** Holds them. */
        STAFF
    }

    public FeedOwner {
        Token.checked(id);
    }
}
