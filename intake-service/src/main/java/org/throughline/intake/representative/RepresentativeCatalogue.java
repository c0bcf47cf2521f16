package org.throughline.intake.representative;

import static org.throughline.intake.Compartments.CLINICAL;
import static org.throughline.intake.Compartments.IDENTITY;

import org.throughline.intake.representative.domain.RepresentativeEvent;
import org.throughline.intake.representative.domain.RepresentativeEvent.ConsentSeen;
import org.throughline.intake.representative.domain.RepresentativeEvent.ExpirySeen;
import org.throughline.intake.representative.domain.RepresentativeEvent.OfRepresentative;
import org.throughline.intake.representative.domain.RepresentativeEvent.ParticipantSeen;
import org.throughline.intake.representative.domain.RepresentativeEvent.RepresentativeDesignated;
import org.throughline.intake.representative.domain.RepresentativeEvent.RepresentativeEnded;
import org.throughline.intake.representative.domain.RepresentativeEvent.RepresentativeGroundsRecorded;
import org.throughline.intake.representative.domain.RepresentativeEvent.RevocationSeen;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;

/** How representatives are stored. Others read who may see what and until when; name and proof stay here. */
public final class RepresentativeCatalogue {
    /** All types. */
    public static final Catalogue<RepresentativeEvent> EVENTS = Catalogue.of(
            RepresentativeEvent.class,
            EventType.told("intake.participant-registered.v1", ParticipantSeen.class, IDENTITY),
            EventType.told("intake.participant-details-recorded.v1", ParticipantSeen.class, IDENTITY),
            EventType.told("intake.consent-captured.v1", ConsentSeen.class, CLINICAL),
            EventType.told("intake.consent-revoked.v1", RevocationSeen.class, CLINICAL),
            EventType.told("intake.consent-expired.v1", ExpirySeen.class, CLINICAL),
            about(EventType.published("intake.representative-designated.v1", RepresentativeDesignated.class, CLINICAL)),
            about(EventType.internal(
                    "intake.representative-grounds-recorded.v1", RepresentativeGroundsRecorded.class, IDENTITY)),
            about(EventType.published("intake.representative-ended.v1", RepresentativeEnded.class, CLINICAL))
                    .happenedAt(RepresentativeEnded::endedAt));

    private RepresentativeCatalogue() {}

    private static <T extends OfRepresentative> EventType<T> about(EventType<T> type) {
        return type.about(event -> event.participantId().toString());
    }
}
