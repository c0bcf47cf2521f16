package org.throughline.intake.admission.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.throughline.intake.admission.domain.Seen.DuplicateSeen;
import org.throughline.intake.admission.domain.Seen.GivenBackSeen;
import org.throughline.intake.admission.domain.Seen.LinkSeen;
import org.throughline.intake.admission.domain.Seen.OfLink;
import org.throughline.intake.admission.domain.Seen.UnlinkSeen;

/**
 * Which records are of one person, as far as the links that were read say.
 *
 * @param survivors of those that are retired
 */
record LinkedRecords(Map<UUID, UUID> survivors) {
    static final LinkedRecords NONE = new LinkedRecords(Map.of());

    LinkedRecords {
        survivors = Map.copyOf(survivors);
    }

    LinkedRecords with(OfLink seen) {
        Map<UUID, UUID> next = new HashMap<>(survivors);
        switch (seen) {
            case LinkSeen e -> next.put(e.retiredId(), e.survivorId());
            case DuplicateSeen e -> next.put(e.retiredId(), e.survivorId());
            case UnlinkSeen e -> next.remove(e.retiredId());
            case GivenBackSeen e -> next.remove(e.retiredId());
        }
        return new LinkedRecords(next);
    }

    /** All other records of somebody: the survivor, and whoever was retired for the same. */
    Set<UUID> of(UUID participantId) {
        UUID survivor = survivors.getOrDefault(participantId, participantId);
        Set<UUID> records = new HashSet<>();
        records.add(survivor);
        survivors.forEach((retired, kept) -> {
            if (kept.equals(survivor)) {
                records.add(retired);
            }
        });
        records.remove(participantId);
        return Set.copyOf(records);
    }
}
