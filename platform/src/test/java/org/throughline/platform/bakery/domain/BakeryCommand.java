package org.throughline.platform.bakery.domain;

import java.time.Instant;
import java.time.LocalDate;

/** Requests to the bakery. */
public sealed interface BakeryCommand {
    String order();

    LocalDate day();

    Instant requestedAt();

    record OrderCake(String order, String customer, LocalDate day, CakeText text, Instant requestedAt)
            implements BakeryCommand {}

    record CancelOrder(String order, LocalDate day, Instant requestedAt) implements BakeryCommand {}

    record BakeCake(String order, LocalDate day, Instant requestedAt) implements BakeryCommand {}
}
