package org.throughline.treatmentplan.policy.domain;

import java.util.UUID;

/** Told by intake: which programme an episode is in. */
public record EpisodeProgramme(UUID participantId, UUID episodeId, String programme) {}
