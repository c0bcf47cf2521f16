package org.throughline.platform.projection;

import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** What two operands of the same operator come to; absent where only the store can tell. */
final class BsonMerging {
    private BsonMerging() {}

    static @Nullable BsonValue sum(BsonValue one, BsonValue other) {
        if (!isWhole(one) || !isWhole(other)) {
            return null;
        }
        long left = one.asNumber().longValue();
        long right = other.asNumber().longValue();
        long sum = left + right;
        if (((left ^ sum) & (right ^ sum)) < 0) {
            return null; // beyond 64 bits
        }
        boolean small = one.isInt32() && other.isInt32() && sum == (int) sum;
        return small ? new BsonInt32((int) sum) : new BsonInt64(sum);
    }

    static @Nullable Integer compare(BsonValue one, BsonValue other) {
        if (isWhole(one) && isWhole(other)) {
            return Long.compare(one.asNumber().longValue(), other.asNumber().longValue());
        }
        if (one.isDateTime() && other.isDateTime()) {
            return one.asDateTime().compareTo(other.asDateTime());
        }
        return null;
    }

    static @Nullable BsonValue pushes(BsonValue one, BsonValue other) {
        BsonArray first = pushed(one);
        BsonArray then = pushed(other);
        if (first == null || then == null) {
            return null;
        }
        BsonArray both = new BsonArray(first.getValues());
        both.addAll(then);
        return new BsonDocument("$each", both);
    }

    private static @Nullable BsonArray pushed(BsonValue operand) {
        if (!operand.isDocument() || !operand.asDocument().containsKey("$each")) {
            return new BsonArray(List.of(operand));
        }
        // $slice, $sort and $position depend on what the row holds.
        return operand.asDocument().size() == 1 ? operand.asDocument().getArray("$each") : null;
    }

    private static boolean isWhole(BsonValue value) {
        return value.isInt32() || value.isInt64();
    }
}
