package org.throughline.intake.accounting.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.disclosure.domain.Authority;
import org.throughline.disclosure.domain.Element;
import org.throughline.disclosure.domain.LedgerEvent;
import org.throughline.disclosure.domain.LedgerEvent.DisclosureRefused;
import org.throughline.disclosure.domain.LedgerEvent.ManualDisclosureRecorded;
import org.throughline.disclosure.domain.LedgerEvent.RecordsDisclosed;
import org.throughline.disclosure.domain.LedgerEvent.Request;
import org.throughline.disclosure.domain.LegalBasis;
import org.throughline.disclosure.domain.Words;
import org.throughline.intake.disclosure.view.LedgerView.Row;
import org.throughline.intake.disclosure.view.ManualDisclosures;
import org.throughline.intake.disclosure.view.ManualDisclosures.Told;
import org.throughline.intake.recipient.domain.RecipientEvent.RecipientDescribed;
import org.throughline.intake.recipient.view.RecipientList;
import org.throughline.platform.eventlog.Fingerprint;

/** Makes lines of entries of the ledger: always the same of the same entries at the same moment. */
final class Lines {
    private final RecipientList recipients;
    private final ManualDisclosures byPeople;
    private final String organisation;
    private final Instant knownAt;
    private final Map<String, Optional<RecipientDescribed>> described = new HashMap<>();

    /** @param knownAt recipients are called what they were called then */
    Lines(RecipientList recipients, ManualDisclosures byPeople, String organisation, Instant knownAt) {
        this.recipients = recipients;
        this.byPeople = byPeople;
        this.organisation = organisation;
        this.knownAt = knownAt;
    }

    /** Of entries that stand newest first. */
    List<Line> of(List<Row> rows) {
        List<Line> lines = new ArrayList<>();
        rows.forEach(row -> add(lines, line(row)));
        return lines;
    }

    private static void add(List<Line> lines, Line line) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).repeats(line)) {
                lines.set(i, lines.get(i).with(line));
                return;
            }
        }
        lines.add(line);
    }

    /** What identifies lines, so that it is seen whether they are those that were issued. */
    static String hash(List<Line> lines) {
        Fingerprint print = Fingerprint.of("throughline.accounting.v1");
        for (Line line : lines) {
            print = print.text(line.newest().toString())
                    .text(line.first().toString())
                    .text(line.last().toString())
                    .text(Integer.toString(line.times()))
                    .text(line.recipient())
                    .text(line.address())
                    .text(line.basis().map(LegalBasis::name).orElse(""))
                    .text(line.purpose())
                    .text(line.information().toString())
                    .text(line.description());
        }
        return print.finish().toString();
    }

    private Line line(Row row) {
        return switch (row.entry()) {
            case RecordsDisclosed e ->
                line(
                        row,
                        e.request(),
                        Optional.of(e.basis()),
                        unregistered(e),
                        "",
                        left(e.request().what()));
            case ManualDisclosureRecorded e -> byPerson(row, e);
            case DisclosureRefused e -> throw new IllegalStateException("nothing left: " + e.disclosureId());
        };
    }

    private static String left(String what) {
        return what.equals(LedgerEvent.EXTERNAL_REPORT)
                ? "By a person, to an authority: " + what
                : "By a computer system: " + what;
    }

    /** Of an authority that is no registered recipient, what kind it is; its name stands in the record alone. */
    private static String unregistered(RecordsDisclosed entry) {
        return entry.request().recipientId().isEmpty()
                ? entry.authority().stream().map(Lines::called).findFirst().orElse("")
                : "";
    }

    private static String called(Authority authority) {
        return switch (authority) {
            case CHILD_PROTECTION -> "The authority that protects children";
            case ADULT_PROTECTION -> "The authority that protects adults";
            case LAW_ENFORCEMENT -> "The police or another such authority";
            case HEALTH_AUTHORITY -> "A health authority";
            case OTHER -> "Another authority";
        };
    }

    private Line byPerson(Row row, ManualDisclosureRecorded entry) {
        Map<Element, Words> grounds = byPeople.one(
                        entry.request().participantId(), entry.disclosureId(), organisation, Optional.empty())
                .map(Told::grounds)
                .orElse(Map.of());
        return line(
                row,
                entry.request(),
                entry.basis().stream().findFirst(),
                said(grounds, Element.RECIPIENT_NAME),
                said(grounds, Element.RECIPIENT_FACILITY),
                said(grounds, Element.DESCRIPTION));
    }

    private Line line(
            Row row, Request request, Optional<LegalBasis> basis, String name, String address, String description) {
        String registered = registered(request.recipientId());
        String recipient = registered.isEmpty() || name.isEmpty() ? registered + name : registered + ", " + name;
        return new Line(
                row.disclosureId(),
                row.at(),
                row.at(),
                1,
                recipient,
                address,
                basis,
                request.purposeOfUse(),
                row.entry() instanceof RecordsDisclosed disclosed ? disclosed.information() : request.information(),
                description);
    }

    private String registered(String recipientId) {
        return recipientId.isEmpty()
                ? ""
                : described
                        .computeIfAbsent(recipientId, this::look)
                        .map(RecipientDescribed::legalName)
                        .orElse("");
    }

    private Optional<RecipientDescribed> look(String recipientId) {
        return recipients.one(UUID.fromString(recipientId), organisation, Optional.of(knownAt));
    }

    private static String said(Map<Element, Words> grounds, Element element) {
        Words words = grounds.get(element);
        return words == null ? "" : words.value();
    }
}
