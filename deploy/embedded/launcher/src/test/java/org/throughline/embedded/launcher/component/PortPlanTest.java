package org.throughline.embedded.launcher.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortPlanTest {

    @ParameterizedTest(name = "base {0}")
    @ValueSource(ints = {PortPlan.BASE_MIN, PortPlan.BASE_DEFAULT, PortPlan.BASE_MAX})
    void all_ports_differ_and_exist(int base) {
        var plan = new PortPlan(base);
        var fixed = IntStream.of(plan.gateway(), plan.issuer(), plan.store(), plan.broker(), plan.controller());
        var services = Stream.of(Service.values()).mapToInt(plan::service);

        assertThat(IntStream.concat(fixed, services).boxed())
                .doesNotHaveDuplicates()
                .allMatch(port -> port >= base && port <= 65_535);
    }

    @ParameterizedTest(name = "base {0}")
    @ValueSource(ints = {Integer.MIN_VALUE, 0, PortPlan.BASE_MIN - 1, PortPlan.BASE_MAX + 1, Integer.MAX_VALUE})
    void a_base_that_leaves_no_room_is_refused(int base) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PortPlan(base));
    }

    @Test
    void a_port_somebody_listens_on_is_not_free() throws IOException {
        try (var taken = new ServerSocket(0, 1, Port.loopback())) {
            assertThat(new Port(taken.getLocalPort(), "test").isFree()).isFalse();
        }
    }
}
