package org.throughline.treatmentplan.specimen.rest;

import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;
import org.throughline.treatmentplan.specimen.domain.SpecimenRefusal;
import org.throughline.treatmentplan.specimen.domain.SpecimenRefusal.AlreadyCollected;
import org.throughline.treatmentplan.specimen.domain.SpecimenRefusal.EpisodeUnknown;
import org.throughline.treatmentplan.specimen.domain.SpecimenRefusal.NothingToDispute;
import org.throughline.treatmentplan.specimen.domain.SpecimenRefusal.SpecimenUnknown;
import org.throughline.treatmentplan.specimen.domain.SpecimenRefusal.YetToCome;

/** What each refusal about a drug screen is over HTTP. */
final class SpecimenProblems {
    private SpecimenProblems() {}

    static Problem of(SpecimenRefusal refusal) {
        return switch (refusal) {
            case EpisodeUnknown _ -> Problems.unknown();
            case SpecimenUnknown _ -> Problems.unknown();
            case AlreadyCollected _ ->
                Problems.problem(409, "already-collected", "It was taken already, and recorded otherwise");
            case NothingToDispute _ -> Problems.problem(409, "nothing-to-dispute", "Nothing was found yet");
            case YetToCome _ ->
                Problems.problem(422, "yet-to-come", "Record what has happened; that time is yet to come");
        };
    }
}
