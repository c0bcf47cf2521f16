package org.throughline.platform.decider;

import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.RetryScheduler;
import org.throughline.platform.eventlog.StreamMoved;

/** Lets a command be decided again, at once, when a stream it rests on had moved: three times at most. */
final class ConflictRetry implements RetryScheduler {
    static final int RETRIES_MAX = 3;

    /**
     * The first stream found moved, if that is why a commit was refused.
     *
     * @return none for any other failure
     */
    static Optional<StreamMoved> moved(Throwable failure) {
        return failure.getCause() instanceof CommitRefusedException refused
                        && refused.reason() instanceof StreamMoved moved
                ? Optional.of(moved)
                : Optional.empty();
    }

    @Override
    public boolean scheduleRetry(
            @SuppressWarnings("rawtypes") CommandMessage command,
            RuntimeException lastFailure,
            List<Class<? extends Throwable>[]> failures,
            Runnable dispatch) {
        if (failures.size() > RETRIES_MAX || moved(lastFailure).isEmpty()) {
            return false;
        }
        dispatch.run();
        return true;
    }
}
