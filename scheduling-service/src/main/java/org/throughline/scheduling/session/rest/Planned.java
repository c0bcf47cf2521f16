package org.throughline.scheduling.session.rest;

import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.platform.web.Problems;
import org.throughline.scheduling.session.SessionRecord;
import org.throughline.scheduling.session.SessionRecord.Status;
import org.throughline.scheduling.session.Sessions;

/** The sessions the caller may know of, as they stand. */
@RequestScoped
public class Planned {
    private final Sessions sessions;
    private final CurrentCaller caller;

    Planned(Sessions sessions, CurrentCaller caller) {
        this.sessions = sessions;
        this.caller = caller;
    }

    /**
     * Those of a series that are to take place from a time on, up to another.
     *
     * @throws org.throughline.platform.web.Problem 404 if there is no such series in the caller's organisation
     */
    public List<SessionRecord> rest(UUID seriesId, Instant from, Optional<Instant> until) {
        return within(seriesId, from, until).stream()
                .filter(session -> session.status() == Status.PLANNED)
                .toList();
    }

    /**
     * The same; those that are cancelled already, if there are no others, since a repeat changes nothing.
     *
     * @throws org.throughline.platform.web.Problem 404 if there is no such series in the caller's organisation
     */
    public List<SessionRecord> toCancel(UUID seriesId, Instant from, Optional<Instant> until) {
        List<SessionRecord> planned = rest(seriesId, from, until);
        return planned.isEmpty() ? within(seriesId, from, until) : planned;
    }

    private List<SessionRecord> within(UUID seriesId, Instant from, Optional<Instant> until) {
        List<SessionRecord> all = sessions.inSeries(seriesId, caller.get().organisation());
        if (all.isEmpty()) {
            throw Problems.unknown();
        }
        return all.stream()
                .filter(session -> !start(session).isBefore(from))
                .filter(session -> until.isEmpty() || start(session).isBefore(until.get()))
                .sorted(Comparator.comparing(SessionRecord::status))
                .toList();
    }

    /** When those of a series would have begun that were left out, since the facility is closed. */
    public List<Instant> leftOut(UUID seriesId) {
        return sessions.leftOut(seriesId, caller.get().organisation());
    }

    private static Instant start(SessionRecord session) {
        return session.placement().slot().start();
    }

    /**
     * One of them.
     *
     * @throws org.throughline.platform.web.Problem 404 if there is none by this id in the caller's organisation
     */
    public SessionRecord session(UUID sessionId) {
        return sessions.find(sessionId, caller.get().organisation()).orElseThrow(Problems::unknown);
    }
}
