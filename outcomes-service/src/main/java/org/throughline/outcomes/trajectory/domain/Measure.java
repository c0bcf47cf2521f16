package org.throughline.outcomes.trajectory.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.AssessmentRecorded;
import org.throughline.outcomes.assessment.domain.Submission.Mode;
import org.throughline.outcomes.instrument.domain.ChangeRule;
import org.throughline.outcomes.instrument.domain.Direction;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition;
import org.throughline.outcomes.instrument.domain.Scoring.Method;
import org.throughline.outcomes.trajectory.domain.TrajectoryEvent.ScoreObserved;

/**
 * How a person stands on one measure: a family of definitions of one instrument, within which alone totals are compared.
 *
 * @param direction which way is worse
 * @param rule of change; none where no threshold is published, and then nothing is said about change
 * @param baseline what the latest total is compared with
 * @param latest that may be compared
 * @param status of the latest answers; NOT_SCORABLE where they give no total that may be compared
 */
public record Measure(
        String instrument,
        String family,
        Direction direction,
        Optional<ChangeRule> rule,
        Optional<Point> baseline,
        Optional<Point> latest,
        Optional<ChangeStatus> status) {

    /** A total and when it was taken. */
    public record Point(UUID assessmentId, int total, Instant administeredAt) {
        private static Point of(ScoreObserved score) {
            return new Point(score.assessmentId(), score.total(), score.administeredAt());
        }
    }

    private record Taken(AssessmentRecorded assessment, InstrumentDefinition definition) {}

    /**
     * All measures of a person, by family. Instruments without a total have none.
     *
     * @param standing assessments of one person that were neither corrected nor entered in error
     * @param definitions finds a definition by the code and version it was scored by
     */
    public static List<Measure> of(
            List<AssessmentRecorded> standing,
            Function<AssessmentRecorded, Optional<InstrumentDefinition>> definitions) {
        Map<String, List<Taken>> families = new TreeMap<>();
        for (AssessmentRecorded one : standing) {
            definitions
                    .apply(one)
                    .filter(definition -> definition.scoring().method() == Method.TOTAL)
                    .ifPresent(definition -> families.computeIfAbsent(definition.family(), _ -> new ArrayList<>())
                            .add(new Taken(one, definition)));
        }
        return families.values().stream().map(Measure::of).toList();
    }

    private static Measure of(List<Taken> family) {
        Taken newest = family.stream()
                .max(Comparator.comparing(one -> one.assessment().administeredAt()))
                .orElseThrow();
        Optional<Comparison> comparison = Comparison.of(family.stream()
                .filter(one -> one.assessment().scorable())
                .map(Measure::observed)
                .toList());
        Optional<ChangeRule> rule = newest.definition().changeRule();
        return new Measure(
                newest.definition().code(),
                newest.definition().family(),
                newest.definition().direction(),
                rule,
                comparison.map(Comparison::baseline).map(Point::of),
                comparison.map(Comparison::latest).map(Point::of),
                rule.map(known -> status(family, comparison, newest.definition().direction(), known)));
    }

    private static ChangeStatus status(
            List<Taken> family, Optional<Comparison> comparison, Direction direction, ChangeRule rule) {
        boolean latestIsOpen = family.stream()
                .map(Taken::assessment)
                .filter(one -> one.mode() != Mode.PROXY)
                .max(Comparator.comparing(AssessmentRecorded::administeredAt))
                .filter(one -> !one.scorable())
                .isPresent();
        return comparison
                .filter(_ -> !latestIsOpen)
                .map(now -> ChangeStatus.of(
                        direction, rule, now.baseline().total(), now.latest().total()))
                .orElse(ChangeStatus.NOT_SCORABLE);
    }

    private static ScoreObserved observed(Taken taken) {
        AssessmentRecorded one = taken.assessment();
        return new ScoreObserved(
                one.participantId(),
                one.instrument(),
                taken.definition().family(),
                one.assessmentId(),
                one.definitionVersion(),
                one.total(),
                one.prorated(),
                one.mode(),
                one.point(),
                one.administeredAt());
    }
}
