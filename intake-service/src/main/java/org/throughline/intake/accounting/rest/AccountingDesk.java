package org.throughline.intake.accounting.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.disclosure.evidence.EvidenceView;
import org.throughline.intake.accounting.AccountingDeciding;
import org.throughline.intake.accounting.domain.AccountingCommand;
import org.throughline.intake.accounting.domain.AccountingCommand.IssueAccounting;
import org.throughline.intake.accounting.domain.AccountingPolicy;
import org.throughline.intake.accounting.domain.AccountingRefusal;
import org.throughline.intake.accounting.domain.Listing;
import org.throughline.intake.accounting.domain.Period;
import org.throughline.intake.accounting.view.Accountings;
import org.throughline.intake.accounting.view.Accountings.Whose;
import org.throughline.intake.disclosure.view.LedgerView;
import org.throughline.intake.edge.Desk;
import org.throughline.intake.recipient.view.RecipientList;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.CommandEdge;
import org.throughline.platform.web.Problems;

/** Issues accountings, and finds them again. */
@RequestScoped
public class AccountingDesk {
    private static final AccountingPolicy POLICY = AccountingPolicy.STANDARD;

    private final Decider<AccountingCommand, AccountingRefusal> decider;
    private final Accountings accountings;
    private final Desk desk;
    private final ZoneId zone;

    AccountingDesk(
            ServiceRuntime runtime,
            AccountingDeciding deciding,
            LedgerView ledger,
            RecipientList recipients,
            EvidenceView evidence,
            Desk desk,
            @ConfigProperty(name = "throughline.facility.zone") ZoneId zone) {
        this.decider = runtime.decider(deciding);
        this.accountings = new Accountings(runtime, ledger, recipients, evidence);
        this.desk = desk;
        this.zone = zone;
    }

    /** Id of an accounting that was issued. */
    public record Issued(UUID accountingId) {}

    Response issue(UUID participantId, AccountingRequest request) {
        Envelope envelope = desk.envelope("POST accountings", List.of(participantId, request), POLICY.version());
        UUID accountingId = CommandEdge.idFrom(envelope, "accounting");
        Instant now = desk.now();
        Period period = request.period(POLICY, now, zone);
        Listing listing = accountings.listing(whose(participantId), request.rule(), period, POLICY, now);
        return desk.answers()
                .created(
                        decider.handle(
                                new IssueAccounting(
                                        participantId,
                                        accountingId,
                                        request.rule(),
                                        period,
                                        listing,
                                        request.requestId(),
                                        POLICY,
                                        desk.caller(),
                                        now),
                                envelope),
                        URI.create("/intake/v1/participants/" + participantId + "/accountings/" + accountingId),
                        new Issued(accountingId),
                        AccountingProblems::of);
    }

    AccountingAnswer one(UUID participantId, UUID accountingId, Optional<Instant> knownAt) {
        desk.show("accounting", List.of(participantId));
        return accountings
                .one(whose(participantId), accountingId, knownAt)
                .map(AccountingAnswer::of)
                .orElseThrow(Problems::unknown);
    }

    private Whose whose(UUID participantId) {
        return new Whose(desk.organisation(), participantId);
    }
}
