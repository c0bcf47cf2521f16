package org.throughline.intake.referral.domain;

import java.util.List;
import java.util.UUID;
import org.throughline.intake.domain.Bounded;

/**
 * That a sender made one record of two. Here two participants stay two until a person decides otherwise.
 *
 * @param direction which of them goes on at the sender's
 * @param other the number of the other record
 * @param participantIds whom that number means here; nobody where it is not known
 */
public record StatedMerge(MergeDirection direction, PersonIdentifier other, List<UUID> participantIds) {
    public StatedMerge {
        participantIds = Bounded.list(participantIds, 1);
    }

    boolean says(StatedMerge same) {
        return direction == same.direction && other.equals(same.other);
    }
}
