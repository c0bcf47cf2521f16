package org.throughline.scheduling.attendance;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.scheduling.attendance.AttendanceFixture.*;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.platform.testkit.Scenario;
import org.throughline.scheduling.attendance.domain.AttendanceCommand;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.BookMakeUp;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.BookParticipant;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.CorrectAttendance;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.RecordAttendance;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.ReleaseMakeUp;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.ReleaseParticipant;
import org.throughline.scheduling.attendance.domain.AttendanceEvent;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.AbsenceToBeMadeUp;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.AttendanceCorrected;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.BookingReleased;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.MakeUpBooked;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.MakeUpCompleted;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.MakeUpReopened;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.MakeUpTraced;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.MakeUpWithdrawn;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.ParticipantFreed;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.ParticipantReserved;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SeatFreed;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SeatTaken;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionAttended;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.AlreadyBooked;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.AlreadyMadeUp;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.BookingIsMakeUp;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.BookingIsNoMakeUp;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.KindNotEquivalent;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.NotMissed;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.OutsideMakeUpWindow;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.SessionHasStarted;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.SessionUnknown;
import org.throughline.scheduling.attendance.domain.AttendanceStatus;
import org.throughline.scheduling.attendance.domain.Attendee;
import org.throughline.scheduling.attendance.domain.Booking;
import org.throughline.scheduling.attendance.domain.Finding;
import org.throughline.scheduling.attendance.domain.Finding.WasPresent;
import org.throughline.scheduling.attendance.domain.Presence;
import org.throughline.scheduling.attendance.domain.Roster;
import org.throughline.scheduling.calendar.domain.SessionKind;
import org.throughline.scheduling.calendar.domain.Slot;

class MakeUpTest {
    private static final BookMakeUp BOOK = new BookMakeUp(MAKE_UP_BOOKING, SESSION, POLICY, AFTER);
    private static final ReleaseMakeUp RELEASE = new ReleaseMakeUp(MAKE_UP_BOOKING, SESSION, REASON, AFTER);
    private static final List<AttendanceEvent> BOOKED_AS_MAKE_UP = List.of(
            booked(MAKE_UP, SessionKind.SKILL_BUILDING, NEXT_DAY),
            new SeatTaken(MAKE_UP, PARTICIPANT),
            new ParticipantReserved(PARTICIPANT, WEEK, MAKE_UP, NEXT_DAY),
            new MakeUpBooked(PARTICIPANT, EPISODE, SESSION, MAKE_UP, NEXT_DAY.start()),
            new MakeUpTraced(PARTICIPANT, SESSION, MAKE_UP, START),
            new AbsenceToBeMadeUp(PARTICIPANT, SESSION, MAKE_UP));
    private static final Presence WHOLE_MAKE_UP = presence(NEXT_DAY, 0, 180, 180);
    private static final SessionAttended CAME =
            attended(MAKE_UP, SessionKind.SKILL_BUILDING, NEXT_DAY, WHOLE_MAKE_UP, AttendanceStatus.PRESENT, false);
    private static final MakeUpCompleted COMPLETED =
            new MakeUpCompleted(PARTICIPANT, EPISODE, SESSION, MAKE_UP, WHOLE_MAKE_UP.leftAt());

    private static Scenario<AttendanceCommand, Roster, AttendanceEvent, AttendanceRefusal> madeUp() {
        return absent().given(BOOKED_AS_MAKE_UP);
    }

    private static CorrectAttendance correct(int supersedes, Finding finding) {
        return new CorrectAttendance(AT_MAKE_UP, supersedes, finding, REASON, entering(null), NEXT_DAY_AFTER);
    }

    private static BookMakeUp into(Slot slot) {
        return new BookMakeUp(new Booking(AT_MAKE_UP, slot), SESSION, POLICY, AFTER);
    }

    private static Scenario<AttendanceCommand, Roster, AttendanceEvent, AttendanceRefusal> offered(
            SessionKind kind, Slot slot) {
        return nothing().given(OPEN, BOOKED, missed(SLOT, false), session(MAKE_UP, kind, slot));
    }

    @Test
    void another_session_of_the_same_work_makes_up_for_a_missed_one() {
        absent().when(BOOK).thenAccepted(BOOKED_AS_MAKE_UP).when(BOOK).thenNothingNew();
    }

