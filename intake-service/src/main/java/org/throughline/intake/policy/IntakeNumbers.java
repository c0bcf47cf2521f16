package org.throughline.intake.policy;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.throughline.intake.edge.Acting;
import org.throughline.intake.policy.domain.PolicyNumbers;
import org.throughline.intake.policy.domain.ProgrammePolicyTold;
import org.throughline.platform.service.ServiceRuntime;

/** The numbers of the caller's organisation where it is not known which programme takes somebody, read once a request. */
@RequestScoped
public class IntakeNumbers {
    private final ProgrammePolicies policies;
    private final Acting acting;
    private final Clock clock;
    private final ZoneId zone;
    private @Nullable List<ProgrammePolicyTold> versions;

    IntakeNumbers(
            ServiceRuntime runtime,
            Acting acting,
            Clock clock,
            @ConfigProperty(name = "throughline.facility.zone") ZoneId zone) {
        this.policies = new ProgrammePolicies(runtime);
        this.acting = acting;
        this.clock = clock;
        this.zone = zone;
    }

    /** Those in force at the time of the request. */
    public PolicyNumbers now() {
        return at(clock.instant());
    }

    /** Those in force at the moment that is decided about. */
    public PolicyNumbers at(Instant moment) {
        return PolicyNumbers.inForce(versions(), moment);
    }

    /** Those in force as a day begins where the facility is. */
    public PolicyNumbers on(LocalDate day) {
        return at(day.atStartOfDay(zone).toInstant());
    }

    /** Names those in force at the time of the request. */
    public String version() {
        return now().version();
    }

    private List<ProgrammePolicyTold> versions() {
        List<ProgrammePolicyTold> known =
                Optional.ofNullable(versions).orElseGet(() -> policies.ofIntake(acting.organisation()));
        versions = known;
        return known;
    }
}
