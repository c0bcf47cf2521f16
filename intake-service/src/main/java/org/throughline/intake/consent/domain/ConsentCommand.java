package org.throughline.intake.consent.domain;

import java.time.Instant;
import java.util.UUID;

/** Requests about what a participant permits. */
public sealed interface ConsentCommand {
    UUID participantId();

    Instant requestedAt();

    /** Files a signed form. */
    record CaptureConsent(
            UUID participantId, ConsentForm form, String capturedBy, ConsentPolicy policy, Instant requestedAt)
            implements ConsentCommand {}

    /** Takes a permission back, from now on: what was disclosed before cannot be undone. */
    record RevokeConsent(UUID participantId, UUID consentId, Revocation revocation, Instant requestedAt)
            implements ConsentCommand {}

    /** Records that the participant was told of their rights. */
    record RecordRightsNotice(UUID participantId, RightsNotice notice, Instant requestedAt) implements ConsentCommand {}
}
