package org.throughline.intake.eligibility;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import org.throughline.intake.eligibility.domain.Editions;
import org.throughline.intake.eligibility.domain.EligibilityPolicy;
import org.throughline.intake.eligibility.domain.EligibilityPolicy.Criterion;
import org.throughline.intake.policy.domain.PolicyNumbers;

/** The tables that ship with the service, under {@code level-of-care/}: what instruments rate, and who benefits. */
public final class ShippedEditions {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private static final Editions EDITIONS = read("editions.json", Editions.class);
    private static final List<Criterion> CRITERIA = List.of(read("criteria.json", Criterion[].class));

    private ShippedEditions() {}

    /** The policy of the numbers that hold, with these tables. */
    public static EligibilityPolicy policy(PolicyNumbers numbers, ZoneId zone) {
        return EligibilityPolicy.of(numbers, zone, EDITIONS, CRITERIA);
    }

    private static <T> T read(String file, Class<T> type) {
        try (InputStream in = ShippedEditions.class.getResourceAsStream("/level-of-care/" + file)) {
            if (in == null) {
                throw new FileNotFoundException(file);
            }
            return JSON.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("the table " + file + " does not load", e);
        }
    }
}
