package org.throughline.outcomes.alert.rest;

import org.throughline.outcomes.alert.domain.AlertRefusal;
import org.throughline.outcomes.alert.domain.AlertRefusal.AlertIsAcknowledged;
import org.throughline.outcomes.alert.domain.AlertRefusal.AlertIsResolved;
import org.throughline.outcomes.alert.domain.AlertRefusal.AlertNeedsOwner;
import org.throughline.outcomes.alert.domain.AlertRefusal.AlertNotYetDue;
import org.throughline.outcomes.alert.domain.AlertRefusal.AlertUnknown;
import org.throughline.outcomes.alert.domain.AlertRefusal.ResolverIsRecorder;
import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;

/** What each refusal about an alert is over HTTP. */
final class AlertProblems {
    private AlertProblems() {}

    static Problem of(AlertRefusal refusal) {
        return switch (refusal) {
            case AlertUnknown _ -> Problems.unknown();
            case AlertIsAcknowledged _ ->
                Problems.problem(409, "alert-acknowledged", "Somebody sees to it already; look at the worklist");
            case AlertIsResolved _ -> Problems.problem(409, "alert-resolved", "The alert is closed");
            case AlertNotYetDue _ -> Problems.problem(409, "alert-not-due", "Its deadline has not passed yet");
            case AlertNeedsOwner _ -> Problems.problem(422, "alert-needs-owner", "Say who gets the alert");
            case ResolverIsRecorder _ ->
                Problems.problem(
                        403, "resolver-is-recorder", "Somebody else than who recorded the answers closes the alert");
        };
    }
}
