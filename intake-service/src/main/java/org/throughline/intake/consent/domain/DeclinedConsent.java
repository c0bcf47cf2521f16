package org.throughline.intake.consent.domain;

import java.time.Instant;
import java.util.UUID;
import org.throughline.intake.consent.domain.ConsentForm.Authority;

/**
 * That somebody was asked for a consent and did not give it. It permits nothing, and takes back nothing that was permitted.
 *
 * @param declineId of this answer
 * @param kind that was asked for
 * @param formVersion the form they were shown
 * @param asked who was asked
 * @param declinedAt when they said no
 * @param recordedBy who asked
 */
public record DeclinedConsent(
        UUID declineId, ConsentKind kind, String formVersion, Asked asked, Instant declinedAt, String recordedBy) {
    /**
     * Who was asked.
     *
     * @param person by opaque id
     * @param authority by what right they would have signed; nobody has to prove it to say no
     */
    public record Asked(String person, Authority authority) {}
}
