package org.throughline.intake.consent;

import static org.throughline.intake.Compartments.CLINICAL;
import static org.throughline.intake.Compartments.IDENTITY;
import static org.throughline.intake.Compartments.ORGANISATION;

import org.throughline.intake.consent.domain.ConsentEvent;
import org.throughline.intake.consent.domain.ConsentEvent.ClassSeen;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentCaptured;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentDeclined;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentExpired;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentGranted;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentRenewalDue;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentRevoked;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentSignatureQuestioned;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentSignatureReviewed;
import org.throughline.intake.consent.domain.ConsentEvent.OfParticipant;
import org.throughline.intake.consent.domain.ConsentEvent.ParticipantSeen;
import org.throughline.intake.consent.domain.ConsentEvent.PersonDescribedSeen;
import org.throughline.intake.consent.domain.ConsentEvent.PrivacyNoticeDelivered;
import org.throughline.intake.consent.domain.ConsentEvent.RecipientSeen;
import org.throughline.intake.consent.domain.ConsentEvent.RevocationReceived;
import org.throughline.intake.consent.domain.ConsentEvent.StatedEventOccurred;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;

/** How consents are stored. Others read what is permitted and until when; what the form says in words stays here. */
public final class ConsentCatalogue {
    /** All types. */
    public static final Catalogue<ConsentEvent> EVENTS = Catalogue.of(
            ConsentEvent.class,
            EventType.told("intake.participant-registered.v1", ParticipantSeen.class, IDENTITY),
            EventType.told("intake.participant-details-recorded.v1", ParticipantSeen.class, IDENTITY),
            EventType.told("intake.participant-details-received.v1", PersonDescribedSeen.class, IDENTITY),
            EventType.told("intake.recipient-described.v1", RecipientSeen.class, ORGANISATION),
            EventType.told("intake.recipient-class-named.v1", ClassSeen.class, ORGANISATION),
            about(EventType.internal("intake.consent-captured.v1", ConsentCaptured.class, CLINICAL))
                    .happenedAt(event -> event.signature().signedAt()),
            about(EventType.published("intake.consent-granted.v1", ConsentGranted.class, CLINICAL))
                    .happenedAt(ConsentGranted::signedAt),
            about(EventType.internal("intake.revocation-received.v1", RevocationReceived.class, CLINICAL)),
            about(EventType.published("intake.consent-revoked.v1", ConsentRevoked.class, CLINICAL)),
            about(EventType.published("intake.consent-expired.v1", ConsentExpired.class, CLINICAL))
                    .happenedAt(ConsentExpired::expiredAt),
            about(EventType.internal("intake.consent-renewal-due.v1", ConsentRenewalDue.class, CLINICAL))
                    .happenedAt(ConsentRenewalDue::dueAt),
            about(EventType.internal(
                    "intake.consent-signature-questioned.v1", ConsentSignatureQuestioned.class, CLINICAL)),
            about(EventType.internal("intake.consent-signature-reviewed.v1", ConsentSignatureReviewed.class, CLINICAL)),
            about(EventType.internal("intake.stated-event-occurred.v1", StatedEventOccurred.class, CLINICAL))
                    .happenedAt(StatedEventOccurred::occurredAt),
            about(EventType.internal("intake.consent-declined.v1", ConsentDeclined.class, CLINICAL))
                    .happenedAt(event -> event.declined().declinedAt()),
            about(EventType.internal("intake.privacy-notice-delivered.v1", PrivacyNoticeDelivered.class, CLINICAL))
                    .happenedAt(event -> event.notice().deliveredAt()));

    private ConsentCatalogue() {}

    private static <T extends OfParticipant> EventType<T> about(EventType<T> type) {
        return type.about(event -> event.participantId().toString());
    }
}