    @Test
    void only_what_was_missed_is_made_up() {
        nothing().given(OPEN, BOOKED, MAKE_UP_GROUP).when(BOOK).thenRefused(new NotMissed(SESSION));
        nothing()
                .given(OPEN, BOOKED, attended(WHOLE, AttendanceStatus.PRESENT, false), MAKE_UP_GROUP)
                .when(BOOK)
                .thenRefused(new NotMissed(SESSION));
    }

    @Test
    void an_absence_is_made_up_once() {
        nothing()
                .given(OPEN, BOOKED, missed(SLOT, false), new AbsenceToBeMadeUp(PARTICIPANT, SESSION, ANOTHER))
                .given(MAKE_UP_GROUP)
                .when(BOOK)
                .thenRefused(new AlreadyMadeUp(SESSION));
    }

    @Test
    void a_make_up_needs_a_session_with_a_place() {
        nothing().given(OPEN, BOOKED, missed(SLOT, false)).when(BOOK).thenRefused(new SessionUnknown(MAKE_UP));
        absent().given(booked(MAKE_UP, SessionKind.SKILL_BUILDING, NEXT_DAY))
                .when(BOOK)
                .thenRefused(new AlreadyBooked(MAKE_UP));
    }

    @Test
    void another_kind_of_work_does_not_make_up() {
        offered(SessionKind.INDIVIDUAL, NEXT_DAY).when(BOOK).thenRefused(new KindNotEquivalent(SESSION));
    }

    @Test
    void the_window_ends_with_its_last_day_at_the_facility() {
        Slot last = new Slot(Instant.parse("2026-03-18T22:59:00Z"), 180);
        Slot tooLate = new Slot(Instant.parse("2026-03-18T23:00:00Z"), 180);
        offered(SessionKind.GROUP, tooLate).when(into(tooLate)).thenRefused(new OutsideMakeUpWindow(SESSION, 14));
        offered(SessionKind.GROUP, last)
                .when(into(last))
                .thenAccepted(
                        booked(MAKE_UP, SessionKind.GROUP, last),
                        new SeatTaken(MAKE_UP, PARTICIPANT),
                        new ParticipantReserved(PARTICIPANT, WEEK.plusDays(14), MAKE_UP, last),
                        new MakeUpBooked(PARTICIPANT, EPISODE, SESSION, MAKE_UP, last.start()),
                        new MakeUpTraced(PARTICIPANT, SESSION, MAKE_UP, START),
                        new AbsenceToBeMadeUp(PARTICIPANT, SESSION, MAKE_UP));
    }

    @Test
    void what_comes_before_or_with_the_absence_does_not_make_up_for_it() {
        offered(SessionKind.GROUP, SLOT).when(into(SLOT)).thenRefused(new OutsideMakeUpWindow(SESSION, 14));
    }

    @Test
    void a_missed_make_up_does_not_open_the_window_anew() {
        Slot late = new Slot(START.plusSeconds(15 * 86_400), 180);
        Attendee third = new Attendee(ANOTHER, PARTICIPANT, EPISODE);
        BookMakeUp again = new BookMakeUp(new Booking(third, late), MAKE_UP, POLICY, NEXT_DAY_AFTER);
        var missedTwice = nothing()
                .given(OPEN, booked(MAKE_UP, SessionKind.SKILL_BUILDING, NEXT_DAY))
                .given(new MakeUpTraced(PARTICIPANT, SESSION, MAKE_UP, START), makeUpMissed());
        missedTwice
                .given(session(ANOTHER, SessionKind.GROUP, late))
                .when(again)
                .thenRefused(new OutsideMakeUpWindow(MAKE_UP, 14));
        missedTwice
                .given(session(ANOTHER, SessionKind.GROUP, NEXT_DAY))
                .when(new BookMakeUp(new Booking(third, NEXT_DAY), MAKE_UP, POLICY, NEXT_DAY_AFTER))
                .thenRefused(new OutsideMakeUpWindow(MAKE_UP, 14));
    }

    @Test
    void attending_a_make_up_completes_it() {
        madeUp().when(new RecordAttendance(
                        AT_MAKE_UP, new WasPresent(WHOLE_MAKE_UP), null, entering(null), NEXT_DAY_AFTER))
                .thenAccepted(CAME, COMPLETED);
    }

