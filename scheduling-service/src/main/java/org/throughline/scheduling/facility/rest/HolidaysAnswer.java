package org.throughline.scheduling.facility.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.scheduling.facility.domain.Facility;
import org.throughline.scheduling.facility.domain.FacilityEvent;
import org.throughline.scheduling.facility.domain.Holiday;

/**
 * The holidays of a year on which a site is closed.
 *
 * @param holidays in order; one that was kept and is not any more is not among them
 */
public record HolidaysAnswer(UUID facilityId, int year, List<KeptHoliday> holidays) {
    /**
     * One of them.
     *
     * @param closureId under which what was planned on it is listed, and it is withdrawn
     * @param from first day at the site
     * @param until last day
     */
    public record KeptHoliday(UUID closureId, String name, LocalDate from, LocalDate until) {
        static KeptHoliday of(Holiday holiday) {
            return new KeptHoliday(holiday.closureId(), holiday.name().value(), holiday.from(), holiday.until());
        }

        @Override
        public String toString() {
            return "KeptHoliday[redacted]";
        }
    }

    /** Those of the facility of a history, if there is one. */
    static Optional<HolidaysAnswer> of(List<FacilityEvent> events, int year) {
        return switch (Facility.of(events)) {
            case Facility.Site site ->
                Optional.of(new HolidaysAnswer(
                        site.registered().facilityId(),
                        year,
                        site.holidays(year).holidays().stream()
                                .map(KeptHoliday::of)
                                .toList()));
            case Facility.None _ -> Optional.empty();
        };
    }
}
