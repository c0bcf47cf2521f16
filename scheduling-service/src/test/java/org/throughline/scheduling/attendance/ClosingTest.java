package org.throughline.scheduling.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.scheduling.attendance.AttendanceFixture.*;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.platform.decider.Streams;
import org.throughline.platform.testkit.Scenario;
import org.throughline.scheduling.attendance.domain.AttendanceCommand;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.BookParticipant;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.CloseSession;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.CorrectAttendance;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.FirstEntry;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.RecordAttendance;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.RecordGroup;
import org.throughline.scheduling.attendance.domain.AttendanceEvent;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.AttendanceCorrected;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.EnteredAfterClosing;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.EntryExplainedAsLate;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.RecordErased;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SeatFreed;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionAttended;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionClosed;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionDropped;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionRestated;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.WalkInNoted;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.WalkedIn;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.LateEntryNeedsReason;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.RosterChanged;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.RosterTooLarge;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.RosterUnresolved;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.SessionIsCancelled;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.SessionIsClosed;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.SessionNotStarted;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.SessionUnknown;
import org.throughline.scheduling.attendance.domain.AttendanceStatus;
import org.throughline.scheduling.attendance.domain.Attendee;
import org.throughline.scheduling.attendance.domain.Entering;
import org.throughline.scheduling.attendance.domain.Finding.WasAbsent;
import org.throughline.scheduling.attendance.domain.Finding.WasPresent;
import org.throughline.scheduling.attendance.domain.Presence;
import org.throughline.scheduling.attendance.domain.Roster;
import org.throughline.scheduling.calendar.domain.DeliveryMode;
import org.throughline.scheduling.calendar.domain.SessionKind;

class ClosingTest {
    private static final UUID OTHER = new UUID(2, 2);
    private static final Attendee WALKS_IN = new Attendee(SESSION, OTHER, NEXT_EPISODE);
    private static final SessionAttended CAME = attended(WHOLE, AttendanceStatus.PRESENT, false);
    private static final SessionClosed CLOSED = closed(1, 1);
    private static final EnteredAfterClosing ANSWERED_FOR =
            new EnteredAfterClosing(PARTICIPANT, SESSION, "director", AFTER);

    private static SessionClosed closed(int headCount, int units) {
        return new SessionClosed(SESSION, SessionKind.GROUP, START, 180, headCount, units, AFTER);
    }

    private static CloseSession close(UUID... roster) {
        return new CloseSession(SESSION, Set.of(roster), Set.of(), AFTER);
    }

    private static Scenario<AttendanceCommand, Roster, AttendanceEvent, AttendanceRefusal> closed() {
        return held().given(CAME, CLOSED);
    }

    @Test
    void a_session_is_closed_once_everybody_on_its_roster_is_present_or_absent() {
        held().when(close(PARTICIPANT)).thenRefused(new RosterUnresolved(1));
        held().given(CAME)
                .when(close(PARTICIPANT))
                .thenAccepted(CLOSED)
                .when(close(PARTICIPANT))
                .thenNothingNew();
        held().given(missed(SLOT, false)).when(close(PARTICIPANT)).thenAccepted(closed(0, 0));
        open().when(close()).thenAccepted(closed(0, 0));
    }

    @Test
    void of_whom_nothing_can_be_read_any_more_nothing_has_to_be_said() {
        CloseSession close = new CloseSession(SESSION, Set.of(PARTICIPANT), Set.of(PARTICIPANT), AFTER);
        held().when(close).thenRefused(new RosterChanged(SESSION));
        held().given(new RecordErased(PARTICIPANT)).when(close).thenAccepted(closed(0, 0));
        held().given(new WalkInNoted(SESSION, OTHER), new RecordErased(OTHER), CAME)
                .when(new CloseSession(SESSION, Set.of(PARTICIPANT, OTHER), Set.of(OTHER), AFTER))
                .thenAccepted(CLOSED);
    }

