package org.throughline.scheduling.policy;

import java.time.Instant;
import java.util.Optional;
import org.throughline.platform.service.History;
import org.throughline.scheduling.policy.domain.PolicyEvent;
import org.throughline.scheduling.policy.domain.ProgrammePolicies;
import org.throughline.scheduling.policy.domain.ProgrammePolicy;

/** The numbers programmes work by, as the log holds them now. */
public final class ProgrammeNumbers {
    private final History<PolicyEvent> history;

    public ProgrammeNumbers(History<PolicyEvent> history) {
        this.history = history;
    }

    /** Those in force then. */
    public ProgrammePolicy inForce(String programme, Instant at, String organisation) {
        return of(programme, organisation).numbersAt(at);
    }

    /** All it has set. */
    public ProgrammePolicies of(String programme, String organisation) {
        ProgrammePolicies policies = ProgrammePolicies.NONE;
        for (PolicyEvent event : history.events(PolicyDeciding.stream(programme), organisation, Optional.empty())) {
            policies = ProgrammePolicies.evolve(policies, event);
        }
        return policies;
    }
}
