package org.throughline.intake.reaction;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.intake.Compartments;
import org.throughline.intake.policy.ProgrammePolicies;
import org.throughline.intake.privacyrequest.domain.DeliveryFormat;
import org.throughline.intake.privacyrequest.domain.Handling;
import org.throughline.intake.privacyrequest.domain.PrivacyPolicy;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.FulfilAccounting;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestRefusal;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestRefusal.RequestIsAnswered;
import org.throughline.intake.reaction.WhenAccountingIsIssuedThenAnswerDemand.Issued;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.reaction.Reaction;

/** A participant has what they demanded once the accounting that answers it is issued. */
public final class WhenAccountingIsIssuedThenAnswerDemand implements Reaction<Issued> {
    /** What is read of an accounting. */
    public static final Catalogue<Issued> READ = Catalogue.of(
            Issued.class,
            EventType.told("intake.disclosure-accounting-issued.v1", Issued.class, Compartments.CLINICAL));

    private static final String NAME = "when-accounting-is-issued-then-answer-demand";

    private final Decider<PrivacyRequestCommand, PrivacyRequestRefusal> requests;
    private final ProgrammePolicies policies;

    /** Sends to whoever keeps demands. */
    public WhenAccountingIsIssuedThenAnswerDemand(
            Decider<PrivacyRequestCommand, PrivacyRequestRefusal> requests, ProgrammePolicies policies) {
        this.requests = requests;
        this.policies = policies;
    }

    /** As much of it as an answer rests on. */
    public record Issued(UUID participantId, List<UUID> requestId, Instant issuedAt, String issuedBy) {
        public Issued {
            requestId = List.copyOf(requestId);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void on(Recorded<Issued> recorded) {
        Issued issued = recorded.event();
        PrivacyPolicy policy = PrivacyPolicy.of(policies.ofIntake(recorded.organisation(), issued.issuedAt()));
        for (UUID requestId : issued.requestId()) {
            FulfilAccounting command = new FulfilAccounting(
                    issued.participantId(),
                    requestId,
                    DeliveryFormat.READABLE_DOCUMENT,
                    new Handling(policy, issued.issuedBy()),
                    issued.issuedAt());
            Reacting.settle(
                    requests.handle(command, Reacting.envelope(NAME, recorded.stored(), "answer", policy.version())),
                    refusal -> refusal instanceof RequestIsAnswered);
        }
    }
}
