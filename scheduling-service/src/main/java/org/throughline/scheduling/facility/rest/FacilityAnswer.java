package org.throughline.scheduling.facility.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.throughline.scheduling.calendar.domain.Closure;
import org.throughline.scheduling.facility.domain.Facility;
import org.throughline.scheduling.facility.domain.FacilityEvent;
import org.throughline.scheduling.facility.domain.FacilityEvent.FacilityDetailsRecorded;
import org.throughline.scheduling.facility.domain.HolidayPolicy;
import org.throughline.scheduling.warrant.rest.WarrantAnswer;

/**
 * A site.
 *
 * @param state whose law holds there
 * @param today the day at the facility for which validity is told
 * @param closures days on which nobody is treated
 * @param yearsWithoutHolidays this year, and the next once it is due, if nobody has said which holidays are kept in it
 */
public record FacilityAnswer(
        UUID facilityId,
        String name,
        String address,
        String state,
        @Schema(type = SchemaType.STRING) ZoneId zone,
        LocalDate today,
        List<WarrantAnswer> licences,
        List<WarrantAnswer> accreditations,
        List<Closure> closures,
        List<Integer> yearsWithoutHolidays) {

    /** The facility of a history, if there is one, as it is at a time. */
    static Optional<FacilityAnswer> of(List<FacilityEvent> events, Instant at, HolidayPolicy policy) {
        return switch (Facility.of(events)) {
            case Facility.Site site -> details(events).map(details -> of(site, details, at, policy));
            case Facility.None _ -> Optional.empty();
        };
    }

    /** The site of a history, if holidays of it are due at a time. */
    static Optional<HolidaysDuePage.Due> due(List<FacilityEvent> events, Instant at, HolidayPolicy policy) {
        return of(events, at, policy)
                .filter(site -> !site.yearsWithoutHolidays.isEmpty())
                .map(site -> new HolidaysDuePage.Due(site.facilityId, site.name, site.yearsWithoutHolidays));
    }

    private static Optional<FacilityDetailsRecorded> details(List<FacilityEvent> events) {
        return events.stream()
                .filter(FacilityDetailsRecorded.class::isInstance)
                .map(FacilityDetailsRecorded.class::cast)
                .reduce((_, later) -> later);
    }

    private static FacilityAnswer of(
            Facility.Site site, FacilityDetailsRecorded details, Instant at, HolidayPolicy policy) {
        LocalDate today = LocalDate.ofInstant(at, site.registered().zone());
        return new FacilityAnswer(
                site.registered().facilityId(),
                details.name().value(),
                details.address().value(),
                site.registered().state(),
                site.registered().zone(),
                today,
                WarrantAnswer.of(site.licences(), today),
                WarrantAnswer.of(site.accreditations(), today),
                site.closures().standing(),
                site.yearsWithoutHolidays(today, policy));
    }

    @Override
    public String toString() {
        return "FacilityAnswer[redacted]";
    }
}
