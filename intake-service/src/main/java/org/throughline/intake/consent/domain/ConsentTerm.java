package org.throughline.intake.consent.domain;

import java.time.Instant;
import java.util.List;
import org.throughline.intake.domain.Bounded;
import org.throughline.intake.domain.OpenEnd;

/**
 * How long a consent holds.
 *
 * @param expiresAt when it ends by itself; 9999-12-31T00:00:00Z where no date does
 * @param endsWith what else ends it
 * @param irrevocable until when it cannot be taken back; none where it always can
 */
public record ConsentTerm(Instant expiresAt, EndingEvent endsWith, List<Irrevocable> irrevocable) {
    public ConsentTerm {
        irrevocable = Bounded.list(irrevocable, 1);
    }

    /**
     * Until when a consent cannot be taken back (42 CFR 2.35). A final disposition makes it revocable whatever else it says.
     *
     * @param until this moment, from which it can; 9999-12-31T00:00:00Z where no date is stated
     * @param event what else makes it revocable
     */
    public record Irrevocable(Instant until, EndingEvent event) {
        boolean hasEnd() {
            return event != EndingEvent.NONE || until.isBefore(OpenEnd.NEVER);
        }
    }

    /** Until taken back. */
    public static ConsentTerm open() {
        return until(OpenEnd.NEVER);
    }

    /** Until a moment, this one excluded. */
    public static ConsentTerm until(Instant expiresAt) {
        return new ConsentTerm(expiresAt, EndingEvent.NONE, List.of());
    }

    boolean hasEnd() {
        return endsWith != EndingEvent.NONE || expiresAt.isBefore(OpenEnd.NEVER);
    }

    /** Whether it waits for something to happen. */
    boolean waitsFor(EndingEvent event) {
        return endsWith == event
                || irrevocable.stream()
                        .anyMatch(lock -> lock.event() == event || event == EndingEvent.FINAL_DISPOSITION);
    }
}
