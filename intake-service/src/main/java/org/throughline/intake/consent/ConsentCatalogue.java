package org.throughline.intake.consent;

import org.throughline.intake.Compartments;
import org.throughline.intake.consent.domain.ConsentEvent;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentCaptured;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentGranted;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentRevoked;
import org.throughline.intake.consent.domain.ConsentEvent.ParticipantSeen;
import org.throughline.intake.consent.domain.ConsentEvent.PrivacyNoticeDelivered;
import org.throughline.intake.consent.domain.ConsentEvent.RevocationReceived;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;

/** How consents are stored. Others read that one was granted or revoked; what the form says stays here. */
public final class ConsentCatalogue {
    /** All types. */
    public static final Catalogue<ConsentEvent> EVENTS = Catalogue.of(
            ConsentEvent.class,
            EventType.told("intake.participant-registered.v1", ParticipantSeen.class, Compartments.IDENTITY),
            about(EventType.internal("intake.consent-captured.v1", ConsentCaptured.class, Compartments.CLINICAL))
                    .happenedAt(event -> event.signature().signedAt()),
            about(EventType.published("intake.consent-granted.v1", ConsentGranted.class, Compartments.CLINICAL))
                    .happenedAt(ConsentGranted::signedAt),
            about(EventType.internal("intake.revocation-received.v1", RevocationReceived.class, Compartments.CLINICAL)),
            about(EventType.published("intake.consent-revoked.v1", ConsentRevoked.class, Compartments.CLINICAL)),
            about(EventType.internal(
                            "intake.privacy-notice-delivered.v1", PrivacyNoticeDelivered.class, Compartments.CLINICAL))
                    .happenedAt(event -> event.notice().deliveredAt()));

    private ConsentCatalogue() {}

    private static <T extends ConsentEvent> EventType<T> about(EventType<T> type) {
        return type.about(event -> event.participantId().toString());
    }
}
