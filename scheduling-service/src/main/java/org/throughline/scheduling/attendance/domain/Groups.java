package org.throughline.scheduling.attendance.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.refuse;

import java.util.ArrayList;
import java.util.List;
import org.throughline.platform.decider.Decision;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.AboutEntry;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.CorrectAttendance;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.RecordAbsence;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.RecordAttendance;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.RecordGroup;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.GroupNotEntered;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.RefusedEntry;

/** Entries one by one and several at once. What is asked for together is entered together or not at all. */
final class Groups {
    private Groups() {}

    static Decision<AttendanceEvent, AttendanceRefusal> enter(Roster roster, AboutEntry c) {
        return Closing.allowed(roster, c, entered(roster, c));
    }

    private static Decision<AttendanceEvent, AttendanceRefusal> entered(Roster roster, AboutEntry c) {
        return switch (c) {
            case RecordAttendance came -> Entries.attended(roster, came);
            case RecordAbsence stayedAway -> Entries.missed(roster, stayedAway);
            case CorrectAttendance correction -> Corrections.correct(roster, correction);
        };
    }

    static Decision<AttendanceEvent, AttendanceRefusal> enterAll(Roster roster, RecordGroup c) {
        Roster after = roster;
        List<AttendanceEvent> events = new ArrayList<>();
        List<RefusedEntry> refused = new ArrayList<>();
        for (int line = 0; line < c.entries().size(); line++) {
            switch (enter(after, c.entries().get(line))) {
                case Decision.Accepted<AttendanceEvent, AttendanceRefusal>(List<AttendanceEvent> accepted) -> {
                    events.addAll(accepted);
                    after = after.after(accepted);
                }
                case Decision.Refused<AttendanceEvent, AttendanceRefusal>(AttendanceRefusal reason) ->
                    refused.add(new RefusedEntry(line, reason));
            }
        }
        return refused.isEmpty() ? accept(events) : refuse(new GroupNotEntered(refused));
    }
}
