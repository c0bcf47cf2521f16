package org.throughline.scheduling.dose.domain;

import java.time.LocalDate;
import java.util.UUID;

/** Why a fact is not counted. */
public sealed interface DoseRefusal {
    /** Intake has not told of this episode yet, so neither the facility's zone nor what is required is known. */
    record EpisodeUnknown(UUID episodeId) implements DoseRefusal {}

    /** The session is not in this week of the facility. */
    record OtherWeek(UUID sessionId, LocalDate monday) implements DoseRefusal {}
}
