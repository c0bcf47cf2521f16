package org.throughline.intake.confidentiality.domain;

import java.util.UUID;

/** Why a request about confidentiality is refused. */
public sealed interface ConfidentialityRefusal {
    /** Nothing about such a person was ever looked through. */
    record NothingKnown(UUID participantId) implements ConfidentialityRefusal {}

    /** Nothing stands that could be lowered. */
    record NothingToLower(UUID participantId) implements ConfidentialityRefusal {}
}
