package org.throughline.disclosure.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Requests about what people of the programme tell. */
public sealed interface ManualCommand {
    /** Whom it is about. */
    UUID participantId();

    /** Which entry of the ledger. */
    UUID disclosureId();

    /** Closes a disclosure that was flagged, or what was read in an emergency. Who told or read it does not judge it. */
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
     * Opens the record of a participant to somebody who works in other programmes, in an emergency.
     *
     * @param act what a medical emergency asks to be written down (42 CFR 2.51(c)); whoever tells it is who reads
     * @param attested whether they answer for that it is one
     * @param served whether they work in every programme of the participant
     * @param length how long it lasts
     */
    record OpenEmergencyAccess(
            UUID disclosureId,
            Act act,
            boolean attested,
            boolean served,
            Evidence evidence,
            DisclosurePolicy policy,
            Duration length,
            Instant requestedAt)
            implements ManualCommand {
        @Override
        public UUID participantId() {
            return act.participantId();
        }
    }

    /**
     * Closes it before it ends by itself.
     *
     * @param officer whether they answer for privacy, and may close what others opened
     */
    record EndEmergencyAccess(UUID participantId, UUID disclosureId, String by, boolean officer, Instant requestedAt)
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
