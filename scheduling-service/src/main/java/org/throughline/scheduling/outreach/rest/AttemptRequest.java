package org.throughline.scheduling.outreach.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Instant;
import org.throughline.scheduling.outreach.domain.AttemptResult;
import org.throughline.scheduling.outreach.domain.OutreachChannel;
import org.throughline.scheduling.outreach.domain.OutreachCommand.Attempt;

/**
 * That somebody tried to reach a participant. There is no field for what was said: of words, only those of the channel are
 * left.
 *
 * @param number which of the episode's cases, from 1
 */
public record AttemptRequest(
        @NotNull @Positive Integer number,
        @NotNull OutreachChannel channel,
        @NotNull AttemptResult result,
        @NotNull Instant attemptedAt) {
    Attempt by(String staff) {
        return new Attempt(channel, result, staff, attemptedAt);
    }
}
