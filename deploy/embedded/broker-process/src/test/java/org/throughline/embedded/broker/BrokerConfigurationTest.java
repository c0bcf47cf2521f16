package org.throughline.embedded.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BrokerConfigurationTest {

    @Test
    void the_broker_listens_on_loopback_only() {
        assertThat(BrokerConfiguration.text(20_003, 20_004, Path.of("log"))
                        .lines()
                        .filter(line -> line.contains("listeners=")))
                .containsExactly(
                        "listeners=CLIENT://127.0.0.1:20003,CONTROLLER://127.0.0.1:20004",
                        "advertised.listeners=CLIENT://127.0.0.1:20003");
    }
}
