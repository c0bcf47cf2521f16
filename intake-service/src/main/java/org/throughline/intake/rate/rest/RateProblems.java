package org.throughline.intake.rate.rest;

import org.throughline.intake.rate.domain.RateRefusal;
import org.throughline.intake.rate.domain.RateRefusal.AnotherBasisAgreed;
import org.throughline.intake.rate.domain.RateRefusal.RateIdTaken;
import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;

/** What each refusal about rates is over HTTP. */
final class RateProblems {
    private RateProblems() {}

    static Problem of(RateRefusal refusal) {
        return switch (refusal) {
            case RateIdTaken _ -> Problems.problem(409, "rate-exists", "Another rate has this id");
            case AnotherBasisAgreed _ ->
                Problems.problem(
                        409,
                        "rate-basis-differs",
                        "From that day the level is paid for by another unit; let the new rate begin later");
        };
    }
}
