package org.throughline.intake.accounting.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.disclosure.domain.InformationClass;
import org.throughline.disclosure.domain.LegalBasis;
import org.throughline.intake.accounting.domain.AccountingEvent.DisclosureAccountingIssued;
import org.throughline.intake.accounting.domain.AccountingRule;
import org.throughline.intake.accounting.view.Accountings.Document;

/**
 * An accounting of disclosures.
 *
 * @param from when the period begins
 * @param until when it ends, this moment excluded
 * @param knownUpTo until when the ledger had heard of each service
 * @param count entries of the ledger that it lists
 * @param hash of the lines as they were issued
 * @param asIssued whether they are still the same
 * @param lines newest first
 */
public record AccountingAnswer(
        UUID accountingId,
        UUID participantId,
        AccountingRule rule,
        ZonedDateTime from,
        ZonedDateTime until,
        ZonedDateTime issuedAt,
        Map<String, Instant> knownUpTo,
        int count,
        String hash,
        boolean asIssued,
        List<Line> lines) {
    /**
     * One line.
     *
     * @param first when it was disclosed, or the first time
     * @param last the same, or the last time
     * @param times how often
     * @param recipient who received it
     * @param address of theirs, or where they work; empty if nobody knows
     * @param basis by what right; absent where there was none
     * @param reason the same in plain words
     * @param purpose what for, in plain words; empty if nobody said
     * @param contents the kinds of information in plain words
     * @param description what was told, shortly
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            ZonedDateTime first,
            ZonedDateTime last,
            int times,
            String recipient,
            String address,
            @Nullable LegalBasis basis,
            String reason,
            String purpose,
            Set<InformationClass> information,
            String contents,
            String description) {
        static Line of(org.throughline.intake.accounting.view.Line line, ZoneId zone) {
            return new Line(
                    line.first().atZone(zone),
                    line.last().atZone(zone),
                    line.times(),
                    line.recipient(),
                    line.address(),
                    line.basis().orElse(null),
                    PlainWords.basis(line.basis()),
                    PlainWords.purpose(line.purpose()),
                    line.information(),
                    PlainWords.information(line.information()),
                    line.description());
        }

        @Override
        public String toString() {
            return "Line[redacted]";
        }
    }

    static AccountingAnswer of(Document document) {
        DisclosureAccountingIssued issued = document.issued();
        ZoneId zone = ZoneId.of(issued.zone());
        return new AccountingAnswer(
                issued.accountingId(),
                issued.participantId(),
                issued.rule(),
                issued.from().atZone(zone),
                issued.until().atZone(zone),
                issued.issuedAt().atZone(zone),
                issued.knownUpTo(),
                issued.count(),
                issued.hash(),
                document.asIssued(),
                document.lines().stream().map(line -> Line.of(line, zone)).toList());
    }

    @Override
    public String toString() {
        return "AccountingAnswer[redacted]";
    }
}
