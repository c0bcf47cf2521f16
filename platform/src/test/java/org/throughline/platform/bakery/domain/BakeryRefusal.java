package org.throughline.platform.bakery.domain;

import java.time.LocalDate;

/** Why the bakery says no. */
public sealed interface BakeryRefusal {
    record OrderExists(String order) implements BakeryRefusal {}

    record OrderUnknown(String order) implements BakeryRefusal {}

    record OvenFull(LocalDate day) implements BakeryRefusal {}

    record TooLate(String order) implements BakeryRefusal {}
}
