package org.throughline.platform.projection;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Several updates of one row as one, where doing them one after the other gives the same row.
 *
 * <p>Updates that cannot be merged so are refused; the caller makes them in a further write.
 */
final class RowUpdate {
    /** Operators that touch the one field they name, whatever the row holds. */
    private static final Set<String> PLAIN =
            Set.of("$set", "$unset", "$inc", "$max", "$min", "$push", "$addToSet", "$setOnInsert", "$pull", "$mul");

    private final NavigableMap<String, FieldChange> changes = new TreeMap<>();
    private boolean alone;

    /** Takes an update in, or leaves everything as it was and says no. */
    boolean add(BsonDocument update) {
        boolean plain = PLAIN.containsAll(update.keySet());
        if (alone || (!plain && !changes.isEmpty())) {
            return false;
        }
        Map<String, FieldChange> merged = new HashMap<>();
        for (Map.Entry<String, BsonValue> operator : update.entrySet()) {
            for (Map.Entry<String, BsonValue> field :
                    operator.getValue().asDocument().entrySet()) {
                if (!merge(merged, field.getKey(), new FieldChange(operator.getKey(), field.getValue()))) {
                    return false;
                }
            }
        }
        changes.putAll(merged);
        alone = !plain;
        return true;
    }

    private boolean merge(Map<String, FieldChange> merged, String path, FieldChange change) {
        if (change.operator().equals("$setOnInsert") && !changes.isEmpty()) {
            return false; // after an earlier update the row would exist and nothing be set
        }
        if (touchesInside(path)) {
            return false;
        }
        FieldChange before = changes.get(path);
        FieldChange after = before == null ? change : before.then(change);
        if (after == null) {
            return false;
        }
        merged.put(path, after);
        return true;
    }

    /** True if a path above or below this one is changed already; the store refuses both in one update. */
    private boolean touchesInside(String path) {
        String below = changes.ceilingKey(path + ".");
        if (below != null && below.startsWith(path + ".")) {
            return true;
        }
        for (int dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
            if (changes.containsKey(path.substring(0, dot))) {
                return true;
            }
        }
        return false;
    }

    /** The update as the store takes it. */
    BsonDocument toUpdate() {
        Map<String, BsonDocument> byOperator = new LinkedHashMap<>();
        changes.forEach((path, change) -> byOperator
                .computeIfAbsent(change.operator(), _ -> new BsonDocument())
                .append(path, change.value()));
        BsonDocument update = new BsonDocument();
        byOperator.forEach(update::append);
        return update;
    }

    /** One operator on one field. */
    record FieldChange(String operator, BsonValue value) {

        /** The one change that does what both do in turn; absent when there is none. */
        @Nullable
        FieldChange then(FieldChange next) {
            return switch (next.operator) {
                case "$set", "$unset" -> next;
                case "$inc" -> increased(next.value);
                case "$max", "$min" -> operator.equals(next.operator) ? further(next.value) : null;
                case "$push" -> operator.equals("$push") ? pushed(next.value) : null;
                default -> null;
            };
        }

        private @Nullable FieldChange increased(BsonValue by) {
            if (!operator.equals("$inc") && !operator.equals("$set")) {
                return null;
            }
            BsonValue sum = BsonMerging.sum(value, by);
            return sum == null ? null : new FieldChange(operator, sum);
        }

        private @Nullable FieldChange further(BsonValue other) {
            Integer order = BsonMerging.compare(value, other);
            if (order == null) {
                return null;
            }
            boolean keep = operator.equals("$max") ? order >= 0 : order <= 0;
            return keep ? this : new FieldChange(operator, other);
        }

        private @Nullable FieldChange pushed(BsonValue more) {
            BsonValue both = BsonMerging.pushes(value, more);
            return both == null ? null : new FieldChange(operator, both);
        }
    }
}
