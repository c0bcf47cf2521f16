package org.throughline.intake.consent.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.intake.consent.domain.ConsentForm.Document;
import org.throughline.intake.consent.domain.ConsentForm.Signature;
import org.throughline.intake.consent.domain.ConsentTerm.Irrevocable;
import org.throughline.intake.domain.DataClass;
import org.throughline.intake.domain.PartialDate;
import org.throughline.intake.domain.Text;
import org.throughline.intake.recipient.domain.RecipientKind;

/** Facts about what a participant permits. */
public sealed interface ConsentEvent {

    /** Facts of the register, about no participant. */
    sealed interface OfRegister extends ConsentEvent {}

    /** A recipient a form names. */
    record RecipientSeen(UUID recipientId, RecipientKind kind, List<UUID> members, boolean active)
            implements OfRegister {
        public RecipientSeen {
            members = List.copyOf(members);
        }
    }

    /** A class of recipients a form names. */
    record ClassSeen(String code) implements OfRegister {}

    /** Facts about one participant. */
    sealed interface OfParticipant extends ConsentEvent {
        UUID participantId();
    }

    /** Who the participant is, as far as it matters for signing. */
    record ParticipantSeen(UUID participantId, Details details) implements OfParticipant {
        /** Of who they are. */
        public record Details(PartialDate birthDate) {}
    }

    /** What a referral says of who a person is. */
    record PersonDescribedSeen(UUID participantId, UUID referralId, ParticipantSeen.Details details)
            implements OfParticipant {}

    /** Facts about one consent. */
    sealed interface OfConsent extends OfParticipant {
        UUID consentId();
    }

    /**
     * A permission with all that the form says, for whoever must show it.
     *
     * @param askAgainAt when the participant comes of age, where another signed for them; else 9999-12-31T00:00:00Z
     */
    record ConsentCaptured(
            UUID participantId,
            UUID consentId,
            ConsentKind kind,
            ConsentTerms terms,
            Signature signature,
            Document document,
            Instant askAgainAt,
            String capturedBy,
            String policyVersion)
            implements OfConsent {

        /** From when it permits no disclosure, whatever happens; this moment excluded. */
        public Instant endsAt() {
            Instant expiresAt = terms.term().expiresAt();
            return kind.permitsDisclosure() && askAgainAt.isBefore(expiresAt) ? askAgainAt : expiresAt;
        }
    }

    /** A permission, as others need it. */
    record ConsentGranted(
            UUID participantId,
            UUID consentId,
            ConsentKind kind,
            List<Purpose> purposes,
            List<String> recipients,
            List<DataClass> information,
            Instant signedAt,
            Instant expiresAt,
            EndingEvent endsWith,
            List<Irrevocable> irrevocableUntil,
            String formVersion,
            String documentHash)
            implements OfConsent {
        public ConsentGranted {
            purposes = List.copyOf(purposes);
            recipients = List.copyOf(recipients);
            information = List.copyOf(information);
            irrevocableUntil = List.copyOf(irrevocableUntil);
        }

        static ConsentGranted of(ConsentCaptured consent) {
            ConsentTerms terms = consent.terms();
            return new ConsentGranted(
                    consent.participantId(),
                    consent.consentId(),
                    consent.kind(),
                    terms.purposes(),
                    terms.recipients(),
                    terms.information().classes(),
                    consent.signature().signedAt(),
                    consent.endsAt(),
                    terms.term().endsWith(),
                    terms.term().irrevocable(),
                    consent.document().formVersion(),
                    consent.document().hash());
        }
    }

    /** How a permission was taken back, and from whom. */
    record RevocationReceived(
            UUID participantId,
            UUID consentId,
            List<String> recipients,
            Revocation.Method method,
            String revokedBy,
            Instant revokedAt,
            String policyVersion)
            implements OfConsent {
        public RevocationReceived {
            recipients = List.copyOf(recipients);
        }
    }

    /**
     * A permission no longer holds from then on, as others need it.
     *
     * @param recipients from whom; empty: from everybody it names. Where it was taken back from some only, the others go
     *     on under a consent granted in the same commit, and this is empty still
     * @param reliance whether payment for what was provided before may still be asked for
     */
    record ConsentRevoked(
            UUID participantId, UUID consentId, Instant revokedAt, List<String> recipients, boolean reliance)
            implements OfConsent {
        public ConsentRevoked {
            recipients = List.copyOf(recipients);
        }
    }

    /** A permission ended by itself. */
    record ConsentExpired(UUID participantId, UUID consentId, Instant expiredAt) implements OfConsent {}

    /** The participant has come of age: what another signed for them is to be asked of them. */
    record ConsentRenewalDue(UUID participantId, UUID consentId, Instant dueAt) implements OfConsent {}

    /**
     * By the birth date that is known now, the participant was too young to sign it alone. It holds as before; the privacy
     * officer looks at it.
     *
     * @param policyVersion of the policy that gives the age
     */
    record ConsentSignatureQuestioned(UUID participantId, UUID consentId, Instant questionedAt, String policyVersion)
            implements OfConsent {}

    /** The privacy officer has looked at a signature that was questioned. */
    record ConsentSignatureReviewed(
            UUID participantId, UUID consentId, Text finding, String reviewedBy, Instant reviewedAt)
            implements OfConsent {}

    /** What the form of a consent waits for has happened. */
    record StatedEventOccurred(
            UUID participantId, UUID consentId, EndingEvent event, Instant occurredAt, String recordedBy)
            implements OfConsent {}

    /** A consent was asked for and not given. */
    record ConsentDeclined(UUID participantId, DeclinedConsent declined) implements OfParticipant {}

    /** The participant was told of their rights. */
    record PrivacyNoticeDelivered(UUID participantId, RightsNotice notice) implements OfParticipant {}
}
