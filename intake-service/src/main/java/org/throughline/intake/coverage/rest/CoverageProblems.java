package org.throughline.intake.coverage.rest;

import org.throughline.intake.coverage.domain.CoverageRefusal;
import org.throughline.intake.coverage.domain.CoverageRefusal.AnsweredInFuture;
import org.throughline.intake.coverage.domain.CoverageRefusal.AuthorisationIdTaken;
import org.throughline.intake.coverage.domain.CoverageRefusal.AuthorisationUnknown;
import org.throughline.intake.coverage.domain.CoverageRefusal.ExtensionShrinks;
import org.throughline.intake.coverage.domain.CoverageRefusal.NoSelfPay;
import org.throughline.intake.coverage.domain.CoverageRefusal.NotAppealed;
import org.throughline.intake.coverage.domain.CoverageRefusal.NotAwaitingDecision;
import org.throughline.intake.coverage.domain.CoverageRefusal.NotDenied;
import org.throughline.intake.coverage.domain.CoverageRefusal.NotGranted;
import org.throughline.intake.coverage.domain.CoverageRefusal.OverlapsAnother;
import org.throughline.intake.coverage.domain.CoverageRefusal.ParticipantUnknown;
import org.throughline.intake.coverage.domain.CoverageRefusal.PeriodTooLong;
import org.throughline.intake.coverage.domain.CoverageRefusal.SelfPayAlreadyDeclared;
import org.throughline.intake.coverage.domain.CoverageRefusal.SelfPayEndsEarly;
import org.throughline.intake.coverage.domain.CoverageRefusal.VerificationIdTaken;
import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;

/** What each refusal about coverage is over HTTP. */
final class CoverageProblems {
    private CoverageProblems() {}

    static Problem of(CoverageRefusal refusal) {
        return switch (refusal) {
            case ParticipantUnknown _, AuthorisationUnknown _ -> Problems.unknown();
            case VerificationIdTaken _ ->
                Problems.problem(409, "verification-exists", "Another answer of a payer has this id");
            case AnsweredInFuture _ ->
                Problems.problem(422, "answered-in-future", "Record what a payer said after it was said");
            case AuthorisationIdTaken _ ->
                Problems.problem(409, "authorisation-exists", "Another authorisation has this id");
            case PeriodTooLong _ ->
                Problems.problem(
                        422, "authorisation-too-long", "Ask for what comes after as an authorisation of its own");
            case OverlapsAnother _ ->
                Problems.problem(
                        409,
                        "authorisation-overlaps",
                        "The payer pays for these days at this level already; extend that one or mark this as secondary");
            case NotAwaitingDecision _ ->
                Problems.problem(409, "authorisation-decided", "The payer has decided on it already");
            case NotDenied _ -> Problems.problem(409, "authorisation-not-denied", "Only a denial can be appealed");
            case NotAppealed _ -> Problems.problem(409, "authorisation-not-appealed", "Record the appeal first");
            case NotGranted _ ->
                Problems.problem(409, "authorisation-not-granted", "Only what was granted is extended");
            case ExtensionShrinks _ ->
                Problems.problem(
                        422, "extension-shrinks", "Give units in all and a last day, neither less than before");
            case SelfPayAlreadyDeclared _ ->
                Problems.problem(409, "self-pay-declared", "The participant pays for themselves already");
            case SelfPayEndsEarly _ ->
                Problems.problem(422, "self-pay-ends-early", "Give a last day on or after the first");
            case NoSelfPay _ -> Problems.problem(409, "self-pay-not-declared", "No period of self-pay is open");
        };
    }
}
