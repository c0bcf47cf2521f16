package org.throughline.outcomes.instrument;

import org.throughline.outcomes.instrument.domain.InstrumentCommand;
import org.throughline.outcomes.instrument.domain.InstrumentEvent;
import org.throughline.outcomes.instrument.domain.InstrumentRefusal;
import org.throughline.outcomes.instrument.domain.Instruments;
import org.throughline.outcomes.instrument.domain.Library;
import org.throughline.outcomes.instrument.domain.Shelf;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.Streams;

/** Instruments as the platform runs them: one stream for each name, however it is spelled. */
public final class InstrumentDeciding
        implements Deciding<InstrumentCommand, Shelf, InstrumentEvent, InstrumentRefusal> {
    private final Instruments shipped;

    /** Beside these definitions. */
    public InstrumentDeciding(Instruments shipped) {
        this.shipped = shipped;
    }

    public static String instrument(String code) {
        return "instrument/" + Instruments.nameOf(code);
    }

    @Override
    public Class<InstrumentCommand> commands() {
        return InstrumentCommand.class;
    }

    @Override
    public Catalogue<InstrumentEvent> catalogue() {
        return InstrumentCatalogue.CATALOGUE;
    }

    @Override
    public Streams streams(InstrumentCommand command) {
        return Streams.of(instrument(command.code()));
    }

    @Override
    public Shelf initial() {
        return Shelf.EMPTY;
    }

    @Override
    public Decision<InstrumentEvent, InstrumentRefusal> decide(Shelf shelf, InstrumentCommand command) {
        return Library.decide(shipped, shelf, command);
    }

    @Override
    public Shelf evolve(Shelf shelf, InstrumentEvent event) {
        return Library.evolve(shelf, event);
    }

    @Override
    public String streamOf(InstrumentEvent event) {
        return instrument(event.instrument());
    }
}
