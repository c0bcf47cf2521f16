package org.throughline.intake.confidentiality.rest;

import org.throughline.intake.confidentiality.domain.ConfidentialityRefusal;
import org.throughline.intake.confidentiality.domain.ConfidentialityRefusal.NothingKnown;
import org.throughline.intake.confidentiality.domain.ConfidentialityRefusal.NothingToLower;
import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;

/** What each refusal about confidentiality is over HTTP. */
final class ConfidentialityProblems {
    private ConfidentialityProblems() {}

    static Problem of(ConfidentialityRefusal refusal) {
        return switch (refusal) {
            case NothingKnown _ -> Problems.unknown();
            case NothingToLower _ ->
                Problems.problem(409, "nothing-to-lower", "Nothing stands there that could be lowered");
        };
    }
}
