package org.throughline.treatmentplan.safetyplan.view;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.treatmentplan.safetyplan.SafetyPlanCatalogue;
import org.throughline.treatmentplan.safetyplan.SafetyPlanDeciding;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanMarkedEnteredInError;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlans;

/** The safety plans of one person, folded from their own history by the rules that decide. */
public final class SafetyPlanReading {
    private final History<SafetyPlanEvent> history;

    /** Reads the log of this service. */
    public SafetyPlanReading(ServiceRuntime runtime) {
        this.history = runtime.history(SafetyPlanCatalogue.TYPES);
    }

    /**
     * Safety plans as they were known at some time.
     *
     * @param version of their stream, which a command may insist on
     */
    public record Known(SafetyPlans plans, long version) {}

    /**
     * The person's, if anything was recorded by then.
     *
     * @param withErrors whether what is known by now to be a mistake is there if it was not known then
     */
    public Optional<Known> of(UUID participantId, String organisation, Optional<Instant> knownAt, boolean withErrors) {
        SafetyPlans plans = SafetyPlans.NONE;
        long version = 0;
        for (Recorded<SafetyPlanEvent> fact :
                history.readable(SafetyPlanDeciding.safetyPlan(participantId), organisation, Optional.empty())) {
            boolean known = knownAt.isEmpty() || !fact.stored().recordedAt().isAfter(knownAt.get());
            if (known || (!withErrors && fact.event() instanceof SafetyPlanMarkedEnteredInError)) {
                plans = SafetyPlans.evolve(plans, fact.event());
            }
            if (known) {
                version = fact.stored().version();
            }
        }
        return version == 0 ? Optional.empty() : Optional.of(new Known(plans, version));
    }
}
