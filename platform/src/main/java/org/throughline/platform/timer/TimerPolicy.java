package org.throughline.platform.timer;

import java.util.List;
import org.throughline.platform.projection.Recorded;

/**
 * Which events set and call off timers. Pure, like a projection; an erased event does neither.
 *
 * @param <E> the events it reads
 */
public interface TimerPolicy<E> {

    /** Name of the view that holds the timers. */
    String name();

    /** Goes up by one whenever the same events would give other timers. */
    int version();

    /** What the event does to timers, each of them named once; an empty list when nothing. */
    List<TimerChange> on(Recorded<E> recorded);
}
