package org.throughline.intake.accounting.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Requests about accountings. */
public sealed interface AccountingCommand {
    UUID participantId();

    UUID accountingId();

    /** The demand it answers, if it answers one. */
    Optional<UUID> requestId();

    /** Fixes what was disclosed in a period, for the participant to keep. */
    record IssueAccounting(
            UUID participantId,
            UUID accountingId,
            AccountingRule rule,
            Period period,
            Listing listing,
            Optional<UUID> requestId,
            AccountingPolicy policy,
            String issuedBy,
            Instant requestedAt)
            implements AccountingCommand {}
}
