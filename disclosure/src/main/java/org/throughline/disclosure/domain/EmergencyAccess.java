package org.throughline.disclosure.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.disclosure.domain.LedgerFact.StaffAccessEnded;
import org.throughline.disclosure.domain.LedgerFact.StaffAccessOpened;
import org.throughline.disclosure.domain.ManualCommand.EndEmergencyAccess;
import org.throughline.disclosure.domain.ManualRefusal.DisclosureUnknown;
import org.throughline.disclosure.domain.ManualRefusal.EmergencyIsOver;
import org.throughline.disclosure.domain.ManualRefusal.EmergencyOfAnother;
import org.throughline.platform.decider.Decision;

/**
 * That somebody who works in other programmes may read one participant's record in an emergency. It ends by itself, or earlier
 * by whoever opened it or by a privacy officer.
 *
 * @param ended if it was before its time
 */
record EmergencyAccess(StaffAccessOpened opened, Optional<StaffAccessEnded> ended) {
    static EmergencyAccess of(StaffAccessOpened opened) {
        return new EmergencyAccess(opened, Optional.empty());
    }

    EmergencyAccess endedBy(StaffAccessEnded fact) {
        return new EmergencyAccess(opened, Optional.of(fact));
    }

    /** Whether its time is past, ended early or not: somebody may not have heard of an end, but everybody knows the time. */
    boolean isPast(Instant at) {
        return !at.isBefore(opened.until());
    }

    static Decision<ManualEvent, ManualRefusal> end(Optional<EmergencyAccess> known, EndEmergencyAccess c) {
        UUID id = c.disclosureId();
        Optional<EmergencyAccess> access =
                known.filter(one -> one.opened.participantId().equals(c.participantId()));
        if (access.isEmpty()) {
            return refuse(new DisclosureUnknown(id));
        }
        if (!c.officer() && !access.get().opened.staff().equals(c.by())) {
            return refuse(new EmergencyOfAnother(id));
        }
        if (access.get().ended.isPresent()) {
            return nothingNew();
        }
        return access.get().isPast(c.requestedAt())
                ? refuse(new EmergencyIsOver(id))
                : accept(new StaffAccessEnded(id, c.participantId(), c.requestedAt()));
    }
}
