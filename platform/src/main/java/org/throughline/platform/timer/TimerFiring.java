package org.throughline.platform.timer;

/**
 * What a service does when a timer is due: usually it sends a command.
 *
 * <p>It may be called more than once for one timer, by several nodes at once, and again long after when the timers are
 * built anew. What it appends it appends under {@link TimerFired#commitId}, so there is one effect; what it decides it
 * decides from the log, which may know that the timer was called off; and if it decides to do nothing, it will decide so
 * again. It throws only if it failed; a timer that failed is parked, unless a store was to blame.
 */
@FunctionalInterface
public interface TimerFiring {

    /** Acts on a timer that is due. */
    void fire(TimerFired fired);
}
