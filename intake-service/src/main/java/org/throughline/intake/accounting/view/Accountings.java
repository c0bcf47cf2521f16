package org.throughline.intake.accounting.view;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.throughline.disclosure.domain.Evidence;
import org.throughline.disclosure.domain.LedgerEvent;
import org.throughline.disclosure.domain.LedgerEvent.DisclosureRefused;
import org.throughline.disclosure.domain.LedgerEvent.ManualDisclosureRecorded;
import org.throughline.disclosure.domain.LedgerEvent.RecordsDisclosed;
import org.throughline.disclosure.evidence.EvidenceView;
import org.throughline.intake.StreamNames;
import org.throughline.intake.accounting.AccountingCatalogue;
import org.throughline.intake.accounting.domain.AccountingEvent;
import org.throughline.intake.accounting.domain.AccountingEvent.DisclosureAccountingIssued;
import org.throughline.intake.accounting.domain.AccountingPolicy;
import org.throughline.intake.accounting.domain.AccountingRule;
import org.throughline.intake.accounting.domain.Listing;
import org.throughline.intake.accounting.domain.Period;
import org.throughline.intake.disclosure.view.LedgerView;
import org.throughline.intake.disclosure.view.LedgerView.Row;
import org.throughline.intake.disclosure.view.ManualDisclosures;
import org.throughline.intake.recipient.view.RecipientList;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.service.SourceFreshness;
import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;

/** What the ledger holds for an accounting, and accountings as they were issued. */
public final class Accountings {
    private static final Duration WAIT_MAX = Duration.ofSeconds(5);

    private final ServiceRuntime runtime;
    private final LedgerView ledger;
    private final RecipientList recipients;
    private final ManualDisclosures byPeople;
    private final EvidenceView evidence;
    private final History<AccountingEvent> history;

    /** Reads the ledger and the log of a service. */
    public Accountings(ServiceRuntime runtime, LedgerView ledger, RecipientList recipients, EvidenceView evidence) {
        this.runtime = runtime;
        this.ledger = ledger;
        this.recipients = recipients;
        this.byPeople = new ManualDisclosures(runtime);
        this.evidence = evidence;
        this.history = runtime.history(AccountingCatalogue.EVENTS);
    }

    /** Whose ledger. */
    public record Whose(String organisation, UUID participantId) {}

    /**
     * An accounting as the participant gets it.
     *
     * @param asIssued whether the lines are those that were issued; they are not once the participant's record was erased
     */
    public record Document(DisclosureAccountingIssued issued, List<Line> lines, boolean asIssued) {
        public Document {
            lines = List.copyOf(lines);
        }

        @Override
        public String toString() {
            return "Document[redacted]";
        }
    }

    /**
     * What an accounting lists that is issued at a moment.
     *
     * @throws Problem 503 {@code ledger-behind} if the ledger does not show all that this service has recorded
     */
    public Listing listing(Whose whose, AccountingRule rule, Period period, AccountingPolicy policy, Instant issuedAt) {
        awaitAll();
        Map<String, Evidence> told = new HashMap<>();
        List<Row> rows = ledger
                .disclosed(
                        whose.organisation(), whose.participantId(), period.from(), period.until(), Listing.ENTRIES_MAX)
                .stream()
                .filter(row -> rule.lists(row.entry(), policy))
                .filter(row -> rule != AccountingRule.INTERMEDIARY || wentThroughOne(whose, row.entry(), told))
                .toList();
        List<Line> lines = lines(whose.organisation(), issuedAt).of(rows);
        return new Listing(rows.stream().map(Row::disclosureId).toList(), Lines.hash(lines), knownUpTo());
    }

    /** The one with that id, if it is about that participant and was issued by then. */
    public Optional<Document> one(Whose whose, UUID accountingId, Optional<Instant> knownAt) {
        return history.events(StreamNames.accounting(accountingId), whose.organisation(), knownAt).stream()
                .filter(DisclosureAccountingIssued.class::isInstance)
                .map(DisclosureAccountingIssued.class::cast)
                .filter(issued -> issued.participantId().equals(whose.participantId()))
                .findFirst()
                .map(issued -> document(whose, issued));
    }

    /** @param told what is known of each recipient that was looked up */
    private boolean wentThroughOne(Whose whose, LedgerEvent entry, Map<String, Evidence> told) {
        List<UUID> consents = switch (entry) {
            case RecordsDisclosed e -> e.consents();
            case ManualDisclosureRecorded e -> e.consents();
            case DisclosureRefused _ -> List.of();
        };
        return told.computeIfAbsent(
                        entry.request().recipientId(),
                        id -> evidence.told(whose.organisation(), id, whose.participantId()))
                .throughIntermediary(consents);
    }

    private Document document(Whose whose, DisclosureAccountingIssued issued) {
        List<Row> rows = ledger.these(whose.organisation(), issued.entries());
        List<Line> lines = lines(whose.organisation(), issued.issuedAt()).of(rows);
        return new Document(issued, lines, Lines.hash(lines).equals(issued.hash()));
    }

    private Lines lines(String organisation, Instant knownAt) {
        return new Lines(recipients, byPeople, organisation, knownAt);
    }

    private void awaitAll() {
        try {
            long head = runtime.records().log().head().position();
            if (!ledger.runner().awaitPosition(head, WAIT_MAX)) {
                throw behind();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw behind();
        }
    }

    private static Problem behind() {
        return Problems.problem(503, "ledger-behind", "The ledger does not show everything yet; ask again");
    }

    private Map<String, Instant> knownUpTo() {
        Map<String, Instant> known = new TreeMap<>();
        for (Map.Entry<String, SourceFreshness> source :
                runtime.freshness(ledger.runner()).entrySet()) {
            known.put(source.getKey(), source.getValue().asOf());
        }
        return known;
    }
}
