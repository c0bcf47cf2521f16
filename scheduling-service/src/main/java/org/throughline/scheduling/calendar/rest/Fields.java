package org.throughline.scheduling.calendar.rest;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.web.Problems;
import org.throughline.scheduling.calendar.domain.Reason;

/** Fields of requests as values of the domain. */
public final class Fields {
    private Fields() {}

    /**
     * A value of several fields that hold each for itself but not together.
     *
     * @param fields what to name if the value cannot be made
     * @throws org.throughline.platform.web.Problem 400 {@code fields-contradict}
     */
    public static <T> T together(Supplier<T> value, String... fields) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw Problems.invalid("fields-contradict", "These fields cannot stand together", fields);
        }
    }

    /** A reason, if one is given. */
    public static @Nullable Reason reason(Optional<String> text) {
        return text.map(Reason::new).orElse(null);
    }
}
