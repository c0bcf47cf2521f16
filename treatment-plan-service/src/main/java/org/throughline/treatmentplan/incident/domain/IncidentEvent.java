package org.throughline.treatmentplan.incident.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.domain.Text;

/** Facts about one incident, and what intake told that they rest on. */
public sealed interface IncidentEvent {
    UUID participantId();

    /** Told by intake: a person's episode began. */
    record ParticipantAdmitted(UUID participantId, UUID episodeId) implements IncidentEvent {}

    /** What this service decided. */
    sealed interface Own extends IncidentEvent {
        UUID incidentId();
    }

    /**
     * Something went wrong.
     *
     * @param reviewBy when somebody is to have looked into it
     * @param reportBy when an authority is to have been told, if the law has one told; one moment or none
     * @param policyVersion of the numbers that say so
     */
    record IncidentReported(
            UUID participantId,
            UUID episodeId,
            UUID incidentId,
            IncidentKind kind,
            Severity severity,
            Text description,
            Instant happenedAt,
            String reportedBy,
            Role role,
            Instant reviewBy,
            List<Instant> reportBy,
            String policyVersion)
            implements Own {
        public IncidentReported {
            reportBy = List.copyOf(reportBy);
        }
    }

    /**
     * Somebody looked into it.
     *
     * @param actions what is done so that it does not happen again
     */
    record IncidentReviewed(
            UUID participantId,
            UUID incidentId,
            Text findings,
            List<Text> actions,
            String reviewer,
            Role role,
            Instant reviewedAt)
            implements Own {
        public IncidentReviewed {
            actions = List.copyOf(actions);
        }
    }

    /**
     * An authority was told.
     *
     * @param settles whether it is the report the law asked for
     */
    record ExternalReportFiled(
            UUID participantId,
            UUID incidentId,
            ReportBasis basis,
            Text authority,
            Text said,
            String filedBy,
            Role role,
            Instant filedAt,
            boolean settles)
            implements Own {}

    /** Nobody looked into it in time. */
    record IncidentReviewOverdue(UUID participantId, UUID incidentId, Instant dueBy) implements Own {}

    /** No authority was told in time. */
    record ExternalReportOverdue(UUID participantId, UUID incidentId, Instant dueBy) implements Own {}
}
