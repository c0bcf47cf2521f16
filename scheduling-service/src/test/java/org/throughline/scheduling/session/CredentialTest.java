package org.throughline.scheduling.session;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.platform.testkit.Scenario;
import org.throughline.scheduling.calendar.domain.Placement;
import org.throughline.scheduling.calendar.domain.Reason;
import org.throughline.scheduling.calendar.domain.SessionKind;
import org.throughline.scheduling.calendar.domain.Slot;
import org.throughline.scheduling.clinician.domain.ClinicianId;
import org.throughline.scheduling.clinician.domain.Doubt;
import org.throughline.scheduling.clinician.domain.Doubt.Ground;
import org.throughline.scheduling.session.domain.CredentialOverride;
import org.throughline.scheduling.session.domain.Description;
import org.throughline.scheduling.session.domain.ScheduleReason;
import org.throughline.scheduling.session.domain.Session.Request;
import org.throughline.scheduling.session.domain.SessionCommand;
import org.throughline.scheduling.session.domain.SessionCommand.ReplaceFacilitator;
import org.throughline.scheduling.session.domain.SessionCommand.Replacement;
import org.throughline.scheduling.session.domain.SessionCommand.RescheduleSession;
import org.throughline.scheduling.session.domain.SessionCommand.ReviewSession;
import org.throughline.scheduling.session.domain.SessionCommand.ScheduleSession;
import org.throughline.scheduling.session.domain.SessionEvent;
import org.throughline.scheduling.session.domain.SessionEvent.CredentialTold;
import org.throughline.scheduling.session.domain.SessionEvent.CredentialsOverridden;
import org.throughline.scheduling.session.domain.SessionEvent.FacilitatorFreed;
import org.throughline.scheduling.session.domain.SessionEvent.FacilitatorReplaced;
import org.throughline.scheduling.session.domain.SessionEvent.FacilitatorReserved;
import org.throughline.scheduling.session.domain.SessionEvent.SessionAtRiskFlagged;
import org.throughline.scheduling.session.domain.SessionEvent.SessionCancelled;
import org.throughline.scheduling.session.domain.SessionEvent.SessionDescribed;
import org.throughline.scheduling.session.domain.SessionEvent.SessionDone;
import org.throughline.scheduling.session.domain.SessionEvent.SessionEnteredLate;
import org.throughline.scheduling.session.domain.SessionEvent.SessionRescheduled;
import org.throughline.scheduling.session.domain.SessionEvent.SessionRiskCleared;
import org.throughline.scheduling.session.domain.SessionEvent.SessionScheduled;
import org.throughline.scheduling.session.domain.SessionRefusal;
import org.throughline.scheduling.session.domain.SessionRefusal.AlreadyFacilitator;
import org.throughline.scheduling.session.domain.SessionRefusal.FacilitatorDoubleBooked;
import org.throughline.scheduling.session.domain.SessionRefusal.FacilitatorsDoubted;
import org.throughline.scheduling.session.domain.SessionRefusal.NotFacilitator;
import org.throughline.scheduling.session.domain.SessionRefusal.OverrideLacksAuthority;
import org.throughline.scheduling.session.domain.SessionRefusal.PlacementChanged;
import org.throughline.scheduling.session.domain.SessionRefusal.SessionHasStarted;
import org.throughline.scheduling.session.domain.SessionRefusal.SessionIsCancelled;
import org.throughline.scheduling.session.domain.SessionRefusal.SessionIsClosed;
import org.throughline.scheduling.session.domain.SessionRefusal.SessionUnknown;
import org.throughline.scheduling.session.domain.Timetable;
import org.throughline.scheduling.warrant.domain.Standing;
import org.throughline.scheduling.warrant.domain.Warrant;