    @Test
    void who_walked_in_counts_as_well_and_who_gave_the_place_up_does_not() {
        held().given(new SeatFreed(SESSION, PARTICIPANT), new WalkInNoted(SESSION, PARTICIPANT), CAME)
                .when(close(PARTICIPANT))
                .thenAccepted(CLOSED);
        held().given(new SeatFreed(SESSION, PARTICIPANT)).when(close()).thenAccepted(closed(0, 0));
    }

    @Test
    void what_draws_on_no_authorisation_has_no_units() {
        SessionAttended crisis = attended(SESSION, SessionKind.CRISIS, SLOT, WHOLE, AttendanceStatus.PRESENT, false);
        nothing()
                .given(session(SESSION, SessionKind.CRISIS, SLOT), new WalkInNoted(SESSION, PARTICIPANT), crisis)
                .when(close(PARTICIPANT))
                .thenAccepted(new SessionClosed(SESSION, SessionKind.CRISIS, START, 180, 1, 0, AFTER));
    }

    @Test
    void what_has_not_begun_is_cancelled_or_never_was_is_not_closed() {
        open().when(new CloseSession(SESSION, Set.of(), Set.of(), START.minusNanos(1)))
                .thenRefused(new SessionNotStarted(SESSION));
        open().given(new SessionDropped(SESSION)).when(close()).thenRefused(new SessionIsCancelled(SESSION));
        nothing().when(close()).thenRefused(new SessionUnknown(SESSION));
    }

    @Test
    void a_roster_that_changed_meanwhile_is_looked_at_again() {
        held().given(CAME).when(close()).thenRefused(new RosterChanged(SESSION));
        held().given(CAME).when(close(PARTICIPANT, OTHER)).thenRefused(new RosterChanged(SESSION));
    }

    @Test
    void nobody_is_booked_into_a_closed_session() {
        open().given(closed(0, 0)).when(new BookParticipant(BOOKING, AFTER)).thenRefused(new SessionIsClosed(SESSION));
    }

    @Test
    void only_a_supervisor_corrects_an_entry_of_a_closed_session_and_the_figures_follow() {
        WasAbsent absent = new WasAbsent(true);
        closed().when(new CorrectAttendance(ATTENDEE, 1, absent, REASON, entering(null), AFTER))
                .thenRefused(new SessionIsClosed(SESSION));
        closed().when(new CorrectAttendance(ATTENDEE, 1, absent, REASON, supervising(null), AFTER))
                .thenAccepted(
                        new AttendanceCorrected(PARTICIPANT, SESSION, 1, REASON, AFTER),
                        missed(SLOT, true),
                        ANSWERED_FOR,
                        new SessionRestated(SESSION, 0, 0, AFTER))
                .when(new CorrectAttendance(ATTENDEE, 2, new WasPresent(WHOLE), REASON, supervising(null), AFTER))
                .thenAccepted(
                        new AttendanceCorrected(PARTICIPANT, SESSION, 2, REASON, AFTER),
                        attended(WHOLE, AttendanceStatus.PRESENT, true),
                        ANSWERED_FOR,
                        new SessionRestated(SESSION, 1, 1, AFTER));
    }

    @Test
    void a_correction_that_leaves_the_figures_restates_nothing() {
        Presence half = presence(SLOT, 90, 180, 90);
        closed().when(new CorrectAttendance(ATTENDEE, 1, new WasPresent(half), REASON, supervising(null), AFTER))
                .thenAccepted(
                        new AttendanceCorrected(PARTICIPANT, SESSION, 1, REASON, AFTER),
                        attended(half, AttendanceStatus.LATE, true),
                        ANSWERED_FOR);
    }

