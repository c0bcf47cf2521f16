package org.throughline.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.EventRecords;

/** A consumer looks for what it is told in the stream the producer wrote it to, with the producer's name in front. */
class StreamsTest {

    /** What a domain is told by another service. */
    record Expected(Deciding<?, ?, ?, ?> domain, Told<?> told) {
        @Override
        public String toString() {
            return told.toString();
        }
    }

    static Stream<Expected> expected() {
        return Services.ALL.stream()
                .flatMap(service -> service.domains().stream()
                        .flatMap(domain -> Told.by(service, domain.catalogue())
                                .filter(Told::fromAnotherService)
                                .map(told -> new Expected(domain, told))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("expected")
    void a_fact_is_looked_for_where_it_is_told(Expected expected) {
        Told<?> told = expected.told();
        Deciding<?, ?, ?, ?> producer =
                Services.named(told.producer()).decider(told.type()).orElseThrow();
        assertThat(told.goldenFiles())
                .allSatisfy(file -> assertThat(stream(expected.domain(), file))
                        .isEqualTo(told.producer() + "/" + stream(producer, file)));
    }

    private static <E> String stream(Deciding<?, ?, E, ?> domain, GoldenFile file) {
        return domain.streamOf(new EventRecords<>(domain.catalogue()).read(file.type(), file.revision(), file.bytes()));
    }
}
