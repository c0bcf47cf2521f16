package org.throughline.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every event that is told, as its producer writes it, put through each reader of it. */
class ContractTest {

    static Stream<Told<?>> told() {
        return Services.told();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("told")
    void what_is_told_exists_and_is_read_as_it_was_said(Told<?> told) {
        assertThat(Contract.broken(told)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("told")
    void what_a_producer_adds_does_not_disturb(Told<?> told) {
        assertThat(told.goldenFiles()).allSatisfy(file -> {
            ObjectNode more = file.payload().deepCopy();
            addEverywhere(more, told.open());
            assertThat(Contract.broken(told, file.saying(more))).isEmpty();
            assertThat(told.read(file.saying(more))).isEqualTo(told.read(file));
        });
    }

    private static void addEverywhere(JsonNode node, Set<String> open) {
        node.properties().stream()
                .filter(field -> !open.contains(field.getKey()))
                .forEach(field -> addEverywhere(field.getValue(), open));
        if (node.isArray()) node.forEach(one -> addEverywhere(one, open));
        if (node instanceof ObjectNode object) {
            object.put("addedLater", "by the producer");
        }
    }
}
