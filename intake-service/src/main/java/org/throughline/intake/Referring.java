package org.throughline.intake;

import org.throughline.intake.reaction.FirstContactDeadlines;
import org.throughline.intake.referral.ReferralCatalogue;
import org.throughline.intake.referral.ReferralDeciding;
import org.throughline.platform.service.ServiceRuntime;

/** What follows from referrals by itself. */
final class Referring {
    private Referring() {}

    static void start(ServiceRuntime runtime, ReferralDeciding referrals) {
        FirstContactDeadlines firstContacts = new FirstContactDeadlines(runtime.decider(referrals));
        runtime.processors().timers(firstContacts, ReferralCatalogue.EVENTS, firstContacts);
    }
}
