package org.throughline.treatmentplan.specimen.rest;

import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;
import org.throughline.treatmentplan.specimen.domain.SpecimenRefusal;
import org.throughline.treatmentplan.specimen.domain.SpecimenRefusal.AlreadyCollected;
import org.throughline.treatmentplan.specimen.domain.SpecimenRefusal.EpisodeUnknown;
import org.throughline.treatmentplan.specimen.domain.SpecimenRefusal.NotWhoOrdered;
import org.throughline.treatmentplan.specimen.domain.SpecimenRefusal.NothingToDispute;
import org.throughline.treatmentplan.specimen.domain.SpecimenRefusal.SpecimenIsInError;
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
            case NotWhoOrdered _ ->
                Problems.problem(403, "not-who-ordered", "Whoever ordered it does that, or a medical director");
            case SpecimenIsInError _ -> Problems.problem(409, "specimen-in-error", "It was entered in error");
            case YetToCome _ ->
                Problems.problem(422, "yet-to-come", "Record what has happened; that time is yet to come");
        };
    }
}
