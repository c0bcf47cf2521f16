package org.throughline.intake.confidentiality.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.intake.domain.Bounded;
import org.throughline.intake.domain.Text;

/** Requests about the confidentiality of one participant's records. */
public sealed interface ConfidentialityCommand {
    UUID participantId();

    Instant requestedAt();

    /**
     * Looks through a referral and what was recorded for it.
     *
     * @param episodeIds episodes that it led to; those known before count as well
     */
    record ConsiderReferral(UUID participantId, UUID referralId, List<UUID> episodeIds, Instant requestedAt)
            implements ConfidentialityCommand {
        public ConsiderReferral {
            episodeIds = Bounded.list(episodeIds);
        }
    }

    /**
     * Looks through something that was recorded during care.
     *
     * @param source the record
     * @param instruments questionnaires it names
     * @param goals what it says a goal is
     */
    record ConsiderCare(
            UUID participantId, UUID source, List<String> instruments, List<Text> goals, Instant requestedAt)
            implements ConfidentialityCommand {
        public ConsiderCare {
            instruments = Bounded.list(instruments);
            goals = Bounded.list(goals);
        }
    }

    /**
     * Finds that what stands so far calls for no stricter confidentiality. What is found later raises it again.
     *
     * @param episodeIds of one episode, or none for everything about the participant
     */
    record LowerLabel(UUID participantId, List<UUID> episodeIds, Text reason, String loweredBy, Instant requestedAt)
            implements ConfidentialityCommand {
        public LowerLabel {
            episodeIds = List.copyOf(episodeIds);
            if (episodeIds.size() > 1) {
                throw new IllegalArgumentException("one episode at most");
            }
        }
    }
}
