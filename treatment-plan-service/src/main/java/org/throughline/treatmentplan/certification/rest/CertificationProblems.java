package org.throughline.treatmentplan.certification.rest;

import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;
import org.throughline.treatmentplan.certification.domain.CertificationRefusal;
import org.throughline.treatmentplan.certification.domain.CertificationRefusal.BeforeAdmission;
import org.throughline.treatmentplan.certification.domain.CertificationRefusal.EpisodeUnknown;
import org.throughline.treatmentplan.certification.domain.CertificationRefusal.HoursTooFew;
import org.throughline.treatmentplan.certification.domain.CertificationRefusal.NotLater;
import org.throughline.treatmentplan.certification.domain.CertificationRefusal.TooFarAhead;

/** What each refusal about a certification is over HTTP. */
final class CertificationProblems {
    private CertificationProblems() {}

    static Problem of(CertificationRefusal refusal) {
        return switch (refusal) {
            case EpisodeUnknown _ -> Problems.unknown();
            case HoursTooFew _ ->
                Problems.problem(422, "hours-too-few", "So few hours a week are not certified by this programme");
            case BeforeAdmission _ ->
                Problems.problem(422, "before-admission", "Certify from the day of the admission on, or later");
            case TooFarAhead _ ->
                Problems.problem(422, "too-far-ahead", "Certify when it is due; that day is too far ahead");
            case NotLater _ -> Problems.problem(409, "not-later", "Another certification begins on that day or later");
        };
    }
}
