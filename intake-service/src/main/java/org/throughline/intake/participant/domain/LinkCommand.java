package org.throughline.intake.participant.domain;

import java.time.Instant;
import java.util.UUID;
import org.throughline.intake.domain.Text;

/** Requests about two participants who are one person. */
public sealed interface LinkCommand {
    /** Whose record goes on. */
    UUID survivorId();

    /** Whose record is kept and no longer added to. */
    UUID retiredId();

    Text reason();

    String requestedBy();

    Instant requestedAt();

    /** The two are one person. */
    record LinkParticipants(UUID survivorId, UUID retiredId, Text reason, String requestedBy, Instant requestedAt)
            implements LinkCommand {}

    /** They are not, after all. */
    record UnlinkParticipants(UUID survivorId, UUID retiredId, Text reason, String requestedBy, Instant requestedAt)
            implements LinkCommand {}
}
