package org.throughline.treatmentplan.incident.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.disclosure.domain.Authority;
import org.throughline.disclosure.domain.DisclosurePolicy;
import org.throughline.disclosure.domain.Evidence;
import org.throughline.disclosure.domain.LedgerEvent;
import org.throughline.disclosure.domain.LedgerEvent.RecordsDisclosed;
import org.throughline.disclosure.domain.LedgerEvent.Request;
import org.throughline.treatmentplan.incident.domain.IncidentEvent.ExternalReportFiled;
import org.throughline.treatmentplan.incident.domain.IncidentEvent.IncidentReported;

/**
 * What the ledger has of a report beside the report: ids and codes. Whom it names and what it says stays under the key of the
 * person it is about.
 *
 * @param client by which it was recorded; empty if nobody knows
 * @param recipientId the authority, if it is a registered recipient; else empty
 * @param partTwo whether it was under 42 CFR Part 2
 */
public record ReportEntry(
        UUID disclosureId,
        String client,
        String recipientId,
        Authority authority,
        boolean partTwo,
        String policyVersion) {
    private static final Evidence NOTHING_KNOWN = new Evidence(Optional.empty(), Optional.empty());

    /**
     * That of a report which was filed before entries were stored with reports. By what client it came and under which law the
     * episode stood was not kept with it: of the latter it has what policy says of what is not known.
     */
    public static RecordsDisclosed ofEarlier(
            UUID disclosureId, IncidentReported of, ExternalReportFiled report, DisclosurePolicy policy) {
        return new ReportEntry(
                        disclosureId,
                        "",
                        "",
                        report.basis().authority(),
                        NOTHING_KNOWN.partTwo(of.episodeId(), policy, report.filedAt()),
                        policy.version())
                .of(of.episodeId(), report);
    }

    /** By its basis alone. */
    RecordsDisclosed of(UUID episodeId, ExternalReportFiled report) {
        ReportBasis basis = report.basis();
        return new RecordsDisclosed(
                disclosureId,
                new Request(
                        report.participantId(),
                        List.of(episodeId),
                        client,
                        report.filedBy(),
                        recipientId,
                        "",
                        LedgerEvent.EXTERNAL_REPORT,
                        basis.information()),
                basis.inTheLedger(),
                List.of(),
                basis.information(),
                partTwo,
                false,
                "", // a notice goes with what leaves on a consent (2.32)
                report.filedAt(),
                policyVersion,
                List.of(authority),
                report.objections().stream()
                        .map(objection -> objection.inTheLedger(basis))
                        .toList());
    }
}
