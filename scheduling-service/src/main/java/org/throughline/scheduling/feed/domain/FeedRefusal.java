package org.throughline.scheduling.feed.domain;

/** Why a feed is neither opened nor shut. */
public sealed interface FeedRefusal {
    /** This person never had one. */
    record FeedUnknown(FeedOwner owner) implements FeedRefusal {}

    /** Far more secrets than anybody loses. */
    record TooManyFeeds(FeedOwner owner, int most) implements FeedRefusal {}
}
