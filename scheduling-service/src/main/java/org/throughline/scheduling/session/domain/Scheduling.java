package org.throughline.scheduling.session.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.time.Instant;
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
import org.throughline.scheduling.session.domain.SessionEvent.ClosureOverridden;
import org.throughline.scheduling.session.domain.SessionEvent.SessionDescribed;
import org.throughline.scheduling.session.domain.SessionEvent.SessionEnteredLate;
import org.throughline.scheduling.session.domain.SessionEvent.SessionScheduled;
import org.throughline.scheduling.session.domain.SessionRefusal.FacilityClosed;
import org.throughline.scheduling.session.domain.SessionRefusal.OverrideLacksAuthority;
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
                yield obstacle(timetable, doubts, c)
                        .<Decision<SessionEvent, SessionRefusal>>map(Decision::refuse)
                        .orElseGet(() -> accept(scheduled(timetable, doubts, c)));
            }
        };
    }

    private static Optional<SessionRefusal> obstacle(Timetable timetable, List<Doubt> doubts, ScheduleSession c) {
        if (late(c) && c.lateEntry() == null) {
            return Optional.of(new StartIsPast(c.sessionId()));
        }
        return Reserving.conflict(timetable, c.sessionId(), c.asked().placement())
                .or(() -> late(c) ? Optional.empty() : shut(timetable, c))
                .or(() -> late(c) ? Optional.empty() : Doubting.unanswered(c.sessionId(), doubts, c.override()));
    }

    /** The facility is closed that day, and nobody who may answers for it. */
    private static Optional<SessionRefusal> shut(Timetable timetable, ScheduleSession c) {
        return closed(timetable, c).flatMap(refusal -> {
            CredentialOverride override = c.override();
            if (override == null) {
                return Optional.of(refusal);
            }
            return override.allowed() ? Optional.empty() : Optional.of(new OverrideLacksAuthority(c.sessionId()));
        });
    }

    /** It is to be held in a facility that is closed that day; what has happened was held all the same. */
    static Optional<SessionRefusal> closed(Timetable timetable, ScheduleSession c) {
        Instant start = c.asked().placement().slot().start();
        return late(c)
                ? Optional.empty()
                : c.description().facility().stream()
                        .flatMap(facility -> timetable.closedDays().closed(facility, start).stream()
                                .map(day -> new FacilityClosed(c.sessionId(), facility, day)))
                        .map(SessionRefusal.class::cast)
                        .findFirst();
    }

    private static List<SessionEvent> scheduled(Timetable timetable, List<Doubt> doubts, ScheduleSession c) {
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
        CredentialOverride override = c.override();
        if (override != null && closed(timetable, c).isPresent()) {
            events.add(new ClosureOverridden(
                    c.sessionId(), override.by(), override.role(), override.reason(), c.requestedAt()));
        }
        Reserving.reserve(c.sessionId(), asked.placement()).forEach(events::add);
        return events;
    }

    private static boolean late(ScheduleSession c) {
        return c.asked().placement().slot().start().isBefore(c.requestedAt());
    }
}
