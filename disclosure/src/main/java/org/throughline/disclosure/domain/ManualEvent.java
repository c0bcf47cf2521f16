package org.throughline.disclosure.domain;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Facts about what people of the programme told. */
public sealed interface ManualEvent
        permits LedgerEvent.ManualDisclosureRecorded,
                LedgerEvent.RecordsDisclosed,
                LedgerFact.DisclosureReviewed,
                LedgerFact.StaffAccessOpened,
                LedgerFact.StaffAccessEnded,
                ManualEvent.OfParticipant {
    /** Facts that stand under the participant's own key. */
    sealed interface OfParticipant extends ManualEvent {
        UUID participantId();
    }

    /** Who the participant is, as far as it matters: that they are known. */
    record ParticipantSeen(UUID participantId) implements OfParticipant {}

    /** Why the privacy officer found what they did. */
    record ReviewExplained(UUID participantId, UUID disclosureId, Words reason) implements OfParticipant {}

    /** What is written down of a disclosure. */
    record GroundsRecorded(UUID participantId, UUID disclosureId, Map<Element, Words> grounds)
            implements OfParticipant {
        public GroundsRecorded {
            grounds = Collections.unmodifiableMap(new TreeMap<>(grounds));
        }
    }
}
