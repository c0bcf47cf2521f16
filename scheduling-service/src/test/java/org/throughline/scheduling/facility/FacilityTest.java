package org.throughline.scheduling.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.platform.testkit.Scenario;
import org.throughline.scheduling.calendar.domain.Closure;
import org.throughline.scheduling.calendar.domain.Closure.Cause;
import org.throughline.scheduling.calendar.domain.Wording;
import org.throughline.scheduling.facility.domain.Facility;
import org.throughline.scheduling.facility.domain.FacilityCommand;
import org.throughline.scheduling.facility.domain.FacilityCommand.DeclareClosure;
import org.throughline.scheduling.facility.domain.FacilityCommand.RecordAccreditation;
import org.throughline.scheduling.facility.domain.FacilityCommand.RecordLicence;
import org.throughline.scheduling.facility.domain.FacilityCommand.RegisterFacility;
import org.throughline.scheduling.facility.domain.FacilityCommand.ReviewFacilityWarrant;
import org.throughline.scheduling.facility.domain.FacilityCommand.Site;
import org.throughline.scheduling.facility.domain.FacilityCommand.WithdrawClosure;
import org.throughline.scheduling.facility.domain.FacilityEvent;
import org.throughline.scheduling.facility.domain.FacilityEvent.AccreditationRecorded;
import org.throughline.scheduling.facility.domain.FacilityEvent.ClosureDeclared;
import org.throughline.scheduling.facility.domain.FacilityEvent.ClosureWithdrawn;
import org.throughline.scheduling.facility.domain.FacilityEvent.FacilityDetailsRecorded;
import org.throughline.scheduling.facility.domain.FacilityEvent.FacilityLicenceRecorded;
import org.throughline.scheduling.facility.domain.FacilityEvent.FacilityRegistered;
import org.throughline.scheduling.facility.domain.FacilityEvent.FacilityWarrantEnded;
import org.throughline.scheduling.facility.domain.FacilityEvent.FacilityWarrantEnding;
import org.throughline.scheduling.facility.domain.FacilityRefusal;
import org.throughline.scheduling.facility.domain.FacilityRefusal.AgainstWarrant;
import org.throughline.scheduling.facility.domain.FacilityRefusal.ClosureOverlaps;
import org.throughline.scheduling.facility.domain.FacilityRefusal.ClosureUnknown;
import org.throughline.scheduling.facility.domain.FacilityRefusal.FacilityExists;
import org.throughline.scheduling.facility.domain.FacilityRefusal.FacilityUnknown;
import org.throughline.scheduling.facility.domain.FacilityRefusal.TooManyClosures;
import org.throughline.scheduling.facility.domain.FacilityRefusal.WarrantOfAnotherKind;
import org.throughline.scheduling.warrant.domain.Standing;
import org.throughline.scheduling.warrant.domain.ValidityPolicy;
import org.throughline.scheduling.warrant.domain.Warrant;
import org.throughline.scheduling.warrant.domain.WarrantChange;
import org.throughline.scheduling.warrant.domain.WarrantChange.Grant;
import org.throughline.scheduling.warrant.domain.WarrantChange.Reinstate;
import org.throughline.scheduling.warrant.domain.WarrantChange.Renew;
import org.throughline.scheduling.warrant.domain.WarrantChange.Suspend;
import org.throughline.scheduling.warrant.domain.WarrantRefusal.RenewalEndsNoLater;
import org.throughline.scheduling.warrant.domain.WarrantRefusal.WarrantExists;
import org.throughline.scheduling.warrant.domain.WarrantRefusal.WarrantHasEnded;
import org.throughline.scheduling.warrant.domain.WarrantRefusal.WarrantIsSuspended;
import org.throughline.scheduling.warrant.domain.WarrantRefusal.WarrantNotSuspended;
import org.throughline.scheduling.warrant.domain.WarrantRefusal.WarrantUnknown;
import org.throughline.scheduling.warrant.domain.Warrants;

