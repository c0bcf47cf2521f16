package org.throughline.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.platform.relay.FactFormat;

/** What is written about events is what the catalogues and the relay say. */
class EventContractTest {

    static Stream<Service> services() {
        return Services.ALL.stream();
    }

    @Test
    void the_page_of_events_is_that_of_the_catalogues() {
        Snapshot.hold(Path.of("docs/events.md"), EventCatalogue.page());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("services")
    void what_a_service_tells_is_described_as_it_is(Service service) {
        Path committed = Path.of(service.name() + "-service", "src/main/resources/contracts/asyncapi.yaml");
        Snapshot.hold(committed, TopicDescription.of(service));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("services")
    void what_is_published_has_a_schema_and_an_example_and_nothing_else_has(Service service) throws Exception {
        Path directory = Path.of("../..", service.name() + "-service", "src/main/resources/contracts/events");
        List<String> expected = EventDescription.of(service).stream()
                .filter(EventDescription::published)
                .map(event -> event.type().name())
                .flatMap(type -> Stream.of(type + ".schema.json", type + ".example.json"))
                .toList();
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void every_header_the_relay_writes_is_described_and_no_other() {
        List<String> written = Stream.of(FactFormat.class.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .map(EventContractTest::value)
                .toList();
        assertThat(TopicHeader.OWN).extracting(TopicHeader::name).containsExactlyInAnyOrderElementsOf(written);
    }

    private static String value(Field constant) {
        try {
            constant.setAccessible(true);
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
