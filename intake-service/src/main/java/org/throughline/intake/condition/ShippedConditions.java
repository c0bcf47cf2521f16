package org.throughline.intake.condition;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.throughline.intake.condition.domain.Conditions;
import org.throughline.intake.condition.domain.Sensitivity;

/**
 * The tables that ship with the service, under {@code conditions/}. ICD-10-CM is in the public domain (CDC/NCHS); SNOMED CT
 * concepts stand only where the mapping is sure.
 */
public final class ShippedConditions {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private ShippedConditions() {}

    /** The conditions programmes of this kind treat. */
    public static Conditions conditions() {
        return read("conditions.json", Conditions.class);
    }

    /** What codes, instruments and words say about the use of substances. */
    public static Sensitivity sensitivity() {
        return read("confidentiality.json", Sensitivity.class);
    }

    private static <T> T read(String file, Class<T> type) {
        try (InputStream in = ShippedConditions.class.getResourceAsStream("/conditions/" + file)) {
            if (in == null) {
                throw new FileNotFoundException(file);
            }
            return JSON.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("the table " + file + " does not load", e);
        }
    }
}
