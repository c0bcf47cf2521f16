package org.throughline.intake.participant.rest;

import java.util.List;
import org.throughline.intake.participant.domain.ParticipantCommand.Person;
import org.throughline.intake.referral.domain.DroppedIdentifiers;
import org.throughline.intake.referral.domain.People.Described;
import org.throughline.intake.referral.domain.PersonDetails;
import org.throughline.intake.referral.domain.PersonIdentifier;
import org.throughline.intake.referral.rest.PersonTraces;
import org.throughline.intake.referral.rest.ReferralRequest;
import org.throughline.intake.referral.rest.ReferralTranslation;

/** Somebody in the words of the domain, with what they are looked for by. */
final class Persons {
    private Persons() {}

    static Person of(ReferralRequest.Person request, PersonTraces traces) {
        PersonDetails details = ReferralTranslation.details(request);
        List<PersonIdentifier> kept = DroppedIdentifiers.removedFrom(ReferralTranslation.identifiers(request));
        return new Person(new Described(details, kept), traces.of(details, kept));
    }
}
