package org.throughline.scheduling.facility.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.platform.decider.Decision;
import org.throughline.scheduling.calendar.domain.Closure;
import org.throughline.scheduling.facility.domain.Facility.Site;
import org.throughline.scheduling.facility.domain.FacilityCommand.KeepHolidays;
import org.throughline.scheduling.facility.domain.FacilityEvent.ClosureDeclared;
import org.throughline.scheduling.facility.domain.FacilityEvent.ClosureWithdrawn;
import org.throughline.scheduling.facility.domain.FacilityEvent.HolidaysKept;
import org.throughline.scheduling.facility.domain.FacilityRefusal.ClosureOverlaps;
import org.throughline.scheduling.facility.domain.FacilityRefusal.HolidaysPast;
import org.throughline.scheduling.facility.domain.FacilityRefusal.TooManyClosures;

/** The holidays a site keeps. Each is a closure, so that what holds on a closed day holds on it; what has begun stays as it is. */
final class Keeping {
    private Keeping() {}

    static Decision<FacilityEvent, FacilityRefusal> keep(Site site, KeepHolidays c) {
        LocalDate today = LocalDate.ofInstant(c.requestedAt(), site.registered().zone());
        HolidayCalendar asked = c.calendar();
        HolidayCalendar before = site.holidays(asked.year());
        if (isOver(asked, before, today)) {
            return refuse(new HolidaysPast(c.facilityId(), asked.year()));
        }
        HolidayCalendar after = after(before, asked, today);
        List<Holiday> gone = before.only(holiday -> !after.has(holiday)).holidays();
        List<Holiday> added = after.only(holiday -> !before.has(holiday)).holidays();
        if (site.declared().size() + added.size() > Facility.CLOSURES_MAX) {
            return refuse(new TooManyClosures(c.facilityId(), Facility.CLOSURES_MAX));
        }
        Optional<Closure> other = standing(site, gone)
                .filter(closure -> added.stream().map(Holiday::closure).anyMatch(closure::overlaps))
                .findFirst();
        if (other.isPresent()) {
            return refuse(new ClosureOverlaps(c.facilityId(), other.get().closureId()));
        }
        return after.equals(before) && site.saidFor(asked.year())
                ? nothingNew()
                : accept(kept(site, c, after, gone, added));
    }

    /** Nothing that is asked for can be kept any more. */
    private static boolean isOver(HolidayCalendar asked, HolidayCalendar before, LocalDate today) {
        return asked.only(holiday -> holiday.isToCome(today)
                                || before.onDaysOf(holiday).isPresent())
                        .holidays()
                        .isEmpty()
                && !asked.holidays().isEmpty();
    }

    /** What has begun as it was, what is to come as it is asked for. */
    private static HolidayCalendar after(HolidayCalendar before, HolidayCalendar asked, LocalDate today) {
        List<Holiday> begun = before.only(holiday -> !holiday.isToCome(today)).holidays();
        Stream<Holiday> toCome = asked.holidays().stream()
                .filter(holiday -> holiday.isToCome(today))
                .filter(holiday -> begun.stream().noneMatch(holiday::overlaps))
                .map(holiday -> before.onDaysOf(holiday)
                        .map(same -> holiday.as(same.closureId()))
                        .orElse(holiday));
        return new HolidayCalendar(
                asked.year(), Stream.concat(begun.stream(), toCome).toList());
    }

    private static Stream<Closure> standing(Site site, List<Holiday> gone) {
        return site.closures().standing().stream()
                .filter(closure ->
                        gone.stream().noneMatch(holiday -> holiday.closureId().equals(closure.closureId())));
    }

    private static List<FacilityEvent> kept(
            Site site, KeepHolidays c, HolidayCalendar after, List<Holiday> gone, List<Holiday> added) {
        String policy = c.policy().version();
        Stream<FacilityEvent> kept = Stream.of(new HolidaysKept(c.facilityId(), after, c.requestedAt(), policy));
        Stream<FacilityEvent> withdrawn = gone.stream()
                .map(holiday -> new ClosureWithdrawn(c.facilityId(), holiday.closureId(), c.requestedAt(), policy));
        Stream<FacilityEvent> declared = added.stream()
                .map(holiday -> new ClosureDeclared(
                        c.facilityId(), holiday.closure(), site.registered().zone(), c.requestedAt(), policy));
        return Stream.of(kept, withdrawn, declared).flatMap(events -> events).toList();
    }
}
