package org.throughline.scheduling.family.domain;

import java.time.Instant;

/** Whether a member of a family was there. */
public sealed interface FamilyFinding {
    record Came(Instant arrivedAt, Instant leftAt) implements FamilyFinding {
        public Came {
            if (!leftAt.isAfter(arrivedAt)) {
                throw new IllegalArgumentException("one leaves after one came");
            }
        }
    }

    record StayedAway() implements FamilyFinding {}
}
