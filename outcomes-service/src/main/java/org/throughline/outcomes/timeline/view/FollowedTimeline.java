package org.throughline.outcomes.timeline.view;

import java.time.Duration;

/** One timeline, for somebody who waits for it to change. */
public interface FollowedTimeline {
    /** How far it has come. */
    TimelineState state();

    /** Position of the log up to which the views show everything. */
    long shown();

    /** Returns when the log has grown beyond a position and the views show it, or the time is over. */
    void await(long position, Duration atMost) throws InterruptedException;
}
