package org.throughline.intake.referral;

import static org.throughline.intake.Compartments.IDENTITY;

import org.throughline.intake.referral.domain.PersonEvent;
import org.throughline.intake.referral.domain.PersonEvent.DetailsChanged;
import org.throughline.intake.referral.domain.PersonEvent.DetailsRecorded;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;

/** The facts about who people are, without the referrals they came by. */
public final class PersonCatalogue {
    /** All types. */
    public static final Catalogue<PersonEvent> EVENTS = Catalogue.of(
            PersonEvent.class,
            PersonTypes.REGISTERED,
            PersonTypes.CLAIMED,
            PersonTypes.BORNE,
            PersonTypes.UNCLAIMED,
            PersonTypes.UNBORNE,
            PersonTypes.FOUND,
            PersonTypes.TOLD_APART,
            EventType.internal(PersonTypes.DETAILS_RECORDED, DetailsRecorded.class, IDENTITY)
                    .about(event -> event.participantId().toString()),
            EventType.published(PersonTypes.DETAILS_CHANGED, DetailsChanged.class, IDENTITY)
                    .about(event -> event.participantId().toString()),
            PersonTypes.LINKED,
            PersonTypes.UNLINKED,
            PersonTypes.TAKEN_IN,
            PersonTypes.GIVEN_BACK);

    private PersonCatalogue() {}
}
