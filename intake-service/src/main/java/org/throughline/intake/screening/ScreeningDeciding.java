package org.throughline.intake.screening;

import org.throughline.intake.StreamNames;
import org.throughline.intake.screening.domain.ScreeningCommand;
import org.throughline.intake.screening.domain.ScreeningEvent;
import org.throughline.intake.screening.domain.ScreeningEvent.AcceptanceSeen;
import org.throughline.intake.screening.domain.ScreeningEvent.ReferralSeen;
import org.throughline.intake.screening.domain.ScreeningEvent.ScreeningCompleted;
import org.throughline.intake.screening.domain.ScreeningRefusal;
import org.throughline.intake.screening.domain.Screenings;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.Streams;

/** Screenings as the platform runs them; each rests on its referral. */
public final class ScreeningDeciding
        implements Deciding<ScreeningCommand, Screenings, ScreeningEvent, ScreeningRefusal> {
    @Override
    public Class<ScreeningCommand> commands() {
        return ScreeningCommand.class;
    }

    @Override
    public Catalogue<ScreeningEvent> catalogue() {
        return ScreeningCatalogue.EVENTS;
    }

    @Override
    public Streams streams(ScreeningCommand command) {
        return Streams.of(StreamNames.screening(command.referralId()))
                .reading(StreamNames.referral(command.referralId()));
    }

    @Override
    public Screenings initial() {
        return Screenings.NONE;
    }

    @Override
    public Decision<ScreeningEvent, ScreeningRefusal> decide(Screenings state, ScreeningCommand command) {
        return Screenings.decide(state, command);
    }

    @Override
    public Screenings evolve(Screenings state, ScreeningEvent event) {
        return Screenings.evolve(state, event);
    }

    @Override
    public String streamOf(ScreeningEvent event) {
        return switch (event) {
            case ReferralSeen _, AcceptanceSeen _ -> StreamNames.referral(event.referralId());
            case ScreeningCompleted e -> StreamNames.screening(e.referralId());
        };
    }
}
