package org.throughline.intake.referral.domain;

import java.time.Instant;
import java.util.UUID;
import org.throughline.intake.referral.domain.PersonDetails.Channel;

/**
 * One attempt to reach the referred person or the sender.
 *
 * @param contactId of this attempt
 * @param channel by what means
 * @param outcome how it ended
 * @param attemptedBy who tried
 * @param attemptedAt when
 */
public record ContactAttempt(
        UUID contactId, Channel channel, Outcome outcome, String attemptedBy, Instant attemptedAt) {
    /** How an attempt ended. */
    public enum Outcome {
        REACHED,
        MESSAGE_LEFT,
        NO_ANSWER,
        WRONG_CONTACT
    }
}
