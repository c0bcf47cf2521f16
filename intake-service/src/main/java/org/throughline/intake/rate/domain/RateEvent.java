package org.throughline.intake.rate.domain;

import java.time.Instant;

/** Facts about the rates agreed with one payer. */
public sealed interface RateEvent {
    String payer();

    /** A rate was agreed; from its first day on it replaces the one before at that level and basis. */
    record RateRecorded(String payer, Rate rate, String recordedBy, Instant recordedAt) implements RateEvent {}
}
