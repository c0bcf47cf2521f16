package org.throughline.scheduling.message.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.throughline.scheduling.calendar.domain.Holds;
import org.throughline.scheduling.calendar.domain.SessionKind;

/**
 * An episode, as far as messages go by it.
 *
 * @param zone of its facility; empty until intake has told of the admission
 * @param over it has ended
 * @param died it ended with the participant's death
 */
record Stay(Optional<ZoneId> zone, boolean over, boolean died, Holds holds) {
    static final Stay UNTOLD = new Stay(Optional.empty(), false, false, Holds.NONE);

    Stay in(ZoneId facility) {
        return new Stay(Optional.of(facility), over, died, holds);
    }

    Stay ended(boolean byDeath) {
        return new Stay(zone, true, byDeath, holds);
    }

    Stay reopened() {
        return new Stay(zone, false, false, holds);
    }

    Stay with(Holds next) {
        return new Stay(zone, over, died, next);
    }

    /** Whether somebody who stands so takes part in a session of a kind at some time. */
    boolean allows(SessionKind kind, Instant start) {
        return !died && !(over && kind.needsEpisode()) && !onHold(start);
    }

    private boolean onHold(Instant start) {
        return zone.filter(place -> holds.cover(LocalDate.ofInstant(start, place)))
                .isPresent();
    }
}
