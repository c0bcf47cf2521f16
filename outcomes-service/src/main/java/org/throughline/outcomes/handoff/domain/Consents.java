package org.throughline.outcomes.handoff.domain;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.throughline.outcomes.domain.ProgrammePolicy.HandoffPolicy;
import org.throughline.outcomes.domain.Text;
import org.throughline.outcomes.handoff.domain.HandoffEvent.ConsentGranted;

/**
 * What a person permits, as far as told.
 *
 * @param granted ever
 * @param ended ids of those that were taken back or ended by themselves
 */
public record Consents(Set<ConsentGranted> granted, Set<UUID> ended) {
    static final Consents NONE = new Consents(Set.of(), Set.of());

    public Consents {
        granted = Set.copyOf(granted);
        ended = Set.copyOf(ended);
    }

    Consents with(ConsentGranted consent) {
        Set<ConsentGranted> more = new HashSet<>(granted);
        more.add(consent);
        return new Consents(more, ended);
    }

    Consents without(UUID consentId) {
        Set<UUID> more = new HashSet<>(ended);
        more.add(consentId);
        return new Consents(granted, more);
    }

    /** Whether the recipient of a handoff may be told; by exact name, since a near miss is somebody else. */
    boolean cover(UUID participantId, Text recipient, HandoffPolicy policy, Instant at) {
        return granted.stream()
                .filter(consent -> consent.participantId().equals(participantId))
                .filter(consent -> !ended.contains(consent.consentId()))
                .filter(consent -> policy.consentKinds().contains(consent.kind()))
                .filter(consent -> consent.holdsAt(at))
                .anyMatch(consent -> consent.recipients().contains(recipient.value()));
    }
}
