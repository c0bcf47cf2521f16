package org.throughline.outcomes.trajectory.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.AssessmentRecorded;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition;

/**
 * A person's results on definitions of one family, in the order they were taken: what stands on one axis.
 *
 * @param newest definition any of them was scored by, whose range, bands and cuts the axis has
 * @param taken oldest first
 */
public record ScoreSeries(InstrumentDefinition newest, List<AssessmentRecorded> taken) {
    public ScoreSeries {
        taken = List.copyOf(taken);
    }

    /**
     * The series of a person, by family.
     *
     * @param standing assessments of one person that were neither corrected nor entered in error
     * @param definitions finds a definition by the code and version it was scored by
     */
    public static List<ScoreSeries> of(
            List<AssessmentRecorded> standing,
            Function<AssessmentRecorded, Optional<InstrumentDefinition>> definitions) {
        Map<String, InstrumentDefinition> newest = new TreeMap<>();
        Map<String, List<AssessmentRecorded>> taken = new TreeMap<>();
        for (AssessmentRecorded one : standing) {
            definitions.apply(one).ifPresent(definition -> {
                newest.merge(definition.family(), definition, ScoreSeries::newer);
                taken.computeIfAbsent(definition.family(), _ -> new ArrayList<>())
                        .add(one);
            });
        }
        return newest.entrySet().stream()
                .map(family ->
                        new ScoreSeries(family.getValue(), inOrder(taken.getOrDefault(family.getKey(), List.of()))))
                .toList();
    }

    private static InstrumentDefinition newer(InstrumentDefinition one, InstrumentDefinition other) {
        return one.version() >= other.version() ? one : other;
    }

    private static List<AssessmentRecorded> inOrder(List<AssessmentRecorded> taken) {
        return taken.stream()
                .sorted(Comparator.comparing(AssessmentRecorded::administeredAt)
                        .thenComparing(AssessmentRecorded::assessmentId))
                .toList();
    }
}
