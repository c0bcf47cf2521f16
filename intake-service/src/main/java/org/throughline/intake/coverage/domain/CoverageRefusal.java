package org.throughline.intake.coverage.domain;

import java.util.UUID;

/** Why a request about coverage is refused. Each names its rule. */
public sealed interface CoverageRefusal {
    record ParticipantUnknown(UUID participantId) implements CoverageRefusal {}

    record VerificationIdTaken(UUID verificationId) implements CoverageRefusal {}

    /** What has not happened yet is no answer of a payer. */
    record AnsweredInFuture(UUID id) implements CoverageRefusal {}

    record AuthorisationIdTaken(UUID authorisationId) implements CoverageRefusal {}

    record AuthorisationUnknown(UUID authorisationId) implements CoverageRefusal {}

    /** One authorisation is for a limited period; what comes after is another one. */
    record PeriodTooLong(UUID authorisationId) implements CoverageRefusal {}

    /** The payer pays for the same days at the same level already, and neither comes second. */
    record OverlapsAnother(UUID authorisationId, UUID other) implements CoverageRefusal {}

    /** The payer has decided already. */
    record NotAwaitingDecision(UUID authorisationId) implements CoverageRefusal {}

    record NotDenied(UUID authorisationId) implements CoverageRefusal {}

    record NotAppealed(UUID authorisationId) implements CoverageRefusal {}

    record NotGranted(UUID authorisationId) implements CoverageRefusal {}

    /** An extension takes nothing back. */
    record ExtensionShrinks(UUID authorisationId) implements CoverageRefusal {}

    record SelfPayAlreadyDeclared(UUID participantId) implements CoverageRefusal {}

    /** It would have ended before it began. */
    record SelfPayEndsEarly(UUID participantId) implements CoverageRefusal {}

    record NoSelfPay(UUID participantId) implements CoverageRefusal {}
}