/** What is recorded of a site's licences and accreditations. */
class FacilityTest {
    private static final UUID FACILITY = new UUID(5, 1);
    private static final UUID LICENCE = new UUID(5, 2);
    private static final UUID OTHER = new UUID(5, 3);
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
    private static final ValidityPolicy POLICY = ValidityPolicy.STANDARD;
    private static final LocalDate FIRST = LocalDate.of(2025, 7, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);
    private static final Warrant GRANTED =
            new Warrant(LICENCE, "outpatient", "US-NY", List.of("2.1"), Standing.GRANTED, FIRST, LAST);
    private static final Site SITE = new Site(new Wording("Main Street"), new Wording("1 Main Street"), "US-NY", ZONE);
    private static final FacilityRegistered REGISTERED =
            new FacilityRegistered(FACILITY, "US-NY", ZONE, NOW, POLICY.version());
    private static final FacilityDetailsRecorded DETAILS =
            new FacilityDetailsRecorded(FACILITY, SITE.name(), SITE.address());

    private final Scenario<FacilityCommand, Facility, FacilityEvent, FacilityRefusal> nothing =
            Scenario.of(new FacilityDeciding());
    private final Scenario<FacilityCommand, Facility, FacilityEvent, FacilityRefusal> site =
            nothing.given(REGISTERED, DETAILS);
    private final Scenario<FacilityCommand, Facility, FacilityEvent, FacilityRefusal> licensed =
            site.given(recorded(GRANTED));

    private static FacilityLicenceRecorded recorded(Warrant warrant) {
        return new FacilityLicenceRecorded(FACILITY, warrant, ZONE, NOW, POLICY.version());
    }

    private static AccreditationRecorded accredited(Warrant warrant) {
        return new AccreditationRecorded(FACILITY, warrant, ZONE, NOW, POLICY.version());
    }

    private static RecordLicence record(WarrantChange change) {
        return new RecordLicence(FACILITY, change, POLICY, NOW);
    }

    private static Warrant licence(Standing standing, LocalDate since, LocalDate until) {
        return new Warrant(LICENCE, "outpatient", "US-NY", List.of("2.1"), standing, since, until);
    }

    private static ReviewFacilityWarrant review(LocalDate day) {
        return new ReviewFacilityWarrant(
                FACILITY, LICENCE, POLICY, day.atStartOfDay(ZONE).toInstant());
    }

    @Test
    void a_site_is_registered_once_with_its_name_apart_from_what_others_are_told() {
        RegisterFacility register = new RegisterFacility(FACILITY, SITE, POLICY, NOW);
        nothing.when(register)
                .thenAccepted(REGISTERED, DETAILS)
                .when(register)
                .thenRefused(new FacilityExists(FACILITY));
    }

    @Test
    void a_site_nobody_registered_has_no_licence() {
        nothing.when(record(new Grant(GRANTED))).thenRefused(new FacilityUnknown(FACILITY));
        nothing.when(review(LAST)).thenRefused(new FacilityUnknown(FACILITY));
    }

    @Test
    void a_licence_is_granted_renewed_suspended_and_reinstated() {
        LocalDate may = LocalDate.of(2026, 5, 1);
        LocalDate longer = LAST.plusYears(1);
        site.when(record(new Grant(GRANTED)))
                .thenAccepted(recorded(GRANTED))
                .when(record(new Renew(LICENCE, LAST.plusDays(1), longer)))
                .thenAccepted(recorded(licence(Standing.RENEWED, LAST.plusDays(1), longer)))
                .when(record(new Suspend(LICENCE, may)))
                .thenAccepted(recorded(licence(Standing.SUSPENDED, may, longer)))
                .when(record(new Reinstate(LICENCE, may.plusDays(3))))
                .thenAccepted(recorded(licence(Standing.REINSTATED, may.plusDays(3), longer)));
    }

