package org.throughline.scheduling.session.rest;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.platform.web.Problems;
import org.throughline.scheduling.session.SessionRecord;
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
     * One of them.
     *
     * @throws org.throughline.platform.web.Problem 404 if there is none by this id in the caller's organisation
     */
    public SessionRecord session(UUID sessionId) {
        return sessions.find(sessionId, caller.get().organisation()).orElseThrow(Problems::unknown);
    }
}
