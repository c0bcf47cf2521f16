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
import org.throughline.treatmentplan.incident.domain.IncidentEvent.IncidentMarkedEnteredInError;
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
 * @param enteredInError why it should not be in the record, if so
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
        String policyVersion,
        @Nullable Mistake enteredInError) {

    /** Why it should not be in the record. */
    record Mistake(String reason, String markedBy, Role role, Instant markedAt) {
        static Mistake of(IncidentMarkedEnteredInError e) {
            return new Mistake(e.reason().value(), e.markedBy(), e.role(), e.markedAt());
        }
    }

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
                    e.objections().contains(Objection.NO_LAWFUL_BASIS)
                            ? e.basis().instead()
                            : List.of());
        }
    }

    /** @param at the time by which something is late */
    static IncidentPage of(Incident incident, Instant at) {
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
                incident.reviewOverdue(at),
                incident.reviewed().map(Reviewed::of).orElse(null),
                incident.reportOutstanding().orElse(null),
                incident.reportOverdue(at),
                incident.filed().stream().map(Filed::of).toList(),
                e.policyVersion(),
                incident.error().map(Mistake::of).orElse(null));
    }
}
