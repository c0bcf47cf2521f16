package org.throughline.scheduling.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.platform.testkit.Scenario;
import org.throughline.scheduling.calendar.domain.Closure;
import org.throughline.scheduling.calendar.domain.Closure.Cause;
import org.throughline.scheduling.calendar.domain.Wording;
import org.throughline.scheduling.facility.domain.Facility;
import org.throughline.scheduling.facility.domain.FacilityCommand;
import org.throughline.scheduling.facility.domain.FacilityCommand.KeepHolidays;
import org.throughline.scheduling.facility.domain.FacilityEvent;
import org.throughline.scheduling.facility.domain.FacilityEvent.ClosureDeclared;
import org.throughline.scheduling.facility.domain.FacilityEvent.ClosureWithdrawn;
import org.throughline.scheduling.facility.domain.FacilityEvent.FacilityRegistered;
import org.throughline.scheduling.facility.domain.FacilityEvent.HolidaysKept;
import org.throughline.scheduling.facility.domain.FacilityRefusal;
import org.throughline.scheduling.facility.domain.FacilityRefusal.ClosureOverlaps;
import org.throughline.scheduling.facility.domain.FacilityRefusal.FacilityUnknown;
import org.throughline.scheduling.facility.domain.FacilityRefusal.HolidaysPast;
import org.throughline.scheduling.facility.domain.FacilityRefusal.TooManyClosures;
import org.throughline.scheduling.facility.domain.Holiday;
import org.throughline.scheduling.facility.domain.HolidayCalendar;
import org.throughline.scheduling.facility.domain.HolidayPolicy;
import org.throughline.scheduling.facility.domain.Observance;
import org.throughline.scheduling.facility.domain.PublicHoliday;
import org.throughline.scheduling.warrant.domain.ValidityPolicy;

/** The holidays a site keeps are days on which it is closed. */
class HolidayTest {
    private static final UUID FACILITY = new UUID(5, 1);
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final ValidityPolicy POLICY = ValidityPolicy.STANDARD;
    private static final int YEAR = 2026;
    private static final Instant NOW = morning(LocalDate.of(YEAR, 3, 2));
    private static final Holiday LABOR_DAY = federal(1, PublicHoliday.LABOR_DAY);
    private static final Holiday CHRISTMAS = federal(2, PublicHoliday.CHRISTMAS_DAY);
    private static final Holiday FOUNDERS = own(3, LocalDate.of(YEAR, 10, 1));

    private final Scenario<FacilityCommand, Facility, FacilityEvent, FacilityRefusal> nothing =
            Scenario.of(new FacilityDeciding());
    private final Scenario<FacilityCommand, Facility, FacilityEvent, FacilityRefusal> site =
            nothing.given(new FacilityRegistered(FACILITY, "US-NY", ZONE, NOW, POLICY.version()));
    private final Scenario<FacilityCommand, Facility, FacilityEvent, FacilityRefusal> keeping =
            site.given(kept(NOW, LABOR_DAY, CHRISTMAS), declared(NOW, LABOR_DAY), declared(NOW, CHRISTMAS));

    private static Instant morning(LocalDate day) {
        return day.atTime(9, 0).atZone(ZONE).toInstant();
    }

    private static Holiday federal(int id, PublicHoliday holiday) {
        return Observance.OBSERVED.of(holiday, YEAR, new UUID(6, id));
    }

    private static Holiday own(int id, LocalDate day) {
        return new Holiday(new UUID(6, id), new Wording("Founders' Day"), day, day);
    }

    private static Holiday[] ownDays(int id, LocalDate first, int days) {
        return IntStream.range(0, days)
                .mapToObj(i -> own(id + i, first.plusDays(i)))
                .toArray(Holiday[]::new);
    }

    private static KeepHolidays keep(Instant at, Holiday... holidays) {
        return new KeepHolidays(FACILITY, new HolidayCalendar(YEAR, List.of(holidays)), POLICY, at);
    }

    private static HolidaysKept kept(Instant at, Holiday... holidays) {
        return new HolidaysKept(FACILITY, new HolidayCalendar(YEAR, List.of(holidays)), at, POLICY.version());
    }

    private static ClosureDeclared declared(Instant at, Holiday holiday) {
        Closure closure = new Closure(holiday.closureId(), Cause.HOLIDAY, holiday.from(), holiday.until());
        return new ClosureDeclared(FACILITY, closure, ZONE, at, POLICY.version());
    }

