package org.throughline.intake.privacyrequest.rest;

import org.throughline.intake.privacyrequest.domain.PrivacyRequestRefusal;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestRefusal.CannotBeExtended;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestRefusal.DisagreementFiledBefore;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestRefusal.ExtendedBefore;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestRefusal.ExtendedTooLate;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestRefusal.NoRestrictionInForce;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestRefusal.NothingWasDenied;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestRefusal.ParticipantUnknown;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestRefusal.ReceivedInFuture;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestRefusal.RecipientNotRegistered;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestRefusal.RequestIdTaken;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestRefusal.RequestIsAnswered;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestRefusal.RequestOfAnotherKind;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestRefusal.RequestUnknown;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestRefusal.RestrictionIsMandatory;
import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;

/** What each refusal about a demand is over HTTP. */
final class PrivacyRequestProblems {
    private PrivacyRequestProblems() {}

    static Problem of(PrivacyRequestRefusal refusal) {
        return switch (refusal) {
            case ParticipantUnknown _, RequestUnknown _ -> Problems.unknown();
            case RequestIdTaken _ -> Problems.problem(409, "privacy-request-exists", "Another demand has this id");
            case ReceivedInFuture _ ->
                Problems.problem(422, "received-in-future", "Record a demand after it was received");
            case RecipientNotRegistered _ ->
                Problems.problem(422, "recipient-not-registered", "A restriction is toward registered recipients");
            case RequestOfAnotherKind _ ->
                Problems.problem(409, "privacy-request-of-another-kind", "That is no answer to what was asked");
            case RequestIsAnswered _ ->
                Problems.problem(409, "privacy-request-answered", "The demand was answered before");
            case ExtendedBefore _ -> Problems.problem(409, "extended-before", "A demand is put off once; answer it");
            case CannotBeExtended _ ->
                Problems.problem(422, "cannot-be-extended", "A demand of this kind is not put off; answer it");
            case ExtendedTooLate _ -> Problems.problem(409, "extended-too-late", "The demand was due; answer it");
            case RestrictionIsMandatory _ ->
                Problems.problem(
                        422,
                        "restriction-is-mandatory",
                        "Care that was paid for in full is kept from the plan if the participant says so");
            case NothingWasDenied _ ->
                Problems.problem(409, "nothing-was-denied", "Only a denied amendment is disagreed with");
            case DisagreementFiledBefore _ ->
                Problems.problem(409, "disagreement-filed-before", "A statement of disagreement is kept already");
            case NoRestrictionInForce _ ->
                Problems.problem(409, "no-restriction-in-force", "The programme agreed to no restriction here");
        };
    }
}
