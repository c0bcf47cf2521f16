package org.throughline.intake.reaction;

import java.util.UUID;
import org.throughline.intake.Compartments;
import org.throughline.intake.admission.domain.WaitlistCommand;
import org.throughline.intake.admission.domain.WaitlistCommand.LeaveOnAdmission;
import org.throughline.intake.admission.domain.WaitlistRefusal;
import org.throughline.intake.reaction.WhenParticipantAdmittedThenLeaveWaitlist.Admitted;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.reaction.Reaction;

/** Who was admitted to a track waits for it no longer. */
public final class WhenParticipantAdmittedThenLeaveWaitlist implements Reaction<Admitted> {
    /** What is read of admissions. */
    public static final Catalogue<Admitted> READ = Catalogue.of(
            Admitted.class, EventType.told("intake.participant-admitted.v1", Admitted.class, Compartments.CLINICAL));

    private static final String NAME = "when-participant-admitted-then-leave-waitlist";

    private final Decider<WaitlistCommand, WaitlistRefusal> waitlist;

    /** Sends to whoever keeps waitlists. */
    public WhenParticipantAdmittedThenLeaveWaitlist(Decider<WaitlistCommand, WaitlistRefusal> waitlist) {
        this.waitlist = waitlist;
    }

    /** Who, and to which track. */
    public record Admitted(UUID participantId, String track) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void on(Recorded<Admitted> recorded) {
        LeaveOnAdmission command = new LeaveOnAdmission(
                recorded.event().participantId(),
                recorded.event().track(),
                recorded.stored().recordedAt());
        Reacting.settle(
                waitlist.handle(command, Reacting.envelope(NAME, recorded.stored(), "leave", Clocks.RULES)),
                _ -> false);
    }
}
