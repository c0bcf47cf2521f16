package org.throughline.outcomes.instrument;

import static org.throughline.outcomes.OutcomesKeys.ORGANISATION;

import org.throughline.outcomes.instrument.domain.InstrumentEvent;
import org.throughline.outcomes.instrument.domain.InstrumentEvent.InstrumentPublished;
import org.throughline.outcomes.instrument.domain.InstrumentEvent.InstrumentRetired;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;

/** How an organisation's instruments are stored: about nobody, under the key of the organisation. */
public final class InstrumentCatalogue {
    /** All types. */
    public static final Catalogue<InstrumentEvent> CATALOGUE = Catalogue.of(
            InstrumentEvent.class,
            EventType.internal("outcomes.instrument-published.v1", InstrumentPublished.class, ORGANISATION)
                    .happenedAt(InstrumentPublished::publishedAt),
            EventType.internal("outcomes.instrument-retired.v1", InstrumentRetired.class, ORGANISATION)
                    .happenedAt(InstrumentRetired::retiredAt));

    private InstrumentCatalogue() {}
}
