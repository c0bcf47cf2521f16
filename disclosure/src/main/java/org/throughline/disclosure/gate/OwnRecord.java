package org.throughline.disclosure.gate;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.disclosure.domain.Speakers;
import org.throughline.disclosure.evidence.EvidenceView;
import org.throughline.platform.accessreport.Judge;
import org.throughline.platform.accessreport.Look;
import org.throughline.platform.accessreport.Peculiarity;
import org.throughline.platform.accessreport.Verdict;

/**
 * Who reads, as staff, the record of themselves or of somebody they speak or spoke for. It is known of a reader who signs in as
 * that person by the same subject.
 */
@Singleton
final class OwnRecord implements Judge {
    private final EvidenceView evidence;

    OwnRecord(EvidenceView evidence) {
        this.evidence = evidence;
    }

    @Override
    public Peculiarity judges() {
        return Peculiarity.OWN_RECORD;
    }

    @Override
    public List<Verdict> of(String organisation, List<Look> looks) {
        Set<UUID> people = Readers.people(looks.stream()
                .filter(look -> Readers.standing(organisation, look) == Standing.STAFF)
                .toList());
        Map<UUID, Speakers> speakers = evidence.speakers(organisation, people);
        return looks.stream()
                .map(look -> Readers.standing(organisation, look) == Standing.STAFF ? of(look, speakers) : Verdict.NO)
                .toList();
    }

    private static Verdict of(Look look, Map<UUID, Speakers> speakers) {
        return Verdict.ofAny(look.shown().subjects().stream()
                .map(person -> isOwn(look.lookedBy(), UUID.fromString(person), speakers) ? Verdict.YES : Verdict.NO)
                .collect(Collectors.toSet()));
    }

    private static boolean isOwn(String reader, UUID person, Map<UUID, Speakers> speakers) {
        return reader.equals(person.toString())
                || !speakers.getOrDefault(person, Speakers.NONE).of(reader).isEmpty();
    }
}
