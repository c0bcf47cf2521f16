package org.throughline.platform.bakery.domain;

import java.time.Instant;
import java.time.LocalDate;

/** Facts about orders and about the oven. */
public sealed interface BakeryEvent {
    String order();

    record CakeOrdered(String order, String customer, LocalDate day, CakeText text, Instant orderedAt)
            implements BakeryEvent {}

    record PlaceTaken(LocalDate day, String order) implements BakeryEvent {}

    record OrderCancelled(String order, String customer, Instant cancelledAt) implements BakeryEvent {}

    record PlaceFreed(LocalDate day, String order) implements BakeryEvent {}

    record CakeBaked(String order, String customer, Instant bakedAt) implements BakeryEvent {}
}
