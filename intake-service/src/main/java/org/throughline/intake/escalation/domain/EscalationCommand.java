package org.throughline.intake.escalation.domain;

import java.time.Instant;
import java.util.UUID;
import org.throughline.intake.domain.Text;

/** Requests about one crisis. */
public sealed interface EscalationCommand {
    UUID escalationId();

    UUID referralId();

    Instant requestedAt();

    /** Somebody needs help at once. */
    record RaiseEscalation(UUID escalationId, UUID referralId, CrisisKind kind, Taken taken, Instant requestedAt)
            implements EscalationCommand {}

    /** Something more was done; the crisis goes on. */
    record RecordAction(UUID escalationId, UUID referralId, UUID actionId, Taken taken, Instant requestedAt)
            implements EscalationCommand {}

    /** It is over, and what was done about it says why. */
    record ResolveEscalation(UUID escalationId, UUID referralId, Taken taken, Instant requestedAt)
            implements EscalationCommand {}

    /**
     * What was done.
     *
     * @param action in words
     * @param by who did it
     * @param at when
     */
    record Taken(Text action, String by, Instant at) {}
}
