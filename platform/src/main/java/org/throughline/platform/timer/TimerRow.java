package org.throughline.platform.timer;

import java.time.Instant;
import java.util.Objects;
import org.bson.Document;

/** A timer as its row has it. */
record TimerRow(Document row) {

    String id() {
        return row.getString("_id");
    }

    String rowOfAll() {
        return TimerId.rowOfAll(row.getString("stream"), row.getString("purpose"));
    }

    Instant at() {
        return row.getDate("at").toInstant();
    }

    long scheduled() {
        return row.getLong("scheduled");
    }

    /** Position that called it off by itself; 0 when none did. */
    long cancelled() {
        return cancelled(row);
    }

    static long cancelled(Document row) {
        return row.get("cancelled", 0L);
    }

    boolean parked() {
        return "parked".equals(row.getString("state"));
    }

    Object revision() {
        return Objects.requireNonNull(row.get("_revision"));
    }

    TimerId timer() {
        return new TimerId(row.getString("stream"), row.getString("purpose"), at());
    }
}
