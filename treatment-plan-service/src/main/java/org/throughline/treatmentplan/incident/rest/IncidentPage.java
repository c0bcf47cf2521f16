package org.throughline.treatmentplan.incident.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.incident.domain.Incident;
import org.throughline.treatmentplan.incident.domain.IncidentEvent.ExternalReportFiled;
import org.throughline.treatmentplan.incident.domain.IncidentEvent.IncidentReported;
import org.throughline.treatmentplan.incident.domain.IncidentEvent.IncidentReviewed;
import org.throughline.treatmentplan.incident.domain.IncidentKind;
import org.throughline.treatmentplan.incident.domain.Objection;
import org.throughline.treatmentplan.incident.domain.ReportBasis;
import org.throughline.treatmentplan.incident.domain.ReportBasis.LawfulRoute;
import org.throughline.treatmentplan.incident.domain.Severity;

/**
 * One incident.
 *
 * @param reviewBy when somebody is to have looked into it
 * @param reportBy when an authority is to be told, while that is outstanding
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IncidentPage(
        UUID incidentId,
        UUID participantId,
        UUID episodeId,
        IncidentKind kind,
        Severity severity,
        String description,
        Instant happenedAt,
        String reportedBy,
        Role role,
        Instant reviewBy,
        boolean reviewOverdue,
        @Nullable Reviewed review,
        @Nullable Instant reportBy,
        boolean reportOverdue,
        List<Filed> externalReports,
        String policyVersion) {

    /** What was found. */
    record Reviewed(String findings, List<String> actions, String reviewer, Role role, Instant reviewedAt) {
        static Reviewed of(IncidentReviewed e) {
            return new Reviewed(
                    e.findings().value(),
                    e.actions().stream().map(Text::value).toList(),
                    e.reviewer(),
                    e.role(),
                    e.reviewedAt());
        }
    }

    /**
     * That an authority was told.
     *
     * @param objections what is to be seen about the basis
     * @param instead by which somebody may be told where the law knows no such basis
     */
    record Filed(
            ReportBasis basis,
            String authority,
            String said,
            String filedBy,
            Role role,
            Instant filedAt,
            List<Objection> objections,
            List<LawfulRoute> instead) {
        static Filed of(ExternalReportFiled e) {
            return new Filed(
                    e.basis(),
                    e.authority().value(),
                    e.said().value(),
                    e.filedBy(),
                    e.role(),
                    e.filedAt(),
                    e.objections(),
                    e.basis().instead());
        }
    }

    static IncidentPage of(Incident incident) {
        IncidentReported e = incident.reported().orElseThrow();
        return new IncidentPage(
                e.incidentId(),
                e.participantId(),
                e.episodeId(),
                e.kind(),
                e.severity(),
                e.description().value(),
                e.happenedAt(),
                e.reportedBy(),
                e.role(),
                e.reviewBy(),
                incident.reviewOverdue(),
                incident.reviewed().map(Reviewed::of).orElse(null),
                incident.reportOutstanding().orElse(null),
                incident.reportOverdue(),
                incident.filed().stream().map(Filed::of).toList(),
                e.policyVersion());
    }
}
