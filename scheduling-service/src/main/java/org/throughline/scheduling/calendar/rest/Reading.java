package org.throughline.scheduling.calendar.rest;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.UUID;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;
import org.throughline.platform.projection.ProjectionRunner;
import org.throughline.platform.web.Positions;
import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;
import org.throughline.scheduling.calendar.view.View;

/** What every read does: waits for what the caller knows of, keeps to the organisation, and notes who is shown. */
@RequestScoped
public class Reading {
    private final CurrentCaller caller;
    private final Looking looking;
    private final Positions positions;

    Reading(CurrentCaller caller, Looking looking, Positions positions) {
        this.caller = caller;
        this.looking = looking;
        this.positions = positions;
    }

    /** Whose records the caller may be shown. */
    public String organisation() {
        return caller.get().organisation();
    }

    /** Returns once a view shows every position the request names. */
    public void after(View<?> view) {
        after(view.runner());
    }

    /** The same, of a view that is kept for several services. */
    public void after(ProjectionRunner view) {
        positions.await(view);
    }

    /** The answer shows nobody. */
    public void nobody() {
        looking.atNobody();
    }

    /** Notes whom the answer shows; call it before the answer is given back. */
    public void people(String what, List<UUID> participants) {
        looking.at(new Shown(what, participants.stream().map(UUID::toString).toList()));
    }

    /** There is nothing to show; that somebody asked is noted. */
    public Problem unknown() {
        looking.at(new Shown("unknown", List.of()));
        return Problems.unknown();
    }
}
