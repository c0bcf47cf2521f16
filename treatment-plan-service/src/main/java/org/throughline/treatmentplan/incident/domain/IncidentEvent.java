package org.throughline.treatmentplan.incident.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.disclosure.domain.LedgerEvent.RecordsDisclosed;
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
     * @param mandated whether the law has an authority told
     * @param reportBy by when, if it does; every incident has one, so that no clock tells which it is
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
            boolean mandated,
            Instant reportBy,
            String policyVersion)
            implements Own {}

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
     * @param objections what is to be seen about the basis it was told on
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
            boolean settles,
            List<Objection> objections)
            implements Own {
        public ExternalReportFiled {
            objections = List.copyOf(objections);
        }

        /** Whether another says that the same was told; what is to be seen about it may have been judged otherwise. */
        boolean repeats(ExternalReportFiled other) {
            return participantId.equals(other.participantId)
                    && incidentId.equals(other.incidentId)
                    && basis == other.basis
                    && authority.equals(other.authority)
                    && said.equals(other.said)
                    && filedBy.equals(other.filedBy)
                    && role == other.role
                    && filedAt.equals(other.filedAt);
        }
    }

    /**
     * That an authority was told left the programme. It outlives the report: ids and codes.
     *
     * @param disclosure what the ledger has of it
     */
    record ExternalReportDisclosed(UUID incidentId, RecordsDisclosed disclosure) implements Own {
        @Override
        public UUID participantId() {
            return disclosure.request().participantId();
        }
    }

    /** It should not be in the record. It is kept, and hidden from every ordinary read; nothing is to be done about it. */
    record IncidentMarkedEnteredInError(
            UUID participantId, UUID incidentId, Text reason, String markedBy, Role role, Instant markedAt)
            implements Own {}

    /**
     * Something was not done about it in time. It is recorded no more, since the time at which it was told of which duty it was;
     * what is late is reckoned when it is read.
     */
    record IncidentOverdue(UUID participantId, UUID incidentId, Duty duty, Instant dueBy) implements Own {}
}