    @Test
    void a_correction_completes_a_make_up_or_opens_it_again() {
        madeUp().given(CAME, COMPLETED)
                .when(correct(1, new Finding.WasAbsent(false)))
                .thenAccepted(
                        new AttendanceCorrected(PARTICIPANT, MAKE_UP, 1, REASON, NEXT_DAY_AFTER),
                        makeUpMissed(),
                        new MakeUpReopened(PARTICIPANT, SESSION, MAKE_UP))
                .when(correct(2, new Finding.WasPresent(WHOLE_MAKE_UP)))
                .thenAccepted(
                        new AttendanceCorrected(PARTICIPANT, MAKE_UP, 2, REASON, NEXT_DAY_AFTER), CAME, COMPLETED);
    }

    @Test
    void a_make_up_is_completed_once() {
        Presence less = presence(NEXT_DAY, 0, 100, 100);
        madeUp().given(CAME, COMPLETED)
                .when(correct(1, new Finding.WasPresent(less)))
                .thenAccepted(
                        new AttendanceCorrected(PARTICIPANT, MAKE_UP, 1, REASON, NEXT_DAY_AFTER),
                        attended(
                                MAKE_UP,
                                SessionKind.SKILL_BUILDING,
                                NEXT_DAY,
                                less,
                                AttendanceStatus.LEFT_EARLY,
                                false));
    }

    @Test
    void a_missed_make_up_that_is_corrected_stays_open() {
        madeUp().given(makeUpMissed())
                .when(correct(1, new Finding.WasAbsent(true)))
                .thenAccepted(
                        new AttendanceCorrected(PARTICIPANT, MAKE_UP, 1, REASON, NEXT_DAY_AFTER),
                        new AttendanceEvent.SessionMissed(
                                PARTICIPANT,
                                EPISODE,
                                MAKE_UP,
                                SessionKind.SKILL_BUILDING,
                                NEXT_DAY.start(),
                                180,
                                true));
    }

    @Test
    void giving_up_a_make_up_lets_another_be_booked() {
        madeUp().when(RELEASE)
                .thenAccepted(
                        new BookingReleased(PARTICIPANT, EPISODE, MAKE_UP, NEXT_DAY, REASON, AFTER),
                        new SeatFreed(MAKE_UP, PARTICIPANT),
                        new ParticipantFreed(PARTICIPANT, WEEK, MAKE_UP),
                        new MakeUpWithdrawn(PARTICIPANT, SESSION, MAKE_UP))
                .when(BOOK)
                .thenAccepted(BOOKED_AS_MAKE_UP);
    }

    @Test
    void a_make_up_is_given_up_as_one_and_nothing_else_is() {
        madeUp().when(new ReleaseParticipant(MAKE_UP_BOOKING, REASON, AFTER)).thenRefused(new BookingIsMakeUp(SESSION));
        absent().given(booked(MAKE_UP, SessionKind.SKILL_BUILDING, NEXT_DAY))
                .when(RELEASE)
                .thenRefused(new BookingIsNoMakeUp(MAKE_UP));
        madeUp().when(new ReleaseMakeUp(MAKE_UP_BOOKING, ANOTHER, REASON, AFTER))
                .thenRefused(new BookingIsNoMakeUp(MAKE_UP));
        absent().when(RELEASE).thenRefused(new BookingIsNoMakeUp(MAKE_UP));
    }

    @Test
    void a_make_up_that_has_begun_is_not_given_up() {
        madeUp().when(new ReleaseMakeUp(MAKE_UP_BOOKING, SESSION, REASON, NEXT_DAY.start()))
                .thenRefused(new SessionHasStarted(MAKE_UP));
    }

    @Test
    void what_is_booked_as_a_make_up_is_not_booked_again_as_an_ordinary_place() {
        madeUp().when(new BookParticipant(MAKE_UP_BOOKING, AFTER)).thenRefused(new AlreadyBooked(MAKE_UP));
    }

    @Test
    void a_history_in_which_no_make_up_is_completed_is_a_defect() {
        assertThatThrownBy(() -> absent().given(COMPLETED).state()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_session_does_not_make_up_for_itself() {
        assertThatThrownBy(() -> new BookMakeUp(BOOKING, SESSION, POLICY, AFTER))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReleaseMakeUp(BOOKING, SESSION, REASON, AFTER))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
