package org.throughline.treatmentplan.incident.rest;

import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;
import org.throughline.treatmentplan.incident.domain.IncidentRefusal;
import org.throughline.treatmentplan.incident.domain.IncidentRefusal.AlreadyReviewed;
import org.throughline.treatmentplan.incident.domain.IncidentRefusal.EpisodeUnknown;
import org.throughline.treatmentplan.incident.domain.IncidentRefusal.IncidentIsInError;
import org.throughline.treatmentplan.incident.domain.IncidentRefusal.IncidentUnknown;
import org.throughline.treatmentplan.incident.domain.IncidentRefusal.NotWhoReported;
import org.throughline.treatmentplan.incident.domain.IncidentRefusal.ReportIsOutstanding;
import org.throughline.treatmentplan.incident.domain.IncidentRefusal.ReviewerIsReporter;
import org.throughline.treatmentplan.incident.domain.IncidentRefusal.YetToCome;

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
            case NotWhoReported _ ->
                Problems.problem(403, "not-who-reported", "Whoever reported it does that, or a medical director");
            case ReportIsOutstanding _ ->
                Problems.problem(
                        403,
                        "report-outstanding",
                        "While an authority is still to be told of it, a medical director does that");
            case IncidentIsInError _ -> Problems.problem(409, "incident-in-error", "It was entered in error");
            case YetToCome _ ->
                Problems.problem(422, "yet-to-come", "Record what has happened; that time is yet to come");
        };
    }
}
