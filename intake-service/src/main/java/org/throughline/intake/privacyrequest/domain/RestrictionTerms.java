package org.throughline.intake.privacyrequest.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.intake.consent.domain.Purpose;
import org.throughline.intake.domain.Bounded;
import org.throughline.intake.domain.DataClass;

/**
 * What is not to be disclosed.
 *
 * @param recipientIds to whom; empty: to anybody
 * @param purposes what for; empty: for anything
 * @param information what; empty: anything
 * @param until when that ends by itself, this moment excluded; 9999-12-31T00:00:00Z where it does not
 * @param paidInFull whether it is about care the participant, or somebody other than the plan, has paid for in full
 */
public record RestrictionTerms(
        List<UUID> recipientIds,
        List<Purpose> purposes,
        List<DataClass> information,
        Instant until,
        boolean paidInFull) {
    public RestrictionTerms {
        recipientIds = Bounded.list(recipientIds.stream().distinct().sorted().toList());
        purposes = purposes.stream().distinct().sorted().toList();
        information = information.stream().distinct().sorted().toList();
    }
}
