package org.throughline.outcomes.timeline.rest;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import org.throughline.platform.web.Problems;

/** How many follow timelines through this instance at once; more would only make each slower. */
@Singleton
public class Watchers {
    /** Every one holds a connection and asks the store when the log grows. */
    static final int WATCHERS_MAX = 200;

    private final Semaphore places = new Semaphore(WATCHERS_MAX);
    private volatile boolean serving = true;

    /**
     * Takes a place, which has to be given back.
     *
     * @throws org.throughline.platform.web.Problem 503 {@code too-many-watchers} if none is free
     */
    void enter() {
        if (!places.tryAcquire()) {
            throw Problems.problem(503, "too-many-watchers", "Too many follow timelines now; try again soon");
        }
    }

    /** Whether the service goes on: as it is about to stop, open answers would only hold that up. */
    public boolean serving() {
        return serving;
    }

    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        serving = false;
    }

    void leave() {
        places.release();
    }
}