    private static ClosureWithdrawn withdrawn(Instant at, Holiday holiday) {
        return new ClosureWithdrawn(FACILITY, holiday.closureId(), at, POLICY.version());
    }

    static Stream<Arguments> days() {
        return Stream.of(
                arguments(PublicHoliday.NEW_YEARS_DAY, "2027-01-01", "2028-01-01"),
                arguments(PublicHoliday.BIRTHDAY_OF_MARTIN_LUTHER_KING_JR, "2027-01-18", "2028-01-17"),
                arguments(PublicHoliday.WASHINGTONS_BIRTHDAY, "2027-02-15", "2028-02-21"),
                arguments(PublicHoliday.MEMORIAL_DAY, "2027-05-31", "2028-05-29"),
                arguments(PublicHoliday.JUNETEENTH, "2027-06-19", "2028-06-19"),
                arguments(PublicHoliday.INDEPENDENCE_DAY, "2027-07-04", "2028-07-04"),
                arguments(PublicHoliday.LABOR_DAY, "2027-09-06", "2028-09-04"),
                arguments(PublicHoliday.COLUMBUS_DAY, "2027-10-11", "2028-10-09"),
                arguments(PublicHoliday.VETERANS_DAY, "2027-11-11", "2028-11-11"),
                arguments(PublicHoliday.THANKSGIVING_DAY, "2027-11-25", "2028-11-23"),
                arguments(PublicHoliday.CHRISTMAS_DAY, "2027-12-25", "2028-12-25"));
    }

    @ParameterizedTest
    @MethodSource("days")
    void a_public_holiday_is_on_a_date_or_a_weekday_of_its_month(PublicHoliday holiday, LocalDate one, LocalDate next) {
        assertThat(holiday.in(2027)).isEqualTo(one);
        assertThat(holiday.in(2028)).isEqualTo(next);
    }

    static Stream<Arguments> weekends() {
        return Stream.of(
                arguments(PublicHoliday.INDEPENDENCE_DAY, 2026, "2026-07-04", "2026-07-03"),
                arguments(PublicHoliday.INDEPENDENCE_DAY, 2027, "2027-07-04", "2027-07-05"),
                arguments(PublicHoliday.NEW_YEARS_DAY, 2028, "2028-01-01", "2027-12-31"));
    }

    @ParameterizedTest
    @MethodSource("weekends")
    void one_at_a_weekend_is_observed_on_the_friday_before_or_the_monday_after(
            PublicHoliday holiday, int year, LocalDate day, LocalDate observed) {
        UUID id = new UUID(6, 9);
        Wording name = new Wording(holiday.title());
        LocalDate first = day.isBefore(observed) ? day : observed;
        assertThat(Observance.ON_THE_DAY.of(holiday, year, id)).isEqualTo(new Holiday(id, name, day, day));
        assertThat(Observance.OBSERVED.of(holiday, year, id)).isEqualTo(new Holiday(id, name, observed, observed));
        assertThat(Observance.BOTH.of(holiday, year, id)).isEqualTo(new Holiday(id, name, first, first.plusDays(1)));
    }

    @Test
    void every_public_holiday_of_every_year_has_a_day_of_its_own_however_it_is_kept() {
        for (Observance observance : Observance.values()) {
            for (int year = 2000; year < 2100; year++) {
                int in = year;
                List<Holiday> all = Arrays.stream(PublicHoliday.values())
                        .map(holiday -> observance.of(holiday, in, new UUID(7, 1)))
                        .toList();
                assertThat(new HolidayCalendar(year, all).holidays()).hasSize(all.size());
            }
        }
    }

    @Test
    void a_site_is_closed_on_the_holidays_it_keeps() {
        var asked = site.when(keep(NOW, CHRISTMAS, LABOR_DAY));
        asked.thenAccepted(kept(NOW, LABOR_DAY, CHRISTMAS), declared(NOW, LABOR_DAY), declared(NOW, CHRISTMAS));
    }

    @Test
    void the_same_holidays_again_change_nothing_under_whichever_ids() {
        Holiday again = new Holiday(new UUID(6, 99), LABOR_DAY.name(), LABOR_DAY.from(), LABOR_DAY.until());
        keeping.when(keep(NOW, again, CHRISTMAS)).thenNothingNew();
        site.given(kept(NOW)).when(keep(NOW)).thenNothingNew();
    }

