package org.throughline.intake.retention.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.intake.retention.domain.Circumstances;
import org.throughline.intake.retention.domain.ErasureGround;
import org.throughline.intake.retention.domain.ErasureStatus;
import org.throughline.intake.retention.domain.HoldAuthority;
import org.throughline.intake.retention.domain.HoldReason;
import org.throughline.intake.retention.domain.Obstacle;
import org.throughline.intake.retention.domain.RetentionEvent.ErasureStopped;
import org.throughline.intake.retention.domain.RetentionEvent.HoldLifted;
import org.throughline.intake.retention.domain.RetentionState;

/**
 * How long one record is kept.
 *
 * @param until when retention ends under the numbers in force; absent while an episode is open, if there never was one, and
 *     when the record is gone
 * @param policyVersion of those numbers
 * @param holds ever placed, oldest first
 * @param erasures ever asked for, oldest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RetentionAnswer(
        UUID participantId,
        @Nullable Instant until,
        String policyVersion,
        List<ShownHold> holds,
        List<ShownErasure> erasures) {
    public RetentionAnswer {
        holds = List.copyOf(holds);
        erasures = List.copyOf(erasures);
    }

    /** A hold; lifted if it says when. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ShownHold(
            UUID holdId,
            @Nullable UUID episodeId,
            HoldAuthority authority,
            HoldReason reason,
            String reference,
            Instant placedAt,
            String placedBy,
            @Nullable Instant liftedAt,
            @Nullable String liftedBy) {
        static ShownHold of(RetentionState.Hold hold) {
            var placed = hold.placed();
            return new ShownHold(
                    placed.holdId(),
                    placed.episodeIds().stream().findFirst().orElse(null),
                    placed.authority(),
                    placed.reason(),
                    placed.reference().value(),
                    placed.placedAt(),
                    placed.placedBy(),
                    hold.lifted().map(HoldLifted::liftedAt).orElse(null),
                    hold.lifted().map(HoldLifted::liftedBy).orElse(null));
        }
    }

    /**
     * An erasure.
     *
     * @param obstacle what stopped it, if something did
     * @param cleared whether each service has said that it shows nothing any more, once keys are being destroyed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ShownErasure(
            UUID requestId,
            ErasureGround ground,
            String authority,
            ErasureStatus status,
            Instant requestedAt,
            String requestedBy,
            @Nullable Obstacle obstacle,
            Map<String, Boolean> cleared) {
        public ShownErasure {
            cleared = new TreeMap<>(cleared);
        }

        static ShownErasure of(RetentionState.Erasure erasure) {
            var requested = erasure.requested();
            return new ShownErasure(
                    requested.requestId(),
                    requested.ground(),
                    requested.authority().value(),
                    erasure.status(),
                    requested.requestedAt(),
                    requested.requestedBy(),
                    erasure.last() instanceof ErasureStopped stopped ? stopped.obstacle() : null,
                    erasure.services());
        }
    }

    static RetentionAnswer of(UUID participantId, RetentionState state, Circumstances circumstances) {
        return new RetentionAnswer(
                participantId,
                circumstances.endsAt(state).orElse(null),
                circumstances.version(),
                state.holds().values().stream()
                        .map(ShownHold::of)
                        .sorted(Comparator.comparing(ShownHold::placedAt).thenComparing(ShownHold::holdId))
                        .toList(),
                state.erasures().values().stream()
                        .map(ShownErasure::of)
                        .sorted(Comparator.comparing(ShownErasure::requestedAt).thenComparing(ShownErasure::requestId))
                        .toList());
    }
}
