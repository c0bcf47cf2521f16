package org.throughline.scheduling.feed.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.util.Optional;
import org.throughline.platform.decider.Decision;
import org.throughline.scheduling.feed.domain.FeedCommand.IssueFeed;
import org.throughline.scheduling.feed.domain.FeedCommand.RevokeFeed;
import org.throughline.scheduling.feed.domain.FeedEvent.FeedIssued;
import org.throughline.scheduling.feed.domain.FeedEvent.FeedRevoked;
import org.throughline.scheduling.feed.domain.FeedRefusal.FeedUnknown;
import org.throughline.scheduling.feed.domain.FeedRefusal.TooManyFeeds;

/** The calendar feed of one person: opened by one secret at a time, until it is revoked. */
public sealed interface CalendarFeed {
    CalendarFeed NONE = new None();

    /** Far more than anybody loses. */
    int FEEDS_MAX = 200;

    record None() implements CalendarFeed {}

    record Live(int number, String secretHash) implements CalendarFeed {}

    record Revoked(int number) implements CalendarFeed {}

    static Decision<FeedEvent, FeedRefusal> decide(CalendarFeed feed, FeedCommand command) {
        return switch (command) {
            case IssueFeed c -> issue(feed, c);
            case RevokeFeed c -> revoke(feed, c);
        };
    }

    static CalendarFeed evolve(CalendarFeed feed, FeedEvent event) {
        return switch (event) {
            case FeedIssued e -> new Live(e.number(), e.secretHash());
            case FeedRevoked e -> new Revoked(e.number());
        };
    }

    /** The hash of the secret that opens it, if one does. */
    static Optional<String> openedBy(CalendarFeed feed) {
        return switch (feed) {
            case Live live -> Optional.of(live.secretHash());
            case None _, Revoked _ -> Optional.empty();
        };
    }

    private static Decision<FeedEvent, FeedRefusal> issue(CalendarFeed feed, IssueFeed c) {
        return switch (feed) {
            case Live live when live.secretHash().equals(c.secretHash()) -> nothingNew();
            case Live live
            when live.number() < FEEDS_MAX ->
                accept(
                        new FeedRevoked(c.owner(), live.number(), c.by(), c.requestedAt()),
                        issued(live.number() + 1, c));
            case Revoked revoked when revoked.number() < FEEDS_MAX -> accept(issued(revoked.number() + 1, c));
            case Live _, Revoked _ -> refuse(new TooManyFeeds(c.owner(), FEEDS_MAX));
            case None _ -> accept(issued(1, c));
        };
    }

    private static FeedIssued issued(int number, IssueFeed c) {
        return new FeedIssued(c.owner(), number, c.secretHash(), c.by(), c.requestedAt());
    }

    private static Decision<FeedEvent, FeedRefusal> revoke(CalendarFeed feed, RevokeFeed c) {
        return switch (feed) {
            case None _ -> refuse(new FeedUnknown(c.owner()));
            case Live live -> accept(new FeedRevoked(c.owner(), live.number(), c.by(), c.requestedAt()));
            case Revoked _ -> nothingNew();
        };
    }
}
