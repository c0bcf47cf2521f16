package org.throughline.embedded.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a query demands of one path, as far as an index can use it.
 *
 * @param path dotted path
 * @param predicate the demand
 * @param element the {@code $elemMatch} it stands in, absent outside; only conditions on the same element
 *     may be combined on one array
 */
record Condition(String path, Predicate predicate, @Nullable Object element) {

    sealed interface Predicate {
        /** One of these values; one alone for equality. */
        record OneOf(List<Object> values) implements Predicate {}

        /** Between two bounds, either of which may be absent. */
        record Between(@Nullable Bound from, @Nullable Bound to) implements Predicate {}
    }

    record Bound(Object value, boolean inclusive) {}
}
