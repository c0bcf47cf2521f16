package org.throughline.scheduling.warrant.domain;

import java.util.UUID;

/** Why something is not recorded of a warrant. */
public sealed interface WarrantRefusal {
    /** Another warrant has this id. */
    record WarrantExists(UUID warrantId) implements WarrantRefusal {}

    record WarrantUnknown(UUID warrantId) implements WarrantRefusal {}

    /** What ends no later than before is no renewal. */
    record RenewalEndsNoLater(UUID warrantId) implements WarrantRefusal {}

    /** A suspension ends by a reinstatement and nothing else. */
    record WarrantIsSuspended(UUID warrantId) implements WarrantRefusal {}

    record WarrantNotSuspended(UUID warrantId) implements WarrantRefusal {}

    /** It ended before the day. */
    record WarrantHasEnded(UUID warrantId) implements WarrantRefusal {}
}
