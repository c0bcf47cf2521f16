package org.throughline.platform.eventlog;

import org.junit.jupiter.api.Nested;

/** All that an event log must keep, on one kind of store: the six promises and what readers rely on besides. */
abstract class EventLogPromises {
    abstract LogHome freshHome();

    @Nested
    class AcknowledgedIsNeverLostHere extends AcknowledgedIsNeverLost {
        @Override
        LogHome freshHome() {
            return EventLogPromises.this.freshHome();
        }
    }

    @Nested
    class PositionsAppearInOrderHere extends PositionsAppearInOrder {
        @Override
        LogHome freshHome() {
            return EventLogPromises.this.freshHome();
        }
    }

    @Nested
    class StaleWritersAreRefusedHere extends StaleWritersAreRefused {
        @Override
        LogHome freshHome() {
            return EventLogPromises.this.freshHome();
        }
    }

    @Nested
    class CommitsAreWholeHere extends CommitsAreWhole {
        @Override
        LogHome freshHome() {
            return EventLogPromises.this.freshHome();
        }
    }

    @Nested
    class RepeatsChangeNothingHere extends RepeatsChangeNothing {
        @Override
        LogHome freshHome() {
            return EventLogPromises.this.freshHome();
        }
    }

    @Nested
    class ChangesAreFoundHere extends ChangesAreFound {
        @Override
        LogHome freshHome() {
            return EventLogPromises.this.freshHome();
        }
    }

    @Nested
    class ReadersAreServedHere extends ReadersAreServed {
        @Override
        LogHome freshHome() {
            return EventLogPromises.this.freshHome();
        }
    }
}
