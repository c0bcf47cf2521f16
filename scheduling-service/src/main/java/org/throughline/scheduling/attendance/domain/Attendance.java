package org.throughline.scheduling.attendance.domain;

import org.throughline.platform.decider.Decision;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.AboutEntry;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.BookMakeUp;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.BookParticipant;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.CloseSession;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.MoveBooking;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.RecordGroup;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.ReleaseMakeUp;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.ReleaseParticipant;

/**
 * Participants in one session: booked, there or not, made up for, and all accounted for in the end.
 *
 * <p>What lies ahead can be refused. What has happened is recorded, whatever the paperwork says: an authorisation or a
 * credential that has lapsed, an episode that has ended or a session that was cancelled never refuses an entry.
 */
public final class Attendance {
    private Attendance() {}

    public static Decision<AttendanceEvent, AttendanceRefusal> decide(Roster roster, AttendanceCommand command) {
        return switch (command) {
            case BookParticipant c -> Places.book(roster, c);
            case BookMakeUp c -> MakeUpPlaces.book(roster, c);
            case MoveBooking c -> Places.move(roster, c);
            case ReleaseParticipant c -> Places.release(roster, c);
            case ReleaseMakeUp c -> MakeUpPlaces.release(roster, c);
            case AboutEntry c -> Groups.enter(roster, c);
            case RecordGroup c -> Groups.enterAll(roster, c);
            case CloseSession c -> Closing.close(roster, c);
        };
    }

    public static Roster evolve(Roster roster, AttendanceEvent event) {
        return RosterHistory.evolve(roster, event);
    }
}
