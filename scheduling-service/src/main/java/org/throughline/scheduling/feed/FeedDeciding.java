package org.throughline.scheduling.feed;

import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.Streams;
import org.throughline.scheduling.feed.domain.CalendarFeed;
import org.throughline.scheduling.feed.domain.FeedCommand;
import org.throughline.scheduling.feed.domain.FeedEvent;
import org.throughline.scheduling.feed.domain.FeedOwner;
import org.throughline.scheduling.feed.domain.FeedRefusal;

/** Calendar feeds as the platform runs them: a stream for each person. */
public final class FeedDeciding implements Deciding<FeedCommand, CalendarFeed, FeedEvent, FeedRefusal> {

    public static String stream(FeedOwner owner) {
        return switch (owner.kind()) {
            case PARTICIPANT -> "feed/participant/" + owner.id();
            case STAFF -> "feed/staff/" + owner.id();
        };
    }

    @Override
    public Class<FeedCommand> commands() {
        return FeedCommand.class;
    }

    @Override
    public Catalogue<FeedEvent> catalogue() {
        return FeedCatalogue.EVENTS;
    }

    @Override
    public Streams streams(FeedCommand command) {
        return Streams.of(stream(command.owner()));
    }

    @Override
    public CalendarFeed initial() {
        return CalendarFeed.NONE;
    }

    @Override
    public Decision<FeedEvent, FeedRefusal> decide(CalendarFeed state, FeedCommand command) {
        return CalendarFeed.decide(state, command);
    }

    @Override
    public CalendarFeed evolve(CalendarFeed state, FeedEvent event) {
        return CalendarFeed.evolve(state, event);
    }

    @Override
    public String streamOf(FeedEvent event) {
        return stream(event.owner());
    }
}
