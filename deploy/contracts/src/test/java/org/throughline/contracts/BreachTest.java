package org.throughline.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.privacy.KeyKind;

/** A producer or a consumer that breaks a contract is found out. */
class BreachTest {
    private static final KeyKind CLINICAL = new KeyKind("clinical");

    /** Knows a day where the producer says a moment. */
    record Lossy(UUID participantId, LocalDate revokedAt) {}

    static Stream<Told<?>> told() {
        return Services.told();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("told")
    void a_field_that_is_read_cannot_go(Told<?> told) {
        requireNoticed(told, ObjectNode::remove);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("told")
    void a_field_that_is_read_cannot_get_another_name(Told<?> told) {
        requireNoticed(told, (holder, field) -> holder.set(field + "Renamed", holder.remove(field)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("told")
    void a_field_that_is_read_cannot_become_null(Told<?> told) {
        requireNoticed(told, ObjectNode::putNull);
    }

    /** Makes the change to each field the consumer reads, one at a time. */
    private static void requireNoticed(Told<?> told, BiConsumer<ObjectNode, String> change) {
        for (GoldenFile file : told.goldenFiles()) {
            List<JsonPointer> read = fields(JsonPointer.empty(), Contract.found(told, file), told.open())
                    .filter(field -> !file.payload().at(field).isMissingNode())
                    .toList();
            assertThat(read).isNotEmpty().allSatisfy(field -> {
                ObjectNode changed = file.payload().deepCopy();
                change.accept(
                        (ObjectNode) changed.at(field.head()), field.last().getMatchingProperty());
                assertThat(Contract.broken(told, file.saying(changed))).isNotEmpty();
            });
        }
    }

    @Test
    void a_consumer_cannot_wait_for_a_type_nobody_decides() {
        assertThat(Contract.broken(planted("intake.consent-revokd.v1")))
                .containsExactly("intake has no type intake.consent-revokd.v1");
    }

    @Test
    void a_consumer_cannot_wait_for_what_another_service_keeps_to_itself() {
        assertThat(Contract.broken(planted("intake.consent-captured.v1")))
                .containsExactly("intake keeps intake.consent-captured.v1 to itself");
    }

    @Test
    void a_consumer_cannot_take_less_from_a_field_than_it_says() {
        assertThat(Contract.broken(planted("intake.consent-revoked.v1")))
                .singleElement()
                .asString()
                .startsWith("intake.consent-revoked.v1 revision 1/revokedAt is");
    }

    private static Told<?> planted(String type) {
        return new Told<>("outcomes", Catalogue.of(Lossy.class, EventType.told(type, Lossy.class, CLINICAL)), type);
    }

    private static Stream<JsonPointer> fields(JsonPointer at, JsonNode node, Set<String> open) {
        if (node.isArray()) {
            return IntStream.range(0, node.size())
                    .boxed()
                    .flatMap(index -> fields(at.appendIndex(index), node.path(index), open));
        }
        return node.properties().stream().flatMap(field -> {
            JsonPointer here = at.appendProperty(field.getKey());
            Stream<JsonPointer> inside =
                    open.contains(field.getKey()) ? Stream.empty() : fields(here, field.getValue(), open);
            return Stream.concat(Stream.of(here), inside);
        });
    }
}
