package org.throughline.outcomes.instrument;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition;
import org.throughline.outcomes.instrument.domain.Instruments;

/**
 * The definitions that ship with the service, one JSON file per version under {@code instruments/}. Each file names the
 * source of its numbers: bands from the developers' validation papers, reliable change and caseness from the NHS
 * Talking Therapies manual, codes from LOINC.
 */
public final class ShippedInstruments {
    private static final List<String> FILES = List.of("phq-9.v1.json", "gad-7.v1.json");

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private ShippedInstruments() {}

    /** All of them, checked. */
    public static Instruments all() {
        return new Instruments(FILES.stream().map(ShippedInstruments::read).toList());
    }

    private static InstrumentDefinition read(String file) {
        try (InputStream in = ShippedInstruments.class.getResourceAsStream("/instruments/" + file)) {
            if (in == null) {
                throw new FileNotFoundException(file);
            }
            return JSON.readValue(in, InstrumentDefinition.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the definition " + file + " does not load", e);
        }
    }
}
