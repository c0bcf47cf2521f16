package org.throughline.platform.decider;

import java.util.Set;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Lets the commands of this process on one stream follow each other, instead of being decided in vain.
 *
 * <p>No promise rests on it: other processes do not see these locks, and the log refuses a stale decision anyway.
 */
final class StreamLocks {
    private static final int ATTEMPTS = 500;
    private static final int ATTEMPT_MILLIS = 10;

    private final LockFactory locks = PessimisticLockFactory.builder()
            .acquireAttempts(ATTEMPTS)
            .lockAttemptTimeout(ATTEMPT_MILLIS)
            .build();

    /** Holds the streams until the current unit of work is over. Always in the same order, so nobody waits in a ring. */
    void hold(Set<String> streams) {
        streams.stream().sorted().forEach(stream -> {
            Lock lock = locks.obtainLock(stream);
            CurrentUnitOfWork.get().root().onCleanup(_ -> lock.release());
        });
    }
}
