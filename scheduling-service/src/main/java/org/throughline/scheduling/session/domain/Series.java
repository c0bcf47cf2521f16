package org.throughline.scheduling.session.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.platform.decider.Decision;
import org.throughline.scheduling.session.domain.SessionCommand.AboutSession;
import org.throughline.scheduling.session.domain.SessionCommand.ChangeSeries;
import org.throughline.scheduling.session.domain.SessionCommand.RescheduleSession;
import org.throughline.scheduling.session.domain.SessionCommand.ScheduleSeries;
import org.throughline.scheduling.session.domain.SessionCommand.ScheduleSession;
import org.throughline.scheduling.session.domain.SessionCommand.SeriesChange;
import org.throughline.scheduling.session.domain.SessionEvent.SeriesScheduled;
import org.throughline.scheduling.session.domain.SessionEvent.SessionInSeries;
import org.throughline.scheduling.session.domain.SessionEvent.SessionsLeftOut;
import org.throughline.scheduling.session.domain.SessionRefusal.EverySessionClosed;
import org.throughline.scheduling.session.domain.SessionRefusal.NothingToChange;
import org.throughline.scheduling.session.domain.SessionRefusal.RefusedSession;
import org.throughline.scheduling.session.domain.SessionRefusal.SeriesNotPlanned;
import org.throughline.scheduling.session.domain.SessionRefusal.SeriesUnknown;

/** Several sessions planned or changed at once: all of them or none, and everything that stands in the way is named. */
final class Series {
    private Series() {}

    static Decision<SessionEvent, SessionRefusal> schedule(Timetable timetable, ScheduleSeries c) {
        if (timetable.series().contains(c.seriesId())) {
            return nothingNew();
        }
        Map<Boolean, List<ScheduleSession>> byClosed =
                c.sessions().stream().collect(Collectors.partitioningBy(session -> leftOut(timetable, session)));
        List<ScheduleSession> open = byClosed.getOrDefault(false, List.of());
        List<ScheduleSession> closed = byClosed.getOrDefault(true, List.of());
        if (open.isEmpty()) {
            return refuse(new EverySessionClosed(c.seriesId()));
        }
        List<UUID> sessions = open.stream().map(ScheduleSession::sessionId).toList();
        Together together = new Together(timetable);
        together.say(new SeriesScheduled(c.seriesId(), sessions, c.requestedAt()));
        if (!closed.isEmpty()) {
            List<Instant> starts = closed.stream()
                    .map(session -> session.asked().placement().slot().start())
                    .toList();
            together.say(new SessionsLeftOut(c.seriesId(), starts, c.requestedAt()));
        }
        for (ScheduleSession session : open) {
            together.decide(session);
            together.say(new SessionInSeries(session.sessionId(), c.seriesId()));
        }
        return together.decision();
    }

    /** Nobody answers for it that it is held on a day on which the facility is closed. */
    private static boolean leftOut(Timetable timetable, ScheduleSession session) {
        return session.override() == null
                && Opening.of(timetable, session).closed().isPresent();
    }

    /**
     * What they leave is free before the first is moved, so that none stands in the way of another. What keeps its place
     * goes on taking it.
     */
    static Decision<SessionEvent, SessionRefusal> change(Timetable timetable, ChangeSeries c) {
        if (!timetable.series().contains(c.seriesId())) {
            return refuse(new SeriesUnknown(c.seriesId()));
        }
        if (c.changes().isEmpty()) {
            return refuse(new NothingToChange(c.seriesId()));
        }
        Timetable free = timetable;
        for (SeriesChange change : c.changes()) {
            if (staysPut(timetable, change)) {
                continue;
            }
            for (SessionEvent freed :
                    Reserving.free(change.sessionId(), change.from()).toList()) {
                free = Timetable.evolve(free, freed);
            }
        }
        Together together = new Together(free);
        c.changes().forEach(together::decide);
        return together.decision();
    }

    /** It is where it is to be, wherever the caller saw it. */
    private static boolean staysPut(Timetable timetable, SeriesChange change) {
        return change instanceof RescheduleSession move
                && timetable.session(move.sessionId()) instanceof Session.Planned planned
                && planned.placement().equals(move.to());
    }

    /** Decisions one after the other, each on what the ones before came to. */
    private static final class Together {
        private final List<SessionEvent> events = new ArrayList<>();
        private final List<RefusedSession> refused = new ArrayList<>();
        private Timetable timetable;
        private int decided;

        Together(Timetable timetable) {
            this.timetable = timetable;
        }

        void decide(AboutSession command) {
            switch (Timetable.decide(timetable, command)) {
                case Decision.Accepted<SessionEvent, SessionRefusal>(List<SessionEvent> accepted) ->
                    accepted.forEach(this::say);
                case Decision.Refused<SessionEvent, SessionRefusal>(SessionRefusal reason) ->
                    refused.add(new RefusedSession(decided, reason));
            }
            decided++;
        }

        void say(SessionEvent event) {
            events.add(event);
            timetable = Timetable.evolve(timetable, event);
        }

        Decision<SessionEvent, SessionRefusal> decision() {
            return refused.isEmpty() ? accept(events) : refuse(new SeriesNotPlanned(refused));
        }
    }
}
