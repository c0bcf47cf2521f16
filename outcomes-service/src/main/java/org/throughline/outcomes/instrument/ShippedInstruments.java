package org.throughline.outcomes.instrument;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.throughline.outcomes.instrument.domain.DefinitionCheck;
import org.throughline.outcomes.instrument.domain.Flaw;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition;
import org.throughline.outcomes.instrument.domain.Instruments;

/**
 * The definitions that ship with the service, one JSON file per version under {@code instruments/}. Each file names the
 * source of its numbers and what allows its use; the wording of items is there only where that allows it.
 */
public final class ShippedInstruments {
    private static final List<String> FILES = List.of(
            "asrm.v1.json",
            "audit.v1.json",
            "audit-c.v1.json",
            "bam.v1.json",
            "bam-7.v1.json",
            "bam-r.v1.json",
            "barc-10.v1.json",
            "c-ssrs.v1.json",
            "dast-10.v1.json",
            "ders-16.v1.json",
            "ede-qs.v1.json",
            "gad-7.v1.json",
            "pc-ptsd-5.v1.json",
            "pcl-5.v1.json",
            "pcl-5-week.v1.json",
            "phq-2.v1.json",
            "phq-9.v1.json",
            "phq-9.v2.json",
            "scoff.v1.json",
            "who-5.v1.json");

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private ShippedInstruments() {}

    /**
     * All of them, checked.
     *
     * @throws IllegalStateException if one contradicts itself
     */
    public static Instruments all() {
        return Instruments.of(FILES.stream().map(ShippedInstruments::read).toList());
    }

    private static InstrumentDefinition read(String file) {
        try (InputStream in = ShippedInstruments.class.getResourceAsStream("/instruments/" + file)) {
            if (in == null) {
                throw new FileNotFoundException(file);
            }
            InstrumentDefinition definition = JSON.readValue(in, InstrumentDefinition.class);
            List<Flaw> flaws = DefinitionCheck.flaws(definition);
            if (!flaws.isEmpty()) {
                throw new IllegalStateException(file + " does not add up: " + flaws);
            }
            return definition;
        } catch (IOException e) {
            throw new UncheckedIOException("the definition " + file + " does not load", e);
        }
    }
}
