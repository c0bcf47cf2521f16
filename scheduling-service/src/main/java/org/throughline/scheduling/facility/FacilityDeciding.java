package org.throughline.scheduling.facility;

import java.util.UUID;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.Streams;
import org.throughline.scheduling.facility.domain.Facility;
import org.throughline.scheduling.facility.domain.FacilityCommand;
import org.throughline.scheduling.facility.domain.FacilityEvent;
import org.throughline.scheduling.facility.domain.FacilityRefusal;

/** Facilities as the platform runs them: a stream each. */
public final class FacilityDeciding implements Deciding<FacilityCommand, Facility, FacilityEvent, FacilityRefusal> {

    public static String stream(UUID facilityId) {
        return "facility/" + facilityId;
    }

    @Override
    public Class<FacilityCommand> commands() {
        return FacilityCommand.class;
    }

    @Override
    public Catalogue<FacilityEvent> catalogue() {
        return FacilityCatalogue.EVENTS;
    }

    @Override
    public Streams streams(FacilityCommand command) {
        return Streams.of(stream(command.facilityId()));
    }

    @Override
    public Facility initial() {
        return Facility.NONE;
    }

    @Override
    public Decision<FacilityEvent, FacilityRefusal> decide(Facility state, FacilityCommand command) {
        return Facility.decide(state, command);
    }

    @Override
    public Facility evolve(Facility state, FacilityEvent event) {
        return Facility.evolve(state, event);
    }

    @Override
    public String streamOf(FacilityEvent event) {
        return stream(event.facilityId());
    }
}
