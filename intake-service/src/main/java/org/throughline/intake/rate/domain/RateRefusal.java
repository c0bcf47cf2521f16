package org.throughline.intake.rate.domain;

import java.util.UUID;

/** Why a request about rates is refused. */
public sealed interface RateRefusal {
    record RateIdTaken(UUID rateId) implements RateRefusal {}

    /** The level is paid for by another unit on that day; a contract knows one. */
    record AnotherBasisAgreed(UUID rateId, UUID other) implements RateRefusal {}
}
