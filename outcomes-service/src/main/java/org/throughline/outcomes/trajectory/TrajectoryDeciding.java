package org.throughline.outcomes.trajectory;

import java.util.UUID;
import org.throughline.outcomes.instrument.domain.Instruments;
import org.throughline.outcomes.trajectory.domain.Trajectory;
import org.throughline.outcomes.trajectory.domain.TrajectoryCommand;
import org.throughline.outcomes.trajectory.domain.TrajectoryEvent;
import org.throughline.outcomes.trajectory.domain.TrajectoryRefusal;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.Streams;

/** Trajectories as the platform runs them: one stream per person and instrument. */
public final class TrajectoryDeciding
        implements Deciding<TrajectoryCommand, Trajectory, TrajectoryEvent, TrajectoryRefusal> {
    private final Instruments instruments;

    /** Compares by these definitions. */
    public TrajectoryDeciding(Instruments instruments) {
        this.instruments = instruments;
    }

    public static String trajectory(UUID participantId, String instrument) {
        return "trajectory/" + participantId + "/" + instrument;
    }

    @Override
    public Class<TrajectoryCommand> commands() {
        return TrajectoryCommand.class;
    }

    @Override
    public Catalogue<TrajectoryEvent> catalogue() {
        return TrajectoryCatalogue.CATALOGUE;
    }

    @Override
    public Streams streams(TrajectoryCommand command) {
        return Streams.of(trajectory(command.participantId(), command.instrument()));
    }

    @Override
    public Trajectory initial() {
        return Trajectory.NONE;
    }

    @Override
    public Decision<TrajectoryEvent, TrajectoryRefusal> decide(Trajectory state, TrajectoryCommand command) {
        return Trajectory.decide(instruments, state, command);
    }

    @Override
    public Trajectory evolve(Trajectory state, TrajectoryEvent event) {
        return Trajectory.evolve(state, event);
    }

    @Override
    public String streamOf(TrajectoryEvent event) {
        return trajectory(event.participantId(), event.instrument());
    }
}
