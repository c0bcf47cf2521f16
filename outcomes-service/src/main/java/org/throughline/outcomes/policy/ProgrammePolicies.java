package org.throughline.outcomes.policy;

import java.time.Instant;
import java.util.Optional;
import org.throughline.outcomes.OutcomesKeys;
import org.throughline.outcomes.domain.ProgrammePolicy.SchedulePolicy;
import org.throughline.outcomes.policy.domain.PolicyNumbers;
import org.throughline.outcomes.policy.domain.ProgrammePolicyTold;
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
                    "scheduling.programme-policy-changed.v1", ProgrammePolicyTold.class, OutcomesKeys.ORGANISATION));

    private final History<ProgrammePolicyTold> versions;

    /** Reads the log of this service. */
    public ProgrammePolicies(ServiceRuntime runtime) {
        this.versions = runtime.history(TOLD);
    }

    /** The stream in which scheduling tells the numbers of a programme. */
    public static String toldPolicies(String programme) {
        return "scheduling/programme/" + programme + "/policies";
    }

    /** When instruments are given in a programme; the standard where it has set nothing. */
    public SchedulePolicy schedule(String programme, String organisation, Instant at) {
        return PolicyNumbers.inForce(versions.events(toldPolicies(programme), organisation, Optional.empty()), at)
                .map(PolicyNumbers::schedule)
                .orElse(SchedulePolicy.STANDARD);
    }
}
