package org.throughline.platform.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Where the next page of a list begins, as a text that means nothing to the caller. Made of ids and times only. */
public final class Cursor {
    private static final int LENGTH_MAX = 500;
    private static final String BETWEEN = "\n";

    private Cursor() {}

    /** Joins the parts of a place. */
    public static String of(String... parts) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(BETWEEN, parts).getBytes(StandardCharsets.UTF_8));
    }

    /** A place in a list by time and then by id. */
    public static String of(Instant at, String id) {
        return of(Long.toString(at.toEpochMilli()), id);
    }

    /**
     * The place in a list by time and then by id, if a page before is named.
     *
     * @throws Problem 400 {@code cursor-invalid} if it is not one of this list
     */
    public static <P> Optional<P> place(@Nullable String cursor, BiFunction<Instant, String, P> place) {
        if (cursor == null) {
            return Optional.empty();
        }
        List<String> parts = parts(cursor, 2);
        try {
            return Optional.of(place.apply(Instant.ofEpochMilli(Long.parseLong(parts.getFirst())), parts.getLast()));
        } catch (NumberFormatException e) {
            throw invalid();
        }
    }

    /**
     * The parts of a place.
     *
     * @throws Problem 400 {@code cursor-invalid} if it is not one of this list
     */
    public static List<String> parts(String cursor, int count) {
        if (cursor.length() <= LENGTH_MAX) {
            try {
                String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
                List<String> parts = List.of(text.split(BETWEEN, -1));
                if (parts.size() == count) {
                    return parts;
                }
            } catch (IllegalArgumentException e) {
                throw invalid();
            }
        }
        throw invalid();
    }

    /** The problem of a cursor that is none. */
    public static Problem invalid() {
        return Problems.invalid("cursor-invalid", "Send the cursor of the page before, unchanged", "cursor");
    }
}
