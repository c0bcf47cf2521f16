package org.throughline.scheduling.session.domain;

import org.throughline.scheduling.calendar.domain.Placement;
import org.throughline.scheduling.calendar.domain.SessionKind;

/** How far one session has come. */
public sealed interface Session {
    record None() implements Session {}

    /**
     * It is to take place.
     *
     * @param scheduled how it was first asked for
     */
    record Planned(Placement placement, Request scheduled) implements Session {}

    record Cancelled() implements Session {}

    /** It has taken place, and everybody on its roster is accounted for. */
    record Closed(Request scheduled) implements Session {}

    /** What a session was first asked to be, by which a repeated request is known. */
    record Request(SessionKind kind, Placement placement, int capacity) {}
}
