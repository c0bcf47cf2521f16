package org.throughline.scheduling.warrant.domain;

import java.time.LocalDate;
import java.util.UUID;

/** What is recorded of one warrant. */
public sealed interface WarrantChange {
    UUID warrantId();

    /** The authority grants it. */
    record Grant(Warrant warrant) implements WarrantChange {
        public Grant {
            if (warrant.standing() != Standing.GRANTED) {
                throw new IllegalArgumentException("what is granted stands as granted");
            }
        }

        @Override
        public UUID warrantId() {
            return warrant.warrantId();
        }
    }

    /** It goes on for longer. */
    record Renew(UUID warrantId, LocalDate since, LocalDate until) implements WarrantChange {
        public Renew {
            if (until.isBefore(since)) {
                throw new IllegalArgumentException("a renewal ends no earlier than it begins");
            }
        }
    }

    /** It may not be rested on from a day on. */
    record Suspend(UUID warrantId, LocalDate since) implements WarrantChange {}

    /** A suspension is over. */
    record Reinstate(UUID warrantId, LocalDate since) implements WarrantChange {}
}