    @Test
    void that_no_holidays_are_kept_is_said_as_well() {
        site.when(keep(NOW)).thenAccepted(kept(NOW));
    }

    @Test
    void a_year_of_which_nobody_said_which_holidays_are_kept_is_due_so_many_days_before_it_begins() {
        HolidayPolicy policy = new HolidayPolicy("holidays-test", 60);
        LocalDate due = LocalDate.of(YEAR, 11, 2);
        assertThat(without(keeping, due.minusDays(1), policy)).isEmpty();
        assertThat(without(keeping, due, policy)).containsExactly(YEAR + 1);
        assertThat(without(site, due, policy)).containsExactly(YEAR, YEAR + 1);
        assertThat(without(site, due.minusDays(1), policy)).containsExactly(YEAR);
        assertThat(without(site.given(kept(NOW)), due.minusDays(1), policy)).isEmpty();
    }

    private static List<Integer> without(
            Scenario<FacilityCommand, Facility, FacilityEvent, FacilityRefusal> history,
            LocalDate today,
            HolidayPolicy policy) {
        return ((Facility.Site) history.state()).yearsWithoutHolidays(today, policy);
    }

    @Test
    void a_holiday_that_is_left_out_is_a_day_it_is_open_on_and_another_is_added() {
        keeping.when(keep(NOW, CHRISTMAS, FOUNDERS))
                .thenAccepted(kept(NOW, CHRISTMAS, FOUNDERS), withdrawn(NOW, LABOR_DAY), declared(NOW, FOUNDERS));
        keeping.when(keep(NOW)).thenAccepted(kept(NOW), withdrawn(NOW, LABOR_DAY), withdrawn(NOW, CHRISTMAS));
    }

    @Test
    void another_name_leaves_the_closure_as_it_is() {
        Holiday named = new Holiday(LABOR_DAY.closureId(), new Wording("Work"), LABOR_DAY.from(), LABOR_DAY.until());
        keeping.when(keep(NOW, named, CHRISTMAS)).thenAccepted(kept(NOW, named, CHRISTMAS));
    }

    @Test
    void what_has_begun_stays_as_it_was_and_only_days_to_come_change() {
        Instant onIt = morning(LABOR_DAY.from());
        keeping.when(keep(onIt, CHRISTMAS)).thenNothingNew();
        keeping.when(keep(onIt, FOUNDERS))
                .thenAccepted(kept(onIt, LABOR_DAY, FOUNDERS), withdrawn(onIt, CHRISTMAS), declared(onIt, FOUNDERS));
        Holiday today = own(8, LABOR_DAY.from().plusDays(1));
        Instant tomorrow = morning(today.from());
        site.when(keep(tomorrow, today, CHRISTMAS))
                .thenAccepted(kept(tomorrow, CHRISTMAS), declared(tomorrow, CHRISTMAS));
    }

    @Test
    void of_two_days_of_which_one_has_begun_neither_changes() {
        Holiday both = Observance.BOTH.of(PublicHoliday.INDEPENDENCE_DAY, YEAR, new UUID(6, 7));
        Instant friday = morning(both.from());
        site.given(kept(NOW, both), declared(NOW, both))
                .when(keep(friday, own(8, both.until())))
                .thenNothingNew();
    }

    @Test
    void however_many_of_a_year_have_begun_others_are_added() {
        Holiday[] begun = ownDays(100, LocalDate.of(YEAR, 1, 1), 150);
        Holiday[] toCome = ownDays(300, LocalDate.of(YEAR, 7, 1), 150);
        Instant later = morning(LocalDate.of(YEAR, 6, 30));
        List<FacilityEvent> before = new ArrayList<>(List.of(kept(NOW, begun)));
        Stream.of(begun).map(day -> declared(NOW, day)).forEach(before::add);
        List<FacilityEvent> after = new ArrayList<>();
        after.add(kept(later, Stream.of(begun, toCome).flatMap(Stream::of).toArray(Holiday[]::new)));
        Stream.of(toCome).map(day -> declared(later, day)).forEach(after::add);
        site.given(before).when(keep(later, toCome)).thenAccepted(after);
    }

