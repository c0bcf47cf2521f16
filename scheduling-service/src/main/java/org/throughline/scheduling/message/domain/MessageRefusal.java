package org.throughline.scheduling.message.domain;

import java.util.UUID;

/** Why something about messages to a participant is not done. */
public sealed interface MessageRefusal {
    /** They have not agreed to any. */
    record NothingAgreed(UUID participantId) implements MessageRefusal {}

    /** One of their episodes ended with their death. */
    record ParticipantHasDied(UUID participantId) implements MessageRefusal {}
}
