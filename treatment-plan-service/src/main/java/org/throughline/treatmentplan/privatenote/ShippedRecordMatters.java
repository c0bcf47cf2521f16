package org.throughline.treatmentplan.privatenote;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.throughline.treatmentplan.privatenote.domain.RecordMatters;

/** The words that ship with the service, in {@code record-matters.json}. */
public final class ShippedRecordMatters {
    private static final String FILE = "/private-notes/record-matters.json";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private ShippedRecordMatters() {}

    /** All of them. */
    public static RecordMatters all() {
        try (InputStream in = ShippedRecordMatters.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new FileNotFoundException(FILE);
            }
            return JSON.readValue(in, RecordMatters.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the words do not load", e);
        }
    }
}
