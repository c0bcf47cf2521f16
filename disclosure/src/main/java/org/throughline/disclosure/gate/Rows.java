package org.throughline.disclosure.gate;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a list, from which a page is made.
 *
 * @param cursor of the page that is asked for; the first, if absent
 * @param limit rows the page holds, from 1
 * @param read reads them
 * @param place the cursor of a page that begins behind a row
 */
public record Rows<T>(@Nullable String cursor, int limit, Reader<T> read, Function<T, String> place) {

    /** Reads rows in the order of the list. */
    @FunctionalInterface
    public interface Reader<T> {
        /** At most so many, behind where a cursor says; from the first, if it is absent. */
        List<T> behind(@Nullable String cursor, int most);
    }
}
