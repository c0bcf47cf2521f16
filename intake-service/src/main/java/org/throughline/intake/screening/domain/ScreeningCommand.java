package org.throughline.intake.screening.domain;

import java.time.Instant;
import java.util.UUID;

/** Requests about the screenings for one referral. */
public sealed interface ScreeningCommand {
    UUID referralId();

    Instant requestedAt();

    /** Records a screening that was done. */
    record RecordScreening(UUID referralId, Screening screening, Instant requestedAt) implements ScreeningCommand {}
}
