package org.throughline.intake.accounting.rest;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.throughline.intake.accounting.domain.AccountingPolicy;
import org.throughline.intake.accounting.domain.AccountingRule;
import org.throughline.intake.accounting.domain.Period;

/**
 * What a participant is to be told.
 *
 * @param from when the period begins; as early as the rule goes back, if not given
 * @param until when it ends, this moment excluded; now, if not given
 * @param requestId the demand it answers, if it answers one
 */
public record AccountingRequest(
        @NotNull AccountingRule rule, Optional<Instant> from, Optional<Instant> until, Optional<UUID> requestId) {
    Period period(AccountingPolicy policy, Instant now, ZoneId zone) {
        Period longest = Period.upTo(now, policy.years(rule), zone);
        return new Period(from.orElse(longest.from()), until.orElse(now), zone);
    }
}
