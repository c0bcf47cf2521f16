package org.throughline.intake.representative.view;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.intake.StreamNames;
import org.throughline.intake.representative.RepresentativeCatalogue;
import org.throughline.intake.representative.domain.RepresentativeEvent;
import org.throughline.intake.representative.domain.RepresentativeEvent.RepresentativeDesignated;
import org.throughline.intake.representative.domain.RepresentativeEvent.RepresentativeEnded;
import org.throughline.intake.representative.domain.RepresentativeEvent.RepresentativeGroundsRecorded;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;

/** Who speaks or spoke for a participant, as it is recorded. */
public final class RepresentativeHistory {
    private final History<RepresentativeEvent> history;

    /** Reads the log of this service. */
    public RepresentativeHistory(ServiceRuntime runtime) {
        this.history = runtime.history(RepresentativeCatalogue.EVENTS);
    }

    /**
     * One person.
     *
     * @param grounds what the designation rests on
     * @param ended once they speak no more
     */
    public record Representative(
            RepresentativeDesignated designated,
            Optional<RepresentativeGroundsRecorded> grounds,
            Optional<RepresentativeEnded> ended) {}

    /** Everybody who was ever designated, as far as it was known by then. */
    public List<Representative> of(UUID participantId, String organisation, Optional<Instant> knownAt) {
        Map<UUID, Representative> people = new LinkedHashMap<>();
        history.events(StreamNames.representatives(participantId), organisation, knownAt)
                .forEach(event -> {
                    switch (event) {
                        case RepresentativeDesignated e ->
                            people.put(e.representativeId(), new Representative(e, Optional.empty(), Optional.empty()));
                        case RepresentativeGroundsRecorded e ->
                            people.computeIfPresent(
                                    e.representativeId(),
                                    (_, person) ->
                                            new Representative(person.designated(), Optional.of(e), person.ended()));
                        case RepresentativeEnded e ->
                            people.computeIfPresent(
                                    e.representativeId(),
                                    (_, person) ->
                                            new Representative(person.designated(), person.grounds(), Optional.of(e)));
                        case RepresentativeEvent _ -> {} // about nobody who speaks for them
                    }
                });
        return List.copyOf(people.values());
    }
}
