package org.throughline.intake.admission.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.intake.domain.Bounded;
import org.throughline.intake.domain.Codes;
import org.throughline.intake.domain.Text;

/** Requests about one episode. */
public sealed interface AdmissionCommand {
    UUID participantId();

    UUID episodeId();

    Instant requestedAt();

    /** Opens an episode now. */
    record AdmitParticipant(
            UUID participantId,
            UUID episodeId,
            UUID referralId,
            Placement placement,
            Conditions conditions,
            Instant requestedAt)
            implements AdmissionCommand {}

    /**
     * What an admission is judged by.
     *
     * @param overrides rules set aside, each once
     */
    record Conditions(AdmissionPolicy policy, Readiness readiness, List<RuleOverride> overrides, String admittedBy) {
        public Conditions {
            overrides = Bounded.list(overrides);
            if (overrides.stream().map(RuleOverride::rule).distinct().count() < overrides.size()) {
                throw new IllegalArgumentException("a rule is set aside once");
            }
        }
    }

    /**
     * Closes an episode whose discharge is complete.
     *
     * @param type of the discharge
     * @param closedAt when it was complete
     */
    record CloseEpisode(UUID participantId, UUID episodeId, String type, Instant closedAt, Instant requestedAt)
            implements AdmissionCommand {
        public CloseEpisode {
            Codes.required(type);
        }
    }

    /**
     * Undoes an admission before anyone came.
     *
     * @param attended whether the participant has attended a session since
     */
    record CancelAdmission(
            UUID participantId, UUID episodeId, Cancellation cancellation, boolean attended, Instant requestedAt)
            implements AdmissionCommand {}

    /** Why an admission is undone, and by whom. */
    record Cancellation(Text reason, String cancelledBy) {}
}
