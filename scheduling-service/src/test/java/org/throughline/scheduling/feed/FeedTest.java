package org.throughline.scheduling.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.testkit.Scenario;
import org.throughline.scheduling.feed.domain.CalendarFeed;
import org.throughline.scheduling.feed.domain.FeedCommand;
import org.throughline.scheduling.feed.domain.FeedCommand.IssueFeed;
import org.throughline.scheduling.feed.domain.FeedCommand.RevokeFeed;
import org.throughline.scheduling.feed.domain.FeedEvent;
import org.throughline.scheduling.feed.domain.FeedEvent.FeedIssued;
import org.throughline.scheduling.feed.domain.FeedEvent.FeedRevoked;
import org.throughline.scheduling.feed.domain.FeedOwner;
import org.throughline.scheduling.feed.domain.FeedOwner.Kind;
import org.throughline.scheduling.feed.domain.FeedRefusal;
import org.throughline.scheduling.feed.domain.FeedRefusal.FeedUnknown;
import org.throughline.scheduling.feed.domain.FeedRefusal.TooManyFeeds;

/** One secret at a time opens somebody's calendar. */
class FeedTest {
    private static final FeedOwner OWNER = new FeedOwner(Kind.PARTICIPANT, new UUID(2, 1).toString());
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private final Scenario<FeedCommand, CalendarFeed, FeedEvent, FeedRefusal> none = Scenario.of(new FeedDeciding());

    private static IssueFeed issue(String hash) {
        return new IssueFeed(OWNER, hash, "coordinator-1", NOW);
    }

    private static FeedIssued issued(int number, String hash) {
        return new FeedIssued(OWNER, number, hash, "coordinator-1", NOW);
    }

    private static FeedRevoked revoked(int number) {
        return new FeedRevoked(OWNER, number, "coordinator-1", NOW);
    }

    private static RevokeFeed revoke() {
        return new RevokeFeed(OWNER, "coordinator-1", NOW);
    }

    @Test
    void another_secret_shuts_the_one_before() {
        none.when(issue("one"))
                .thenAccepted(issued(1, "one"))
                .when(issue("two"))
                .thenAccepted(revoked(1), issued(2, "two"));
        none.given(issued(1, "one")).when(issue("one")).thenNothingNew();
    }

    @Test
    void what_is_revoked_opens_nothing_until_another_is_issued() {
        none.given(issued(1, "one"))
                .when(revoke())
                .thenAccepted(revoked(1))
                .when(issue("two"))
                .thenAccepted(issued(2, "two"));
        none.given(issued(1, "one"), revoked(1)).when(revoke()).thenNothingNew();
        assertThat(CalendarFeed.openedBy(none.given(issued(1, "one")).state())).contains("one");
        assertThat(CalendarFeed.openedBy(
                        none.given(issued(1, "one"), revoked(1)).state()))
                .isEmpty();
        assertThat(CalendarFeed.openedBy(none.state())).isEmpty();
    }

    @Test
    void nobody_shuts_what_was_never_open() {
        none.when(revoke()).thenRefused(new FeedUnknown(OWNER));
    }

    @Test
    void nobody_needs_more_than_two_hundred_secrets() {
        none.given(issued(CalendarFeed.FEEDS_MAX, "last"))
                .when(issue("more"))
                .thenRefused(new TooManyFeeds(OWNER, CalendarFeed.FEEDS_MAX));
        none.given(issued(CalendarFeed.FEEDS_MAX, "last"), revoked(CalendarFeed.FEEDS_MAX))
                .when(issue("more"))
                .thenRefused(new TooManyFeeds(OWNER, CalendarFeed.FEEDS_MAX));
    }

    @Test
    void a_participants_feed_is_theirs_and_staffs_is_nobodys() {
        FeedEvent ofStaff = new FeedRevoked(new FeedOwner(Kind.STAFF, "clinician-1"), 1, "clinician-1", NOW);
        assertThat(subject(issued(1, "one"))).contains(OWNER.id());
        assertThat(subject(revoked(1))).contains(OWNER.id());
        assertThat(subject(ofStaff)).isEmpty();
    }

    /** Whom it is about, and whose key it is sealed under. */
    private static Optional<String> subject(FeedEvent event) {
        EventType<FeedEvent> type = FeedCatalogue.EVENTS.typeOf(event);
        Optional<String> subject = type.details().subject().apply(event);
        assertThat(type.compartment().owner().apply(event)).isEqualTo(subject);
        return subject;
    }

    @Test
    void an_owner_is_named_by_an_opaque_id() {
        assertThatThrownBy(() -> new FeedOwner(Kind.STAFF, "A. Moreno")).isInstanceOf(IllegalArgumentException.class);
    }
}
