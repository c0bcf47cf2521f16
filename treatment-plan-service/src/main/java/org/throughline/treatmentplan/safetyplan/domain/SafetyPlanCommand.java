package org.throughline.treatmentplan.safetyplan.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.treatmentplan.domain.ProgrammePolicy.SafetyPlanPolicy;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.domain.Text;

/** Requests about the safety plan of one person, whom it follows through all episodes and who may have none yet. */
public sealed interface SafetyPlanCommand {
    UUID participantId();

    Instant requestedAt();

    /** Says that an alert calls for a safety plan. */
    record RequireSafetyPlan(
            UUID participantId, UUID alertId, Instant raisedAt, SafetyPlanPolicy policy, Instant requestedAt)
            implements SafetyPlanCommand {}

    /**
     * Records what was agreed.
     *
     * @param clinicianId by which scheduling tells of the credentials of who agreed it
     */
    record AgreeSafetyPlan(
            UUID participantId,
            SafetyPlanContent content,
            List<Party> parties,
            String agreedBy,
            UUID clinicianId,
            Role role,
            Instant agreedAt,
            Instant requestedAt)
            implements SafetyPlanCommand {
        public AgreeSafetyPlan {
            parties = List.copyOf(parties);
        }
    }

    /** Records that the person wants none. */
    record DeclineSafetyPlan(
            UUID participantId, Text reason, String recordedBy, Role role, Instant declinedAt, Instant requestedAt)
            implements SafetyPlanCommand {}

    /** Asks whether it is overdue by now. */
    record LetSafetyPlanPass(UUID participantId, Instant requestedAt) implements SafetyPlanCommand {}
}
