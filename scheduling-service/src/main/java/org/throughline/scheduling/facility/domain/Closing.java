package org.throughline.scheduling.facility.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import org.throughline.platform.decider.Decision;
import org.throughline.scheduling.calendar.domain.Closure;
import org.throughline.scheduling.facility.domain.Facility.Site;
import org.throughline.scheduling.facility.domain.FacilityCommand.DeclareClosure;
import org.throughline.scheduling.facility.domain.FacilityCommand.WithdrawClosure;
import org.throughline.scheduling.facility.domain.FacilityEvent.ClosureDeclared;
import org.throughline.scheduling.facility.domain.FacilityEvent.ClosureWithdrawn;
import org.throughline.scheduling.facility.domain.FacilityRefusal.ClosureOverlaps;
import org.throughline.scheduling.facility.domain.FacilityRefusal.ClosureUnknown;
import org.throughline.scheduling.facility.domain.FacilityRefusal.TooManyClosures;

/** The days on which a site treats nobody: declared ahead, as holidays are, or afterwards, as snow is. */
final class Closing {
    private Closing() {}

    static Decision<FacilityEvent, FacilityRefusal> declare(Site site, DeclareClosure c) {
        if (site.closures().standing().contains(c.closure())) {
            return nothingNew();
        }
        if (site.declared().size() >= Facility.CLOSURES_MAX) {
            return refuse(new TooManyClosures(c.facilityId(), Facility.CLOSURES_MAX));
        }
        return site.closures().standing().stream()
                .filter(c.closure()::overlaps)
                .map(Closure::closureId)
                .findFirst()
                .<Decision<FacilityEvent, FacilityRefusal>>map(
                        other -> refuse(new ClosureOverlaps(c.facilityId(), other)))
                .orElseGet(() -> accept(new ClosureDeclared(
                        c.facilityId(),
                        c.closure(),
                        site.registered().zone(),
                        c.requestedAt(),
                        c.policy().version())));
    }

    static Decision<FacilityEvent, FacilityRefusal> withdraw(Site site, WithdrawClosure c) {
        if (!site.declared().contains(c.closureId())) {
            return refuse(new ClosureUnknown(c.facilityId(), c.closureId()));
        }
        return site.closures().find(c.closureId()).isEmpty()
                ? nothingNew()
                : accept(new ClosureWithdrawn(
                        c.facilityId(),
                        c.closureId(),
                        c.requestedAt(),
                        c.policy().version()));
    }
}
