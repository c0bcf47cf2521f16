package org.throughline.intake.consent.rest;

import org.throughline.intake.consent.domain.ConsentRefusal;
import org.throughline.intake.consent.domain.ConsentRefusal.AuthorityEnded;
import org.throughline.intake.consent.domain.ConsentRefusal.AuthorityUnproven;
import org.throughline.intake.consent.domain.ConsentRefusal.CannotBeCombined;
import org.throughline.intake.consent.domain.ConsentRefusal.ConsentDoesNotWait;
import org.throughline.intake.consent.domain.ConsentRefusal.ConsentHasExpired;
import org.throughline.intake.consent.domain.ConsentRefusal.ConsentIdTaken;
import org.throughline.intake.consent.domain.ConsentRefusal.ConsentIsIrrevocable;
import org.throughline.intake.consent.domain.ConsentRefusal.ConsentIsRevoked;
import org.throughline.intake.consent.domain.ConsentRefusal.ConsentUnknown;
import org.throughline.intake.consent.domain.ConsentRefusal.DeclineIdTaken;
import org.throughline.intake.consent.domain.ConsentRefusal.DeclinedInFuture;
import org.throughline.intake.consent.domain.ConsentRefusal.DeliveredInFuture;
import org.throughline.intake.consent.domain.ConsentRefusal.ElementsMissing;
import org.throughline.intake.consent.domain.ConsentRefusal.ExpiresBeforeSigned;
import org.throughline.intake.consent.domain.ConsentRefusal.InformationBeyondKind;
import org.throughline.intake.consent.domain.ConsentRefusal.IntermediaryMembersMissing;
import org.throughline.intake.consent.domain.ConsentRefusal.IrrevocabilityNotAllowed;
import org.throughline.intake.consent.domain.ConsentRefusal.NoticeIdTaken;
import org.throughline.intake.consent.domain.ConsentRefusal.OccurredOutsideConsent;
import org.throughline.intake.consent.domain.ConsentRefusal.PaperNeeded;
import org.throughline.intake.consent.domain.ConsentRefusal.ParticipantUnknown;
import org.throughline.intake.consent.domain.ConsentRefusal.PurposeBeyondKinds;
import org.throughline.intake.consent.domain.ConsentRefusal.RecipientNotAPerson;
import org.throughline.intake.consent.domain.ConsentRefusal.RecipientNotOfCriminalJustice;
import org.throughline.intake.consent.domain.ConsentRefusal.RecipientNotOnConsent;
import org.throughline.intake.consent.domain.ConsentRefusal.RecipientNotRegistered;
import org.throughline.intake.consent.domain.ConsentRefusal.RevocationNotInWriting;
import org.throughline.intake.consent.domain.ConsentRefusal.SignatureNotInDoubt;
import org.throughline.intake.consent.domain.ConsentRefusal.SignedInFuture;
import org.throughline.intake.consent.domain.ConsentRefusal.SignerTooYoung;
import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;

/** What each refusal about consent is over HTTP. */
public final class ConsentProblems {
    private ConsentProblems() {}

    /** The problem of one. */
    public static Problem of(ConsentRefusal refusal) {
        return switch (refusal) {
            case ParticipantUnknown _, ConsentUnknown _ -> Problems.unknown();
            case ConsentIdTaken _ -> Problems.problem(409, "consent-exists", "Another consent has this id");
            case CannotBeCombined _ ->
                Problems.problem(422, "consent-cannot-be-combined", "This kind of consent needs a form of its own");
            case ElementsMissing _ ->
                Problems.problem(
                        422,
                        "consent-elements-missing",
                        "The form lacks an element its kind must have; sign a whole one");
            case PurposeBeyondKinds _ ->
                Problems.problem(422, "purpose-beyond-kinds", "No kind on the form permits one of its purposes");
            case InformationBeyondKind _ ->
                Problems.problem(
                        422, "information-beyond-kind", "Notes that are kept apart need a consent of their own kind");
            case RecipientNotRegistered _ ->
                Problems.problem(
                        422, "recipient-not-registered", "Name a registered recipient, or a class some of them are of");
            case RecipientNotAPerson _ ->
                Problems.problem(422, "recipient-not-a-person", "Name family members by the ids of people");
            case RecipientNotOfCriminalJustice _ ->
                Problems.problem(
                        422,
                        "recipient-not-of-criminal-justice",
                        "This kind of consent is toward authorities of criminal justice");
            case IntermediaryMembersMissing _ ->
                Problems.problem(
                        422,
                        "intermediary-members-missing",
                        "Name the members of the intermediary, or those who treat the participant");
            case IrrevocabilityNotAllowed _ ->
                Problems.problem(
                        422,
                        "irrevocability-not-allowed",
                        "Only a consent to criminal justice is irrevocable, and it says until when");
            case SignedInFuture _ -> Problems.problem(422, "signed-in-future", "Record a consent after it was signed");
            case ExpiresBeforeSigned _ ->
                Problems.problem(422, "expires-before-signed", "The consent would end before it was signed");
            case SignerTooYoung _ ->
                Problems.problem(422, "signer-too-young", "A parent, guardian or representative has to sign as well");
            case AuthorityEnded _ ->
                Problems.problem(422, "authority-ended", "A parent's right ended at majority; the participant signs");
            case AuthorityUnproven _ ->
                Problems.problem(422, "authority-unproven", "Send the hash of what proves the signer's right");
            case PaperNeeded _ ->
                Problems.problem(422, "paper-needed", "What the form permits is filed by staff who have the paper");
            case ConsentIsRevoked _ -> Problems.problem(409, "consent-revoked", "The consent was taken back");
            case ConsentHasExpired _ -> Problems.problem(409, "consent-expired", "The consent ended by itself before");
            case ConsentIsIrrevocable _ ->
                Problems.problem(
                        409,
                        "consent-irrevocable",
                        "The consent is not revocable until what its form states; record that first");
            case RevocationNotInWriting _ ->
                Problems.problem(422, "revocation-not-in-writing", "This kind of consent is taken back in writing");
            case SignatureNotInDoubt _ ->
                Problems.problem(409, "signature-not-in-doubt", "Nobody doubts its signature, or it was looked at");
            case ConsentDoesNotWait _ ->
                Problems.problem(409, "consent-does-not-wait", "Nothing on the consent waits for that");
            case OccurredOutsideConsent _ ->
                Problems.problem(
                        422,
                        "occurred-outside-consent",
                        "Record what has happened, and what happened after the consent was signed");
            case RecipientNotOnConsent _ ->
                Problems.problem(422, "recipient-not-on-consent", "The consent names no such recipient");
            case DeclineIdTaken _ -> Problems.problem(409, "decline-exists", "Another answer has this id");
            case DeclinedInFuture _ ->
                Problems.problem(422, "declined-in-future", "Record that somebody said no after they did");
            case NoticeIdTaken _ -> Problems.problem(409, "notice-exists", "Another notice has this id");
            case DeliveredInFuture _ ->
                Problems.problem(422, "delivered-in-future", "Record a notice after it was delivered");
        };
    }
}
