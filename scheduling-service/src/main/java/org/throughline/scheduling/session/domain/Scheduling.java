package org.throughline.scheduling.session.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.throughline.platform.decider.Decision;
import org.throughline.scheduling.clinician.domain.Doubt;
import org.throughline.scheduling.session.domain.Session.Cancelled;
import org.throughline.scheduling.session.domain.Session.Closed;
import org.throughline.scheduling.session.domain.Session.None;
import org.throughline.scheduling.session.domain.Session.Planned;
import org.throughline.scheduling.session.domain.Session.Request;
import org.throughline.scheduling.session.domain.SessionCommand.ScheduleSession;
import org.throughline.scheduling.session.domain.SessionEvent.SessionDescribed;
import org.throughline.scheduling.session.domain.SessionEvent.SessionEnteredLate;
import org.throughline.scheduling.session.domain.SessionEvent.SessionScheduled;
import org.throughline.scheduling.session.domain.SessionRefusal.SessionExists;
import org.throughline.scheduling.session.domain.SessionRefusal.StartIsPast;

/** Planning a session for the first time. */
final class Scheduling {
    private Scheduling() {}

    static Decision<SessionEvent, SessionRefusal> schedule(Timetable timetable, ScheduleSession c) {
        return switch (timetable.session(c.sessionId())) {
            case Planned planned when planned.scheduled().equals(c.asked()) -> nothingNew();
            case Closed closed when closed.scheduled().equals(c.asked()) -> nothingNew();
            case Planned _, Cancelled _, Closed _ -> refuse(new SessionExists(c.sessionId()));
            case None _ -> {
                List<Doubt> doubts =
                        Doubting.doubts(timetable, c.asked().kind(), c.asked().placement());
                Opening opening = Opening.of(timetable, c);
                yield obstacle(timetable, doubts, opening, c)
                        .<Decision<SessionEvent, SessionRefusal>>map(Decision::refuse)
                        .orElseGet(() -> accept(scheduled(doubts, opening, c)));
            }
        };
    }

    private static Optional<SessionRefusal> obstacle(
            Timetable timetable, List<Doubt> doubts, Opening opening, ScheduleSession c) {
        if (late(c) && c.lateEntry() == null) {
            return Optional.of(new StartIsPast(c.sessionId()));
        }
        return Reserving.conflict(timetable, c.sessionId(), c.asked().placement())
                .or(() -> opening.unanswered(c.override()))
                .or(() -> late(c) ? Optional.empty() : Doubting.unanswered(c.sessionId(), doubts, c.override()));
    }

    private static List<SessionEvent> scheduled(List<Doubt> doubts, Opening opening, ScheduleSession c) {
        Request asked = c.asked();
        List<SessionEvent> events = new ArrayList<>();
        events.add(new SessionScheduled(
                c.sessionId(), asked.kind(), asked.placement(), asked.capacity(), c.requestedAt()));
        if (!c.description().equals(Description.NONE)) {
            events.add(new SessionDescribed(c.sessionId(), c.description()));
        }
        if (late(c)) {
            ScheduleReason reason = Objects.requireNonNull(c.lateEntry());
            events.add(new SessionEnteredLate(c.sessionId(), reason, c.requestedAt()));
        }
        Doubting.placed(c.sessionId(), List.of(), doubts, late(c) ? null : c.override(), c.requestedAt())
                .forEach(events::add);
        opening.answered(c.override(), c.requestedAt()).forEach(events::add);
        Reserving.reserve(c.sessionId(), asked.placement()).forEach(events::add);
        return events;
    }

    private static boolean late(ScheduleSession c) {
        return c.asked().placement().slot().start().isBefore(c.requestedAt());
    }
}
