package org.throughline.scheduling.feed.domain;

import java.time.Instant;
import org.throughline.scheduling.calendar.domain.Token;

/** Requests about the calendar feed of one person. */
public sealed interface FeedCommand {
    FeedOwner owner();

    Instant requestedAt();

    /**
     * Opens it under a new secret; the one before opens nothing any more.
     *
     * @param secretHash of the secret, which itself is kept nowhere
     * @param by staff, by id
     */
    record IssueFeed(FeedOwner owner, String secretHash, String by, Instant requestedAt) implements FeedCommand {
        public IssueFeed {
            Token.checked(by);
        }
    }

    /**
     * Shuts it.
     *
     * @param by staff, by id
     */
    record RevokeFeed(FeedOwner owner, String by, Instant requestedAt) implements FeedCommand {
        public RevokeFeed {
            Token.checked(by);
        }
    }
}
