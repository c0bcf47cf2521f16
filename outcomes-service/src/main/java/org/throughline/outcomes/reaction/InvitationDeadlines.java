package org.throughline.outcomes.reaction;

import java.util.List;
import java.util.Optional;
import org.throughline.outcomes.assessment.domain.InvitationEvent;
import org.throughline.outcomes.assessment.domain.InvitationEvent.AssessmentDeclined;
import org.throughline.outcomes.assessment.domain.InvitationEvent.AssessmentInvitationAnswered;
import org.throughline.outcomes.assessment.domain.InvitationEvent.AssessmentInvitationExpired;
import org.throughline.outcomes.assessment.domain.InvitationEvent.AssessmentInvited;
import org.throughline.outcomes.domain.ProgrammePolicy;
import org.throughline.outcomes.invitation.InvitationCatalogue;
import org.throughline.outcomes.invitation.InvitationDeciding;
import org.throughline.outcomes.invitation.domain.InvitationCommand;
import org.throughline.outcomes.invitation.domain.InvitationCommand.ExpireInvitation;
import org.throughline.outcomes.invitation.domain.InvitationRefusal;
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

/** An invitation that nobody answered in time has expired, so that staff see it. */
public final class InvitationDeadlines implements TimerPolicy<InvitationEvent>, TimerFiring {
    private static final String EXPIRES = "invitation-expires";
    private static final String POLICY = ProgrammePolicy.DEFAULT.invitation().version();

    private final Decider<InvitationCommand, InvitationRefusal> invitations;
    private final History<InvitationEvent> history;

    /** Watches deadlines. */
    public InvitationDeadlines(ServiceRuntime runtime, InvitationDeciding deciding) {
        this.invitations = runtime.decider(deciding);
        this.history = runtime.history(InvitationCatalogue.CATALOGUE);
    }

    @Override
    public String name() {
        return "invitation_deadlines";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<TimerChange> on(Recorded<InvitationEvent> recorded) {
        String stream = recorded.stream();
        return switch (recorded.event()) {
            case AssessmentInvited e -> List.of(TimerChange.schedule(stream, EXPIRES, e.expiresAt()));
            case AssessmentDeclined _, AssessmentInvitationAnswered _ ->
                List.of(TimerChange.cancelAll(stream, EXPIRES));
            case AssessmentInvitationExpired _ -> List.of();
        };
    }

    @Override
    public void fire(TimerFired fired) {
        String stream = StreamName.of(fired.timer().stream());
        history.events(stream, fired.organisation(), Optional.empty()).stream()
                .findFirst()
                .ifPresent(invited -> Reacting.settle(
                        invitations.handle(
                                new ExpireInvitation(
                                        invited.participantId(),
                                        invited.invitationId(),
                                        fired.timer().due()),
                                fired.envelope(POLICY)),
                        _ -> false));
    }
}
