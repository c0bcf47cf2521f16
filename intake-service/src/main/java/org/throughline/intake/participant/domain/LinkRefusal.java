package org.throughline.intake.participant.domain;

import java.util.UUID;

/** Why a request about two participants is refused. */
public sealed interface LinkRefusal {
    record LinkedUnknown(UUID participantId) implements LinkRefusal {}

    record LinkedToItself(UUID participantId) implements LinkRefusal {}

    /** The one to be retired is linked to another survivor. */
    record AlreadyRetired(UUID retiredId) implements LinkRefusal {}

    /** Nobody follows two links: the survivor is itself retired. */
    record SurvivorRetired(UUID survivorId) implements LinkRefusal {}

    /** Nobody follows two links: the one to be retired is the survivor of others. */
    record RetiredSurvives(UUID retiredId) implements LinkRefusal {}

    /** Nothing is added to a record that is being erased, and a link to it could never be undone. */
    record LinkedBeingErased(UUID participantId) implements LinkRefusal {}

    record NotLinked(UUID retiredId) implements LinkRefusal {}
}
