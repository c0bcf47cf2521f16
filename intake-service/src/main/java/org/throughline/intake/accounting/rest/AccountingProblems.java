package org.throughline.intake.accounting.rest;

import org.throughline.intake.accounting.domain.AccountingRefusal;
import org.throughline.intake.accounting.domain.AccountingRefusal.AccountingIdTaken;
import org.throughline.intake.accounting.domain.AccountingRefusal.DemandIsAnswered;
import org.throughline.intake.accounting.domain.AccountingRefusal.DemandOfAnotherKind;
import org.throughline.intake.accounting.domain.AccountingRefusal.DemandUnknown;
import org.throughline.intake.accounting.domain.AccountingRefusal.ParticipantUnknown;
import org.throughline.intake.accounting.domain.AccountingRefusal.PeriodImpossible;
import org.throughline.intake.accounting.domain.AccountingRefusal.PeriodTooEarly;
import org.throughline.intake.accounting.domain.AccountingRefusal.TooManyEntries;
import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;

/** What each refusal of an accounting is over HTTP. */
final class AccountingProblems {
    private AccountingProblems() {}

    static Problem of(AccountingRefusal refusal) {
        return switch (refusal) {
            case ParticipantUnknown _ -> Problems.unknown();
            case AccountingIdTaken _ -> Problems.problem(409, "accounting-exists", "Another accounting has this id");
            case PeriodImpossible _ ->
                Problems.problem(422, "accounting-period-impossible", "The period begins before it ends, and is past");
            case PeriodTooEarly _ ->
                Problems.problem(422, "accounting-period-too-early", "The rule does not go back that far");
            case TooManyEntries _ ->
                Problems.problem(422, "accounting-too-long", "Issue several accountings of shorter periods");
            case DemandUnknown _ ->
                Problems.problem(422, "demand-unknown", "The participant made no demand with this id");
            case DemandOfAnotherKind _ ->
                Problems.problem(409, "privacy-request-of-another-kind", "That is no answer to what was asked");
            case DemandIsAnswered _ ->
                Problems.problem(409, "privacy-request-answered", "The demand was answered before");
        };
    }
}
