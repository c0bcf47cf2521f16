package org.throughline.scheduling.feed.view;

import static com.mongodb.client.model.Filters.eq;

import java.util.Optional;
import org.throughline.platform.projection.ViewRows;
import org.throughline.platform.service.History;
import org.throughline.scheduling.feed.FeedDeciding;
import org.throughline.scheduling.feed.domain.CalendarFeed;
import org.throughline.scheduling.feed.domain.FeedEvent;
import org.throughline.scheduling.feed.domain.FeedOwner;
import org.throughline.scheduling.feed.domain.FeedOwner.Kind;

/** Finds whose calendar a secret opens. */
public final class Feeds {
    private final ViewRows rows;
    private final History<FeedEvent> history;

    public Feeds(ViewRows rows, History<FeedEvent> history) {
        this.rows = rows;
        this.history = history;
    }

    /** Whose, in which organisation. */
    public record Opened(String organisation, FeedOwner owner) {}

    /** What opens by the secret of that hash, as the log says now: what was revoked a moment ago is shut. */
    public Optional<Opened> find(String secretHash) {
        return Optional.ofNullable(rows.find(eq("hash", secretHash)).first())
                .map(row -> new Opened(
                        row.getString("org"),
                        new FeedOwner(Kind.valueOf(row.getString("kind")), row.getString("owner"))))
                .filter(opened -> secret(opened).filter(secretHash::equals).isPresent());
    }

    /** The hash of the secret that opens somebody's feed now. */
    public Optional<String> secret(Opened of) {
        CalendarFeed feed = CalendarFeed.NONE;
        for (FeedEvent event : history.events(FeedDeciding.stream(of.owner()), of.organisation(), Optional.empty())) {
            feed = CalendarFeed.evolve(feed, event);
        }
        return CalendarFeed.openedBy(feed);
    }
}
