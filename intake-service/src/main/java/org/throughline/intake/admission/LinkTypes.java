package org.throughline.intake.admission;

import static org.throughline.intake.Compartments.IDENTITY;
import static org.throughline.intake.Compartments.ORGANISATION;

import org.throughline.intake.admission.domain.Seen.DuplicateSeen;
import org.throughline.intake.admission.domain.Seen.GivenBackSeen;
import org.throughline.intake.admission.domain.Seen.LinkSeen;
import org.throughline.intake.admission.domain.Seen.UnlinkSeen;
import org.throughline.platform.decider.EventType;

/** Which records are of one person, as admissions and waitlist read it. */
final class LinkTypes {
    static final EventType<LinkSeen> LINKED =
            EventType.told("intake.participants-linked.v1", LinkSeen.class, ORGANISATION);

    static final EventType<UnlinkSeen> UNLINKED =
            EventType.told("intake.participants-unlinked.v1", UnlinkSeen.class, ORGANISATION);

    static final EventType<DuplicateSeen> TAKEN_IN =
            EventType.told("intake.duplicate-taken-in.v1", DuplicateSeen.class, IDENTITY);

    static final EventType<GivenBackSeen> GIVEN_BACK =
            EventType.told("intake.duplicate-given-back.v1", GivenBackSeen.class, IDENTITY);

    private LinkTypes() {}
}
