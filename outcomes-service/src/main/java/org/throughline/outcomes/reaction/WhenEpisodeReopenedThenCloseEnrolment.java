package org.throughline.outcomes.reaction;

import org.throughline.outcomes.alumni.AlumniDeciding;
import org.throughline.outcomes.alumni.domain.AlumniCommand;
import org.throughline.outcomes.alumni.domain.AlumniCommand.CloseEnrolment;
import org.throughline.outcomes.alumni.domain.AlumniEvent;
import org.throughline.outcomes.alumni.domain.AlumniEvent.EpisodeReopened;
import org.throughline.outcomes.alumni.domain.AlumniRefusal;
import org.throughline.outcomes.domain.ProgrammePolicy;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.reaction.Reaction;
import org.throughline.platform.service.ServiceRuntime;

/** Who is in treatment again is not asked how they are after it. */
public final class WhenEpisodeReopenedThenCloseEnrolment implements Reaction<AlumniEvent> {
    private static final String NAME = "when-episode-reopened-then-close-enrolment";
    private static final String POLICY = ProgrammePolicy.DEFAULT.alumni().version();

    private final Decider<AlumniCommand, AlumniRefusal> alumni;

    /** Sends to whoever keeps enrolments. */
    public WhenEpisodeReopenedThenCloseEnrolment(ServiceRuntime runtime, AlumniDeciding deciding) {
        this.alumni = runtime.decider(deciding);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void on(Recorded<AlumniEvent> recorded) {
        if (recorded.event() instanceof EpisodeReopened e) {
            Reacting.settle(
                    alumni.handle(
                            new CloseEnrolment(e.participantId(), e.episodeId(), e.reopenedAt()),
                            Reacting.envelope(NAME, recorded.stored(), "close", POLICY)),
                    _ -> false);
        }
    }
}
