package org.throughline.scheduling.attendance.domain;

import org.jspecify.annotations.Nullable;

/** What is found to be true of someone booked into a session. */
public sealed interface Finding {
    /**
     * They took part.
     *
     * @param whereabouts of that day, if they are known; asked for of telehealth, and their absence flagged, never refused
     */
    record WasPresent(Presence presence, @Nullable Whereabouts whereabouts) implements Finding {
        public WasPresent(Presence presence) {
            this(presence, null);
        }
    }

    record WasAbsent(boolean excused) implements Finding {}
}
