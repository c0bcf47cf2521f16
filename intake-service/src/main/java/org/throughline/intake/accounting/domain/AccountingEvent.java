package org.throughline.intake.accounting.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestKind;

/** Facts about accountings. */
public sealed interface AccountingEvent {
    /** Who the participant is, as far as it matters: that they are known. */
    record ParticipantSeen(UUID participantId) implements AccountingEvent {}

    /** What a participant demanded. */
    record DemandSeen(UUID participantId, UUID requestId, PrivacyRequestKind kind) implements AccountingEvent {}

    /** A demand was met before. */
    record DemandMet(UUID requestId) implements AccountingEvent {}

    /**
     * A participant was told what was disclosed about them.
     *
     * @param from when the period begins
     * @param until when it ends, this moment excluded
     * @param zone in which its times are shown
     * @param entries of the ledger that it lists, newest first
     * @param count how many
     * @param hash of the document they make, SHA-256 in hexadecimal
     * @param knownUpTo until when the ledger had heard of each service
     * @param requestId the demand it answers, if it answers one
     */
    record DisclosureAccountingIssued(
            UUID participantId,
            UUID accountingId,
            AccountingRule rule,
            Instant from,
            Instant until,
            String zone,
            List<UUID> entries,
            int count,
            String hash,
            Map<String, Instant> knownUpTo,
            List<UUID> requestId,
            Instant issuedAt,
            String issuedBy,
            String policyVersion)
            implements AccountingEvent {
        public DisclosureAccountingIssued {
            entries = List.copyOf(entries);
            knownUpTo = Collections.unmodifiableMap(new TreeMap<>(knownUpTo));
            requestId = List.copyOf(requestId);
        }
    }
}
