package org.throughline.intake.coverage.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.throughline.intake.StreamNames;
import org.throughline.intake.coverage.CoverageCatalogue;
import org.throughline.intake.coverage.domain.Coverage;
import org.throughline.intake.coverage.domain.CoverageEvent;
import org.throughline.intake.coverage.domain.CoverageEvent.AuthorisationNumbered;
import org.throughline.intake.coverage.domain.CoverageEvent.LevelNoted;
import org.throughline.intake.domain.Text;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;

/** What payers cover for a participant, as it is recorded. */
public final class CoverageHistory {
    private final History<CoverageEvent> history;

    /** Reads the log of this service. */
    public CoverageHistory(ServiceRuntime runtime) {
        this.history = runtime.history(CoverageCatalogue.EVENTS);
    }

    /**
     * What is known.
     *
     * @param numbers the payers' own numbers, by authorisation
     */
    public record Known(Coverage coverage, Map<UUID, Text> numbers) {}

    /** As far as it was known by then; nothing if there is no such participant. */
    public Optional<Known> of(UUID participantId, String organisation, Optional<Instant> knownAt) {
        Coverage coverage = Coverage.NONE;
        Map<UUID, Text> numbers = new HashMap<>();
        for (String stream : List.of(StreamNames.participant(participantId), StreamNames.coverage(participantId))) {
            for (CoverageEvent event : history.events(stream, organisation, knownAt)) {
                coverage = Coverage.evolve(coverage, event);
                if (event instanceof AuthorisationNumbered e) {
                    numbers.put(e.authorisationId(), e.number());
                }
            }
        }
        for (int year : years(coverage)) {
            for (CoverageEvent event : history.events(StreamNames.units(participantId, year), organisation, knownAt)) {
                coverage = Coverage.evolve(coverage, event);
            }
        }
        return coverage.known() ? Optional.of(new Known(coverage, Map.copyOf(numbers))) : Optional.empty();
    }

    /** In which somebody may have come: those of authorisations and levels, and those beside them. */
    private static int[] years(Coverage coverage) {
        IntStream years = Stream.of(
                        coverage.authorisations().values().stream()
                                .flatMap(one -> Stream.of(
                                        one.terms().from(), one.terms().until())),
                        coverage.care().levels().stream().map(LevelNoted::from))
                .flatMap(days -> days)
                .mapToInt(LocalDate::getYear);
        return years.flatMap(year -> IntStream.rangeClosed(year - 1, year + 1))
                .distinct()
                .sorted()
                .toArray();
    }
}
