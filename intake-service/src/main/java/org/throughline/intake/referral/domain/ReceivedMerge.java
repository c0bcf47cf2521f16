package org.throughline.intake.referral.domain;

import java.util.List;
import org.throughline.intake.domain.Bounded;

/**
 * That a sender made one record of two, before the door.
 *
 * @param direction which of them goes on
 * @param other the number of the other record
 * @param tokens its keyed hash; none where the number has no system or stays outside
 */
public record ReceivedMerge(MergeDirection direction, ReceivedIdentifier other, List<String> tokens) {
    public ReceivedMerge {
        tokens = Bounded.list(tokens, 1);
    }
}
