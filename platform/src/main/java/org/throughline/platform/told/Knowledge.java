package org.throughline.platform.told;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** What is known per source, and the waiting place of those who need to know more. Safe for many threads. */
final class Knowledge {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final Map<String, KnownUpTo> sources = new HashMap<>();

    @Nullable
    KnownUpTo of(String source) {
        lock.lock();
        try {
            return sources.get(source);
        } finally {
            lock.unlock();
        }
    }

    /** Learns something; what a relay says while it goes over old facts again takes nothing back. */
    void learn(String source, KnownUpTo now) {
        lock.lock();
        try {
            sources.merge(
                    source,
                    now,
                    (before, after) -> after.position() >= before.position()
                            ? after
                            : new KnownUpTo(
                                    before.position(), before.asOf(), before.localPosition(), after.withheld()));
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean await(String source, long position, Duration atMost) throws InterruptedException {
        long nanos = atMost.toNanos();
        lock.lock();
        try {
            while (!reaches(source, position)) {
                if (nanos <= 0) {
                    return false;
                }
                nanos = grown.awaitNanos(nanos);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private boolean reaches(String source, long position) {
        KnownUpTo known = sources.get(source);
        return known != null && known.position() >= position;
    }
}
