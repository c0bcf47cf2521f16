package org.throughline.treatmentplan.care.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.treatmentplan.care.domain.CareEvent.Evidence;

/**
 * What was told in the streams a decision cites.
 *
 * @param people whom each fact is about, by stream, in the order they were told
 */
public record Told(Map<String, List<UUID>> people) {
    static final Told NOTHING = new Told(Map.of());

    public Told {
        people = Map.copyOf(people);
    }

    Told with(Evidence fact) {
        Map<String, List<UUID>> more = new HashMap<>(people);
        Stream<UUID> before = people.getOrDefault(fact.toldIn(), List.of()).stream();
        more.put(
                fact.toldIn(),
                Stream.concat(before, Stream.of(fact.participantId())).toList());
        return new Told(more);
    }

    /** Nothing of a stream is cited any more. */
    Told without(String stream) {
        Map<String, List<UUID>> fewer = new HashMap<>(people);
        fewer.remove(stream);
        return new Told(fewer);
    }

    /** Whom a cited fact is about, if it was told at all. */
    Optional<UUID> person(Citation citation) {
        List<UUID> told = people.getOrDefault(citation.toldStream(), List.of());
        return citation.told() > told.size() ? Optional.empty() : Optional.of(told.get(citation.told() - 1));
    }
}
