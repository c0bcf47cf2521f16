package org.throughline.intake.rate.domain;

import java.time.Instant;
import org.throughline.intake.domain.Codes;

/** Requests about the rates agreed with one payer. */
public sealed interface RateCommand {
    String payer();

    Instant requestedAt();

    /** Records what was agreed. An earlier rate stays what it was for the days before. */
    record RecordRate(String payer, Rate rate, String recordedBy, Instant requestedAt) implements RateCommand {
        public RecordRate {
            Codes.required(payer);
        }
    }
}
