package org.throughline.outcomes.trajectory.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition;
import org.throughline.outcomes.instrument.domain.Instruments;
import org.throughline.outcomes.instrument.domain.Shelf;
import org.throughline.outcomes.trajectory.domain.TrajectoryCommand.ObserveScore;
import org.throughline.outcomes.trajectory.domain.TrajectoryCommand.Observed;
import org.throughline.outcomes.trajectory.domain.TrajectoryCommand.WithdrawScore;
import org.throughline.outcomes.trajectory.domain.TrajectoryEvent.BaselineSet;
import org.throughline.outcomes.trajectory.domain.TrajectoryEvent.InstrumentPublished;
import org.throughline.outcomes.trajectory.domain.TrajectoryEvent.ReliableChangeDetected;
import org.throughline.outcomes.trajectory.domain.TrajectoryEvent.ScoreObserved;
import org.throughline.outcomes.trajectory.domain.TrajectoryEvent.ScoreWithdrawn;
import org.throughline.outcomes.trajectory.domain.TrajectoryRefusal.DefinitionUnknown;
import org.throughline.outcomes.trajectory.domain.TrajectoryRefusal.ScoreDiffers;
import org.throughline.outcomes.trajectory.domain.TrajectoryRefusal.ScoreOutOfRange;
import org.throughline.platform.decider.Decision;

/**
 * The scores of one person on one instrument, and the status last announced in each family of its definitions.
 *
 * @param observed in order of arrival, withdrawn ones among them
 * @param withdrawn assessments that no longer count, even if their score arrives later
 * @param announced by family
 * @param shelf what the organisation keeps under the instrument's name
 */
