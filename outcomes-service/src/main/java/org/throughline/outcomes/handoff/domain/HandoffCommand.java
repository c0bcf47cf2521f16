package org.throughline.outcomes.handoff.domain;

import java.time.Instant;
import java.util.UUID;
import org.throughline.outcomes.domain.ProgrammePolicy.HandoffPolicy;
import org.throughline.outcomes.domain.Text;

/** Requests about one handoff to an aftercare provider. */
public sealed interface HandoffCommand {
    UUID handoffId();

    UUID episodeId();

    Instant requestedAt();

    /** Begins after discharge. The recipient is named as the consents name it. */
    record InitiateHandoff(
            UUID participantId,
            UUID episodeId,
            UUID handoffId,
            String responsible,
            Text recipient,
            HandoffPolicy policy,
            Instant requestedAt)
            implements HandoffCommand {}

    record AcceptHandoff(UUID episodeId, UUID handoffId, Instant firstAppointment, Instant requestedAt)
            implements HandoffCommand {}

    record DeclineHandoff(UUID episodeId, UUID handoffId, Text reason, Instant requestedAt) implements HandoffCommand {}

    /** Somebody else answers for the person from now on. */
    record ReassignHandoff(UUID episodeId, UUID handoffId, String responsible, Instant requestedAt)
            implements HandoffCommand {}

    /** By the clock, where nobody accepted in time. */
    record MarkHandoffOverdue(UUID episodeId, UUID handoffId, HandoffPolicy policy, Instant requestedAt)
            implements HandoffCommand {}
}