    @Test
    void who_turns_out_to_have_been_there_is_entered_late_by_a_supervisor() {
        closed().when(walkIn(entering(REASON))).thenRefused(new SessionIsClosed(SESSION));
        closed().when(walkIn(supervising(null))).thenRefused(new LateEntryNeedsReason(SESSION));
        closed().when(walkIn(supervising(REASON)))
                .thenAccepted(
                        new WalkedIn(OTHER, SESSION, REASON),
                        new WalkInNoted(SESSION, OTHER),
                        new EntryExplainedAsLate(OTHER, SESSION, REASON),
                        walkedIn(OTHER, true),
                        new EnteredAfterClosing(OTHER, SESSION, "director", AFTER),
                        new SessionRestated(SESSION, 2, 2, AFTER));
    }

    private static RecordAttendance walkIn(Entering entering) {
        return new RecordAttendance(WALKS_IN, new WasPresent(WHOLE), REASON, entering, AFTER);
    }

    private static SessionAttended walkedIn(UUID participant, boolean late) {
        return new SessionAttended(
                participant,
                NEXT_EPISODE,
                SESSION,
                SessionKind.GROUP,
                START,
                WHOLE.arrivedAt(),
                WHOLE.leftAt(),
                180,
                DeliveryMode.ON_SITE,
                AttendanceStatus.PRESENT,
                "kim",
                late);
    }

    @Test
    void several_entries_after_the_closing_are_counted_together() {
        FirstEntry came = walkIn(supervising(REASON));
        FirstEntry again = new RecordAttendance(ATTENDEE, new WasPresent(WHOLE), REASON, supervising(REASON), AFTER);
        open().given(closed(0, 0))
                .when(new RecordGroup(SESSION, List.of(came, again), AFTER))
                .thenAccepted(
                        new WalkedIn(OTHER, SESSION, REASON),
                        new WalkInNoted(SESSION, OTHER),
                        new EntryExplainedAsLate(OTHER, SESSION, REASON),
                        walkedIn(OTHER, true),
                        new EnteredAfterClosing(OTHER, SESSION, "director", AFTER),
                        new SessionRestated(SESSION, 1, 1, AFTER),
                        new WalkedIn(PARTICIPANT, SESSION, REASON),
                        new WalkInNoted(SESSION, PARTICIPANT),
                        new EntryExplainedAsLate(PARTICIPANT, SESSION, REASON),
                        attended(WHOLE, AttendanceStatus.PRESENT, true),
                        ANSWERED_FOR,
                        new SessionRestated(SESSION, 2, 2, AFTER));
    }

    @Test
    void an_entry_repeated_after_the_closing_changes_nothing() {
        closed().when(new RecordAttendance(ATTENDEE, new WasPresent(WHOLE), null, entering(null), AFTER))
                .thenNothingNew();
    }

    @Test
    void as_many_are_on_a_roster_as_can_be_checked_at_once() {
        UUID[] most = people(CloseSession.ROSTER_MAX);
        assertThat(new AttendanceDeciding().streams(close(most)).all()).hasSize(Streams.STREAMS_MAX);
        open().given(cameTogether(most))
                .when(close(most))
                .thenAccepted(closed(CloseSession.ROSTER_MAX, CloseSession.ROSTER_MAX));
    }

    @Test
    void more_than_that_are_not_closed_over() {
        UUID[] more = people(CloseSession.ROSTER_MAX + 1);
        assertThat(new AttendanceDeciding().streams(close(more)).all()).hasSize(2);
        open().given(cameTogether(more)).when(close(more)).thenRefused(new RosterTooLarge(SESSION));
        open().given(cameTogether(more)).given(CLOSED).when(close(more)).thenNothingNew();
    }

    private static UUID[] people(int count) {
        return LongStream.range(0, count).mapToObj(id -> new UUID(2, id)).toArray(UUID[]::new);
    }

    private static List<AttendanceEvent> cameTogether(UUID... people) {
        return Stream.of(people)
                .<AttendanceEvent>flatMap(
                        person -> Stream.of(new WalkInNoted(SESSION, person), walkedIn(person, false)))
                .toList();
    }
}
