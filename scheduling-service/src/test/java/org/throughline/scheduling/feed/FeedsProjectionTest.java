package org.throughline.scheduling.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.throughline.platform.eventlog.EventHeader;
import org.throughline.platform.eventlog.Fingerprint;
import org.throughline.platform.eventlog.ProposedEvent;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.SealedBytes;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.projection.Erased;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.projection.ViewName;
import org.throughline.platform.projection.ViewWriter;
import org.throughline.platform.testkit.TestStore;
import org.throughline.scheduling.feed.domain.FeedEvent;
import org.throughline.scheduling.feed.domain.FeedEvent.FeedIssued;
import org.throughline.scheduling.feed.domain.FeedOwner;
import org.throughline.scheduling.feed.domain.FeedOwner.Kind;
import org.throughline.scheduling.feed.view.FeedsProjection;

class FeedsProjectionTest {
    private static final String PERSON = new UUID(2, 1).toString();
    private static final Instant NOON = Instant.parse("2026-03-02T17:00:00Z");
    private static final FeedIssued ISSUED =
            new FeedIssued(new FeedOwner(Kind.PARTICIPANT, PERSON), 1, "hash", "coordinator-1", NOON);

    @Test
    void the_secret_of_somebody_whose_record_was_erased_is_found_no_more() {
        FeedsProjection projection = new FeedsProjection();
        MongoDatabase database = TestStore.freshDatabase();
        ViewWriter writer = new ViewWriter(database, ViewName.of(projection));
        Recorded<FeedEvent> issued = issued(1);
        writer.write(List.of(writer.prepare(issued, projection.on(issued))));
        assertThat(row(database, projection).getString("hash")).isEqualTo("hash");
        Erased<FeedEvent> erased = new Erased<>(issued(2).stored());
        writer.write(List.of(writer.prepare(erased, projection.onErased(erased))));
        assertThat(row(database, projection)).doesNotContainKey("hash");
    }

    private static Document row(MongoDatabase database, FeedsProjection projection) {
        return Objects.requireNonNull(
                database.getCollection(ViewName.of(projection).toString())
                        .find()
                        .first());
    }

    private static Recorded<FeedEvent> issued(long position) {
        EventHeader header = new EventHeader("north", PERSON, NOON, "a", "c", null, new UUID(9, 9).toString(), null);
        var proposed = new ProposedEvent(
                StreamName.in("north", FeedDeciding.stream(ISSUED.owner())),
                new UUID(8, position).toString(),
                "scheduling.feed-issued.v1",
                1,
                header,
                SealedBytes.of("sealed".getBytes(StandardCharsets.UTF_8)),
                Fingerprint.of("test").text(Long.toString(position)).finish());
        return new Recorded<>(ISSUED, new RecordedEvent(position, position, NOON, proposed));
    }
}
