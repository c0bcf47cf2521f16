package org.throughline.outcomes.reaction;

import java.time.Duration;
import org.throughline.platform.eventlog.LogOverloadedException;
import org.throughline.platform.projection.ProjectionRunner;

/** Waits for a view that a reaction looks something up in. */
final class Caught {
    /** Shorter than the time after which a silent owner of a reaction is taken for lost. */
    private static final Duration SHOWN_WITHIN = Duration.ofSeconds(1);

    private static final Duration RETRY_AFTER = Duration.ofMillis(250);

    private Caught() {}

    /**
     * Returns once the view shows a position.
     *
     * @throws LogOverloadedException if it takes too long, so that the event is reacted to again
     */
    static void up(ProjectionRunner view, long position) {
        try {
            if (!view.awaitPosition(position, SHOWN_WITHIN)) {
                throw new LogOverloadedException("the view " + view.name() + " is behind", RETRY_AFTER);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogOverloadedException("the service stops", RETRY_AFTER);
        }
    }
}
