package org.throughline.intake;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import org.eclipse.microprofile.config.ConfigProvider;
import org.throughline.intake.consent.ConsentDeciding;
import org.throughline.intake.reaction.FirstContactDeadlines;
import org.throughline.intake.reaction.WhenReadmissionIsRequestedThenReceiveReferral;
import org.throughline.intake.reaction.WhenReferralCarriesConsentThenFileIt;
import org.throughline.intake.referral.ReferralCatalogue;
import org.throughline.intake.referral.ReferralDeciding;
import org.throughline.intake.track.Tracks;
import org.throughline.platform.service.ServiceRuntime;

/** What follows from referrals by itself, and the tracks that people are referred to. */
@Singleton
final class Referring {

    static void start(ServiceRuntime runtime, ReferralDeciding referrals, ConsentDeciding consents) {
        FirstContactDeadlines firstContacts = new FirstContactDeadlines(runtime.decider(referrals));
        runtime.processors().timers(firstContacts, ReferralCatalogue.EVENTS, firstContacts);
        runtime.processors()
                .reaction(
                        new WhenReadmissionIsRequestedThenReceiveReferral(runtime, runtime.decider(referrals)),
                        WhenReadmissionIsRequestedThenReceiveReferral.TOLD);
        ZoneId zone = ConfigProvider.getConfig().getValue("throughline.facility.zone", ZoneId.class);
        runtime.processors()
                .reaction(new WhenReferralCarriesConsentThenFileIt(runtime, consents, zone), ReferralCatalogue.EVENTS);
    }

    @Produces
    @Singleton
    @Startup
    Tracks tracks(ServiceRuntime runtime) {
        return new Tracks(runtime);
    }
}
