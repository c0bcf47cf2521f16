package org.throughline.scheduling.reaction;

import java.util.List;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.timer.TimerChange;
import org.throughline.platform.timer.TimerFired;
import org.throughline.platform.timer.TimerFiring;
import org.throughline.platform.timer.TimerPolicy;
import org.throughline.scheduling.facility.domain.FacilityCommand;
import org.throughline.scheduling.facility.domain.FacilityCommand.ReviewFacilityWarrant;
import org.throughline.scheduling.facility.domain.FacilityEvent;
import org.throughline.scheduling.facility.domain.FacilityEvent.AccreditationRecorded;
import org.throughline.scheduling.facility.domain.FacilityEvent.ClosureDeclared;
import org.throughline.scheduling.facility.domain.FacilityEvent.ClosureWithdrawn;
import org.throughline.scheduling.facility.domain.FacilityEvent.FacilityDetailsRecorded;
import org.throughline.scheduling.facility.domain.FacilityEvent.FacilityLicenceRecorded;
import org.throughline.scheduling.facility.domain.FacilityEvent.FacilityRegistered;
import org.throughline.scheduling.facility.domain.FacilityEvent.FacilityWarrantEnded;
import org.throughline.scheduling.facility.domain.FacilityEvent.FacilityWarrantEnding;
import org.throughline.scheduling.facility.domain.FacilityEvent.HolidaysKept;
import org.throughline.scheduling.facility.domain.FacilityRefusal;
import org.throughline.scheduling.warrant.domain.ValidityPolicy;

/** Says of a facility's licences and accreditations that they end soon, and that they have ended. */
final class FacilityDeadlines implements TimerPolicy<FacilityEvent>, TimerFiring {
    private final Decider<FacilityCommand, FacilityRefusal> facilities;
    private final ValidityPolicy policy;

    FacilityDeadlines(Decider<FacilityCommand, FacilityRefusal> facilities, ValidityPolicy policy) {
        this.facilities = facilities;
        this.policy = policy;
    }

    @Override
    public String name() {
        return "facility_deadlines";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<TimerChange> on(Recorded<FacilityEvent> recorded) {
        WarrantTimers timers = new WarrantTimers(policy);
        return switch (recorded.event()) {
            case FacilityLicenceRecorded e -> timers.of(recorded, e.licence(), e.zone());
            case AccreditationRecorded e -> timers.of(recorded, e.accreditation(), e.zone());
            case FacilityRegistered _,
                    FacilityDetailsRecorded _,
                    ClosureDeclared _,
                    ClosureWithdrawn _,
                    HolidaysKept _,
                    FacilityWarrantEnding _,
                    FacilityWarrantEnded _ -> List.of();
        };
    }

    @Override
    public void fire(TimerFired fired) {
        String stream = fired.timer().stream();
        ReviewFacilityWarrant command = new ReviewFacilityWarrant(
                WarrantTimers.holder(stream),
                WarrantTimers.warrant(stream),
                policy,
                fired.timer().due());
        Reacting.settle(facilities.handle(command, fired.envelope(policy.version())), _ -> false);
    }
}
