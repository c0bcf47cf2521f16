package org.throughline.outcomes.alert.domain;

import java.time.Instant;
import java.util.UUID;

/** Why a request about an alert is refused. */
public sealed interface AlertRefusal {
    record AlertUnknown(UUID alertId) implements AlertRefusal {}

    record AlertIsAcknowledged(UUID alertId) implements AlertRefusal {}

    record AlertIsResolved(UUID alertId) implements AlertRefusal {}

    record AlertNotYetDue(UUID alertId, Instant dueBy) implements AlertRefusal {}

    /** An alert has an owner always. */
    record AlertNeedsOwner(UUID alertId) implements AlertRefusal {}

    /** Another person than the one who recorded the assessment must resolve it. */
    record ResolverIsRecorder(UUID alertId) implements AlertRefusal {}
}
