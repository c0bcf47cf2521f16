package org.throughline.intake.reaction;

import java.time.Instant;
import org.throughline.platform.timer.TimerFired;

/** What the clocks of this service have in common. */
final class Clocks {
    /** Whatever ends at a moment had its end fixed under the policy of the fact that set it. */
    static final String RULES = "clocks-1";

    private Clocks() {}

    /** The time a timer stands for: it is cut to milliseconds, so what is due within this one is due. */
    static Instant reached(TimerFired fired) {
        return fired.timer().due().plusMillis(1);
    }
}
