package org.throughline.outcomes.alert.domain;

import java.time.Instant;
import java.util.UUID;
import org.throughline.outcomes.assessment.domain.AlertEvent.EscalationCause;
import org.throughline.outcomes.domain.ProgrammePolicy.AlertPolicy;
import org.throughline.outcomes.domain.Text;

/** Requests about one alert. */
public sealed interface AlertCommand {
    UUID alertId();

    Instant requestedAt();

    record AcknowledgeAlert(UUID alertId, String by, Instant requestedAt) implements AlertCommand {}

    /** By the clock once nobody acknowledged in time, or at once where no channel delivered. */
    record EscalateAlert(UUID alertId, String to, EscalationCause cause, AlertPolicy policy, Instant requestedAt)
            implements AlertCommand {}

    record ResolveAlert(UUID alertId, String by, Text action, AlertPolicy policy, Instant requestedAt)
            implements AlertCommand {}
}
