package org.throughline.intake;

import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.throughline.intake.consent.ConsentDeciding;
import org.throughline.intake.participant.LinkDeciding;
import org.throughline.intake.participant.ParticipantDeciding;
import org.throughline.intake.policy.ProgrammePolicies;
import org.throughline.intake.reaction.AgeClocks;
import org.throughline.intake.referral.PersonCatalogue;
import org.throughline.intake.representative.RepresentativeDeciding;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.service.ServiceRuntime;

/** The features about who participants are. */
final class WhoIsWho {
    private WhoIsWho() {}

    static List<Deciding<?, ?, ?, ?>> domains() {
        return List.of(new ParticipantDeciding(), new LinkDeciding());
    }

    /** Starts what follows from a corrected birth date. */
    static void start(ServiceRuntime runtime) {
        ZoneId zone = ConfigProvider.getConfig().getValue("throughline.facility.zone", ZoneId.class);
        AgeClocks clocks = new AgeClocks(
                runtime.decider(new RepresentativeDeciding()),
                runtime.decider(new ConsentDeciding()),
                new ProgrammePolicies(runtime),
                zone);
        runtime.processors().timers(clocks, PersonCatalogue.EVENTS, clocks);
    }
}
