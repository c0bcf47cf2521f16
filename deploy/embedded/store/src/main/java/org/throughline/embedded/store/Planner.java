package org.throughline.embedded.store;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chooses the index that serves a query, or none. */
final class Planner {
    private final List<OrderedIndex> indexes;

    Planner(List<Index<Integer>> indexes) {
        this.indexes = indexes.stream()
                .filter(OrderedIndex.class::isInstance)
                .map(OrderedIndex.class::cast)
                .toList();
    }

    /** A plan for a query, or nothing when only a look at every document will do. */
    @Nullable
    Plan plan(Document query, @Nullable Document orderBy) {
        QueryConditions conditions = QueryConditions.of(query);
        IndexScan scan = best(conditions.all(), orderBy);
        if (scan != null && scan.columns() > 0) {
            return new Plan(scan.slots(), scan.sorted(), conditions.complete() && scan.exact());
        }
        for (List<Document> branches : conditions.alternatives()) {
            List<IndexScan> scans = scansOf(branches);
            if (scans.size() == branches.size()) {
                return new Plan(scans.stream().flatMap(IndexScan::slots).distinct(), false, false);
            }
        }
        return scan != null && scan.sorted()
                ? new Plan(scan.slots(), true, conditions.complete() && scan.exact())
                : null;
    }

    private List<IndexScan> scansOf(List<Document> branches) {
        return branches.stream()
                .map(branch -> best(QueryConditions.of(branch).all(), null))
                .filter(Objects::nonNull)
                .filter(scan -> scan.columns() > 0)
                .toList();
    }

    private @Nullable IndexScan best(List<Condition> conditions, @Nullable Document orderBy) {
        return indexes.stream()
                .filter(index -> !index.sparse())
                .map(index -> new ScanBuilder(index, conditions).build(sortColumns(orderBy)))
                .max(Comparator.comparingInt(IndexScan::columns)
                        .thenComparing(IndexScan::sorted)
                        .thenComparingInt(scan -> scan.texts().size())
                        .thenComparing(scan -> scan.index().isUnique()))
                .orElse(null);
    }

    private static List<IndexKey> sortColumns(@Nullable Document orderBy) {
        List<IndexKey> columns = new ArrayList<>();
        if (orderBy != null) {
            for (Map.Entry<String, Object> column : orderBy.entrySet()) {
                if (!(column.getValue() instanceof Number direction)
                        || column.getKey().startsWith("$")) {
                    return List.of();
                }
                columns.add(new IndexKey(column.getKey(), direction.intValue() > 0));
            }
        }
        return columns;
    }

    /**
     * How a query is answered.
     *
     * @param slots candidates
     * @param sorted whether they come in the order asked for
     * @param exact whether all of them match; otherwise each is to be checked against the whole query
     */
    record Plan(Stream<Integer> slots, boolean sorted, boolean exact) {}
}
