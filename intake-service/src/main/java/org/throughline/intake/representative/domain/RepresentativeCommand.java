package org.throughline.intake.representative.domain;

import java.time.Instant;
import java.util.UUID;
import org.throughline.intake.consent.domain.ConsentPolicy;

/** Requests about who speaks for a participant. */
public sealed interface RepresentativeCommand {
    UUID participantId();

    Instant requestedAt();

    /** Lets somebody speak for a participant, in place of what was said of that person before. */
    record DesignateRepresentative(
            UUID participantId, Designation designation, String designatedBy, ConsentPolicy policy, Instant requestedAt)
            implements RepresentativeCommand {}

    /** From now on somebody speaks for the participant no more. */
    record EndRepresentative(UUID participantId, UUID representativeId, EndCause cause, Instant requestedAt)
            implements RepresentativeCommand {}

    /** Time has come to that moment, so whatever was to end by then has. */
    record LetTimePass(UUID participantId, Instant requestedAt) implements RepresentativeCommand {}

    /** A consent of the participant has ended, so what rested on it has. */
    record LookAtConsents(UUID participantId, Instant requestedAt) implements RepresentativeCommand {}

    /** The birth date was corrected, and by it the participant may have come of age by that moment. */
    record LookAtAge(UUID participantId, ConsentPolicy policy, Instant requestedAt) implements RepresentativeCommand {}
}
