package org.throughline.intake.relationship;

import org.throughline.intake.Compartments;
import org.throughline.intake.relationship.domain.RelationshipEvent;
import org.throughline.intake.relationship.domain.RelationshipEvent.ParticipantSeen;
import org.throughline.intake.relationship.domain.RelationshipEvent.RecipientSeen;
import org.throughline.intake.relationship.domain.RelationshipEvent.TreatingRelationshipRecorded;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;

/** How it is stored who treats a participant. */
public final class RelationshipCatalogue {
    /** All types. */
    public static final Catalogue<RelationshipEvent> EVENTS = Catalogue.of(
            RelationshipEvent.class,
            EventType.told("intake.participant-registered.v1", ParticipantSeen.class, Compartments.IDENTITY),
            EventType.told("intake.recipient-described.v1", RecipientSeen.class, Compartments.ORGANISATION),
            EventType.published(
                            "intake.treating-relationship-recorded.v1",
                            TreatingRelationshipRecorded.class,
                            Compartments.CLINICAL)
                    .about(event -> event.participantId().toString()));

    private RelationshipCatalogue() {}
}
