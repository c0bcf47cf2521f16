package org.throughline.intake.consent.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.intake.consent.domain.ConsentForm.Document;
import org.throughline.intake.consent.domain.ConsentForm.Signature;
import org.throughline.intake.domain.PartialDate;

/** Facts about what a participant permits. */
public sealed interface ConsentEvent {
    UUID participantId();

    /** Who the participant is, as far as it matters for signing. */
    record ParticipantSeen(UUID participantId, Details details) implements ConsentEvent {
        /** Of who they are. */
        public record Details(PartialDate birthDate) {}
    }

    /** A permission with all that the form says, for whoever must show it. */
    record ConsentCaptured(
            UUID participantId,
            UUID consentId,
            ConsentKind kind,
            ConsentTerms terms,
            Signature signature,
            Document document,
            String capturedBy,
            String policyVersion)
            implements ConsentEvent {}

    /** A permission, as other services need it. */
    record ConsentGranted(
            UUID participantId,
            UUID consentId,
            ConsentKind kind,
            List<String> recipients,
            Instant signedAt,
            Instant expiresAt)
            implements ConsentEvent {
        public ConsentGranted {
            recipients = List.copyOf(recipients);
        }
    }

    /** How a permission was taken back, and from whom. */
    record RevocationReceived(
            UUID participantId,
            UUID consentId,
            List<String> recipients,
            Revocation.Method method,
            String revokedBy,
            Instant revokedAt)
            implements ConsentEvent {
        public RevocationReceived {
            recipients = List.copyOf(recipients);
        }
    }

    /** A permission no longer holds from then on, as other services need it. */
    record ConsentRevoked(UUID participantId, UUID consentId, Instant revokedAt) implements ConsentEvent {}

    /** The participant was told of their rights. */
    record PrivacyNoticeDelivered(UUID participantId, RightsNotice notice) implements ConsentEvent {}
}
