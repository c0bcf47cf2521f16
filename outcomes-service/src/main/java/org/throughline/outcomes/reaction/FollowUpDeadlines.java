package org.throughline.outcomes.reaction;

import java.util.List;
import java.util.Optional;
import org.throughline.outcomes.alumni.AlumniCatalogue;
import org.throughline.outcomes.alumni.AlumniDeciding;
import org.throughline.outcomes.alumni.domain.AlumniCommand;
import org.throughline.outcomes.alumni.domain.AlumniCommand.MissFollowUps;
import org.throughline.outcomes.alumni.domain.AlumniEvent;
import org.throughline.outcomes.alumni.domain.AlumniEvent.AlumniEnrolled;
import org.throughline.outcomes.alumni.domain.AlumniEvent.AlumniWithdrew;
import org.throughline.outcomes.alumni.domain.AlumniRefusal;
import org.throughline.outcomes.domain.ProgrammePolicy;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.timer.TimerChange;
import org.throughline.platform.timer.TimerFired;
import org.throughline.platform.timer.TimerFiring;
import org.throughline.platform.timer.TimerPolicy;

/** A follow-up that nobody recorded by its end was missed. */
public final class FollowUpDeadlines implements TimerPolicy<AlumniEvent>, TimerFiring {
    private static final String DUE = "follow-up-due";
    private static final String POLICY = ProgrammePolicy.DEFAULT.alumni().version();

    private final Decider<AlumniCommand, AlumniRefusal> alumni;
    private final History<AlumniEvent> history;

    /** Watches deadlines. */
    public FollowUpDeadlines(ServiceRuntime runtime, AlumniDeciding deciding) {
        this.alumni = runtime.decider(deciding);
        this.history = runtime.history(AlumniCatalogue.CATALOGUE);
    }

    @Override
    public String name() {
        return "follow_up_deadlines";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<TimerChange> on(Recorded<AlumniEvent> recorded) {
        String stream = recorded.stream();
        return switch (recorded.event()) {
            case AlumniEnrolled e ->
                e.followUps().stream()
                        .map(one -> TimerChange.schedule(stream, DUE, one.dueBy()))
                        .toList();
            case AlumniWithdrew _ -> List.of(TimerChange.cancelAll(stream, DUE));
            case AlumniEvent _ -> List.of();
        };
    }

    @Override
    public void fire(TimerFired fired) {
        String stream = StreamName.of(fired.timer().stream());
        history.events(stream, fired.organisation(), Optional.empty()).stream()
                .findFirst()
                .ifPresent(enrolled -> Reacting.settle(
                        alumni.handle(
                                new MissFollowUps(
                                        enrolled.participantId(),
                                        enrolled.episodeId(),
                                        fired.timer().due()),
                                fired.envelope(POLICY)),
                        _ -> false));
    }
}
