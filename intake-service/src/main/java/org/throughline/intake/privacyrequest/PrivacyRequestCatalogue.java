package org.throughline.intake.privacyrequest;

import static org.throughline.intake.Compartments.CLINICAL;

import org.throughline.intake.Compartments;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.AccessDenied;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.AccessFulfilled;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.AccountingFulfilled;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.AmendmentAccepted;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.AmendmentDenied;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.DisagreementStated;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.OfRequest;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.OfRestriction;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.ParticipantSeen;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.PrivacyRequestExtended;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.PrivacyRequestOverdue;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.PrivacyRequestReceived;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.RecipientSeen;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.RestrictionDecided;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.RestrictionEnded;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.RestrictionRecorded;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;

/** How demands are stored. Others read which restrictions hold; what was asked in words stays here. */
public final class PrivacyRequestCatalogue {
    /** All types. */
    public static final Catalogue<PrivacyRequestEvent> EVENTS = Catalogue.of(
            PrivacyRequestEvent.class,
            EventType.told("intake.participant-registered.v1", ParticipantSeen.class, Compartments.IDENTITY),
            EventType.told("intake.recipient-described.v1", RecipientSeen.class, Compartments.ORGANISATION),
            about(EventType.internal("intake.privacy-request-received.v1", PrivacyRequestReceived.class, CLINICAL))
                    .happenedAt(PrivacyRequestReceived::receivedAt),
            about(EventType.internal("intake.privacy-request-extended.v1", PrivacyRequestExtended.class, CLINICAL)),
            about(EventType.internal("intake.privacy-request-overdue.v1", PrivacyRequestOverdue.class, CLINICAL))
                    .happenedAt(PrivacyRequestOverdue::dueAt),
            about(EventType.internal("intake.access-fulfilled.v1", AccessFulfilled.class, CLINICAL)),
            about(EventType.internal("intake.access-denied.v1", AccessDenied.class, CLINICAL)),
            about(EventType.internal("intake.accounting-fulfilled.v1", AccountingFulfilled.class, CLINICAL)),
            about(EventType.internal("intake.amendment-accepted.v1", AmendmentAccepted.class, CLINICAL)),
            about(EventType.internal("intake.amendment-denied.v1", AmendmentDenied.class, CLINICAL)),
            about(EventType.internal("intake.disagreement-stated.v1", DisagreementStated.class, CLINICAL)),
            about(EventType.internal("intake.restriction-decided.v1", RestrictionDecided.class, CLINICAL)),
            restriction(EventType.published("intake.restriction-recorded.v1", RestrictionRecorded.class, CLINICAL)),
            restriction(EventType.published("intake.restriction-ended.v1", RestrictionEnded.class, CLINICAL)));

    private PrivacyRequestCatalogue() {}

    private static <T extends OfRequest> EventType<T> about(EventType<T> type) {
        return type.about(event -> event.participantId().toString());
    }

    private static <T extends OfRestriction> EventType<T> restriction(EventType<T> type) {
        return type.about(event -> event.participantId().toString());
    }
}
