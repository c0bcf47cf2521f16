package org.throughline.treatmentplan;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.throughline.disclosure.ledger.LedgerDeciding;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.privacy.KeyKind;
import org.throughline.platform.service.ServiceDefinition;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.treatmentplan.care.CareDeciding;
import org.throughline.treatmentplan.plan.PlanCatalogue;
import org.throughline.treatmentplan.plan.PlanDeciding;
import org.throughline.treatmentplan.plan.view.Plans;
import org.throughline.treatmentplan.reaction.WhenParticipantAdmittedThenOpenPlan;

/** What the treatment-plan service is made of. */
@Singleton
final class Wiring implements ServiceDefinition {
    private final PlanDeciding plans = new PlanDeciding();
    private final CareDeciding care = new CareDeciding();
    private final LedgerDeciding disclosures = new LedgerDeciding("treatment-plan");

    @Override
    public String name() {
        return "treatment-plan";
    }

    @Override
    public String area() {
        return "treatment-plans";
    }

    @Override
    public Set<KeyKind> kinds() {
        return Set.of(new KeyKind("identity"), new KeyKind("clinical"), new KeyKind("organisation"));
    }

    @Override
    public List<Deciding<?, ?, ?, ?>> domains() {
        return List.of(plans, care, disclosures);
    }

    @Override
    public Set<String> toldBy() {
        return Set.of("intake", "scheduling", "outcomes");
    }

    @Override
    public void start(ServiceRuntime runtime) {
        runtime.processors()
                .reaction(new WhenParticipantAdmittedThenOpenPlan(runtime.decider(plans)), PlanCatalogue.TYPES);
    }

    @Produces
    @Singleton
    PlanDeciding plans() {
        return plans;
    }

    @Produces
    @Singleton
    CareDeciding care() {
        return care;
    }

    @Produces
    @Singleton
    @Startup
    Plans planList(ServiceRuntime runtime) {
        return new Plans(runtime);
    }
}
