package org.throughline.scheduling.outreach.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.throughline.scheduling.outreach.domain.Absences.Count;
import org.throughline.scheduling.outreach.domain.OutreachCommand.Reckoned;
import org.throughline.scheduling.outreach.domain.OutreachEvent.AbsenceJoined;
import org.throughline.scheduling.outreach.domain.OutreachEvent.AbsenceTakenBack;
import org.throughline.scheduling.outreach.domain.OutreachEvent.AttendanceThresholdBreached;
import org.throughline.scheduling.outreach.domain.OutreachEvent.AttendanceThresholdWithdrawn;
import org.throughline.scheduling.outreach.domain.OutreachEvent.OutreachClosed;
import org.throughline.scheduling.outreach.domain.OutreachEvent.OutreachOpened;
import org.throughline.scheduling.outreach.domain.OutreachRecord.Course;
import org.throughline.scheduling.policy.domain.AbsencePolicy;

/** What absences come to as they stand now, held against what was said of them before. */
record Reckoning(OutreachRecord record, Episode.Known episode, Reckoned command) {

    /** When somebody is to be tried first: by the end of the business day, Monday to Friday at the facility. */
    static Instant dueBy(Instant openedAt, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(openedAt, zone);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private AbsencePolicy policy() {
        return command.terms().policy();
    }

    /** What is to be said that was not; nothing if all was. */
    List<OutreachEvent> events() {
        Absences absences =
                Absences.of(record.tallied().values(), episode, command.terms().closed());
        List<OutreachEvent> events = new ArrayList<>();
        List<UUID> causes = absences.causes();
        switch (record.course()) {
            case Course.Open open -> changed(open, causes, events);
            case Course.None _, Course.Closed _ -> opened(unanswered(causes, Set.of()), events);
        }
        for (ThresholdRule rule : ThresholdRule.values()) {
            threshold(rule, absences.count(rule, policy()), events);
        }
        return events;
    }

    private List<UUID> unanswered(List<UUID> causes, Set<UUID> joined) {
        return causes.stream()
                .filter(cause -> !record.answered().contains(cause) && !joined.contains(cause))
                .toList();
    }

    private void opened(List<UUID> causes, List<OutreachEvent> events) {
        if (causes.isEmpty() || !episode.open()) {
            return;
        }
        int number = record.course().latest() + 1;
        events.add(new OutreachOpened(
                command.participantId(),
                command.episodeId(),
                number,
                episode.programme(),
                causes.getFirst(),
                dueBy(command.requestedAt(), episode.zone()),
                command.requestedAt(),
                policy().version()));
        causes.stream().skip(1).map(cause -> joined(number, cause)).forEach(events::add);
    }

    private void changed(Course.Open open, List<UUID> causes, List<OutreachEvent> events) {
        List<UUID> gone =
                open.causes().stream().filter(cause -> !causes.contains(cause)).toList();
        List<UUID> more = unanswered(causes, open.causes());
        gone.stream().map(cause -> takenBack(open.number(), cause)).forEach(events::add);
        if (!episode.open()) {
            events.add(closed(open.number(), OutreachResult.EPISODE_ENDED));
            return;
        }
        more.stream().map(cause -> joined(open.number(), cause)).forEach(events::add);
        if (gone.size() == open.causes().size() && more.isEmpty()) {
            events.add(closed(open.number(), OutreachResult.WITHOUT_CAUSE));
        }
    }

    private AbsenceJoined joined(int number, UUID cause) {
        return new AbsenceJoined(command.participantId(), command.episodeId(), number, cause, command.requestedAt());
    }

    private AbsenceTakenBack takenBack(int number, UUID cause) {
        return new AbsenceTakenBack(command.participantId(), command.episodeId(), number, cause, command.requestedAt());
    }

    private OutreachClosed closed(int number, OutreachResult result) {
        return new OutreachClosed(command.participantId(), command.episodeId(), number, result, command.requestedAt());
    }

    /** In an episode that has ended nothing is to be looked at any more, but what was said wrongly is taken back. */
    private void threshold(ThresholdRule rule, Count count, List<OutreachEvent> events) {
        int said = record.said(rule);
        if (count.times() > said && episode.open()) {
            events.add(new AttendanceThresholdBreached(
                    command.participantId(),
                    command.episodeId(),
                    rule,
                    count.date(),
                    count.count(),
                    rule.limit(policy()),
                    count.times(),
                    policy().version()));
        }
        if (count.times() < said) {
            events.add(new AttendanceThresholdWithdrawn(
                    command.participantId(), command.episodeId(), rule, count.times() + 1, policy().version()));
        }
    }
}
