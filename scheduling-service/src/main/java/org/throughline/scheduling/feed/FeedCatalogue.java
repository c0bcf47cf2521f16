package org.throughline.scheduling.feed;

import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;
import org.throughline.scheduling.calendar.KeyKinds;
import org.throughline.scheduling.feed.domain.FeedEvent;
import org.throughline.scheduling.feed.domain.FeedEvent.FeedIssued;
import org.throughline.scheduling.feed.domain.FeedEvent.FeedRevoked;

/** The facts about calendar feeds; they hold ids and hashes only. */
public final class FeedCatalogue {
    public static final Catalogue<FeedEvent> EVENTS = Catalogue.of(
            FeedEvent.class,
            EventType.internal("scheduling.feed-issued.v1", FeedIssued.class, KeyKinds.ORGANISATION),
            EventType.internal("scheduling.feed-revoked.v1", FeedRevoked.class, KeyKinds.ORGANISATION));

    private FeedCatalogue() {}
}