public record Trajectory(
        List<ScoreObserved> observed, Set<UUID> withdrawn, Map<String, ChangeStatus> announced, Shelf shelf) {
    public static final Trajectory NONE = new Trajectory(List.of(), Set.of(), Map.of(), Shelf.EMPTY);

    public Trajectory {
        observed = List.copyOf(observed);
        withdrawn = Set.copyOf(withdrawn);
        announced = Map.copyOf(announced);
    }

    public static Decision<TrajectoryEvent, TrajectoryRefusal> decide(
            Instruments instruments, Trajectory state, TrajectoryCommand command) {
        Instruments known = instruments.with(command.instrument(), state.shelf);
        return switch (command) {
            case ObserveScore c -> state.observe(known, c);
            case WithdrawScore c -> state.withdraw(known, c);
        };
    }

    /** Applies one fact. */
    public static Trajectory evolve(Trajectory state, TrajectoryEvent event) {
        return switch (event) {
            case ScoreObserved e -> state.with(e);
            case ScoreWithdrawn e -> state.without(e.assessmentId());
            // It follows from the scores.
            case BaselineSet _ -> state;
            case ReliableChangeDetected e -> state.announcing(e);
            case InstrumentPublished e -> state.with(state.shelf.with(e.definition()));
        };
    }

    private Decision<TrajectoryEvent, TrajectoryRefusal> observe(Instruments instruments, ObserveScore c) {
        Observed o = c.observed();
        Optional<InstrumentDefinition> definition = instruments.find(c.instrument(), o.definitionVersion());
        if (definition.isEmpty()) {
            return refuse(new DefinitionUnknown(c.assessmentId()));
        }
        if (o.total() < definition.get().totalMin()
                || o.total() > definition.get().totalMax()) {
            return refuse(new ScoreOutOfRange(c.assessmentId()));
        }
        ScoreObserved score = score(definition.get(), c);
        Optional<ScoreObserved> known = find(c.assessmentId());
        if (known.isPresent()) {
            return known.get().equals(score) ? nothingNew() : refuse(new ScoreDiffers(c.assessmentId()));
        }
        return withdrawn.contains(c.assessmentId())
                ? nothingNew()
                : accept(followed(instruments, score, score.family(), c.requestedAt()));
    }

    private static ScoreObserved score(InstrumentDefinition definition, ObserveScore c) {
        Observed o = c.observed();
        return new ScoreObserved(
                c.participantId(),
                c.instrument(),
                definition.family(),
                c.assessmentId(),
                o.definitionVersion(),
                o.total(),
                o.prorated(),
                o.mode(),
                o.point(),
                o.administeredAt());
    }

    private Decision<TrajectoryEvent, TrajectoryRefusal> withdraw(Instruments instruments, WithdrawScore c) {
        if (withdrawn.contains(c.assessmentId())) {
            return nothingNew();
        }
        ScoreWithdrawn gone = new ScoreWithdrawn(c.participantId(), c.instrument(), c.assessmentId(), c.requestedAt());
        return find(c.assessmentId())
                .<Decision<TrajectoryEvent, TrajectoryRefusal>>map(
                        score -> accept(followed(instruments, gone, score.family(), c.requestedAt())))
                .orElseGet(() -> accept(gone));
    }

    /** The fact, and what it changes in the family it belongs to. */
    private List<TrajectoryEvent> followed(
            Instruments instruments, TrajectoryEvent fact, String family, Instant requestedAt) {
        List<TrajectoryEvent> events = new ArrayList<>(List.of(fact));
        Optional<Comparison> before = comparison(family);
        evolve(this, fact).comparison(family).ifPresent(now -> {
            if (before.map(Comparison::baseline).filter(now.baseline()::equals).isEmpty()) {
                events.add(baseline(now.baseline(), requestedAt));
            }
            status(instruments, now)
                    .filter(status -> status != announced.getOrDefault(family, ChangeStatus.NO_RELIABLE_CHANGE))
                    .ifPresent(status -> events.add(change(now, status, requestedAt)));
        });
        return events;
    }

    /** Where no threshold is published, nothing is said. */
    private static Optional<ChangeStatus> status(Instruments instruments, Comparison now) {
        ScoreObserved latest = now.latest();
        InstrumentDefinition definition = instruments
                .find(latest.instrument(), latest.definitionVersion())
                .orElseThrow();
        return definition
                .changeRule()
                .map(rule -> ChangeStatus.of(
                        definition.direction(), rule, now.baseline().total(), latest.total()));
    }

    private static BaselineSet baseline(ScoreObserved score, Instant setAt) {
        return new BaselineSet(
                score.participantId(), score.instrument(), score.family(), score.assessmentId(), score.total(), setAt);
    }

    private static ReliableChangeDetected change(Comparison now, ChangeStatus status, Instant detectedAt) {
        ScoreObserved latest = now.latest();
        return new ReliableChangeDetected(
                latest.participantId(),
                latest.instrument(),
                now.baseline().assessmentId(),
                latest.assessmentId(),
                now.baseline().total(),
                latest.total(),
                status,
                detectedAt);
    }

    private Optional<Comparison> comparison(String family) {
        return Comparison.of(observed.stream()
                .filter(score -> score.family().equals(family))
                .filter(score -> !withdrawn.contains(score.assessmentId()))
                .toList());
    }

    private Optional<ScoreObserved> find(UUID assessmentId) {
        return observed.stream()
                .filter(score -> score.assessmentId().equals(assessmentId))
                .findFirst();
    }

    private Trajectory with(ScoreObserved score) {
        List<ScoreObserved> more = new ArrayList<>(observed);
        more.add(score);
        return new Trajectory(more, withdrawn, announced, shelf);
    }

    private Trajectory without(UUID assessmentId) {
        Set<UUID> more = new HashSet<>(withdrawn);
        more.add(assessmentId);
        return new Trajectory(observed, more, announced, shelf);
    }

    private Trajectory announcing(ReliableChangeDetected change) {
        Map<String, ChangeStatus> more = new HashMap<>(announced);
        find(change.assessmentId()).ifPresent(score -> more.put(score.family(), change.status()));
        return new Trajectory(observed, withdrawn, more, shelf);
    }

    private Trajectory with(Shelf more) {
        return new Trajectory(observed, withdrawn, announced, more);
    }
}
