package org.throughline.disclosure.domain;

import static org.throughline.disclosure.domain.ParticipantFile.put;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.disclosure.domain.EvidenceFact.StaffAccessEnded;
import org.throughline.disclosure.domain.EvidenceFact.StaffAccessOpened;

/**
 * The emergencies in which staff of other programmes opened a participant's record. Each ends at its time, whether or not that was
 * told.
 *
 * @param opened by the id of the entry in the ledger
 * @param ended those that were before their time
 */
public record Emergencies(Map<UUID, StaffAccessOpened> opened, Set<UUID> ended) {
    /** None is known. */
    public static final Emergencies NONE = new Emergencies(Map.of(), Set.of());

    public Emergencies {
        opened = Map.copyOf(opened);
        ended = Set.copyOf(ended);
    }

    /** The same with one more. */
    public Emergencies with(StaffAccessOpened fact) {
        return new Emergencies(put(opened, fact.disclosureId(), fact), ended);
    }

    /** The same with one less. */
    public Emergencies with(StaffAccessEnded fact) {
        Set<UUID> more = new HashSet<>(ended);
        more.add(fact.disclosureId());
        return new Emergencies(opened, more);
    }

    /** The one in which somebody may read the record at that time; of several the one that lasts longest. */
    public Optional<StaffAccessOpened> of(String staff, Instant at) {
        return opened.values().stream()
                .filter(one -> one.staff().equals(staff))
                .filter(one -> !ended.contains(one.disclosureId()) && at.isBefore(one.until()))
                .max(Comparator.comparing(StaffAccessOpened::until).thenComparing(StaffAccessOpened::disclosureId));
    }
}
