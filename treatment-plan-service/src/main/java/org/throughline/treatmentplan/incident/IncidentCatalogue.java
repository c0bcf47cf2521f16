package org.throughline.treatmentplan.incident;

import org.throughline.disclosure.ledger.LedgerDeciding;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.privacy.KeyKind;
import org.throughline.treatmentplan.incident.domain.IncidentEvent;
import org.throughline.treatmentplan.incident.domain.IncidentEvent.ExternalReportDisclosed;
import org.throughline.treatmentplan.incident.domain.IncidentEvent.ExternalReportFiled;
import org.throughline.treatmentplan.incident.domain.IncidentEvent.IncidentMarkedEnteredInError;
import org.throughline.treatmentplan.incident.domain.IncidentEvent.IncidentOverdue;
import org.throughline.treatmentplan.incident.domain.IncidentEvent.IncidentReported;
import org.throughline.treatmentplan.incident.domain.IncidentEvent.IncidentReviewed;
import org.throughline.treatmentplan.incident.domain.IncidentEvent.ParticipantAdmitted;

/**
 * How the facts of incidents are stored, each sealed under the clinical key of the person it is about. That something was told
 * outlives them, in codes under the organisation's key.
 */
public final class IncidentCatalogue {
    private static final KeyKind CLINICAL = new KeyKind("clinical");
    private static final KeyKind ORGANISATION = new KeyKind("organisation");

    /** All of them. */
    public static final Catalogue<IncidentEvent> TYPES = Catalogue.of(
            IncidentEvent.class,
            about(EventType.told("intake.participant-admitted.v1", ParticipantAdmitted.class, CLINICAL)),
            internal("treatment-plan.incident-reported.v1", IncidentReported.class)
                    .happenedAt(IncidentReported::happenedAt),
            internal("treatment-plan.incident-reviewed.v1", IncidentReviewed.class)
                    .happenedAt(IncidentReviewed::reviewedAt),
            internal("treatment-plan.external-report-filed.v1", ExternalReportFiled.class)
                    .happenedAt(ExternalReportFiled::filedAt),
            EventType.internal(
                            "treatment-plan.external-report-disclosed.v1", ExternalReportDisclosed.class, ORGANISATION)
                    .revisedBy(LedgerDeciding::holdingNoAuthority)
                    .outliving(e -> e.participantId().toString())
                    .happenedAt(e -> e.disclosure().disclosedAt()),
            internal("treatment-plan.incident-entered-in-error.v1", IncidentMarkedEnteredInError.class)
                    .happenedAt(IncidentMarkedEnteredInError::markedAt),
            internal("treatment-plan.incident-overdue.v1", IncidentOverdue.class));

    private IncidentCatalogue() {}

    private static <T extends IncidentEvent> EventType<T> internal(String name, Class<T> record) {
        return about(EventType.internal(name, record, CLINICAL));
    }

    private static <T extends IncidentEvent> EventType<T> about(EventType<T> type) {
        return type.about(e -> e.participantId().toString());
    }
}
