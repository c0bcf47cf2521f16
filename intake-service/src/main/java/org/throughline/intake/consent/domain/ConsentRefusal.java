package org.throughline.intake.consent.domain;

import java.util.List;
import java.util.UUID;

/** Why a request about consent is refused. */
public sealed interface ConsentRefusal {
    record ParticipantUnknown(UUID participantId) implements ConsentRefusal {}

    record ConsentIdTaken(UUID consentId) implements ConsentRefusal {}

    /** Counselling notes and legal proceedings need a form of their own. */
    record CannotBeCombined(ConsentKind kind) implements ConsentRefusal {}

    /** The form lacks what the law demands for this kind, so it would be no consent. */
    record ElementsMissing(ConsentKind kind, List<ConsentElement> elements) implements ConsentRefusal {
        public ElementsMissing {
            elements = List.copyOf(elements);
        }
    }

    /** No kind on the form can permit this. */
    record PurposeBeyondKinds(Purpose purpose) implements ConsentRefusal {}

    record SignedInFuture(UUID participantId) implements ConsentRefusal {}

    record ExpiresBeforeSigned(UUID participantId) implements ConsentRefusal {}

    /** The participant may not sign alone yet. */
    record SignerTooYoung(UUID participantId) implements ConsentRefusal {}

    /** A parent's right ended at majority. */
    record AuthorityEnded(UUID participantId) implements ConsentRefusal {}

    /** Who signs for another shows by what right. */
    record AuthorityUnproven(UUID participantId) implements ConsentRefusal {}

    record ConsentUnknown(UUID consentId) implements ConsentRefusal {}

    /** It was taken back from some recipients already; the others go on under a consent of its own. */
    record ConsentIsRevoked(UUID consentId) implements ConsentRefusal {}

    record RecipientNotOnConsent(UUID consentId) implements ConsentRefusal {}

    record NoticeIdTaken(UUID noticeId) implements ConsentRefusal {}

    record DeliveredInFuture(UUID noticeId) implements ConsentRefusal {}
}
