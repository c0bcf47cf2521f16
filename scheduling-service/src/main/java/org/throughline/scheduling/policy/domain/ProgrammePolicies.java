package org.throughline.scheduling.policy.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.throughline.platform.decider.Decision;
import org.throughline.scheduling.policy.domain.PolicyCommand.ChangePolicy;
import org.throughline.scheduling.policy.domain.PolicyEvent.PolicyChangeExplained;
import org.throughline.scheduling.policy.domain.PolicyEvent.ProgrammePolicyChanged;
import org.throughline.scheduling.policy.domain.PolicyRefusal.PolicyIsRetroactive;
import org.throughline.scheduling.policy.domain.PolicyRefusal.PolicyStartTaken;
import org.throughline.scheduling.policy.domain.PolicyRefusal.PolicyVersionTaken;
import org.throughline.scheduling.policy.domain.PolicyRefusal.TooManyPolicies;

/** All the numbers one programme has worked by, works by and will work by, in the order they were set. */
public record ProgrammePolicies(List<ProgrammePolicyChanged> versions) {
    public static final ProgrammePolicies NONE = new ProgrammePolicies(List.of());

    /** Two events each, within what a stream is meant to hold. */
    public static final int VERSIONS_MAX = 200;

    public ProgrammePolicies {
        versions = List.copyOf(versions);
    }

    /** Decides a command. */
    public static Decision<PolicyEvent, PolicyRefusal> decide(ProgrammePolicies policies, PolicyCommand command) {
        return switch (command) {
            case ChangePolicy c -> change(policies, c);
        };
    }

    /** Applies one fact. */
    public static ProgrammePolicies evolve(ProgrammePolicies policies, PolicyEvent event) {
        return switch (event) {
            case ProgrammePolicyChanged e -> {
                List<ProgrammePolicyChanged> more = new ArrayList<>(policies.versions());
                more.add(e);
                yield new ProgrammePolicies(more);
            }
            case PolicyChangeExplained _ -> policies;
        };
    }

    /** The numbers in force at some time: of those that had begun, the ones that began last. */
    public Optional<ProgrammePolicyChanged> inForce(Instant at) {
        return versions.stream()
                .filter(version -> !version.effectiveFrom().isAfter(at))
                .max(Comparator.comparing(ProgrammePolicyChanged::effectiveFrom));
    }

    /** The same as the rules of scheduling take them; the standard where none had begun. What was in force stays so. */
    public ProgrammePolicy numbersAt(Instant at) {
        return inForce(at)
                .map(version -> ProgrammePolicy.of(version.version(), version.numbers()))
                .orElse(ProgrammePolicy.INTENSIVE_OUTPATIENT);
    }

    private static Decision<PolicyEvent, PolicyRefusal> change(ProgrammePolicies policies, ChangePolicy c) {
        ProgrammePolicyChanged changed = new ProgrammePolicyChanged(
                c.programme(), c.version(), c.effectiveFrom(), c.nature(), c.numbers(), c.requestedAt());
        if (policies.versions().contains(changed)) {
            return nothingNew();
        }
        return against(policies, c)
                .<Decision<PolicyEvent, PolicyRefusal>>map(Decision::refuse)
                .orElseGet(() -> accept(
                        changed,
                        new PolicyChangeExplained(
                                c.programme(),
                                c.version(),
                                c.change().by(),
                                c.change().reason(),
                                c.requestedAt())));
    }

    private static Optional<PolicyRefusal> against(ProgrammePolicies policies, ChangePolicy c) {
        if (c.effectiveFrom().isBefore(c.requestedAt())) {
            return Optional.of(new PolicyIsRetroactive(c.programme(), c.effectiveFrom()));
        }
        if (policies.versions().stream().anyMatch(version -> version.version().equals(c.version()))) {
            return Optional.of(new PolicyVersionTaken(c.programme(), c.version()));
        }
        if (policies.versions().stream()
                .anyMatch(version -> version.effectiveFrom().equals(c.effectiveFrom()))) {
            return Optional.of(new PolicyStartTaken(c.programme(), c.effectiveFrom()));
        }
        return policies.versions().size() >= VERSIONS_MAX
                ? Optional.of(new TooManyPolicies(c.programme(), VERSIONS_MAX))
                : Optional.empty();
    }
}
