package org.throughline.platform.told;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.relay.Watermark;

/** Watermarks of one source whose records this service has not all read yet, in order. Used by one thread. */
final class PendingWatermarks {
    /** Twelve seconds of a busy source, a minute of a quiet one; who is further behind learns of its progress in larger steps. */
    private static final int PENDING_MAX = 240;

    private final Deque<Watermark> pending = new ArrayDeque<>();

    void add(Watermark watermark) {
        if (pending.size() == PENDING_MAX) {
            pending.removeLast();
        }
        pending.add(watermark);
    }

    boolean isEmpty() {
        return pending.isEmpty();
    }

    /** Takes out those that are reached; gives the last of them. */
    @Nullable
    Watermark reached(Predicate<List<Long>> read) {
        Watermark last = null;
        while (!pending.isEmpty() && read.test(pending.getFirst().ends())) {
            last = pending.removeFirst();
        }
        return last;
    }
}