    @Test
    void what_is_said_twice_changes_nothing() {
        licensed.when(record(new Grant(GRANTED))).thenNothingNew();
        Renew renew = new Renew(LICENCE, LAST.plusDays(1), LAST.plusYears(1));
        var renewed = licensed.given(recorded(licence(Standing.RENEWED, renew.since(), renew.until())));
        renewed.when(record(renew)).thenNothingNew();
        var suspended = licensed.given(recorded(licence(Standing.SUSPENDED, FIRST, LAST)));
        suspended.when(record(new Suspend(LICENCE, FIRST))).thenNothingNew();
        suspended
                .given(recorded(licence(Standing.REINSTATED, LAST, LAST)))
                .when(record(new Reinstate(LICENCE, LAST)))
                .thenNothingNew();
    }

    @Test
    void a_warrant_is_not_granted_again_as_something_else() {
        Warrant other = licence(Standing.GRANTED, FIRST, LAST.plusDays(1));
        licensed.when(record(new Grant(other))).thenRefused(new AgainstWarrant(new WarrantExists(LICENCE)));
        licensed.when(new RecordAccreditation(FACILITY, new Grant(GRANTED), POLICY, NOW))
                .thenRefused(new WarrantOfAnotherKind(LICENCE));
        site.given(accredited(GRANTED)).when(record(new Grant(GRANTED))).thenRefused(new WarrantOfAnotherKind(LICENCE));
    }

    @Test
    void what_nobody_granted_is_neither_renewed_nor_suspended() {
        licensed.when(record(new Renew(OTHER, LAST, LAST))).thenRefused(new AgainstWarrant(new WarrantUnknown(OTHER)));
        licensed.when(record(new Suspend(OTHER, LAST))).thenRefused(new AgainstWarrant(new WarrantUnknown(OTHER)));
        licensed.when(record(new Reinstate(OTHER, LAST))).thenRefused(new AgainstWarrant(new WarrantUnknown(OTHER)));
    }

    @Test
    void a_renewal_ends_later_than_what_it_renews() {
        licensed.when(record(new Renew(LICENCE, FIRST, LAST)))
                .thenRefused(new AgainstWarrant(new RenewalEndsNoLater(LICENCE)));
    }

    @Test
    void a_suspension_ends_by_a_reinstatement_and_nothing_else() {
        var suspended = licensed.given(recorded(licence(Standing.SUSPENDED, FIRST, LAST)));
        AgainstWarrant refused = new AgainstWarrant(new WarrantIsSuspended(LICENCE));
        suspended.when(record(new Renew(LICENCE, LAST, LAST.plusYears(1)))).thenRefused(refused);
        suspended.when(record(new Suspend(LICENCE, LAST))).thenRefused(refused);
        licensed.when(record(new Reinstate(LICENCE, LAST)))
                .thenRefused(new AgainstWarrant(new WarrantNotSuspended(LICENCE)));
    }

    @Test
    void after_its_last_day_it_is_neither_suspended_nor_reinstated() {
        AgainstWarrant refused = new AgainstWarrant(new WarrantHasEnded(LICENCE));
        licensed.when(record(new Suspend(LICENCE, LAST.plusDays(1)))).thenRefused(refused);
        licensed.given(recorded(licence(Standing.SUSPENDED, FIRST, LAST)))
                .when(record(new Reinstate(LICENCE, LAST.plusDays(1))))
                .thenRefused(refused);
    }

    @Test
    void its_end_is_told_ahead_once_and_again_when_it_is_there() {
        LocalDate ahead = LAST.minusDays(POLICY.leadDays());
        FacilityWarrantEnding ending = new FacilityWarrantEnding(FACILITY, LICENCE, LAST, POLICY.version());
        FacilityWarrantEnded ended = new FacilityWarrantEnded(FACILITY, LICENCE, LAST, POLICY.version());
        licensed.when(review(ahead.minusDays(1))).thenNothingNew();
        var told = licensed.when(review(ahead)).thenAccepted(ending);
        told.when(review(LAST)).thenNothingNew();
        told.when(review(LAST.plusDays(1)))
                .thenAccepted(ended)
                .when(review(LAST.plusDays(2)))
                .thenNothingNew();
        licensed.when(review(LAST.plusDays(1))).thenAccepted(ending, ended);
    }

