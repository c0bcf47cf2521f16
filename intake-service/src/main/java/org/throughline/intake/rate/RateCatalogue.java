package org.throughline.intake.rate;

import org.throughline.intake.Compartments;
import org.throughline.intake.rate.domain.RateEvent;
import org.throughline.intake.rate.domain.RateEvent.RateRecorded;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;

/** How agreed rates are stored. They are about nobody and stay here. */
public final class RateCatalogue {
    /** All types. */
    public static final Catalogue<RateEvent> EVENTS = Catalogue.of(
            RateEvent.class,
            EventType.internal("intake.rate-recorded.v1", RateRecorded.class, Compartments.ORGANISATION));

    private RateCatalogue() {}
}
