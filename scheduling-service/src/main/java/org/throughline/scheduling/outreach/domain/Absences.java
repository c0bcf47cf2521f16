package org.throughline.scheduling.outreach.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.throughline.scheduling.outreach.domain.OutreachEvent.AttendanceTallied;
import org.throughline.scheduling.policy.domain.AbsencePolicy;

/**
 * Somebody's sessions in one episode, earliest first; an unexcused absence on a day of a hold, or from a
 * session that was not held since its facility was closed, is none.
 *
 * @param sessions each as it stands
 */
record Absences(List<AttendanceTallied> sessions, Episode.Known episode) {
    private static final int WEEK_DAYS = 7;

    static Absences of(Collection<AttendanceTallied> tallied, Episode.Known episode, Set<UUID> closed) {
        return new Absences(
                tallied.stream()
                        .filter(session -> !episode.onHold(session.date()))
                        .filter(session -> session.standing() != AttendanceStanding.UNEXCUSED
                                || !closed.contains(session.sessionId()))
                        .sorted(Comparator.comparing(AttendanceTallied::start)
                                .thenComparing(AttendanceTallied::sessionId))
                        .toList(),
                episode);
    }

    /**
     * How often it came to a threshold.
     *
     * @param times from below it to the limit or above
     * @param count at the latest absence
     * @param date of that
     */
    record Count(int times, int count, LocalDate date) {
        static final Count NONE = new Count(0, 0, LocalDate.MIN);

        private Count next(int now, int limit, LocalDate on) {
            return new Count(now >= limit && count < limit ? times + 1 : times, now, on);
        }

        private Count broken() {
            return new Count(times, 0, date);
        }
    }

    /** Those that call for reaching out. */
    List<UUID> causes() {
        return unexcused().stream().map(AttendanceTallied::sessionId).toList();
    }

    Count count(ThresholdRule rule, AbsencePolicy policy) {
        return switch (rule) {
            case UNEXCUSED_IN_WEEKS -> inWeeks(policy);
            case CONSECUTIVE -> consecutive(policy);
        };
    }

    private Count inWeeks(AbsencePolicy policy) {
        long days = (long) policy.weeks() * WEEK_DAYS;
        List<LocalDate> before = new ArrayList<>();
        Count count = Count.NONE;
        for (AttendanceTallied absence : unexcused()) {
            before.add(absence.date());
            before.removeIf(date -> episode.daysBetween(date, absence.date()) >= days);
            count = count.next(before.size(), policy.unexcused(), absence.date());
        }
        return count;
    }

    private Count consecutive(AbsencePolicy policy) {
        Count count = Count.NONE;
        for (AttendanceTallied session : sessions) {
            count = switch (session.standing()) {
                case UNEXCUSED -> count.next(count.count() + 1, policy.consecutive(), session.date());
                case EXCUSED -> count;
                case ATTENDED -> count.broken();
            };
        }
        return count;
    }

    private List<AttendanceTallied> unexcused() {
        return sessions.stream()
                .filter(session -> session.standing() == AttendanceStanding.UNEXCUSED)
                .toList();
    }
}
