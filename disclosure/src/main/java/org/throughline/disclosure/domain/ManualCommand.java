package org.throughline.disclosure.domain;

import java.time.Instant;
import java.util.UUID;

/** Requests about what people of the programme tell. */
public sealed interface ManualCommand {
    /** Whom it is about. */
    UUID participantId();

    /** Which entry of the ledger. */
    UUID disclosureId();

    /** Closes a disclosure that was flagged. Who told it does not judge it. */
    record ReviewDisclosure(
            UUID participantId,
            UUID disclosureId,
            Finding finding,
            Words reason,
            String reviewedBy,
            DisclosurePolicy policy,
            Instant requestedAt)
            implements ManualCommand {}

    /**
     * Records what is told or was told; what is about to be told only if the law permits it.
     *
     * @param evidence what is known when it is recorded
     */
    record RecordManualDisclosure(
            UUID disclosureId, Act act, Evidence evidence, DisclosurePolicy policy, Instant requestedAt)
            implements ManualCommand {
        @Override
        public UUID participantId() {
            return act.participantId();
        }
    }
}
