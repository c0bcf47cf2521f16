package org.throughline.intake.consent.domain;

import java.util.List;
import java.util.UUID;
import org.throughline.intake.domain.DataClass;

/** Why a request about consent is refused. */
public sealed interface ConsentRefusal {
    record ParticipantUnknown(UUID participantId) implements ConsentRefusal {}

    record ConsentIdTaken(UUID consentId) implements ConsentRefusal {}

    /** Notes kept apart, proceedings, family and criminal justice need a form of their own. */
    record CannotBeCombined(ConsentKind kind) implements ConsentRefusal {}

    /** The form lacks what the law demands for this kind, so it would be no consent. */
    record ElementsMissing(ConsentKind kind, List<ConsentElement> elements) implements ConsentRefusal {
        public ElementsMissing {
            elements = List.copyOf(elements);
        }
    }

    /** No kind on the form can permit this. */
    record PurposeBeyondKinds(Purpose purpose) implements ConsentRefusal {}

    /** Notes that are kept apart leave only under a consent of their own kind. */
    record InformationBeyondKind(DataClass information) implements ConsentRefusal {}

    /** Information goes to registered recipients, and to classes that some of them are members of. */
    record RecipientNotRegistered(String recipient) implements ConsentRefusal {}

    /** Family is named by the ids of people. */
    record RecipientNotAPerson(String recipient) implements ConsentRefusal {}

    /** A consent of 42 CFR 2.35 goes to authorities of criminal justice. */
    record RecipientNotOfCriminalJustice(String recipient) implements ConsentRefusal {}

    /** A form that names an intermediary says to which of its members (42 CFR 2.31(a)(4)(ii)). */
    record IntermediaryMembersMissing(String recipient) implements ConsentRefusal {}

    /** Only a consent to criminal justice may be irrevocable for a time, and it says until when. */
    record IrrevocabilityNotAllowed(ConsentKind kind) implements ConsentRefusal {}

    record SignedInFuture(UUID participantId) implements ConsentRefusal {}

    record ExpiresBeforeSigned(UUID participantId) implements ConsentRefusal {}

    /** The participant may not sign alone yet. */
    record SignerTooYoung(UUID participantId) implements ConsentRefusal {}

    /** A parent's right ended at majority. */
    record AuthorityEnded(UUID participantId) implements ConsentRefusal {}

    /** Who signs for another shows by what right. */
    record AuthorityUnproven(UUID participantId) implements ConsentRefusal {}

    /** Nothing on it is filed on its sender's word. */
    record PaperNeeded(UUID participantId) implements ConsentRefusal {}

    record ConsentUnknown(UUID consentId) implements ConsentRefusal {}

    /** It was taken back from some recipients already; the others go on under a consent of its own. */
    record ConsentIsRevoked(UUID consentId) implements ConsentRefusal {}

    /** It ended by itself before. */
    record ConsentHasExpired(UUID consentId) implements ConsentRefusal {}

    /** Until what its form states has happened it is not taken back (42 CFR 2.35(c)). */
    record ConsentIsIrrevocable(UUID consentId) implements ConsentRefusal {}

    /** This kind is taken back in writing. */
    record RevocationNotInWriting(ConsentKind kind) implements ConsentRefusal {}

    record RecipientNotOnConsent(UUID consentId) implements ConsentRefusal {}

    /** Nothing on its form waits for that. */
    record ConsentDoesNotWait(UUID consentId) implements ConsentRefusal {}

    /** What has not happened yet, or happened before the form was signed, ends nothing on it. */
    record OccurredOutsideConsent(UUID consentId) implements ConsentRefusal {}

    record DeclineIdTaken(UUID declineId) implements ConsentRefusal {}

    /** Nobody has said no yet. */
    record DeclinedInFuture(UUID declineId) implements ConsentRefusal {}

    record NoticeIdTaken(UUID noticeId) implements ConsentRefusal {}

    record DeliveredInFuture(UUID noticeId) implements ConsentRefusal {}

    /** Nobody doubts its signature, or somebody has looked at it. */
    record SignatureNotInDoubt(UUID consentId) implements ConsentRefusal {}
}
