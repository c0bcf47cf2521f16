package org.throughline.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a service says of its HTTP interface, as its build wrote it down. */
class HttpContractTest {

    static Stream<String> services() {
        return Services.ALL.stream().map(Service::name);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("services")
    void the_committed_description_is_that_of_the_code(String service) {
        Path committed = Path.of(service + "-service", "src/main/resources/contracts/openapi.yaml");
        Snapshot.hold(committed, HttpDescription.text(service));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("services")
    void the_description_keeps_every_rule(String service) {
        ObjectNode description = HttpDescription.of(service);
        List<String> broken = Stream.of(HttpRule.values())
                .flatMap(rule -> rule.broken(description).stream().map(place -> rule + ": " + place))
                .toList();
        assertThat(broken).isEmpty();
    }
}
