package org.throughline.intake.consent.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * That a participant was told of their rights (42 CFR 2.22).
 *
 * @param noticeId of this delivery
 * @param version of the notice
 * @param method how it was handed over
 * @param deliveredBy who did
 * @param deliveredAt when
 */
public record RightsNotice(UUID noticeId, String version, Method method, String deliveredBy, Instant deliveredAt) {
    /** How a notice is handed over. */
    public enum Method {
        PAPER,
        ELECTRONIC,
        READ_ALOUD
    }
}
