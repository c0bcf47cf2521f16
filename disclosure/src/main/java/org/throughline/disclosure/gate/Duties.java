package org.throughline.disclosure.gate;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.disclosure.domain.Stays;
import org.throughline.disclosure.evidence.EvidenceView;
import org.throughline.platform.access.Caller;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.service.ServiceRuntime;

/**
 * Toward whom a member of staff has duties, by the programmes their token names. In doubt they have: whose programme is not
 * known yet is cared for all the same.
 */
final class Duties {
    /** There everybody is registered, so whom its log does not know is nobody. */
    private static final String REGISTERS = "intake";

    private final ServiceRuntime runtime;
    private final EvidenceView evidence;
    private final CurrentCaller caller;

    Duties(ServiceRuntime runtime, EvidenceView evidence, CurrentCaller caller) {
        this.runtime = runtime;
        this.evidence = evidence;
        this.caller = caller;
    }

    /**
     * Whether the caller is bound to programmes, and these episodes of a participant, or all of theirs if none is named, are
     * in others.
     */
    boolean elsewhere(UUID participantId, Set<UUID> episodes) {
        Caller asking = caller.get();
        if (!Standing.isBound(asking)) {
            return false;
        }
        Optional<Stays> known = evidence.stays(asking.organisation(), participantId);
        return known.isEmpty()
                ? isUnregistered(asking.organisation(), participantId)
                : isElsewhere(asking, known.get(), episodes);
    }

    /** Whether an episode of a participant is in another programme than the caller's, whatever others are in theirs. */
    boolean anyElsewhere(UUID participantId) {
        Caller asking = caller.get();
        return Standing.isBound(asking)
                && !asking.programmes()
                        .containsAll(evidence.stays(asking.organisation(), participantId)
                                .orElse(Stays.NONE)
                                .programmes(Set.of()));
    }

    /** Who of several people may be named to the caller: everybody but those whose episodes are all in other programmes. */
    Set<UUID> toward(Set<UUID> participants) {
        Caller asking = caller.get();
        if (participants.isEmpty() || !Standing.isBound(asking)) {
            return participants;
        }
        Map<UUID, Stays> known = evidence.stays(asking.organisation(), participants);
        return participants.stream()
                .filter(person -> !isElsewhere(asking, known.getOrDefault(person, Stays.NONE), Set.of()))
                .collect(Collectors.toSet());
    }

    private static boolean isElsewhere(Caller asking, Stays stays, Set<UUID> episodes) {
        Set<String> programmes = stays.programmes(episodes);
        return !programmes.isEmpty() && Collections.disjoint(programmes, asking.programmes());
    }

    private boolean isUnregistered(String organisation, UUID participantId) {
        return runtime.definition().name().equals(REGISTERS)
                && runtime.records().log().version(StreamName.in(organisation, "participant/" + participantId)) == 0;
    }
}
