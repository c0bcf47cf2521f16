package org.throughline.intake.escalation;

import org.throughline.intake.StreamNames;
import org.throughline.intake.escalation.domain.Escalation;
import org.throughline.intake.escalation.domain.EscalationCommand;
import org.throughline.intake.escalation.domain.EscalationEvent;
import org.throughline.intake.escalation.domain.EscalationEvent.AcceptanceSeen;
import org.throughline.intake.escalation.domain.EscalationEvent.OfEscalation;
import org.throughline.intake.escalation.domain.EscalationEvent.ReferralSeen;
import org.throughline.intake.escalation.domain.EscalationRefusal;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.Streams;

/** Crises as the platform runs them; each rests on its referral. */
public final class EscalationDeciding
        implements Deciding<EscalationCommand, Escalation, EscalationEvent, EscalationRefusal> {

    @Override
    public Class<EscalationCommand> commands() {
        return EscalationCommand.class;
    }

    @Override
    public Catalogue<EscalationEvent> catalogue() {
        return EscalationCatalogue.EVENTS;
    }

    @Override
    public Streams streams(EscalationCommand command) {
        return Streams.of(StreamNames.escalation(command.escalationId()))
                .reading(StreamNames.referral(command.referralId()));
    }

    @Override
    public Escalation initial() {
        return Escalation.NONE;
    }

    @Override
    public Decision<EscalationEvent, EscalationRefusal> decide(Escalation state, EscalationCommand command) {
        return Escalation.decide(state, command);
    }

    @Override
    public Escalation evolve(Escalation state, EscalationEvent event) {
        return Escalation.evolve(state, event);
    }

    @Override
    public String streamOf(EscalationEvent event) {
        return switch (event) {
            case ReferralSeen e -> StreamNames.referral(e.referralId());
            case AcceptanceSeen e -> StreamNames.referral(e.referralId());
            case OfEscalation e -> StreamNames.escalation(e.escalationId());
        };
    }
}
