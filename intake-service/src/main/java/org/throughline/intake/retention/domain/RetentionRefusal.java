package org.throughline.intake.retention.domain;

import java.time.Instant;
import java.util.UUID;

/** Why a request about keeping a record is refused. */
public sealed interface RetentionRefusal {
    record ParticipantUnknown(UUID participantId) implements RetentionRefusal {}

    record EpisodeUnknown(UUID episodeId) implements RetentionRefusal {}

    record HoldUnknown(UUID holdId) implements RetentionRefusal {}

    record HoldIdTaken(UUID holdId) implements RetentionRefusal {}

    record ErasureUnknown(UUID requestId) implements RetentionRefusal {}

    record ErasureIdTaken(UUID requestId) implements RetentionRefusal {}

    /** An erasure was asked for and is not settled, or has begun: nothing else is decided beside it. */
    record ErasurePending(UUID requestId) implements RetentionRefusal {}

    /** Keys may be gone already. */
    record ErasureHasBegun(UUID requestId) implements RetentionRefusal {}

    /** It was approved, declined or stopped before. */
    record ErasureIsDecided(UUID requestId, ErasureStatus status) implements RetentionRefusal {}

    /** Whoever asks does not agree with themselves. */
    record ApproverIsRequester(UUID requestId) implements RetentionRefusal {}

    /** What speaks against an erasure itself. */
    sealed interface Hindered extends RetentionRefusal {
        Obstacle obstacle();
    }

    /** Other records are of the same person; undo the links and erase each for itself. */
    record RecordsAreLinked(UUID participantId) implements Hindered {
        @Override
        public Obstacle obstacle() {
            return Obstacle.RECORDS_LINKED;
        }
    }

    record EpisodeIsOpen(UUID episodeId) implements Hindered {
        @Override
        public Obstacle obstacle() {
            return Obstacle.EPISODE_OPEN;
        }
    }

    record HoldIsInForce(UUID holdId) implements Hindered {
        @Override
        public Obstacle obstacle() {
            return Obstacle.HOLD_IN_FORCE;
        }
    }

    /** Something on the way into care was recorded after the last episode was closed, or without one. */
    record PersonIsInIntake(UUID participantId) implements Hindered {
        @Override
        public Obstacle obstacle() {
            return Obstacle.IN_INTAKE;
        }
    }

    /** No episode was ever opened, or nobody knows when the person comes of age: nothing to count retention from. */
    record RetentionIsNotCounted(UUID participantId) implements Hindered {
        @Override
        public Obstacle obstacle() {
            return Obstacle.RETENTION_NOT_COUNTED;
        }
    }

    /**
     * The record is to be kept longer.
     *
     * @param endsAt when retention ends, under the policy asked under
     */
    record RetentionRuns(UUID participantId, Instant endsAt) implements Hindered {
        @Override
        public Obstacle obstacle() {
            return Obstacle.RETENTION_STILL_RUNS;
        }
    }
}
