package org.throughline.platform.told;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.throughline.platform.relay.Branch.ORDERED;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.throughline.platform.relay.Branch;
import org.throughline.platform.testkit.TestBroker;

/** A broker that is killed while facts flow. */
class BrokerLossTest {
    private static final int KILLS = 3;
    private static final int FACTS = 300;

    @Test
    void nothing_is_lost_or_told_twice_when_the_broker_is_killed_and_comes_back() {
        try (TestBroker broker = TestBroker.start();
                Branch source = new Branch(broker);
                Listener listener = new Listener(source, new Branch(broker))) {
            source.relays();
            listener.listens();
            for (int kill = 1; kill <= KILLS; kill++) {
                some(source);
                broker.kill();
                some(source);
                broker.restart();
                int told = 2 * kill * FACTS;
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> listener.branch.log.head().position() == told);
            }
            listener.read();
            assertThat(listener.log()).hasSize(2 * KILLS * FACTS);
            assertThat(new Withheld(listener.branch.database).parked(1)).isEmpty();
        }
    }

    private static void some(Branch source) {
        for (int i = 0; i < FACTS; i++) {
            source.happens("order/" + i % 11, ORDERED);
        }
    }
}
