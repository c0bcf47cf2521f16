package org.throughline.treatmentplan.care.domain;

import java.util.List;
import java.util.UUID;

/** How far the discharge has come. */
public sealed interface Leaving {
    record Staying() implements Leaving {}

    /**
     * It was begun.
     *
     * @param specimens whose results it rests on
     */
    record Initiated(DischargeType type, List<UUID> specimens) implements Leaving {
        public Initiated {
            specimens = List.copyOf(specimens);
        }
    }

    record Left(DischargeType type, String completedBy) implements Leaving {}
}
