package org.throughline.treatmentplan.care.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.treatmentplan.care.domain.CareEvent.Evidence;

/**
 * What was told in the streams a decision cites.
 *
 * @param people whom each fact is about, by stream, in the order they were told
 * @param mistaken streams of what was entered in error
 */
public record Told(Map<String, List<UUID>> people, Set<String> mistaken) {
    static final Told NOTHING = new Told(Map.of(), Set.of());

    public Told {
        people = Map.copyOf(people);
        mistaken = Set.copyOf(mistaken);
    }

    Told with(Evidence fact) {
        Map<String, List<UUID>> more = new HashMap<>(people);
        Stream<UUID> before = people.getOrDefault(fact.toldIn(), List.of()).stream();
        more.put(
                fact.toldIn(),
                Stream.concat(before, Stream.of(fact.participantId())).toList());
        return new Told(more, mistaken);
    }

    /** Nothing that a stream tells is a basis any more. */
    Told mistaking(String stream) {
        Set<String> more = new HashSet<>(mistaken);
        more.add(stream);
        return new Told(people, more);
    }

    boolean isMistaken(String stream) {
        return mistaken.contains(stream);
    }

    /** Whom a cited fact is about, if it was told at all. */
    Optional<UUID> person(Citation citation) {
        List<UUID> told = people.getOrDefault(citation.toldStream(), List.of());
        return citation.told() > told.size() ? Optional.empty() : Optional.of(told.get(citation.told() - 1));
    }
}
