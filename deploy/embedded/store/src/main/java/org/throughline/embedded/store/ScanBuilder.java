package org.throughline.embedded.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    private final List<Between> ranges = new ArrayList<>();
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
        Map<Integer, Set<Object>> texts = textsBehind();
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
                texts,
                isExact(equal, range, texts.size()));
    }

    /** Whether what is found needs no other look: each condition was used, and on values only the order of which decides. */
    private boolean isExact(int equal, @Nullable Between range, int behind) {
        if (index.multikey() || conditions.size() != equal + ranges.size() + behind) {
            return false;
        }
        boolean ofTexts = IntStream.range(0, equal).allMatch(column -> textsOn(keys.get(column)) != null);
        boolean exactRange = range == null || isRangeOfTimes(range) || (equal == 0 && isRangeOfNumbers());
        return ofTexts && exactRange;
    }

    /** Only times stand between two times. */
    private boolean isRangeOfTimes(Between range) {
        return range.from() != null
                && range.to() != null
                && bounds().allMatch(bound -> bound.value() instanceof Instant);
    }

    private Stream<Bound> bounds() {
        return ranges.stream().flatMap(one -> Stream.of(one.from(), one.to())).filter(Objects::nonNull);
    }

    /** What the columns behind those that narrow have to hold, where that is one of some texts. */
    private Map<Integer, Set<Object>> textsBehind() {
        Map<Integer, Set<Object>> behind = new HashMap<>();
        for (int column = columns; column < keys.size() && !index.multikey(); column++) {
            Set<Object> texts = textsOn(keys.get(column));
            if (texts != null) {
                behind.put(column, texts);
            }
        }
        return behind;
    }

    private @Nullable Set<Object> textsOn(IndexKey key) {
        Condition condition = usable(key, OneOf.class);
        return condition != null
                        && condition.predicate() instanceof OneOf(List<Object> values)
                        && values.stream().allMatch(String.class::isInstance)
                ? Set.copyOf(values)
                : null;
    }

    /** On the first column, which holds only numbers: then the order of the index is all that decides. */
    private boolean isRangeOfNumbers() {
        return index.numeric(0) && bounds().allMatch(bound -> bound.normalized() instanceof Double);
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
        if (!index.multikey()) {
            return narrowest(key);
        }
        Condition condition = usable(key, Between.class);
        if (condition == null || !(condition.predicate() instanceof Between range)) {
            return null;
        }
        // Different elements of an array may meet the two bounds, unless one element is asked to meet both.
        return condition.element() == null && range.from() != null ? new Between(range.from(), null) : range;
    }

    /** What all ranges on a column have in common. */
    private @Nullable Between narrowest(IndexKey key) {
        Between narrowest = null;
        for (Condition condition : conditions) {
            if (condition.path().equals(key.getKey()) && condition.predicate() instanceof Between range) {
                narrowest = narrowest == null ? range : narrowest.within(range);
                ranges.add(range);
            }
        }
        return narrowest;
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
        values[prefix.length] = bound.normalized();
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
