package org.throughline.intake.coverage.domain;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One participant's part in one session, as far as payers care. A later one about the same session replaces it.
 *
 * @param kind of the session
 * @param day in the facility's calendar
 * @param minutes that count
 * @param attended whether they came
 */
public record SessionUse(UUID sessionId, UUID episodeId, String kind, LocalDate day, int minutes, boolean attended) {
    public SessionUse {
        if (minutes < 0) {
            throw new IllegalArgumentException("minutes are at least 0");
        }
    }
}