    @Test
    void a_renewal_has_an_end_of_its_own_to_be_told() {
        LocalDate longer = LAST.plusYears(1);
        var renewed = licensed.given(new FacilityWarrantEnding(FACILITY, LICENCE, LAST, POLICY.version()))
                .given(recorded(licence(Standing.RENEWED, LAST.plusDays(1), longer)));
        renewed.when(review(LAST.plusDays(1))).thenNothingNew();
        renewed.when(review(longer))
                .thenAccepted(new FacilityWarrantEnding(FACILITY, LICENCE, longer, POLICY.version()));
    }

    @Test
    void an_accreditation_ends_as_a_licence_does_and_what_is_neither_has_no_end() {
        site.given(accredited(GRANTED))
                .when(review(LAST))
                .thenAccepted(new FacilityWarrantEnding(FACILITY, LICENCE, LAST, POLICY.version()));
        site.when(review(LAST)).thenNothingNew();
        site.given(accredited(GRANTED), new FacilityWarrantEnding(FACILITY, LICENCE, LAST, POLICY.version()))
                .when(review(LAST))
                .thenNothingNew();
    }

    @Test
    void on_each_day_it_stands_as_it_did_then_whatever_was_recorded_since() {
        LocalDate may = LocalDate.of(2026, 5, 1);
        Warrants warrants = Warrants.NONE
                .with(GRANTED)
                .with(licence(Standing.RENEWED, LAST.plusDays(10), LAST.plusYears(1)))
                .with(licence(Standing.SUSPENDED, may, LAST.plusYears(1)));
        Warrants.Course course = warrants.course(LICENCE);
        assertThat(course.validOn(FIRST.minusDays(1))).isFalse();
        assertThat(course.validOn(FIRST)).isTrue();
        assertThat(course.validOn(may.minusDays(1))).isTrue();
        assertThat(course.validOn(may)).isFalse();
        Warrants.Course gap = Warrants.NONE
                .with(GRANTED)
                .with(licence(Standing.RENEWED, LAST.plusDays(10), LAST.plusYears(1)))
                .course(LICENCE);
        assertThat(gap.validOn(LAST)).isTrue();
        assertThat(gap.validOn(LAST.plusDays(1))).isFalse();
        assertThat(gap.validOn(LAST.plusDays(10))).isTrue();
    }

    @Test
    void a_fact_about_what_nobody_recorded_is_a_defect() {
        assertThatIllegalStateException()
                .isThrownBy(() -> nothing.given(DETAILS).state());
        assertThatIllegalStateException()
                .isThrownBy(() -> site.given(new FacilityWarrantEnded(FACILITY, OTHER, LAST, "p"))
                        .state());
    }

