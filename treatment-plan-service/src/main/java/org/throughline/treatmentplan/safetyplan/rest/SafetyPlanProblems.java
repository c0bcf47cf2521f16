package org.throughline.treatmentplan.safetyplan.rest;

import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanRefusal;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanRefusal.EntryUnknown;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanRefusal.NotWhoRecorded;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanRefusal.SafetyPlanSaysNothing;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanRefusal.YetToCome;

/** What each refusal about a safety plan is over HTTP. */
final class SafetyPlanProblems {
    private SafetyPlanProblems() {}

    static Problem of(SafetyPlanRefusal refusal) {
        return switch (refusal) {
            case SafetyPlanSaysNothing _ ->
                Problems.problem(422, "safety-plan-says-nothing", "Write down at least one thing that was agreed");
            case EntryUnknown _ -> Problems.unknown();
            case NotWhoRecorded _ ->
                Problems.problem(403, "not-who-recorded", "Whoever recorded it does that, or a medical director");
            case YetToCome _ ->
                Problems.problem(422, "yet-to-come", "Record what has happened; that time is yet to come");
        };
    }
}
