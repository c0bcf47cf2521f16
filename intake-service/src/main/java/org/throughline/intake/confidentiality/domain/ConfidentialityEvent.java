package org.throughline.intake.confidentiality.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.intake.domain.Text;

/** Facts that the confidentiality of one participant's records rests on. */
public sealed interface ConfidentialityEvent permits ConfidentialityEvent.OfLabel, Seen {
    UUID participantId();

    /** Facts decided here. */
    sealed interface OfLabel extends ConfidentialityEvent {}

    /**
     * One record was looked through and this found in it. With neither referral nor episode it holds for everything about
     * the participant.
     *
     * @param source the record it was found in
     */
    record GroundsFound(
            UUID participantId,
            List<UUID> referralIds,
            List<UUID> episodeIds,
            Ground ground,
            UUID source,
            Instant foundAt,
            String policyVersion)
            implements OfLabel {
        public GroundsFound {
            referralIds = List.copyOf(referralIds);
            episodeIds = List.copyOf(episodeIds);
        }

        /** Whether it says anything about an episode. */
        boolean concerns(UUID episodeId) {
            return episodeIds.contains(episodeId) || (referralIds.isEmpty() && episodeIds.isEmpty());
        }
    }

    /** Why a label was lowered; what others are told says only that. */
    record LoweringExplained(
            UUID participantId, List<UUID> episodeIds, Text reason, String loweredBy, Instant loweredAt)
            implements OfLabel {
        public LoweringExplained {
            episodeIds = List.copyOf(episodeIds);
        }
    }

    /** What was found before calls for no stricter confidentiality: in one episode, or, if none is named, anywhere. */
    record LabelLowered(
            UUID participantId, List<UUID> episodeIds, String loweredBy, Instant loweredAt, String policyVersion)
            implements OfLabel {
        public LabelLowered {
            episodeIds = List.copyOf(episodeIds);
        }

        /** Whether it says anything about an episode. */
        boolean concerns(UUID episodeId) {
            return episodeIds.isEmpty() || episodeIds.contains(episodeId);
        }
    }
}
