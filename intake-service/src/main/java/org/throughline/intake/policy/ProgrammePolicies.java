package org.throughline.intake.policy;

import java.time.Instant;
import java.util.Optional;
import org.throughline.intake.Compartments;
import org.throughline.intake.StreamNames;
import org.throughline.intake.policy.domain.PolicyNumbers;
import org.throughline.intake.policy.domain.ProgrammePolicyTold;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;

/** Finds the numbers a programme works by, as far as scheduling has told them. */
public final class ProgrammePolicies {
    /** What is read of scheduling. */
    public static final Catalogue<ProgrammePolicyTold> TOLD = Catalogue.of(
            ProgrammePolicyTold.class,
            EventType.told(
                    "scheduling.programme-policy-changed.v1", ProgrammePolicyTold.class, Compartments.ORGANISATION));

    private final History<ProgrammePolicyTold> history;

    /** Reads the log of this service. */
    public ProgrammePolicies(ServiceRuntime runtime) {
        this.history = runtime.history(TOLD);
    }

    /** The numbers in force at a moment; the standard where the programme has set none. */
    public PolicyNumbers inForce(String programme, String organisation, Instant at) {
        return PolicyNumbers.inForce(
                history.events(StreamNames.toldPolicies(programme), organisation, Optional.empty()), at);
    }
}
