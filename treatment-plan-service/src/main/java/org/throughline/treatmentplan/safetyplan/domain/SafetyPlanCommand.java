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

    /**
     * Says that an alert calls for a safety plan.
     *
     * @param shownAt when the person showed the danger, which may be well before the alert was raised
     * @param episodes of the person, as far as they are known
     */
    record RequireSafetyPlan(
            UUID participantId,
            UUID alertId,
            Instant shownAt,
            Instant raisedAt,
            List<UUID> episodes,
            SafetyPlanPolicy policy,
            Instant requestedAt)
            implements SafetyPlanCommand {
        public RequireSafetyPlan {
            episodes = List.copyOf(episodes);
        }
    }

    /** Asks what it makes of a plan that is due that an episode of the person began, is over, or goes on after all. */
    record ConsiderEpisodes(UUID participantId, List<UUID> episodes, Instant requestedAt) implements SafetyPlanCommand {
        public ConsiderEpisodes {
            episodes = List.copyOf(episodes);
        }
    }

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

    /**
     * Says that something should not be in the record, as when it was agreed with somebody else.
     *
     * @param number which of its kind
     * @param episodes of the person, as far as they are known
     */
    record MarkSafetyPlanEnteredInError(
            UUID participantId,
            List<UUID> episodes,
            SafetyPlanEntry entry,
            int number,
            Text reason,
            String markedBy,
            Role role,
            Instant requestedAt)
            implements SafetyPlanCommand {
        public MarkSafetyPlanEnteredInError {
            episodes = List.copyOf(episodes);
        }
    }

    /** Asks whether it is overdue by now. */
    record LetSafetyPlanPass(UUID participantId, Instant requestedAt) implements SafetyPlanCommand {}
}
