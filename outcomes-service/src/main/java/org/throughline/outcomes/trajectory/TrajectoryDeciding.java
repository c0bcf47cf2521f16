package org.throughline.outcomes.trajectory;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.throughline.outcomes.instrument.InstrumentDeciding;
import org.throughline.outcomes.instrument.domain.Instruments;
import org.throughline.outcomes.trajectory.domain.Trajectory;
import org.throughline.outcomes.trajectory.domain.TrajectoryCommand;
import org.throughline.outcomes.trajectory.domain.TrajectoryEvent;
import org.throughline.outcomes.trajectory.domain.TrajectoryEvent.InstrumentPublished;
import org.throughline.outcomes.trajectory.domain.TrajectoryEvent.OfPerson;
import org.throughline.outcomes.trajectory.domain.TrajectoryRefusal;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.Streams;

/** Trajectories as the platform runs them: one stream per person and instrument. */
public final class TrajectoryDeciding
        implements Deciding<TrajectoryCommand, Trajectory, TrajectoryEvent, TrajectoryRefusal> {
    /** Those whose streams were there before there were others. */
    private static final Set<String> CLEAR = Set.of("PHQ-9", "GAD-7");

    private final Instruments instruments;

    /** Compares by these definitions. */
    public TrajectoryDeciding(Instruments instruments) {
        this.instruments = instruments;
    }

    /** A stream's name is clear, and the name of an instrument may tell of substance use, so most are opaque in it. */
    public static String trajectory(UUID participantId, String instrument) {
        return "trajectory/" + participantId + "/" + (CLEAR.contains(instrument) ? instrument : opaque(instrument));
    }

    private static UUID opaque(String instrument) {
        return UUID.nameUUIDFromBytes(instrument.getBytes(StandardCharsets.UTF_8));
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
        return Streams.of(trajectory(command.participantId(), command.instrument()))
                .reading(InstrumentDeciding.instrument(command.instrument()));
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
        return switch (event) {
            case OfPerson e -> trajectory(e.participantId(), e.instrument());
            case InstrumentPublished e -> InstrumentDeciding.instrument(e.instrument());
        };
    }
}
