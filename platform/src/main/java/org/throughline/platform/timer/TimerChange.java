package org.throughline.platform.timer;

import java.time.Instant;

/** What an event does to timers. */
public sealed interface TimerChange {

    /** Sets a timer. Setting the same one again, even after it fired, changes nothing. */
    record Schedule(TimerId timer) implements TimerChange {}

    /** Calls one timer off, if it was set by an earlier event. */
    record Cancel(TimerId timer) implements TimerChange {}

    /** Calls off all timers of a purpose that earlier events set; the same event may set a new one. */
    record CancelAll(String stream, String purpose) implements TimerChange {}

    /** Sets a timer. */
    static TimerChange schedule(String stream, String purpose, Instant due) {
        return new Schedule(new TimerId(stream, purpose, due));
    }

    /** Calls off one timer. */
    static TimerChange cancel(String stream, String purpose, Instant due) {
        return new Cancel(new TimerId(stream, purpose, due));
    }

    /** Calls off all timers of a purpose. */
    static TimerChange cancelAll(String stream, String purpose) {
        return new CancelAll(stream, purpose);
    }
}
