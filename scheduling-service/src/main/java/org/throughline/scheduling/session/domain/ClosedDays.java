package org.throughline.scheduling.session.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.scheduling.calendar.domain.Closure;
import org.throughline.scheduling.calendar.domain.Closures;

/**
 * When the facilities concerned are closed.
 *
 * @param byFacility in days where each of them is
 */
public record ClosedDays(Map<UUID, Site> byFacility) {
    static final ClosedDays NONE = new ClosedDays(Map.of());

    /** A facility and its calendar. */
    record Site(ZoneId zone, Closures closures) {}

    public ClosedDays {
        byFacility = Map.copyOf(byFacility);
    }

    ClosedDays with(UUID facilityId, ZoneId zone, Closure closure) {
        Map<UUID, Site> next = new HashMap<>(byFacility);
        Closures before = closures(facilityId);
        next.put(facilityId, new Site(zone, before.with(closure)));
        return new ClosedDays(next);
    }

    ClosedDays without(UUID facilityId, UUID closureId) {
        Map<UUID, Site> next = new HashMap<>(byFacility);
        next.computeIfPresent(
                facilityId, (_, site) -> new Site(site.zone(), site.closures().without(closureId)));
        return new ClosedDays(next);
    }

    private Closures closures(UUID facilityId) {
        Site site = byFacility.get(facilityId);
        return site == null ? Closures.NONE : site.closures();
    }

    /** The day on which a session begins, if the facility is closed on it. */
    Optional<LocalDate> closed(UUID facilityId, Instant start) {
        return Optional.ofNullable(byFacility.get(facilityId)).flatMap(site -> {
            LocalDate day = LocalDate.ofInstant(start, site.zone());
            return site.closures().cover(day) ? Optional.of(day) : Optional.empty();
        });
    }
}
