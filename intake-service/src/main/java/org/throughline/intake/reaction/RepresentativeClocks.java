package org.throughline.intake.reaction;

import java.util.List;
import java.util.UUID;
import org.throughline.intake.StreamNames;
import org.throughline.intake.domain.OpenEnd;
import org.throughline.intake.representative.domain.RepresentativeCommand;
import org.throughline.intake.representative.domain.RepresentativeCommand.LetTimePass;
import org.throughline.intake.representative.domain.RepresentativeEvent;
import org.throughline.intake.representative.domain.RepresentativeEvent.RepresentativeDesignated;
import org.throughline.intake.representative.domain.RepresentativeRefusal;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.timer.TimerChange;
import org.throughline.platform.timer.TimerFired;
import org.throughline.platform.timer.TimerFiring;
import org.throughline.platform.timer.TimerPolicy;

/** A right to speak for a participant ends when its time is over: that of its period, or that of a minor. */
public final class RepresentativeClocks implements TimerPolicy<RepresentativeEvent>, TimerFiring {
    private static final String DUE = "representative-due-";

    private final Decider<RepresentativeCommand, RepresentativeRefusal> representatives;

    /** Sends to whoever keeps representatives. */
    public RepresentativeClocks(Decider<RepresentativeCommand, RepresentativeRefusal> representatives) {
        this.representatives = representatives;
    }

    @Override
    public String name() {
        return "representative_clocks";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public List<TimerChange> on(Recorded<RepresentativeEvent> recorded) {
        return recorded.event() instanceof RepresentativeDesignated e
                        && e.until().isBefore(OpenEnd.NEVER)
                ? List.of(TimerChange.schedule(recorded.stream(), DUE + e.representativeId(), e.until()))
                : List.of();
    }

    @Override
    public void fire(TimerFired fired) {
        UUID participantId = StreamNames.participantOf(StreamName.of(fired.timer().stream()));
        Reacting.settle(
                representatives.handle(
                        new LetTimePass(participantId, fired.timer().due()), fired.envelope(Clocks.RULES)),
                _ -> false);
    }
}
