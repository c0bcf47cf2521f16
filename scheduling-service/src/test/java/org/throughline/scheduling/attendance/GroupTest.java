package org.throughline.scheduling.attendance;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.scheduling.attendance.AttendanceFixture.*;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.FirstEntry;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.RecordAbsence;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.RecordAttendance;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.RecordGroup;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.AbsenceExplained;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.ParticipantBooked;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionMissed;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.AlreadyRecorded;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.CreditedTooMuch;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.GroupNotEntered;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.NotBooked;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.RefusedEntry;
import org.throughline.scheduling.attendance.domain.AttendanceStatus;
import org.throughline.scheduling.attendance.domain.Attendee;
import org.throughline.scheduling.attendance.domain.Finding.WasAbsent;
import org.throughline.scheduling.attendance.domain.Finding.WasPresent;
import org.throughline.scheduling.calendar.domain.SessionKind;

class GroupTest {
    private static final UUID OTHER = new UUID(2, 2);
    private static final UUID OTHER_EPISODE = new UUID(3, 3);
    private static final Attendee OTHER_ATTENDEE = new Attendee(SESSION, OTHER, OTHER_EPISODE);
    private static final ParticipantBooked OTHER_BOOKED =
            new ParticipantBooked(OTHER, OTHER_EPISODE, SESSION, SessionKind.GROUP, SLOT.start(), SLOT.minutes());
    private static final SessionMissed OTHER_MISSED =
            new SessionMissed(OTHER, OTHER_EPISODE, SESSION, SessionKind.GROUP, SLOT.start(), SLOT.minutes(), false);
    private static final FirstEntry CAME =
            new RecordAttendance(ATTENDEE, new WasPresent(WHOLE), null, entering(null), AFTER);
    private static final FirstEntry STAYED_AWAY =
            new RecordAbsence(OTHER_ATTENDEE, new WasAbsent(false), REASON, entering(null), AFTER);

    private static RecordGroup together(FirstEntry... entries) {
        return new RecordGroup(SESSION, List.of(entries), AFTER);
    }

    @Test
    void what_is_entered_together_is_what_each_would_be_by_itself() {
        held().given(OTHER_BOOKED)
                .when(together(CAME, STAYED_AWAY))
                .thenAccepted(
                        attended(WHOLE, AttendanceStatus.PRESENT, false),
                        new AbsenceExplained(OTHER, SESSION, REASON),
                        OTHER_MISSED)
                .when(together(CAME, STAYED_AWAY))
                .thenNothingNew();
    }

    @Test
    void one_line_that_cannot_be_keeps_all_from_being_entered_and_each_such_line_is_named() {
        FirstEntry tooMuch = new RecordAttendance(
                ATTENDEE, new WasPresent(presence(SLOT, 0, 180, 181)), null, entering(null), AFTER);
        held().when(together(CAME, STAYED_AWAY))
                .thenRefused(new GroupNotEntered(List.of(new RefusedEntry(1, new NotBooked(SESSION)))));
        held().when(together(STAYED_AWAY, tooMuch))
                .thenRefused(new GroupNotEntered(List.of(
                        new RefusedEntry(0, new NotBooked(SESSION)),
                        new RefusedEntry(1, new CreditedTooMuch(181, 180)))));
    }

    @Test
    void what_was_entered_before_is_no_obstacle_unless_it_says_otherwise() {
        held().given(OTHER_BOOKED, OTHER_MISSED)
                .when(together(CAME, STAYED_AWAY))
                .thenAccepted(attended(WHOLE, AttendanceStatus.PRESENT, false));
        held().given(OTHER_BOOKED, missed(SLOT, true))
                .when(together(CAME, STAYED_AWAY))
                .thenRefused(new GroupNotEntered(List.of(new RefusedEntry(0, new AlreadyRecorded(SESSION)))));
    }

    @Test
    void a_group_has_somebody_each_once_and_all_in_one_session() {
        assertThatThrownBy(GroupTest::together).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> together(CAME, CAME)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RecordGroup(MAKE_UP, List.of(CAME), AFTER))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> new RecordGroup(SESSION, Collections.nCopies(RecordGroup.ENTRIES_MAX + 1, CAME), AFTER))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