    @Test
    void days_that_have_all_begun_are_not_kept_any_more() {
        Instant later = morning(CHRISTMAS.until());
        site.when(keep(later, LABOR_DAY, CHRISTMAS)).thenRefused(new HolidaysPast(FACILITY, YEAR));
        keeping.when(keep(later, FOUNDERS)).thenRefused(new HolidaysPast(FACILITY, YEAR));
        keeping.when(keep(later, LABOR_DAY)).thenNothingNew();
    }

    @Test
    void a_holiday_on_a_day_of_another_closure_is_refused() {
        Closure week = new Closure(
                new UUID(6, 50),
                Cause.MAINTENANCE,
                CHRISTMAS.from(),
                CHRISTMAS.from().plusDays(6));
        site.given(new ClosureDeclared(FACILITY, week, ZONE, NOW, POLICY.version()))
                .when(keep(NOW, LABOR_DAY, CHRISTMAS))
                .thenRefused(new ClosureOverlaps(FACILITY, week.closureId()));
    }

    @Test
    void a_day_that_is_kept_in_place_of_one_it_touches_is_no_overlap() {
        Holiday friday = federal(20, PublicHoliday.INDEPENDENCE_DAY);
        Holiday both = Observance.BOTH.of(PublicHoliday.INDEPENDENCE_DAY, YEAR, new UUID(6, 21));
        site.given(kept(NOW, friday), declared(NOW, friday))
                .when(keep(NOW, both))
                .thenAccepted(kept(NOW, both), withdrawn(NOW, friday), declared(NOW, both));
    }

    @Test
    void a_holiday_whose_closure_was_withdrawn_is_kept_no_more_until_it_is_asked_for_again() {
        var open = keeping.given(withdrawn(NOW, LABOR_DAY));
        assertThat(((Facility.Site) open.state()).holidays(YEAR).holidays()).containsExactly(CHRISTMAS);
        Holiday again = new Holiday(new UUID(6, 99), LABOR_DAY.name(), LABOR_DAY.from(), LABOR_DAY.until());
        open.when(keep(NOW, again, CHRISTMAS)).thenAccepted(kept(NOW, again, CHRISTMAS), declared(NOW, again));
    }

    @Test
    void each_year_has_its_own_holidays() {
        Holiday next = Observance.OBSERVED.of(PublicHoliday.NEW_YEARS_DAY, YEAR + 1, new UUID(6, 30));
        HolidayCalendar calendar = new HolidayCalendar(YEAR + 1, List.of(next));
        keeping.when(new KeepHolidays(FACILITY, calendar, POLICY, NOW))
                .thenAccepted(new HolidaysKept(FACILITY, calendar, NOW, POLICY.version()), declared(NOW, next));
    }

    @Test
    void a_site_has_five_hundred_closures_at_most_holidays_among_them() {
        var full = site;
        for (int i = 0; i < Facility.CLOSURES_MAX - 1; i++) {
            full = full.given(
                    declared(NOW, own(100 + i, LocalDate.of(2030, 1, 1).plusDays(i))));
        }
        full.when(keep(NOW, LABOR_DAY, CHRISTMAS)).thenRefused(new TooManyClosures(FACILITY, Facility.CLOSURES_MAX));
        full.when(keep(NOW, CHRISTMAS)).thenAccepted(kept(NOW, CHRISTMAS), declared(NOW, CHRISTMAS));
    }

    @Test
    void a_site_nobody_registered_keeps_no_holidays() {
        nothing.when(keep(NOW, CHRISTMAS)).thenRefused(new FacilityUnknown(FACILITY));
    }

    @Test
    void what_is_no_holiday_and_no_year_of_them_is_invalid() {
        LocalDate day = CHRISTMAS.from();
        Wording name = CHRISTMAS.name();
        assertThatIllegalArgumentException().isThrownBy(() -> new Holiday(FACILITY, name, day, day.minusDays(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Holiday(FACILITY, name, day, day.plusDays(2)));
        assertThatIllegalArgumentException().isThrownBy(() -> keep(NOW, CHRISTMAS, own(9, day)));
        assertThatIllegalArgumentException().isThrownBy(() -> keep(NOW, own(9, LocalDate.of(YEAR + 1, 1, 1))));
        assertThatIllegalArgumentException().isThrownBy(() -> keep(NOW, own(9, LocalDate.of(YEAR - 1, 12, 30))));
    }
}
