package org.throughline.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.model.WriteModel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.platform.eventlog.LogOverloadedException;
import org.throughline.platform.projection.BakeryEvent.CakeOrdered;

/** Whoever looks is told what a processor waits for. */
class WaitsForTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Bakery bakery = new Bakery();
    private final AtomicReference<@Nullable RuntimeException> inTheWay = new AtomicReference<>();
    private final ProjectionRunner runner = new ProjectionRunner(
            new CustomersProjection(1) {
                @Override
                public List<WriteModel<Document>> on(Recorded<BakeryEvent> recorded) {
                    RuntimeException problem = inTheWay.get();
                    if (problem != null) {
                        throw problem;
                    }
                    return super.on(recorded);
                }
            },
            new BakeryEvent.Reader(),
            bakery.log,
            bakery.database,
            Node.named("a"));

    @AfterEach
    void close() {
        runner.close();
        bakery.close();
    }

    @Test
    void what_a_processor_waits_for_is_named_until_it_goes_on() throws Exception {
        inTheWay.set(new LogOverloadedException("inbox_v1 is behind", Duration.ofMillis(1)));
        assertThat(runner.start().waitsFor()).isEmpty();
        long last = bakery.happens("order/1", new CakeOrdered("1", "ann", "lemon"));
        await().atMost(SOON).until(() -> runner.waitsFor().contains("inbox_v1 is behind"));
        assertThat(runner.stoppedBy()).isEmpty();

        inTheWay.set(null);
        assertThat(runner.awaitPosition(last, SOON)).isTrue();
        await().atMost(SOON).until(() -> runner.waitsFor().isEmpty());
    }

    @Test
    void what_a_store_says_is_not_repeated_since_it_may_quote_a_row() {
        inTheWay.set(new MongoTimeoutException("lemon for ann"));
        runner.start();
        bakery.happens("order/1", new CakeOrdered("1", "ann", "lemon"));
        await().atMost(SOON).until(() -> runner.waitsFor().equals(MongoTimeoutException.class.getName()));
    }
}
