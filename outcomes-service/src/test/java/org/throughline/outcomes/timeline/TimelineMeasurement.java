package org.throughline.outcomes.timeline;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.outcomes.timeline.domain.TimelineFact;
import org.throughline.outcomes.timeline.view.TimelineProjection;
import org.throughline.platform.projection.Delivered;
import org.throughline.platform.projection.Erased;
import org.throughline.platform.projection.EventChanges;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.projection.ViewName;
import org.throughline.platform.projection.ViewWriter;
import org.throughline.platform.testkit.ShuffledDelivery;
import org.throughline.platform.testkit.TestStore;

/**
 * Measures how fast timelines are built from a hundred thousand events of two thousand people, on the embedded store over
 * TCP in the same process, and that shuffled and repeated delivery gives the same. Not part of the build; run it by name.
 */
class TimelineMeasurement {
    private static final int EVENTS = 100_000;
    private static final int PEOPLE = 2_000;
    private static final int BATCH = 500;

    @Test
    void measure() {
        List<Delivered<TimelineFact>> history = TimelineHistory.of(1, PEOPLE, EVENTS);
        TimelineProjection projection = new TimelineProjection();
        MongoDatabase database = TestStore.freshDatabase();
        ViewWriter writer = new ViewWriter(database, ViewName.of(projection));
        long begun = System.nanoTime();
        for (int from = 0; from < EVENTS; from += BATCH) {
            List<EventChanges> changes = new ArrayList<>();
            for (Delivered<TimelineFact> delivered : history.subList(from, from + BATCH)) {
                changes.add(writer.prepare(
                        delivered,
                        switch (delivered) {
                            case Recorded<TimelineFact> recorded -> projection.on(recorded);
                            case Erased<TimelineFact> erased -> projection.onErased(erased);
                        }));
            }
            writer.write(changes);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        System.out.printf(
                "%d events in %d ms: %d events/s%n",
                EVENTS, took.toMillis(), EVENTS * 1_000L / Math.max(1, took.toMillis()));
        new ShuffledDelivery<>(projection, history).holds(1);
        System.out.println("shuffled and repeated, the view is the same");
    }
}
