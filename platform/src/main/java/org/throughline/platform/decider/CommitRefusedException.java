package org.throughline.platform.decider;

import org.throughline.platform.eventlog.AppendResult;

/** The log refused a commit: a stream had moved, or an event id was taken. Nothing is stored. */
public final class CommitRefusedException extends RuntimeException {
    private final transient AppendResult reason;

    CommitRefusedException(AppendResult reason) {
        super(reason.toString());
        this.reason = reason;
    }

    /** Why. */
    public AppendResult reason() {
        return reason;
    }
}
