package org.throughline.scheduling.feed;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.decider.EventType.Compartment;
import org.throughline.platform.decider.EventType.Details;
import org.throughline.platform.decider.EventType.Visibility;
import org.throughline.scheduling.calendar.KeyKinds;
import org.throughline.scheduling.feed.domain.FeedEvent;
import org.throughline.scheduling.feed.domain.FeedEvent.FeedIssued;
import org.throughline.scheduling.feed.domain.FeedEvent.FeedRevoked;
import org.throughline.scheduling.feed.domain.FeedOwner;

/**
 * The facts about calendar feeds; they hold ids and hashes only. Those about a participant's are of that person's record and
 * erased with it; those about staff are about nobody.
 */
public final class FeedCatalogue {
    public static final Catalogue<FeedEvent> EVENTS = Catalogue.of(
            FeedEvent.class,
            type("scheduling.feed-issued.v1", FeedIssued.class),
            type("scheduling.feed-revoked.v1", FeedRevoked.class));

    private FeedCatalogue() {}

    private static <T extends FeedEvent> EventType<T> type(String name, Class<T> record) {
        Function<T, Optional<String>> participant = event -> participant(event.owner());
        return new EventType<>(
                name,
                record,
                Visibility.INTERNAL,
                new Compartment<>(KeyKinds.CLINICAL, participant),
                new Details<>(participant, _ -> Optional.empty()),
                List.of());
    }

    private static Optional<String> participant(FeedOwner owner) {
        return switch (owner.kind()) {
            case PARTICIPANT -> Optional.of(owner.id());
            case STAFF -> Optional.empty();
        };
    }
}
