package org.throughline.embedded.store;

import de.bwaldvogel.mongo.backend.KeyValue;
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
        record Between(@Nullable Bound from, @Nullable Bound to) implements Predicate {
            /** What lies between these and other bounds. */
            Between within(Between other) {
                return new Between(tighter(from, other.from, 1), tighter(to, other.to, -1));
            }

            private static @Nullable Bound tighter(@Nullable Bound one, @Nullable Bound other, int side) {
                if (one == null || other == null) {
                    return one == null ? other : one;
                }
                int order = IndexOrder.compareValues(one.normalized(), other.normalized()) * side;
                return order > 0 || (order == 0 && !one.inclusive) ? one : other;
            }
        }
    }

    record Bound(Object value, boolean inclusive) {
        /** As an index holds it. */
        Object normalized() {
            return new KeyValue(value).normalized().get(0);
        }
    }
}
