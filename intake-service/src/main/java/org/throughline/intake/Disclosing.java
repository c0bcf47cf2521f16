package org.throughline.intake;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.throughline.intake.accounting.AccountingDeciding;
import org.throughline.intake.disclosure.ManualDisclosureDeciding;
import org.throughline.intake.policy.ProgrammePolicies;
import org.throughline.intake.privacyrequest.PrivacyRequestDeciding;
import org.throughline.intake.reaction.WhenAccountingIsIssuedThenAnswerDemand;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.service.ServiceRuntime;

/** What people disclose, and what a participant is told of it. */
@Singleton
final class Disclosing {
    private static final ManualDisclosureDeciding BY_PEOPLE = new ManualDisclosureDeciding();
    private static final AccountingDeciding ACCOUNTINGS = new AccountingDeciding();

    static List<Deciding<?, ?, ?, ?>> domains() {
        return List.of(BY_PEOPLE, ACCOUNTINGS);
    }

    /** Starts what follows from an accounting. */
    static void start(ServiceRuntime runtime, PrivacyRequestDeciding privacyRequests) {
        runtime.processors()
                .reaction(
                        new WhenAccountingIsIssuedThenAnswerDemand(
                                runtime.decider(privacyRequests), new ProgrammePolicies(runtime)),
                        WhenAccountingIsIssuedThenAnswerDemand.READ);
    }

    @Produces
    @Singleton
    ManualDisclosureDeciding byPeople() {
        return BY_PEOPLE;
    }

    @Produces
    @Singleton
    AccountingDeciding accountings() {
        return ACCOUNTINGS;
    }
}
