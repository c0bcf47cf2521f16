package org.throughline.treatmentplan.decision.domain;

import java.util.Optional;
import java.util.UUID;

/** A treatment decision, as the stream it was recorded in says. */
public sealed interface DecisionMade {
    UUID participantId();

    DecisionKind kind();

    /** Of the plan, the review or whatever else was decided on. */
    UUID about();

    /** In which episode; nothing where the fact names the plan alone. */
    Optional<UUID> episode();

    /** Who decided; nothing where nobody did alone, as where the last of several signed. */
    Optional<String> by();

    /** Facts that name their episode, and who decided. */
    sealed interface InEpisode extends DecisionMade {
        UUID episodeId();

        @Override
        default Optional<UUID> episode() {
            return Optional.of(episodeId());
        }
    }

    /** A version of a plan took effect, if only provisionally. */
    record PlanInEffect(UUID participantId, UUID planId) implements DecisionMade {
        @Override
        public DecisionKind kind() {
            return DecisionKind.PLAN;
        }

        @Override
        public UUID about() {
            return planId;
        }

        @Override
        public Optional<UUID> episode() {
            return Optional.empty();
        }

        @Override
        public Optional<String> by() {
            return Optional.empty();
        }
    }

    record Reviewed(UUID participantId, UUID episodeId, UUID reviewId, String reviewer) implements InEpisode {
        @Override
        public DecisionKind kind() {
            return DecisionKind.REVIEW;
        }

        @Override
        public UUID about() {
            return reviewId;
        }

        @Override
        public Optional<String> by() {
            return Optional.of(reviewer);
        }
    }

    record LevelDecided(UUID participantId, UUID episodeId, UUID decisionId, String decidedBy) implements InEpisode {
        @Override
        public DecisionKind kind() {
            return DecisionKind.LEVEL_OF_CARE;
        }

        @Override
        public UUID about() {
            return decisionId;
        }

        @Override
        public Optional<String> by() {
            return Optional.of(decidedBy);
        }
    }

    record Certified(UUID participantId, UUID episodeId, UUID certificationId, String physician) implements InEpisode {
        @Override
        public DecisionKind kind() {
            return DecisionKind.CERTIFICATION;
        }

        @Override
        public UUID about() {
            return certificationId;
        }

        @Override
        public Optional<String> by() {
            return Optional.of(physician);
        }
    }

    /** An episode is to end. */
    record DischargeBegun(UUID participantId, UUID episodeId, String initiatedBy) implements InEpisode {
        @Override
        public DecisionKind kind() {
            return DecisionKind.DISCHARGE;
        }

        @Override
        public UUID about() {
            return episodeId;
        }

        @Override
        public Optional<String> by() {
            return Optional.of(initiatedBy);
        }
    }

    /** An episode ended. */
    record DischargeDone(UUID participantId, UUID episodeId, String completedBy) implements InEpisode {
        @Override
        public DecisionKind kind() {
            return DecisionKind.DISCHARGE_COMPLETED;
        }

        @Override
        public UUID about() {
            return episodeId;
        }

        @Override
        public Optional<String> by() {
            return Optional.of(completedBy);
        }
    }
}
