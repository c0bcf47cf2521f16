package org.throughline.platform.projection;

import java.util.HashMap;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.BsonInt64;

/** What a row says about itself: how often it was written, and per stream the last position applied. */
final class RowMarks {
    /** Field with the positions applied, by stream. */
    static final String APPLIED = "_applied";

    /** Field that counts writes, so that of two writers one wins and the other reads again. */
    static final String REVISION = "_revision";

    private final long revision;
    private final Map<String, Long> applied = new HashMap<>();

    private RowMarks(long revision) {
        this.revision = revision;
    }

    static RowMarks ofNewRow() {
        return new RowMarks(0);
    }

    static RowMarks read(BsonDocument row) {
        RowMarks marks = new RowMarks(row.getNumber(REVISION, new BsonInt64(0)).longValue());
        row.getDocument(APPLIED, new BsonDocument())
                .forEach((mark, position) ->
                        marks.applied.put(mark, position.asNumber().longValue()));
        return marks;
    }

    /** 0 for a row that does not exist. */
    long revision() {
        return revision;
    }

    /** Notes a change as applied; says no if it was applied before. */
    boolean take(RowChange change) {
        Long last = applied.get(change.mark());
        if (last != null && last >= change.position()) {
            return false;
        }
        applied.put(change.mark(), change.position());
        return true;
    }
}
