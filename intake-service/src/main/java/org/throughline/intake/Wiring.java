package org.throughline.intake;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.disclosure.ledger.LedgerDeciding;
import org.throughline.intake.consent.ConsentCatalogue;
import org.throughline.intake.consent.ConsentDeciding;
import org.throughline.intake.consent.view.SignaturesInDoubt;
import org.throughline.intake.disclosure.view.LedgerView;
import org.throughline.intake.eligibility.EligibilityDeciding;
import org.throughline.intake.privacyrequest.PrivacyRequestCatalogue;
import org.throughline.intake.privacyrequest.PrivacyRequestDeciding;
import org.throughline.intake.privacyrequest.view.PrivacyRequestList;
import org.throughline.intake.reaction.ConsentClocks;
import org.throughline.intake.reaction.PrivacyDeadlines;
import org.throughline.intake.reaction.RepresentativeClocks;
import org.throughline.intake.reaction.WhenConsentEndedThenLookAtRepresentatives;
import org.throughline.intake.reaction.WhenEpisodeClosedThenEndConsents;
import org.throughline.intake.recipient.RecipientDeciding;
import org.throughline.intake.recipient.view.AuditDutyList;
import org.throughline.intake.recipient.view.RecipientList;
import org.throughline.intake.referral.ReferralDeciding;
import org.throughline.intake.referral.view.Inbox;
import org.throughline.intake.relationship.RelationshipDeciding;
import org.throughline.intake.representative.RepresentativeCatalogue;
import org.throughline.intake.representative.RepresentativeDeciding;
import org.throughline.intake.screening.ScreeningDeciding;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.privacy.KeyKind;
import org.throughline.platform.projection.SealedFields;
import org.throughline.platform.service.Processors;
import org.throughline.platform.service.ServiceDefinition;
import org.throughline.platform.service.ServiceRuntime;

/** What the intake service is made of. */
@Singleton
final class Wiring implements ServiceDefinition {
    private final ReferralDeciding referrals = new ReferralDeciding();
    private final ScreeningDeciding screenings = new ScreeningDeciding();
    private final EligibilityDeciding eligibility = new EligibilityDeciding();
    private final ConsentDeciding consents = new ConsentDeciding();
    private final RecipientDeciding recipients = new RecipientDeciding();
    private final RelationshipDeciding relationships = new RelationshipDeciding();
    private final RepresentativeDeciding representatives = new RepresentativeDeciding();
    private final PrivacyRequestDeciding privacyRequests = new PrivacyRequestDeciding();
    private final LedgerDeciding disclosures = new LedgerDeciding("intake");

    @Override
    public String name() {
        return "intake";
    }

    @Override
    public Set<KeyKind> kinds() {
        return Set.of(Compartments.IDENTITY, Compartments.CLINICAL, Compartments.ORGANISATION);
    }

    /** Not the organisation's: there it says who may be whom, of several people at once, and by what they are found. */
    @Override
    public Set<KeyKind> auditedKinds() {
        return Set.of(Compartments.CLINICAL);
    }

    /** Who somebody is, too: for a reason, an auditor sees through the pseudonym. */
    @Override
    public Set<KeyKind> unmaskedKinds() {
        return Set.of(Compartments.CLINICAL, Compartments.IDENTITY);
    }

    @Override
    public List<Deciding<?, ?, ?, ?>> domains() {
        return Stream.of(
                        List.<Deciding<?, ?, ?, ?>>of(
                                referrals,
                                screenings,
                                eligibility,
                                consents,
                                recipients,
                                relationships,
                                representatives,
                                privacyRequests,
                                disclosures),
                        WhoIsWho.domains(),
                        WaitlistAndEpisodes.domains(),
                        FitAndPayers.domains(),
                        Disclosing.domains(),
                        Keeping.domains())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public Set<String> toldBy() {
        return Set.of("treatment-plan", "outcomes", "scheduling");
    }

    @Override
    public void start(ServiceRuntime runtime) {
        Referring.start(runtime, referrals, consents);
        WhoIsWho.start(runtime);
        WaitlistAndEpisodes.start(runtime);
        FitAndPayers.start(runtime);
        Disclosing.start(runtime, privacyRequests);
        Keeping.start(runtime);
        startConsents(runtime);
    }

    private void startConsents(ServiceRuntime runtime) {
        Processors processors = runtime.processors();
        processors.reaction(
                new WhenEpisodeClosedThenEndConsents(runtime.decider(consents)), WhenEpisodeClosedThenEndConsents.TOLD);
        processors.reaction(
                new WhenConsentEndedThenLookAtRepresentatives(runtime.decider(representatives)),
                WhenConsentEndedThenLookAtRepresentatives.TOLD);
        ConsentClocks consentClocks = new ConsentClocks(runtime.decider(consents));
        processors.timers(consentClocks, ConsentCatalogue.EVENTS, consentClocks);
        RepresentativeClocks representativeClocks = new RepresentativeClocks(runtime.decider(representatives));
        processors.timers(representativeClocks, RepresentativeCatalogue.EVENTS, representativeClocks);
        PrivacyDeadlines privacyDeadlines = new PrivacyDeadlines(runtime, privacyRequests);
        processors.timers(privacyDeadlines, PrivacyRequestCatalogue.EVENTS, privacyDeadlines);
    }

    @Produces
    @Singleton
    ReferralDeciding referrals() {
        return referrals;
    }

    @Produces
    @Singleton
    ScreeningDeciding screenings() {
        return screenings;
    }

    @Produces
    @Singleton
    EligibilityDeciding eligibility() {
        return eligibility;
    }

    @Produces
    @Singleton
    ConsentDeciding consents() {
        return consents;
    }

    @Produces
    @Singleton
    RecipientDeciding recipients() {
        return recipients;
    }

    @Produces
    @Singleton
    RelationshipDeciding relationships() {
        return relationships;
    }

    @Produces
    @Singleton
    RepresentativeDeciding representatives() {
        return representatives;
    }

    @Produces
    @Singleton
    PrivacyRequestDeciding privacyRequests() {
        return privacyRequests;
    }

    @Produces
    @Singleton
    @Startup
    LedgerView ledger(ServiceRuntime runtime, SealedFields fields) {
        var ledger = new LedgerView(runtime, fields);
        runtime.worklist("emergency-reviews", ledger::emergenciesUnreviewed);
        return ledger;
    }

    @Produces
    @Singleton
    @Startup
    RecipientList recipientList(ServiceRuntime runtime, SealedFields fields) {
        return new RecipientList(runtime, fields);
    }

    @Produces
    @Singleton
    @Startup
    AuditDutyList auditDuties(ServiceRuntime runtime, Clock clock) {
        var duties = new AuditDutyList(runtime, clock);
        runtime.worklist("audit-destructions", duties::overdue);
        return duties;
    }

    @Produces
    @Singleton
    @Startup
    SignaturesInDoubt signaturesInDoubt(ServiceRuntime runtime) {
        return new SignaturesInDoubt(runtime);
    }

    @Produces
    @Singleton
    @Startup
    PrivacyRequestList privacyRequestList(ServiceRuntime runtime) {
        return new PrivacyRequestList(runtime);
    }

    @Produces
    @Singleton
    @Startup
    Inbox inbox(ServiceRuntime runtime, SealedFields fields) {
        return new Inbox(runtime, fields);
    }
}
