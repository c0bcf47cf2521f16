package org.throughline.platform.eventlog;

/** The store did not say in time whether the commit is durable. Send the same commit id again to find out. */
public final class OutcomeUnknownException extends RuntimeException {
    public OutcomeUnknownException(CommitId id, Throwable cause) {
        super("no answer from the store for commit " + id + "; repeat it under the same id", cause);
    }
}
