package org.throughline.intake.representative.domain;

import java.util.UUID;

/** Why a request about a representative is refused. */
public sealed interface RepresentativeRefusal {
    record ParticipantUnknown(UUID participantId) implements RepresentativeRefusal {}

    record RepresentativeUnknown(UUID representativeId) implements RepresentativeRefusal {}

    /** Who speaks for another shows by what right. */
    record AuthorityUnproven(UUID representativeId) implements RepresentativeRefusal {}

    /** A right over a minor needs to know until when somebody is one. */
    record AgeUnknown(UUID participantId) implements RepresentativeRefusal {}

    /** The participant is of age, so nobody is their parent before the law. */
    record AuthorityEnded(UUID participantId) implements RepresentativeRefusal {}

    /** A minor who may consent alone also says whether a parent or guardian learns of it (42 CFR 2.14). */
    record MinorsConsentMissing(UUID participantId) implements RepresentativeRefusal {}

    /** A minor who may consent alone also says how much a parent or guardian learns. */
    record ScopeBeyondConsent(UUID participantId) implements RepresentativeRefusal {}

    /** Notes that are kept apart are beyond anybody's right of access. */
    record ScopeBeyondAccess(UUID representativeId) implements RepresentativeRefusal {}

    record EndsBeforeItBegins(UUID representativeId) implements RepresentativeRefusal {}
}
