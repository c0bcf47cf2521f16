package org.throughline.platform.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of rows that were found, where one more was asked for than a page holds: if it is there, another page follows.
 *
 * @param shown at most as many as the page holds
 * @param more whether another page follows
 */
public record PageCut<T>(List<T> shown, boolean more) {

    /**
     * Cuts what was found to a page.
     *
     * @param found from where the page begins, more than it holds if there are more
     * @param limit rows the page holds, from 1
     */
    public static <T> PageCut<T> of(List<T> found, int limit) {
        boolean more = found.size() > limit;
        return new PageCut<>(more ? found.subList(0, limit) : found, more);
    }

    /** Where the page after this one begins, told of its last row; none if no page follows. */
    public @Nullable String next(Function<T, String> cursor) {
        return more ? cursor.apply(shown.getLast()) : null;
    }
}
