package org.throughline.platform.projection;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteError;
import java.util.Set;
import org.throughline.platform.eventlog.LogOverloadedException;
import org.throughline.platform.eventlog.OutcomeUnknownException;
import org.throughline.platform.privacy.KeyUnavailable;
import org.throughline.platform.privacy.KeysInUse;

/** Tells a store that failed, which is waited for, from a change that can never be made. */
public final class StoreFault {
    private static final int DUPLICATE_KEY = 11_000;

    /**
     * Error codes by which the server says that the operators do not fit the row: BadValue, FailedToParse, TypeMismatch,
     * Overflow, PathNotViable, ConflictingUpdateOperators, DollarPrefixedFieldName, EmptyFieldName, ImmutableField,
     * DocumentValidationFailure, object too large (two codes).
     */
    private static final Set<Integer> REFUSALS = Set.of(2, 9, 14, 15, 28, 40, 52, 56, 66, 121, 10_334, 17_419);

    private StoreFault() {}

    /** True if waiting and trying again is the answer: a database, the log or the keys could not be reached, or not yet. */
    public static boolean isTemporary(Throwable problem) {
        return problem instanceof MongoException
                || problem instanceof LogOverloadedException
                || problem instanceof OutcomeUnknownException
                || problem instanceof KeyUnavailable
                || problem instanceof KeysInUse;
    }

    /** What is waited for, in our own words; by its class if the words are another's, who may quote a row. */
    static String described(RuntimeException temporary) {
        return temporary instanceof LogOverloadedException || temporary instanceof KeysInUse
                ? String.valueOf(temporary.getMessage())
                : temporary.getClass().getName();
    }

    /** Returns if nothing but duplicate keys stood in the way. */
    static void demandOnlyDuplicates(MongoBulkWriteException e) {
        if (e.getWriteConcernError() != null || e.getWriteErrors().isEmpty()) {
            throw e;
        }
        for (BulkWriteError error : e.getWriteErrors()) {
            if (REFUSALS.contains(error.getCode())) {
                // The server's message may quote the row, so only its code is kept.
                throw new ChangeRefused("the store refused a change with code " + error.getCode());
            }
            if (error.getCode() != DUPLICATE_KEY) {
                throw e;
            }
        }
    }
}
