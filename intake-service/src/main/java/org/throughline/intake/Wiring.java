package org.throughline.intake;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.throughline.intake.admission.AdmissionDeciding;
import org.throughline.intake.consent.ConsentDeciding;
import org.throughline.intake.eligibility.EligibilityDeciding;
import org.throughline.intake.referral.ReferralDeciding;
import org.throughline.intake.screening.ScreeningDeciding;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.privacy.KeyKind;
import org.throughline.platform.service.ServiceDefinition;
import org.throughline.platform.service.ServiceRuntime;

/** What the intake service is made of. */
@Singleton
final class Wiring implements ServiceDefinition {
    @Override
    public String name() {
        return "intake";
    }

    @Override
    public Set<KeyKind> kinds() {
        return Set.of(Compartments.IDENTITY, Compartments.CLINICAL, Compartments.ORGANISATION);
    }

    @Override
    public List<Deciding<?, ?, ?, ?>> domains() {
        return List.of(
                new ReferralDeciding(),
                new ScreeningDeciding(),
                new EligibilityDeciding(),
                new ConsentDeciding(),
                new AdmissionDeciding());
    }

    @Override
    public Set<String> toldBy() {
        return Set.of("treatment-plan");
    }

    @Override
    public void start(ServiceRuntime runtime) {}
}
