package org.throughline.scheduling.feed.domain;

import java.time.Instant;

/** Facts about the calendar feed of one person. */
public sealed interface FeedEvent {
    FeedOwner owner();

    /** Which of the person's feeds, from 1. */
    int number();

    /**
     * Whoever has the secret may read the feed.
     *
     * @param secretHash of the secret, which itself is kept nowhere
     */
    record FeedIssued(FeedOwner owner, int number, String secretHash, String by, Instant issuedAt)
            implements FeedEvent {}

    /** The secret opens nothing any more. */
    record FeedRevoked(FeedOwner owner, int number, String by, Instant revokedAt) implements FeedEvent {}
}
