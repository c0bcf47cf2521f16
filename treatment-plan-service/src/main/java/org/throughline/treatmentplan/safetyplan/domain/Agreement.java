package org.throughline.treatmentplan.safetyplan.domain;

import java.time.Instant;
import java.util.List;
import org.throughline.treatmentplan.domain.Role;

/**
 * One version of a safety plan.
 *
 * @param version from 1, in the order they were recorded
 * @param parties with whom it was agreed
 * @param agreedBy who of the house agreed it
 * @param agreedAt when, which may be before it was recorded
 * @param flags what is to be seen about it
 */
public record Agreement(
        int version,
        SafetyPlanContent content,
        List<Party> parties,
        String agreedBy,
        Role role,
        Instant agreedAt,
        List<SafetyPlanFlag> flags) {
    public Agreement {
        parties = List.copyOf(parties);
        flags = List.copyOf(flags);
    }

    boolean withParticipant() {
        return parties.contains(Party.PARTICIPANT);
    }
}
