package org.throughline.scheduling.session.domain;

import java.util.List;
import org.throughline.scheduling.calendar.domain.Placement;
import org.throughline.scheduling.calendar.domain.SessionKind;
import org.throughline.scheduling.clinician.domain.Doubt;

/** How far one session has come. */
public sealed interface Session {
    record None() implements Session {}

    /**
     * It is to take place.
     *
     * @param scheduled how it was first asked for
     * @param doubts whether those who are to hold it may
     */
    record Planned(Placement placement, Request scheduled, List<Doubt> doubts) implements Session {
        public Planned {
            doubts = List.copyOf(doubts);
        }

        Planned at(Placement next) {
            return new Planned(next, scheduled, doubts);
        }

        Planned doubted(List<Doubt> next) {
            return new Planned(placement, scheduled, next);
        }
    }

    record Cancelled() implements Session {}

    /** It has taken place, and everybody on its roster is accounted for. */
    record Closed(Request scheduled) implements Session {}

    /**
     * What a session was first asked to be, by which a repeated request is known.
     *
     * @param capacity participants it has room for, 1 to 100
     */
    record Request(SessionKind kind, Placement placement, int capacity) {
        public static final int CAPACITY_MAX = 100;

        public Request {
            if (capacity < 1 || capacity > CAPACITY_MAX) {
                throw new IllegalArgumentException("a session has room for 1 to " + CAPACITY_MAX);
            }
        }
    }
}
