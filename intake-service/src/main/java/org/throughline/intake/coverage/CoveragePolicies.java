package org.throughline.intake.coverage;

import java.time.Instant;
import java.time.ZoneId;
import org.throughline.intake.coverage.domain.CoveragePolicy;
import org.throughline.intake.policy.ProgrammePolicies;
import org.throughline.platform.service.ServiceRuntime;

/** Finds the numbers coverage is judged by where nobody asks, but a fact or the calendar. */
public final class CoveragePolicies {
    private final ProgrammePolicies policies;
    private final ZoneId zone;

    /**
     * Reads the log of this service.
     *
     * @param zone whose calendar days are counted in
     */
    public CoveragePolicies(ServiceRuntime runtime, ZoneId zone) {
        this.policies = new ProgrammePolicies(runtime);
        this.zone = zone;
    }

    /** Whose calendar days are counted in. */
    public ZoneId zone() {
        return zone;
    }

    /** The numbers in force at a moment. */
    public CoveragePolicy inForce(String organisation, Instant at) {
        return CoveragePolicy.of(policies.ofIntake(organisation, at), zone);
    }
}
