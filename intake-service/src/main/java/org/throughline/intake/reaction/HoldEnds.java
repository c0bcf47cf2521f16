package org.throughline.intake.reaction;

import java.util.List;
import java.util.UUID;
import org.throughline.intake.admission.domain.AdmissionCommand;
import org.throughline.intake.admission.domain.AdmissionCommand.ReviewHold;
import org.throughline.intake.admission.domain.AdmissionCommand.Stay;
import org.throughline.intake.admission.domain.AdmissionEvent;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeHeld;
import org.throughline.intake.admission.domain.AdmissionEvent.ParticipantAdmitted;
import org.throughline.intake.admission.domain.AdmissionRefusal;
import org.throughline.intake.admission.view.Admitted;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.timer.TimerChange;
import org.throughline.platform.timer.TimerFired;
import org.throughline.platform.timer.TimerFiring;
import org.throughline.platform.timer.TimerPolicy;

/**
 * A hold is over when its last day is over where the facility is. A timer of one from which the participant came back
 * earlier finds nothing to say.
 */
public final class HoldEnds implements TimerPolicy<AdmissionEvent>, TimerFiring {
    private static final String OVER = "hold-over";
    private static final int PREFIX = "episode/".length();

    private final Decider<AdmissionCommand, AdmissionRefusal> admissions;
    private final Admitted admitted;

    /** Watches last days. */
    public HoldEnds(Decider<AdmissionCommand, AdmissionRefusal> admissions, Admitted admitted) {
        this.admissions = admissions;
        this.admitted = admitted;
    }

    @Override
    public String name() {
        return "hold_ends";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<TimerChange> on(Recorded<AdmissionEvent> recorded) {
        return recorded.event() instanceof EpisodeHeld e
                ? List.of(TimerChange.schedule(
                        recorded.stream(),
                        OVER,
                        e.until().plusDays(1).atStartOfDay(e.zone()).toInstant()))
                : List.of();
    }

    @Override
    public void fire(TimerFired fired) {
        UUID episodeId = UUID.fromString(StreamName.of(fired.timer().stream()).substring(PREFIX));
        admitted.of(episodeId, fired.organisation()).ifPresent(opened -> review(opened, fired));
    }

    private void review(ParticipantAdmitted opened, TimerFired fired) {
        ReviewHold command = new ReviewHold(
                Stay.of(opened.participantId(), opened), fired.timer().due());
        Reacting.settle(admissions.handle(command, fired.envelope(Clocks.RULES)), _ -> false);
    }
}
