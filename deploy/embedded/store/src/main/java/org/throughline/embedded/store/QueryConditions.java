package org.throughline.embedded.store;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.embedded.store.Condition.Bound;
import org.throughline.embedded.store.Condition.Predicate.Between;
import org.throughline.embedded.store.Condition.Predicate.OneOf;

/**
 * The conditions of a query that every match must meet, and its alternatives.
 *
 * <p>What is not understood is left out: candidates are checked against the whole query anyway, so leaving out is safe.
 */
final class QueryConditions {
    private final List<Condition> all = new ArrayList<>();
    private final List<List<Document>> alternatives = new ArrayList<>();
    private boolean complete = true;

    private QueryConditions() {}

    static QueryConditions of(Document query) {
        QueryConditions conditions = new QueryConditions();
        conditions.collect(query, "", null);
        return conditions;
    }

    List<Condition> all() {
        return all;
    }

    /** Each {@code $or} of the query, as its branches. */
    List<List<Document>> alternatives() {
        return alternatives;
    }

    /** Whether the conditions are all that the query demands. */
    boolean complete() {
        return complete;
    }

    @SuppressWarnings("unchecked")
    private void collect(Document query, String prefix, @Nullable Object element) {
        query.forEach((name, value) -> {
            if (name.equals("$and")) {
                ((Collection<Document>) value).forEach(part -> collect(part, prefix, element));
            } else if (name.equals("$or") && element == null) {
                complete = false;
                alternatives.add(List.copyOf((Collection<Document>) value));
            } else if (name.startsWith("$")) {
                complete = false;
            } else {
                demand(prefix + name, value, element);
            }
        });
    }

    private void demand(String path, @Nullable Object value, @Nullable Object element) {
        if (value instanceof Document document) {
            operators(path, document, element);
        } else if (value != null && isPlain(value)) {
            all.add(new Condition(path, new OneOf(List.of(value)), element));
        } else {
            complete = false;
        }
    }

    private void operators(String path, Document operators, @Nullable Object element) {
        complete &= isOneRange(operators) || isOneList(operators);
        Bound from = bound(operators, "$gte", "$gt");
        Bound to = bound(operators, "$lte", "$lt");
        if (from != null || to != null) {
            all.add(new Condition(path, new Between(from, to), element));
        }
        Object equal = operators.get("$eq");
        if (equal != null && isPlain(equal)) {
            all.add(new Condition(path, new OneOf(List.of(equal)), element));
        }
        if (operators.get("$in") instanceof Collection<?> values
                && values.stream().allMatch(QueryConditions::isPlain)) {
            all.add(new Condition(path, new OneOf(List.copyOf(values)), element));
        }
        if (operators.get("$elemMatch") instanceof Document inner) {
            collect(inner, path + ".", inner);
        }
    }

    /** One lower bound, one upper bound or both, and nothing besides: the shape that is turned into one condition. */
    private static boolean isOneRange(Document operators) {
        long lower = operators.keySet().stream()
                .filter(Set.of("$gte", "$gt")::contains)
                .count();
        long upper = operators.keySet().stream()
                .filter(Set.of("$lte", "$lt")::contains)
                .count();
        return lower <= 1
                && upper <= 1
                && lower + upper == operators.size()
                && operators.values().stream().allMatch(value -> value != null && isPlain(value));
    }

    private static boolean isOneList(Document operators) {
        return operators.size() == 1
                && operators.get("$in") instanceof Collection<?> values
                && values.stream().allMatch(QueryConditions::isPlain);
    }

    private static @Nullable Bound bound(Document operators, String inclusive, String exclusive) {
        Object value = operators.get(inclusive);
        if (value != null && isPlain(value)) {
            return new Bound(value, true);
        }
        Object other = operators.get(exclusive);
        return other != null && isPlain(other) ? new Bound(other, false) : null;
    }

    private static boolean isPlain(Object value) {
        return value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Instant
                || value instanceof UUID
                || value instanceof ObjectId
                || value instanceof BinData;
    }
}
