package org.throughline.scheduling.facility.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntFunction;
import org.throughline.scheduling.calendar.domain.Wording;
import org.throughline.scheduling.calendar.rest.Fields;
import org.throughline.scheduling.facility.domain.Holiday;
import org.throughline.scheduling.facility.domain.HolidayCalendar;
import org.throughline.scheduling.facility.domain.Observance;
import org.throughline.scheduling.facility.domain.PublicHoliday;

/**
 * The holidays a site keeps in a year; none but these.
 *
 * @param publicHolidays of the United States
 * @param observance when it keeps those of them that are on a Saturday or a Sunday; OBSERVED, if not given
 * @param others days of its own
 */
public record HolidaysRequest(
        @Min(YEAR_MIN) @Max(YEAR_MAX) int year,
        Set<@NotNull PublicHoliday> publicHolidays,
        Optional<Observance> observance,

        @Size(max = OWN_DAYS_MAX) List<@NotNull @Valid OwnDay> others) {
    static final int YEAR_MIN = 2000;
    static final int YEAR_MAX = 2999;
    static final int OWN_DAYS_MAX = 60;

    public HolidaysRequest {
        publicHolidays = publicHolidays == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(publicHolidays));
        others = others == null ? List.of() : List.copyOf(others);
    }

    /** A holiday that is none of the public ones. */
    public record OwnDay(
            @NotNull @Pattern(regexp = "(?s).*\\S.*") @Size(max = Wording.LENGTH_MAX)
            String name,

            @NotNull LocalDate day) {
        @Override
        public String toString() {
            return "OwnDay[redacted]";
        }
    }

    /** With ids that follow from the request. */
    HolidayCalendar calendar(IntFunction<UUID> ids) {
        List<Holiday> holidays = new ArrayList<>();
        for (PublicHoliday holiday : PublicHoliday.values()) {
            if (publicHolidays.contains(holiday)) {
                holidays.add(observance.orElse(Observance.OBSERVED).of(holiday, year, ids.apply(holidays.size())));
            }
        }
        for (OwnDay own : others) {
            holidays.add(new Holiday(ids.apply(holidays.size()), new Wording(own.name()), own.day(), own.day()));
        }
        return Fields.together(() -> new HolidayCalendar(year, holidays), "year", "publicHolidays", "others");
    }

    @Override
    public String toString() {
        return "HolidaysRequest[redacted]";
    }
}
