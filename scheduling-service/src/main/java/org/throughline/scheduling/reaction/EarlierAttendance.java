package org.throughline.scheduling.reaction;

import java.util.Objects;
import java.util.function.Consumer;
import org.throughline.platform.eventlog.EventLog;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.projection.Recorded;
import org.throughline.scheduling.attendance.Attendances;
import org.throughline.scheduling.attendance.domain.AttendanceEvent;

/** What was recorded of somebody's attendance before intake's word of their admission was here. */
final class EarlierAttendance {
    private static final int PAGE = 500;

    private final Attendances attendances;
    private final EventLog log;

    EarlierAttendance(Attendances attendances, EventLog log) {
        this.attendances = attendances;
        this.log = log;
    }

    /**
     * Hands on all of it.
     *
     * @param opened the admission, as it was told
     */
    void before(RecordedEvent opened, Consumer<Recorded<AttendanceEvent>> each) {
        String organisation = opened.header().organisation();
        String participant = Objects.requireNonNull(opened.header().subject());
        long after = 0;
        while (after < opened.position()) {
            var page = log.about(organisation, participant, after, PAGE);
            if (page.isEmpty()) {
                return;
            }
            page.stream()
                    .map(event -> StreamName.of(event.stream()))
                    .filter(stream -> stream.startsWith("attendance/"))
                    .distinct()
                    .forEach(
                            stream -> attendances.readable(stream, organisation).forEach(each));
            after = page.getLast().position();
        }
    }
}
