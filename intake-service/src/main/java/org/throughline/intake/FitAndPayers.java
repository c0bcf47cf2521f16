package org.throughline.intake;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.throughline.intake.condition.ShippedConditions;
import org.throughline.intake.confidentiality.ConfidentialityDeciding;
import org.throughline.intake.coverage.CoverageCatalogue;
import org.throughline.intake.coverage.CoverageDeciding;
import org.throughline.intake.coverage.CoveragePolicies;
import org.throughline.intake.coverage.view.Authorisations;
import org.throughline.intake.eligibility.EligibilityCatalogue;
import org.throughline.intake.eligibility.EligibilityDeciding;
import org.throughline.intake.escalation.EscalationDeciding;
import org.throughline.intake.escalation.view.OpenEscalations;
import org.throughline.intake.rate.RateDeciding;
import org.throughline.intake.reaction.AuthorisationEnds;
import org.throughline.intake.reaction.CountersignatureDeadlines;
import org.throughline.intake.reaction.WhenCareIsRecordedThenConsiderConfidentiality;
import org.throughline.intake.reaction.WhenIntakeIsRecordedThenConsiderConfidentiality;
import org.throughline.intake.reaction.WhenLevelIsSetThenNoteIt;
import org.throughline.intake.reaction.WhenScreeningEscalatesThenRaiseIt;
import org.throughline.intake.reaction.WhenSessionIsRecordedThenCountUnits;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.service.ServiceRuntime;

/** The features about clinical fit and payers: their domains, what follows from facts by itself, and their lists. */
@Singleton
final class FitAndPayers {

    static List<Deciding<?, ?, ?, ?>> domains() {
        return List.of(
                new ConfidentialityDeciding(ShippedConditions.sensitivity(), ShippedConditions.conditions()),
                new CoverageDeciding(),
                new RateDeciding(),
                new EscalationDeciding());
    }

    /** Starts what follows from records, sessions, levels and the calendar. */
    static void start(ServiceRuntime runtime) {
        startConfidentiality(runtime);
        startCoverage(runtime);
        startFit(runtime);
    }

    private static void startConfidentiality(ServiceRuntime runtime) {
        var confidentiality = runtime.decider(
                new ConfidentialityDeciding(ShippedConditions.sensitivity(), ShippedConditions.conditions()));
        runtime.processors()
                .reaction(
                        new WhenIntakeIsRecordedThenConsiderConfidentiality(confidentiality),
                        WhenIntakeIsRecordedThenConsiderConfidentiality.READ);
        runtime.processors()
                .reaction(
                        new WhenCareIsRecordedThenConsiderConfidentiality(confidentiality),
                        WhenCareIsRecordedThenConsiderConfidentiality.TOLD);
    }

    private static void startCoverage(ServiceRuntime runtime) {
        CoveragePolicies policies = new CoveragePolicies(runtime, zone());
        var coverage = runtime.decider(new CoverageDeciding());
        runtime.processors()
                .reaction(
                        new WhenSessionIsRecordedThenCountUnits(coverage, policies),
                        WhenSessionIsRecordedThenCountUnits.TOLD);
        runtime.processors().reaction(new WhenLevelIsSetThenNoteIt(coverage, policies), WhenLevelIsSetThenNoteIt.READ);
        AuthorisationEnds ends = new AuthorisationEnds(coverage, policies);
        runtime.processors().timers(ends, CoverageCatalogue.EVENTS, ends);
    }

    private static void startFit(ServiceRuntime runtime) {
        var deadlines = new CountersignatureDeadlines(runtime.decider(new EligibilityDeciding()));
        runtime.processors().timers(deadlines, EligibilityCatalogue.EVENTS, deadlines);
        runtime.processors()
                .reaction(
                        new WhenScreeningEscalatesThenRaiseIt(runtime.decider(new EscalationDeciding())),
                        WhenScreeningEscalatesThenRaiseIt.READ);
    }

    private static ZoneId zone() {
        return ConfigProvider.getConfig().getValue("throughline.facility.zone", ZoneId.class);
    }

    @Produces
    @Singleton
    @Startup
    OpenEscalations openEscalations(ServiceRuntime runtime) {
        return new OpenEscalations(runtime);
    }

    @Produces
    @Singleton
    @Startup
    Authorisations authorisations(ServiceRuntime runtime) {
        return new Authorisations(runtime);
    }
}