/** Who may hold a session on the day it is, and who answers for it if they may not. */
class CredentialTest {
    private static final UUID SESSION = new UUID(1, 1);
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant START = Instant.parse("2026-03-05T02:00:00Z"); // the evening of the 4th
    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);
    private static final LocalDate WEEK = LocalDate.of(2026, 3, 2);
    private static final Slot SLOT = new Slot(START, 60);
    private static final Placement PLACE = new Placement(SLOT, ZONE, List.of(), List.of("kim"));
    private static final Placement WITH_LEE = new Placement(SLOT, ZONE, List.of(), List.of("lee"));
    private static final Reason REASON = new Reason("nobody else speaks the language");
    private static final CredentialOverride DIRECTOR = new CredentialOverride("director", "medical-director", REASON);
    private static final List<Doubt> OVER = List.of(new Doubt("kim", Ground.NOT_VALID));
    private static final List<Doubt> UNKNOWN = List.of(new Doubt("lee", Ground.NONE_ON_RECORD));
    private static final CredentialsOverridden ANSWERED =
            new CredentialsOverridden(SESSION, "director", "medical-director", REASON, NOW);
    private static final FacilitatorReserved KIM = new FacilitatorReserved("kim", WEEK, SESSION, SLOT);
    private static final FacilitatorReserved LEE = new FacilitatorReserved("lee", WEEK, SESSION, SLOT);
    private static final SessionScheduled SCHEDULED = new SessionScheduled(SESSION, SessionKind.GROUP, PLACE, 12, NOW);

    private static Scenario<SessionCommand, Timetable, SessionEvent, SessionRefusal> given(SessionEvent... facts) {
        return Scenario.of(new SessionDeciding()).given(List.of(facts));
    }

    private static CredentialTold licence(String staff, Standing standing, LocalDate since, LocalDate until) {
        return licence(staff, List.of("LCSW"), standing, since, until);
    }

    private static CredentialTold licence(
            String staff, List<String> scope, Standing standing, LocalDate since, LocalDate until) {
        UUID id = ClinicianId.of(staff);
        return new CredentialTold(id, new Warrant(id, "LICENCE", "US-NY", scope, standing, since, until), ZONE);
    }

    private static CredentialTold until(LocalDate last) {
        return licence("kim", Standing.GRANTED, DAY.minusYears(1), last);
    }

    private static CredentialTold forKinds(String... kinds) {
        return licence("kim", List.of(kinds), Standing.GRANTED, DAY.minusYears(1), DAY);
    }

    private static ScheduleSession schedule(@Nullable CredentialOverride override) {
        return schedule(null, override, NOW);
    }

    private static ScheduleSession schedule(
            @Nullable ScheduleReason late, @Nullable CredentialOverride override, Instant at) {
        return new ScheduleSession(
                SESSION, new Request(SessionKind.GROUP, PLACE, 12), Description.NONE, late, override, at);
    }

    private static ReplaceFacilitator replace(Placement from, String who, String by) {
        return new ReplaceFacilitator(
                SESSION, from, new Replacement(who, by), ScheduleReason.FACILITATOR_UNAVAILABLE, null, NOW);
    }

    @Test
    void a_credential_holds_up_to_its_last_day_at_the_clinicians_calendar() {
        given(until(DAY)).when(schedule(null)).thenAccepted(SCHEDULED, KIM);
        given(until(DAY.minusDays(1))).when(schedule(null)).thenRefused(new FacilitatorsDoubted(SESSION, OVER));
    }

    @Test
    void one_that_begins_later_or_is_suspended_does_not_hold_and_one_that_is_reinstated_does() {
        CredentialTold tomorrow = licence("kim", Standing.GRANTED, DAY.plusDays(1), DAY.plusYears(1));
        CredentialTold suspended = licence("kim", Standing.SUSPENDED, DAY, DAY.plusYears(1));
        CredentialTold reinstated = licence("kim", Standing.REINSTATED, DAY, DAY.plusYears(1));
        given(tomorrow).when(schedule(null)).thenRefused(new FacilitatorsDoubted(SESSION, OVER));
        given(until(DAY), suspended).when(schedule(null)).thenRefused(new FacilitatorsDoubted(SESSION, OVER));
        given(until(DAY), suspended, reinstated).when(schedule(null)).thenAccepted(SCHEDULED, KIM);
    }

    @Test
    void a_credential_for_other_kinds_of_session_does_not_cover_this_one() {
        given(forKinds("INDIVIDUAL", "LCSW"))
                .when(schedule(null))
                .thenRefused(new FacilitatorsDoubted(SESSION, List.of(new Doubt("kim", Ground.OUT_OF_SCOPE))));
        given(forKinds("INDIVIDUAL", "GROUP")).when(schedule(null)).thenAccepted(SCHEDULED, KIM);
        given(forKinds()).when(schedule(null)).thenAccepted(SCHEDULED, KIM);
    }

    @Test
    void each_of_those_who_hold_it_is_looked_at() {
        Placement both = new Placement(SLOT, ZONE, List.of(), List.of("kim", "lee"));
        ScheduleSession together = new ScheduleSession(
                SESSION, new Request(SessionKind.GROUP, both, 12), Description.NONE, null, null, NOW);
        given(until(DAY)).when(together).thenRefused(new FacilitatorsDoubted(SESSION, UNKNOWN));
    }

    @Test
    void only_a_medical_director_answers_for_a_credential_that_does_not_hold() {
        CredentialOverride coordinator = new CredentialOverride("coordinator", "care-coordinator", REASON);
        given(until(DAY.minusDays(1))).when(schedule(coordinator)).thenRefused(new OverrideLacksAuthority(SESSION));
        given(until(DAY.minusDays(1)))
                .when(schedule(DIRECTOR))
                .thenAccepted(SCHEDULED, new SessionAtRiskFlagged(SESSION, OVER, NOW), ANSWERED, KIM)
                .when(schedule(DIRECTOR))
                .thenNothingNew();
    }

    @Test
    void a_word_nobody_needed_is_not_kept() {
        given(until(DAY)).when(schedule(DIRECTOR)).thenAccepted(SCHEDULED, KIM);
    }

    @Test
    void what_has_happened_is_entered_and_flagged() {
        Instant after = START.plusSeconds(7_200);
        given(until(DAY.minusDays(1)))
                .when(schedule(ScheduleReason.LATE_DOCUMENTATION, null, after))
                .thenAccepted(
                        new SessionScheduled(SESSION, SessionKind.GROUP, PLACE, 12, after),
                        new SessionEnteredLate(SESSION, ScheduleReason.LATE_DOCUMENTATION, after),
                        new SessionAtRiskFlagged(SESSION, OVER, after),
                        KIM);
    }

    @Test
    void nobody_answers_for_what_has_happened() {
        Instant after = START.plusSeconds(7_200);
        CredentialOverride coordinator = new CredentialOverride("coordinator", "care-coordinator", REASON);
        for (CredentialOverride override : List.of(coordinator, DIRECTOR)) {
            given(until(DAY.minusDays(1)))
                    .when(schedule(ScheduleReason.LATE_DOCUMENTATION, override, after))
                    .thenAccepted(
                            new SessionScheduled(SESSION, SessionKind.GROUP, PLACE, 12, after),
                            new SessionEnteredLate(SESSION, ScheduleReason.LATE_DOCUMENTATION, after),
                            new SessionAtRiskFlagged(SESSION, OVER, after),
                            KIM);
            given(SCHEDULED, KIM)
                    .when(new RescheduleSession(
                            SESSION, PLACE, WITH_LEE, List.of(), ScheduleReason.LATE_DOCUMENTATION, override, after))
                    .thenAccepted(
                            new SessionRescheduled(SESSION, PLACE, WITH_LEE, ScheduleReason.LATE_DOCUMENTATION, after),
                            new SessionAtRiskFlagged(SESSION, UNKNOWN, after),
                            new FacilitatorFreed("kim", WEEK, SESSION),
                            LEE);
        }
    }

    @Test
    void what_is_still_to_come_is_not_entered_late() {
        RescheduleSession early = new RescheduleSession(
                SESSION, PLACE, WITH_LEE, List.of(), ScheduleReason.LATE_DOCUMENTATION, null, START.minusSeconds(1));
        RescheduleSession late = new RescheduleSession(
                SESSION, PLACE, WITH_LEE, List.of(), ScheduleReason.LATE_DOCUMENTATION, null, START.plusSeconds(1));
        given(SCHEDULED, KIM).when(early).thenRefused(new FacilitatorsDoubted(SESSION, UNKNOWN));
        given(SCHEDULED, KIM)
                .when(late)
                .thenAccepted(
                        new SessionRescheduled(
                                SESSION, PLACE, WITH_LEE, ScheduleReason.LATE_DOCUMENTATION, START.plusSeconds(1)),
                        new SessionAtRiskFlagged(SESSION, UNKNOWN, START.plusSeconds(1)),
                        new FacilitatorFreed("kim", WEEK, SESSION),
                        LEE);
    }

    @Test
    void a_session_is_described_if_there_is_something_to_say() {
        Description description = new Description(
                List.of(new UUID(4, 1)), List.of("adult-evening"), List.of("DBT"), List.of("coping-with-stress"));
        given(until(DAY))
                .when(new ScheduleSession(
                        SESSION, new Request(SessionKind.GROUP, PLACE, 12), description, null, null, NOW))
                .thenAccepted(SCHEDULED, new SessionDescribed(SESSION, description), KIM);
        assertThatThrownBy(() -> new Description(List.of(), List.of("a", "b"), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Description(List.of(), List.of("two words"), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> new Description(List.of(new UUID(4, 1), new UUID(4, 2)), List.of(), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void when_a_credential_ends_the_sessions_after_it_are_flagged_and_when_it_is_renewed_no_more() {
        ReviewSession review = new ReviewSession(SESSION, PLACE, NOW);
        CredentialTold renewed = licence("kim", Standing.RENEWED, DAY, DAY.plusYears(1));
        given(until(DAY.minusDays(1)), SCHEDULED, KIM)
                .when(review)
                .thenAccepted(new SessionAtRiskFlagged(SESSION, OVER, NOW))
                .when(review)
                .thenNothingNew();
        given(until(DAY.minusDays(1)), SCHEDULED, KIM, new SessionAtRiskFlagged(SESSION, OVER, NOW), renewed)
                .when(review)
                .thenAccepted(new SessionRiskCleared(SESSION, NOW))
                .when(review)
                .thenNothingNew();
    }

    @Test
    void only_what_is_to_come_is_looked_at_again() {
        ReviewSession review = new ReviewSession(SESSION, PLACE, NOW);
        given(SCHEDULED).when(new ReviewSession(SESSION, PLACE, START)).thenNothingNew();
        given(SCHEDULED, new SessionDone(SESSION, 1, 1)).when(review).thenNothingNew();
        given(SCHEDULED, new SessionCancelled(SESSION, ScheduleReason.WEATHER, NOW))
                .when(review)
                .thenNothingNew();
        given(SCHEDULED).when(new ReviewSession(SESSION, WITH_LEE, NOW)).thenRefused(new PlacementChanged(SESSION));
        given().when(review).thenRefused(new SessionUnknown(SESSION));
    }

    @Test
    void somebody_else_holds_it_if_they_are_free_and_may() {
        CredentialTold lee = licence("lee", Standing.GRANTED, DAY, DAY);
        FacilitatorReplaced replaced =
                new FacilitatorReplaced(SESSION, "kim", "lee", WITH_LEE, ScheduleReason.FACILITATOR_UNAVAILABLE, NOW);
        given(until(DAY.minusDays(1)), SCHEDULED, KIM, new SessionAtRiskFlagged(SESSION, OVER, NOW), lee)
                .when(replace(PLACE, "kim", "lee"))
                .thenAccepted(
                        replaced, new SessionRiskCleared(SESSION, NOW), new FacilitatorFreed("kim", WEEK, SESSION), LEE)
                .when(replace(WITH_LEE, "kim", "lee"))
                .thenNothingNew();
        given(SCHEDULED, KIM).when(replace(PLACE, "kim", "lee")).thenRefused(new FacilitatorsDoubted(SESSION, UNKNOWN));
        given(SCHEDULED, KIM, lee, new FacilitatorReserved("lee", WEEK, new UUID(1, 2), SLOT))
                .when(replace(PLACE, "kim", "lee"))
                .thenRefused(new FacilitatorDoubleBooked("lee", new UUID(1, 2)));
    }

    @Test
    void who_does_not_hold_it_is_not_replaced_and_who_does_replaces_nobody() {
        Placement both = new Placement(SLOT, ZONE, List.of(), List.of("kim", "lee"));
        SessionScheduled together = new SessionScheduled(SESSION, SessionKind.GROUP, both, 12, NOW);
        given(SCHEDULED).when(replace(PLACE, "sam", "lee")).thenRefused(new NotFacilitator(SESSION, "sam"));
        given(together).when(replace(both, "kim", "lee")).thenRefused(new AlreadyFacilitator(SESSION, "lee"));
        assertThatThrownBy(() -> new Replacement("kim", "kim")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobody_is_replaced_in_what_is_not_planned_so_any_more() {
        given().when(replace(PLACE, "kim", "lee")).thenRefused(new SessionUnknown(SESSION));
        given(SCHEDULED).when(replace(WITH_LEE, "lee", "kim")).thenRefused(new PlacementChanged(SESSION));
        given(SCHEDULED, new SessionDone(SESSION, 1, 1))
                .when(replace(PLACE, "kim", "lee"))
                .thenRefused(new SessionIsClosed(SESSION));
        given(SCHEDULED, new SessionCancelled(SESSION, ScheduleReason.WEATHER, NOW))
                .when(replace(PLACE, "kim", "lee"))
                .thenRefused(new SessionIsCancelled(SESSION));
        ReplaceFacilitator late = new ReplaceFacilitator(
                SESSION, PLACE, new Replacement("kim", "lee"), ScheduleReason.FACILITATOR_UNAVAILABLE, null, START);
        given(SCHEDULED).when(late).thenRefused(new SessionHasStarted(SESSION));
    }
}
