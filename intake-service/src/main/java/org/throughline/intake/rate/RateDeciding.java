package org.throughline.intake.rate;

import org.throughline.intake.StreamNames;
import org.throughline.intake.rate.domain.RateCommand;
import org.throughline.intake.rate.domain.RateEvent;
import org.throughline.intake.rate.domain.RateRefusal;
import org.throughline.intake.rate.domain.Rates;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.Streams;

/** Rates as the platform runs them: one stream for each payer. */
public final class RateDeciding implements Deciding<RateCommand, Rates, RateEvent, RateRefusal> {

    @Override
    public Class<RateCommand> commands() {
        return RateCommand.class;
    }

    @Override
    public Catalogue<RateEvent> catalogue() {
        return RateCatalogue.EVENTS;
    }

    @Override
    public Streams streams(RateCommand command) {
        return Streams.of(StreamNames.rates(command.payer()));
    }

    @Override
    public Rates initial() {
        return Rates.NONE;
    }

    @Override
    public Decision<RateEvent, RateRefusal> decide(Rates state, RateCommand command) {
        return Rates.decide(state, command);
    }

    @Override
    public Rates evolve(Rates state, RateEvent event) {
        return Rates.evolve(state, event);
    }

    @Override
    public String streamOf(RateEvent event) {
        return StreamNames.rates(event.payer());
    }
}
