package org.throughline.intake.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
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
    private final String intake;

    /** Reads the log of this service. */
    public ProgrammePolicies(ServiceRuntime runtime) {
        this.history = runtime.history(TOLD);
        this.intake = ConfigProvider.getConfig().getValue("throughline.intake.programme", String.class);
    }

    /** The numbers in force at a moment; the standard where the programme has set none. */
    public PolicyNumbers inForce(String programme, String organisation, Instant at) {
        return PolicyNumbers.inForce(versions(programme, organisation), at);
    }

    /** The numbers in force at a moment where it is not known which programme takes somebody. */
    public PolicyNumbers ofIntake(String organisation, Instant at) {
        return PolicyNumbers.inForce(ofIntake(organisation), at);
    }

    /** Every version of the numbers that hold where it is not known which programme takes somebody. */
    List<ProgrammePolicyTold> ofIntake(String organisation) {
        return versions(intake, organisation);
    }

    private List<ProgrammePolicyTold> versions(String programme, String organisation) {
        return history.events(StreamNames.toldPolicies(programme), organisation, Optional.empty());
    }
}