    @Test
    void what_is_no_warrant_no_term_and_no_policy_is_invalid() {
        assertThatIllegalArgumentException().isThrownBy(() -> licence(Standing.GRANTED, LAST, LAST.minusDays(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Warrant(LICENCE, "two words", "US-NY", List.of(), Standing.GRANTED, FIRST, LAST));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Warrant(LICENCE, "kind", "a b", List.of(), Standing.GRANTED, FIRST, LAST));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Warrant(LICENCE, "kind", "b", List.of("a b"), Standing.GRANTED, FIRST, LAST));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Warrant(
                        LICENCE, "kind", "b", Collections.nCopies(21, "2.1"), Standing.GRANTED, FIRST, LAST));
        assertThatIllegalArgumentException().isThrownBy(() -> new Grant(licence(Standing.RENEWED, FIRST, LAST)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Renew(LICENCE, LAST, FIRST));
        assertThatIllegalArgumentException().isThrownBy(() -> new ValidityPolicy("v", -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Wording(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> new Wording("a".repeat(301)));
        assertThat(SITE.toString()).doesNotContain("Main");
    }

    private static final Closure HOLIDAY =
            new Closure(new UUID(6, 1), Cause.HOLIDAY, LocalDate.of(2026, 7, 3), LocalDate.of(2026, 7, 5));

    private static DeclareClosure declare(Closure closure) {
        return new DeclareClosure(FACILITY, closure, POLICY, NOW);
    }

    private static ClosureDeclared declared(Closure closure) {
        return new ClosureDeclared(FACILITY, closure, ZONE, NOW, POLICY.version());
    }

    private static WithdrawClosure withdraw() {
        return new WithdrawClosure(FACILITY, HOLIDAY.closureId(), POLICY, NOW);
    }

    private static Closure closure(int id, LocalDate from, LocalDate until) {
        return new Closure(new UUID(6, id), Cause.WEATHER, from, until);
    }

    @Test
    void a_site_is_closed_on_some_days_and_open_again_after_all() {
        ClosureWithdrawn withdrawn = new ClosureWithdrawn(FACILITY, HOLIDAY.closureId(), NOW, POLICY.version());
        site.when(declare(HOLIDAY))
                .thenAccepted(declared(HOLIDAY))
                .when(withdraw())
                .thenAccepted(withdrawn)
                .when(declare(closure(2, HOLIDAY.from(), HOLIDAY.until())))
                .thenAccepted(declared(closure(2, HOLIDAY.from(), HOLIDAY.until())));
        site.given(declared(HOLIDAY)).when(declare(HOLIDAY)).thenNothingNew();
        site.given(declared(HOLIDAY), withdrawn).when(withdraw()).thenNothingNew();
    }

    @Test
    void a_day_is_part_of_one_closure() {
        var closed = site.given(declared(HOLIDAY));
        for (Closure other : List.of(
                closure(2, HOLIDAY.from().minusDays(1), HOLIDAY.from()),
                closure(3, HOLIDAY.until(), HOLIDAY.until()))) {
            closed.when(declare(other)).thenRefused(new ClosureOverlaps(FACILITY, HOLIDAY.closureId()));
        }
        Closure before = closure(4, HOLIDAY.from().minusDays(1), HOLIDAY.from().minusDays(1));
        closed.when(declare(before)).thenAccepted(declared(before));
        Closure after = closure(5, HOLIDAY.until().plusDays(1), HOLIDAY.until().plusDays(1));
        closed.when(declare(after)).thenAccepted(declared(after));
    }

    @Test
    void what_was_never_declared_is_not_withdrawn_and_nobody_closes_a_site_nobody_registered() {
        site.when(withdraw()).thenRefused(new ClosureUnknown(FACILITY, HOLIDAY.closureId()));
        nothing.when(declare(HOLIDAY)).thenRefused(new FacilityUnknown(FACILITY));
        nothing.when(withdraw()).thenRefused(new FacilityUnknown(FACILITY));
    }

    @Test
    void a_site_has_five_hundred_closures_at_most_withdrawn_ones_among_them() {
        var full = site;
        for (int i = 0; i < Facility.CLOSURES_MAX; i++) {
            LocalDate day = HOLIDAY.until().plusDays(i + 1L);
            full = full.given(declared(closure(10 + i, day, day)));
        }
        full.when(declare(HOLIDAY)).thenRefused(new TooManyClosures(FACILITY, Facility.CLOSURES_MAX));
        full.given(new ClosureWithdrawn(FACILITY, new UUID(6, 10), NOW, POLICY.version()))
                .when(declare(HOLIDAY))
                .thenRefused(new TooManyClosures(FACILITY, Facility.CLOSURES_MAX));
    }

    @Test
    void a_closure_lasts_a_day_to_a_year() {
        LocalDate day = HOLIDAY.from();
        assertThat(closure(2, day, day.plusDays(365)).covers(day.plusDays(365))).isTrue();
        assertThat(HOLIDAY.covers(day.minusDays(1))).isFalse();
        assertThatThrownBy(() -> closure(2, day, day.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> closure(2, day, day.plusDays(366))).isInstanceOf(IllegalArgumentException.class);
    }
}
