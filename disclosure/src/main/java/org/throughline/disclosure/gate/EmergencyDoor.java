package org.throughline.disclosure.gate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Request;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.disclosure.domain.EvidenceFact.StaffAccessOpened;
import org.throughline.disclosure.evidence.EvidenceView;
import org.throughline.platform.access.Caller;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.platform.access.Exceptional;
import org.throughline.platform.access.Reads;

/**
 * Lets somebody read the record of a participant of another programme while an emergency lasts that they have declared. It opens
 * reads only, and no more to them than their role may read at home.
 */
@RequestScoped
class EmergencyDoor {
    /** Break the glass, as HL7 v3 PurposeOfUse has it. */
    static final String PURPOSE = "BTG";

    private final EvidenceView evidence;
    private final CurrentCaller caller;
    private final Request request;
    private final Clock clock;
    private final Map<UUID, StaffAccessOpened> used = new LinkedHashMap<>();

    EmergencyDoor(EvidenceView evidence, CurrentCaller caller, Request request, Clock clock) {
        this.evidence = evidence;
        this.caller = caller;
        this.request = request;
        this.clock = clock;
    }

    /** Whether the caller may read this record now, which they otherwise may not. */
    boolean opens(UUID participantId) {
        if (!Reads.isRead(request.getMethod())) {
            return false;
        }
        Caller asking = caller.get();
        Optional<StaffAccessOpened> open =
                evidence.emergencies(asking.organisation(), participantId).of(asking.subject(), clock.instant());
        open.ifPresent(access -> used.put(participantId, access));
        return open.isPresent();
    }

    /** The emergencies this answer is given in, where it would not be given otherwise. */
    List<StaffAccessOpened> used() {
        return List.copyOf(used.values());
    }

    /** The one in which it is given of this participant, as the access log has it. */
    Optional<Exceptional> ground(UUID participantId) {
        return Optional.ofNullable(used.get(participantId))
                .map(access -> new Exceptional(PURPOSE, access.disclosureId().toString(), ""));
    }
}
