package org.throughline.outcomes.invitation;

import org.throughline.outcomes.assessment.AssessmentDeciding;
import org.throughline.outcomes.assessment.domain.AssessmentEvent;
import org.throughline.outcomes.assessment.domain.Assessments;
import org.throughline.outcomes.instrument.InstrumentDeciding;
import org.throughline.outcomes.instrument.domain.Instruments;
import org.throughline.outcomes.invitation.domain.InvitationCommand;
import org.throughline.outcomes.invitation.domain.InvitationCommand.DeclineInvitation;
import org.throughline.outcomes.invitation.domain.InvitationCommand.ExpireInvitation;
import org.throughline.outcomes.invitation.domain.InvitationCommand.Invite;
import org.throughline.outcomes.invitation.domain.InvitationRefusal;
import org.throughline.outcomes.invitation.domain.Inviting;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.Streams;

/** Invitations as the platform runs them. Their facts are stored as the feature assessment says, which uses them up. */
public final class InvitationDeciding
        implements Deciding<InvitationCommand, Assessments, AssessmentEvent, InvitationRefusal> {
    private final Instruments instruments;
    private final AssessmentDeciding assessments;

    /** To answer these instruments. */
    public InvitationDeciding(Instruments instruments) {
        this.instruments = instruments;
        this.assessments = new AssessmentDeciding(instruments);
    }

    @Override
    public Class<InvitationCommand> commands() {
        return InvitationCommand.class;
    }

    @Override
    public Catalogue<AssessmentEvent> catalogue() {
        return assessments.catalogue();
    }

    @Override
    public Streams streams(InvitationCommand command) {
        Streams invitation = Streams.of(AssessmentDeciding.invitation(command.invitationId()));
        return switch (command) {
            case Invite c -> invitation.reading(InstrumentDeciding.instrument(c.instrument()));
            case DeclineInvitation _, ExpireInvitation _ -> invitation;
        };
    }

    @Override
    public Assessments initial() {
        return Assessments.NONE;
    }

    @Override
    public Decision<AssessmentEvent, InvitationRefusal> decide(Assessments state, InvitationCommand command) {
        return Inviting.decide(instruments, state, command);
    }

    @Override
    public Assessments evolve(Assessments state, AssessmentEvent event) {
        return Assessments.evolve(state, event);
    }

    @Override
    public String streamOf(AssessmentEvent event) {
        return assessments.streamOf(event);
    }
}
