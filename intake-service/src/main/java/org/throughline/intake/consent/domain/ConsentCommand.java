package org.throughline.intake.consent.domain;

import java.time.Instant;
import java.util.UUID;
import org.throughline.intake.domain.Text;

/** Requests about what a participant permits. */
public sealed interface ConsentCommand {
    UUID participantId();

    Instant requestedAt();

    /** Files a signed form. */
    record CaptureConsent(
            UUID participantId, ConsentForm form, String capturedBy, ConsentPolicy policy, Instant requestedAt)
            implements ConsentCommand {}

    /**
     * Files of a signed form that came with a referral what its sender's word is enough for. The referral also says who the
     * person is where they are no participant yet.
     */
    record CaptureCarriedConsent(UUID referralId, CaptureConsent capture) implements ConsentCommand {
        @Override
        public UUID participantId() {
            return capture.participantId();
        }

        @Override
        public Instant requestedAt() {
            return capture.requestedAt();
        }
    }

    /** Takes a permission back, from now on: what was disclosed before cannot be undone. */
    record RevokeConsent(
            UUID participantId, UUID consentId, Revocation revocation, ConsentPolicy policy, Instant requestedAt)
            implements ConsentCommand {}

    /** Records that the proceeding in which a consent was given is finally disposed of. */
    record RecordFinalDisposition(
            UUID participantId, UUID consentId, Instant disposedAt, String recordedBy, Instant requestedAt)
            implements ConsentCommand {}

    /** An episode has closed, so what was to last as long as care has ended. */
    record EndWithEpisode(UUID participantId, Instant closedAt, String recordedBy, Instant requestedAt)
            implements ConsentCommand {}

    /** Time has come to that moment, so whatever was to end by then has. */
    record LetTimePass(UUID participantId, Instant requestedAt) implements ConsentCommand {}

    /** The birth date was corrected, and by it the participant may have come of age by that moment. */
    record LookAtAge(UUID participantId, ConsentPolicy policy, Instant requestedAt) implements ConsentCommand {}

    /**
     * The privacy officer has looked at a signature that is in doubt.
     *
     * @param finding what follows from it, or why nothing does
     */
    record ReviewSignature(UUID participantId, UUID consentId, Text finding, String reviewedBy, Instant requestedAt)
            implements ConsentCommand {}

    /** Records that a consent was asked for and not given. */
    record RecordDeclined(UUID participantId, DeclinedConsent declined, Instant requestedAt)
            implements ConsentCommand {}

    /** Records that the participant was told of their rights. */
    record RecordRightsNotice(UUID participantId, RightsNotice notice, Instant requestedAt) implements ConsentCommand {}
}
