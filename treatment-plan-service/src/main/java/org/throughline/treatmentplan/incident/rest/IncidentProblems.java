package org.throughline.treatmentplan.incident.rest;

import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;
import org.throughline.treatmentplan.incident.domain.IncidentRefusal;
import org.throughline.treatmentplan.incident.domain.IncidentRefusal.AlreadyReviewed;
import org.throughline.treatmentplan.incident.domain.IncidentRefusal.BasisDoesNotCover;
import org.throughline.treatmentplan.incident.domain.IncidentRefusal.EpisodeUnknown;
import org.throughline.treatmentplan.incident.domain.IncidentRefusal.IncidentUnknown;
import org.throughline.treatmentplan.incident.domain.IncidentRefusal.NoLawfulBasis;
import org.throughline.treatmentplan.incident.domain.IncidentRefusal.ReviewerIsReporter;
import org.throughline.treatmentplan.incident.domain.IncidentRefusal.YetToCome;
import org.throughline.treatmentplan.incident.domain.ReportBasis;

/** What each refusal about an incident is over HTTP. */
final class IncidentProblems {
    private IncidentProblems() {}

    static Problem of(IncidentRefusal refusal) {
        return switch (refusal) {
            case EpisodeUnknown _ -> Problems.unknown();
            case IncidentUnknown _ -> Problems.unknown();
            case AlreadyReviewed _ -> Problems.problem(409, "already-reviewed", "Somebody looked into it already");
            case ReviewerIsReporter _ ->
                Problems.problem(403, "reviewer-is-reporter", "Somebody else than who reported it looks into it");
            case NoLawfulBasis(ReportBasis basis, var _)
            when basis == ReportBasis.ADULT_ABUSE ->
                Problems.problem(
                        422,
                        "no-basis-adult-abuse",
                        "No rule lets the abuse of an adult be told; what remains is consent, a medical emergency, a court"
                                + " order, or a report that names nobody as a patient");
            case NoLawfulBasis _ ->
                Problems.problem(
                        422,
                        "no-basis-imminent-threat",
                        "No rule lets an imminent threat be told; what remains is consent, a medical emergency, a crime or"
                                + " a threat on the premises or against staff, a court order, or a report that names nobody"
                                + " as a patient");
            case BasisDoesNotCover _ ->
                Problems.problem(422, "basis-does-not-cover", "That basis is for incidents of another kind");
            case YetToCome _ ->
                Problems.problem(422, "yet-to-come", "Record what has happened; that time is yet to come");
        };
    }
}
