package org.throughline.disclosure.domain;

import static org.throughline.disclosure.domain.ParticipantFile.put;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.disclosure.domain.EvidenceFact.EpisodeAdmitted;
import org.throughline.disclosure.domain.EvidenceFact.EpisodeClosed;

/** A participant's episodes, and when those that ended did. */
public record Stays(Map<UUID, EpisodeAdmitted> episodes, Map<UUID, Instant> closures) {
    /** None is known. */
    public static final Stays NONE = new Stays(Map.of(), Map.of());

    public Stays {
        episodes = Map.copyOf(episodes);
        closures = Map.copyOf(closures);
    }

    /** The same with one more that began. */
    public Stays with(EpisodeAdmitted fact) {
        return new Stays(put(episodes, fact.episodeId(), fact), closures);
    }

    Stays with(EpisodeClosed fact) {
        return new Stays(episodes, put(closures, fact.episodeId(), fact.closedAt()));
    }

    /** In which programmes these episodes are, as far as is known; all of them, if none is named. */
    public Set<String> programmes(Set<UUID> named) {
        return episodes.values().stream()
                .filter(episode -> named.isEmpty() || named.contains(episode.episodeId()))
                .map(EpisodeAdmitted::programme)
                .collect(Collectors.toSet());
    }
}
