package org.throughline.intake.escalation.rest;

import org.throughline.intake.escalation.domain.EscalationRefusal;
import org.throughline.intake.escalation.domain.EscalationRefusal.ActedInFuture;
import org.throughline.intake.escalation.domain.EscalationRefusal.EscalationIdTaken;
import org.throughline.intake.escalation.domain.EscalationRefusal.EscalationIsResolved;
import org.throughline.intake.escalation.domain.EscalationRefusal.EscalationOfAnother;
import org.throughline.intake.escalation.domain.EscalationRefusal.EscalationUnknown;
import org.throughline.intake.escalation.domain.EscalationRefusal.ReferralUnknown;
import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;

/** What each refusal about a crisis is over HTTP. */
final class EscalationProblems {
    private EscalationProblems() {}

    static Problem of(EscalationRefusal refusal) {
        return switch (refusal) {
            case ReferralUnknown _, EscalationUnknown _, EscalationOfAnother _ -> Problems.unknown();
            case EscalationIdTaken _ -> Problems.problem(409, "escalation-exists", "Another crisis has this id");
            case EscalationIsResolved _ ->
                Problems.problem(409, "escalation-resolved", "The crisis is over; raise another one");
            case ActedInFuture _ -> Problems.problem(422, "acted-in-future", "Record what was done after it was done");
        };
    }
}
