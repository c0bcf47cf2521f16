package org.throughline.intake.screening.rest;

import org.throughline.intake.screening.domain.ScreeningRefusal;
import org.throughline.intake.screening.domain.ScreeningRefusal.ReferralUnknown;
import org.throughline.intake.screening.domain.ScreeningRefusal.ScreenedInFuture;
import org.throughline.intake.screening.domain.ScreeningRefusal.ScreeningIdTaken;
import org.throughline.intake.screening.domain.ScreeningRefusal.SignOffMissing;
import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;

/** What each refusal about a screening is over HTTP. */
final class ScreeningProblems {
    private ScreeningProblems() {}

    static Problem of(ScreeningRefusal refusal) {
        return switch (refusal) {
            case ReferralUnknown _ -> Problems.unknown();
            case SignOffMissing _ ->
                Problems.problem(
                        422, "sign-off-missing", "At this risk only a clinician may let it go on; let one record it");
            case ScreeningIdTaken _ -> Problems.problem(409, "screening-exists", "Another screening has this id");
            case ScreenedInFuture _ ->
                Problems.problem(422, "screened-in-future", "Record a screening after it was done");
        };
    }
}
