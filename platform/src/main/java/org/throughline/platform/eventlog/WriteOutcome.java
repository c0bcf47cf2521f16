package org.throughline.platform.eventlog;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteError;

/** What one ordered write of several commits came to. */
sealed interface WriteOutcome {

    /** All are durable. */
    record AllDurable() implements WriteOutcome {}

    /** Those before the index are durable; the one at the index met a unique index; the rest were not tried. */
    record Taken(int index) implements WriteOutcome {}

    /** Those before the index are durable; the store refused the one at the index; the rest were not tried. */
    record Rejected(int index, int code) implements WriteOutcome {}

    /** Any of them may be durable, now or in a moment. */
    record Unknown(MongoException cause) implements WriteOutcome {}

    /** Reads the driver's answer. A failed write concern means durable here, perhaps not elsewhere: unknown. */
    static WriteOutcome of(MongoException failure) {
        if (!(failure instanceof MongoBulkWriteException bulk)
                || bulk.getWriteConcernError() != null
                || bulk.getWriteErrors().isEmpty()) {
            return new Unknown(failure);
        }
        BulkWriteError error = bulk.getWriteErrors().getFirst();
        return error.getCategory() == ErrorCategory.DUPLICATE_KEY
                ? new Taken(error.getIndex())
                : new Rejected(error.getIndex(), error.getCode());
    }
}
