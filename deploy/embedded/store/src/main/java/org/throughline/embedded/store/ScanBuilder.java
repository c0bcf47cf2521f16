package org.throughline.embedded.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.embedded.store.Condition.Bound;
import org.throughline.embedded.store.Condition.Predicate.Between;
import org.throughline.embedded.store.Condition.Predicate.OneOf;
import org.throughline.embedded.store.IndexScan.Stretch;

/** Narrows one index by the conditions of a query: equal columns first, then at most one range. */
final class ScanBuilder {
    /** More combinations of {@code $in} values than this are not worth separate stretches. */
    private static final int STRETCHES_MAX = 10_000;

    private final OrderedIndex index;
    private final List<IndexKey> keys;
    private final List<Condition> conditions;
    private final Map<String, @Nullable Object> elementOfRoot = new HashMap<>();
    private List<Object[]> prefixes = new ArrayList<>(List.<Object[]>of(new Object[0]));
    private int columns;

    ScanBuilder(OrderedIndex index, List<Condition> conditions) {
        this.index = index;
        this.keys = index.getKeys();
        this.conditions = conditions;
    }

    IndexScan build(List<IndexKey> sort) {
        while (columns < keys.size() && extendByEquality()) {
            columns++;
        }
        int equal = columns;
        Between range = columns < keys.size() ? rangeOn(keys.get(columns)) : null;
        if (range != null) {
            columns++;
        }
        Direction direction = direction(sort, equal);
        List<Stretch> stretches = new ArrayList<>();
        for (Object[] prefix : prefixes) {
            stretches.add(stretch(prefix, range));
        }
        return new IndexScan(
                index,
                stretches,
                direction == Direction.BACKWARD,
                direction != Direction.NONE,
                columns,
                !index.multikey() && conditions.size() == columns && (columns == 0 || isRangeOfNumbers(range)));
    }

    /** On the first column, which holds only numbers: then the order of the index is all that decides. */
    private boolean isRangeOfNumbers(@Nullable Between range) {
        return columns == 1
                && range != null
                && index.numeric(0)
                && isNumberOrAbsent(range.from())
                && isNumberOrAbsent(range.to());
    }

    private static boolean isNumberOrAbsent(@Nullable Bound bound) {
        return bound == null || new KeyValue(bound.value()).normalized().get(0) instanceof Double;
    }

    private boolean extendByEquality() {
        Condition condition = usable(keys.get(columns), OneOf.class);
        if (condition == null || !(condition.predicate() instanceof OneOf(List<Object> values))) {
            return false;
        }
        Set<Object> distinct =
                new LinkedHashSet<>(new KeyValue(values).normalized().stream().toList());
        if ((long) prefixes.size() * distinct.size() > STRETCHES_MAX) {
            return false;
        }
        List<Object[]> extended = new ArrayList<>();
        for (Object[] prefix : prefixes) {
            for (Object value : distinct) {
                Object[] longer = Arrays.copyOf(prefix, prefix.length + 1);
                longer[prefix.length] = value;
                extended.add(longer);
            }
        }
        prefixes = extended;
        elementOfRoot.put(Paths.root(condition.path()), condition.element());
        return true;
    }

    private @Nullable Between rangeOn(IndexKey key) {
        Condition condition = usable(key, Between.class);
        if (condition == null || !(condition.predicate() instanceof Between range)) {
            return null;
        }
        // Different elements of an array may meet the two bounds, unless one element is asked to meet both.
        boolean oneBoundOnly = index.multikey() && condition.element() == null;
        return oneBoundOnly && range.from() != null ? new Between(range.from(), null) : range;
    }

    /** A condition on a column that may be combined with those used already. */
    private @Nullable Condition usable(IndexKey key, Class<?> kind) {
        for (Condition condition : conditions) {
            String root = Paths.root(key.getKey());
            boolean free = !index.multikey()
                    || !elementOfRoot.containsKey(root)
                    || (condition.element() != null && condition.element().equals(elementOfRoot.get(root)));
            if (condition.path().equals(key.getKey()) && kind.isInstance(condition.predicate()) && free) {
                return condition;
            }
        }
        return null;
    }

    private Stretch stretch(Object[] prefix, @Nullable Between range) {
        if (range == null) {
            return new Stretch(IndexEntry.before(prefix), IndexEntry.after(prefix));
        }
        boolean ascending = keys.get(prefix.length).isAscending();
        Bound first = ascending ? range.from() : range.to();
        Bound last = ascending ? range.to() : range.from();
        return new Stretch(
                first == null ? IndexEntry.before(prefix) : edge(prefix, first, true),
                last == null ? IndexEntry.after(prefix) : edge(prefix, last, false));
    }

    private static IndexEntry edge(Object[] prefix, Bound bound, boolean isFirst) {
        Object[] values = Arrays.copyOf(prefix, prefix.length + 1);
        values[prefix.length] = new KeyValue(bound.value()).normalized().get(0);
        return bound.inclusive() == isFirst ? IndexEntry.before(values) : IndexEntry.after(values);
    }

    private enum Direction {
        NONE,
        FORWARD,
        BACKWARD
    }

    /** Whether reading the index gives the order asked for, once its first columns are fixed to one value each. */
    private Direction direction(List<IndexKey> sort, int equal) {
        if (sort.isEmpty() || prefixes.size() != 1 || equal + sort.size() > keys.size()) {
            return Direction.NONE;
        }
        boolean forward = sort.getFirst().isAscending() == keys.get(equal).isAscending();
        for (int i = 0; i < sort.size(); i++) {
            IndexKey key = keys.get(equal + i);
            boolean throughArray = index.multikey() && !key.getKey().equals("_id");
            if (!key.getKey().equals(sort.get(i).getKey())
                    || throughArray
                    || (key.isAscending() == sort.get(i).isAscending()) != forward) {
                return Direction.NONE;
            }
        }
        return forward ? Direction.FORWARD : Direction.BACKWARD;
    }
}
