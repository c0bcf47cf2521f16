package org.throughline.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventRecords;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.decider.EventType.Visibility;

/** Requires every stored form that was ever released to load, and the current one to be written exactly so. */
public final class GoldenEvents {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Path EXAMPLES = Path.of("src/main/resources/contracts/events");
    private static final ObjectMapper JSON = new ObjectMapper();

    private GoldenEvents() {}

    /** One sample per type this service decides; the sample is what its current golden file says. */
    public static <E> void hold(Catalogue<E> catalogue, List<? extends E> samples) throws IOException {
        EventRecords<E> records = new EventRecords<>(catalogue);
        for (E sample : samples) {
            EventType<E> type = catalogue.typeOf(sample);
            String written = pretty(records.json(sample));
            Path golden = GOLDEN.resolve(type.name() + ".rev" + type.revision() + ".json");
            Kept.same(golden, written);
            assertThat(records.read(type.name(), type.revision(), Files.readAllBytes(golden)))
                    .isEqualTo(sample);
            if (type.visibility() == Visibility.PUBLISHED) {
                Kept.same(EXAMPLES.resolve(type.name() + ".example.json"), written);
            }
        }
        assertThat(samples.stream().map(sample -> catalogue.typeOf(sample).name()))
                .as("a golden file per type this service decides")
                .containsExactlyInAnyOrderElementsOf(catalogue
                        .types()
                        .filter(type -> type.visibility() != Visibility.TOLD)
                        .map(EventType::name)
                        .collect(Collectors.toList()));
    }

    private static String pretty(byte[] json) throws IOException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(new String(json, UTF_8))) + "\n";
    }
}
