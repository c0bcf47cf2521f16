package org.throughline.disclosure.domain;

import static org.throughline.disclosure.domain.ParticipantFile.put;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.disclosure.domain.EvidenceFact.RepresentativeDesignated;
import org.throughline.disclosure.domain.EvidenceFact.RepresentativeEnded;

/**
 * Who speaks for a participant. A right ends at the moment it was designated until, whether or not that was told.
 *
 * @param designated everybody who ever did, by the id of the person
 * @param ended since when somebody does no more
 */
public record Speakers(Map<UUID, RepresentativeDesignated> designated, Map<UUID, Instant> ended) {
    /** Nobody ever did. */
    public static final Speakers NONE = new Speakers(Map.of(), Map.of());

    public Speakers {
        designated = Map.copyOf(designated);
        ended = Map.copyOf(ended);
    }

    /** A later designation of a person begins anew. */
    public Speakers with(RepresentativeDesignated fact) {
        Map<UUID, Instant> others = new HashMap<>(ended);
        others.remove(fact.representativeId());
        return new Speakers(put(designated, fact.representativeId(), fact), others);
    }

    Speakers with(RepresentativeEnded fact) {
        return new Speakers(designated, put(ended, fact.representativeId(), fact.endedAt()));
    }

    /** What a person who signs in so was ever designated as, the same order always. */
    public List<RepresentativeDesignated> of(String clientSubject) {
        return designated.values().stream()
                .filter(one -> one.clientSubject().equals(clientSubject))
                .sorted(Comparator.comparing(RepresentativeDesignated::representativeId))
                .toList();
    }

    /** What was told to be over is over, whatever the clock here says. */
    boolean speaks(RepresentativeDesignated one, Instant at) {
        return !ended.containsKey(one.representativeId()) && !at.isBefore(one.from()) && at.isBefore(one.until());
    }
}
