package org.throughline.treatmentplan.reaction;

import java.util.List;
import java.util.UUID;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.timer.TimerChange;
import org.throughline.platform.timer.TimerFired;
import org.throughline.platform.timer.TimerFiring;
import org.throughline.platform.timer.TimerPolicy;
import org.throughline.treatmentplan.incident.IncidentDeciding;
import org.throughline.treatmentplan.incident.domain.IncidentCommand;
import org.throughline.treatmentplan.incident.domain.IncidentCommand.LetIncidentPass;
import org.throughline.treatmentplan.incident.domain.IncidentEvent;
import org.throughline.treatmentplan.incident.domain.IncidentEvent.IncidentReported;
import org.throughline.treatmentplan.incident.domain.IncidentRefusal;

/** An incident nobody looked into, or told an authority of, in time is marked; neither holds nor discharges stop that. */
public final class IncidentDeadlines implements TimerPolicy<IncidentEvent>, TimerFiring {
    /** One for both deadlines, and every incident has both: what a timer is called tells nothing about it. */
    private static final String DUE = "incident-due";

    private final Decider<IncidentCommand, IncidentRefusal> incidents;

    /** Watches deadlines. */
    public IncidentDeadlines(Decider<IncidentCommand, IncidentRefusal> incidents) {
        this.incidents = incidents;
    }

    @Override
    public String name() {
        return "incident_deadlines";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<TimerChange> on(Recorded<IncidentEvent> recorded) {
        String stream = recorded.stream();
        return switch (recorded.event()) {
            case IncidentReported e ->
                List.of(
                        TimerChange.schedule(stream, DUE, e.reviewBy()),
                        TimerChange.schedule(stream, DUE, e.reportBy()));
            case IncidentEvent _ -> List.of();
        };
    }

    @Override
    public void fire(TimerFired fired) {
        UUID incidentId = IncidentDeciding.incidentOf(StreamName.of(fired.timer().stream()))
                .orElseThrow();
        Reacting.settle(
                incidents.handle(new LetIncidentPass(incidentId, fired.timer().due()), fired.envelope(Clocks.RULES)),
                _ -> false);
    }
}
