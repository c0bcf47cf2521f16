package org.throughline.disclosure.gate;

import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.disclosure.domain.Stays;
import org.throughline.disclosure.evidence.EvidenceView;
import org.throughline.platform.access.Caller;
import org.throughline.platform.accessreport.Judge;
import org.throughline.platform.accessreport.Look;
import org.throughline.platform.accessreport.Peculiarity;
import org.throughline.platform.accessreport.Verdict;

/** Staff who read of people in other programmes only, by what is known of episodes now. */
@Singleton
final class OutsideCaseload implements Judge {
    private final EvidenceView evidence;

    OutsideCaseload(EvidenceView evidence) {
        this.evidence = evidence;
    }

    @Override
    public Peculiarity judges() {
        return Peculiarity.OUTSIDE_CASELOAD;
    }

    @Override
    public List<Verdict> of(String organisation, List<Look> looks) {
        Map<UUID, Stays> stays = evidence.stays(organisation, Readers.people(looks));
        return looks.stream().map(look -> of(organisation, look, stays)).toList();
    }

    private static Verdict of(String organisation, Look look, Map<UUID, Stays> stays) {
        Caller reader = Readers.caller(organisation, look);
        if (Standing.of(reader) != Standing.STAFF || Standing.servesAll(reader)) {
            return Verdict.NO;
        }
        if (!Standing.isBound(reader)) {
            return Verdict.UNKNOWN; // the token named no programme, or the entry is from before it was noted
        }
        return Verdict.ofAny(look.shown().subjects().stream()
                .map(person -> of(reader, stays.getOrDefault(UUID.fromString(person), Stays.NONE)))
                .collect(Collectors.toSet()));
    }

    private static Verdict of(Caller reader, Stays stays) {
        Set<String> programmes = stays.programmes(Set.of());
        if (programmes.isEmpty()) {
            return Verdict.UNKNOWN;
        }
        return Collections.disjoint(programmes, reader.programmes()) ? Verdict.YES : Verdict.NO;
    }
}
