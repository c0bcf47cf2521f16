package org.throughline.platform.told;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What is known per source, and was lately, and the waiting place of those who need to know more. Safe for many threads.
 */
final class Knowledge {
    /** At twenty words a second, as while a source is busy, what a view that is a quarter of a minute behind shows. */
    static final int KEPT_MAX = 320;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final Map<String, Deque<KnownUpTo>> sources = new HashMap<>();
    private int waiting;

    @Nullable
    KnownUpTo of(String source) {
        return of(source, Long.MAX_VALUE);
    }

    /** The latest that who is at a position of the own log shows all of. */
    @Nullable
    KnownUpTo of(String source, long localPosition) {
        lock.lock();
        try {
            Iterator<KnownUpTo> latestFirst = kept(source).descendingIterator();
            while (latestFirst.hasNext()) {
                KnownUpTo known = latestFirst.next();
                if (known.localPosition() <= localPosition) {
                    return known;
                }
            }
            return null;
        } finally {
            lock.unlock();
        }
    }

    /** Learns something; what a relay says while it goes over old facts again takes nothing back. */
    void learn(String source, KnownUpTo now) {
        lock.lock();
        try {
            Deque<KnownUpTo> kept = kept(source);
            KnownUpTo before = kept.peekLast();
            KnownUpTo next = before == null || now.position() >= before.position()
                    ? now
                    : new KnownUpTo(before.position(), before.asOf(), before.localPosition(), now.withheld());
            if (before != null && before.localPosition() == next.localPosition()) {
                kept.removeLast();
            }
            kept.addLast(next);
            if (kept.size() > KEPT_MAX) {
                kept.removeFirst();
            }
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private Deque<KnownUpTo> kept(String source) {
        return sources.computeIfAbsent(source, _ -> new ArrayDeque<>());
    }

    boolean await(String source, long position, Duration atMost) throws InterruptedException {
        long nanos = atMost.toNanos();
        lock.lock();
        waiting++;
        try {
            while (!reaches(source, position)) {
                if (nanos <= 0) {
                    return false;
                }
                nanos = grown.awaitNanos(nanos);
            }
            return true;
        } finally {
            waiting--;
            lock.unlock();
        }
    }

    /** Whether somebody waits to know more. */
    boolean isAwaited() {
        lock.lock();
        try {
            return waiting > 0;
        } finally {
            lock.unlock();
        }
    }

    private boolean reaches(String source, long position) {
        KnownUpTo known = kept(source).peekLast();
        return known != null && known.position() >= position;
    }
}
