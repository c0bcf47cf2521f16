package org.throughline.intake.referral.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * That a participant of before asks to come back.
 *
 * @param requestId of what they asked, where it was written down
 * @param earlierEpisodeId the episode before
 * @param askedBy who wrote it down
 */
public record Readmission(UUID participantId, UUID requestId, UUID earlierEpisodeId, String askedBy, Instant askedAt) {}
