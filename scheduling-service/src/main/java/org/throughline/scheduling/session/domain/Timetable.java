package org.throughline.scheduling.session.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.platform.decider.Decision;
import org.throughline.scheduling.calendar.domain.Placement;
import org.throughline.scheduling.calendar.domain.Reservations;
import org.throughline.scheduling.session.domain.Session.Cancelled;
import org.throughline.scheduling.session.domain.Session.Closed;
import org.throughline.scheduling.session.domain.Session.None;
import org.throughline.scheduling.session.domain.Session.Planned;
import org.throughline.scheduling.session.domain.Session.Request;
import org.throughline.scheduling.session.domain.SessionCommand.CancelSession;
import org.throughline.scheduling.session.domain.SessionCommand.RescheduleSession;
import org.throughline.scheduling.session.domain.SessionCommand.ScheduleSession;
import org.throughline.scheduling.session.domain.SessionEvent.FacilitatorFreed;
import org.throughline.scheduling.session.domain.SessionEvent.FacilitatorReserved;
import org.throughline.scheduling.session.domain.SessionEvent.RoomFreed;
import org.throughline.scheduling.session.domain.SessionEvent.RoomReserved;
import org.throughline.scheduling.session.domain.SessionEvent.SessionCancelled;
import org.throughline.scheduling.session.domain.SessionEvent.SessionDone;
import org.throughline.scheduling.session.domain.SessionEvent.SessionEnteredLate;
import org.throughline.scheduling.session.domain.SessionEvent.SessionRecounted;
import org.throughline.scheduling.session.domain.SessionEvent.SessionRescheduled;
import org.throughline.scheduling.session.domain.SessionEvent.SessionScheduled;
import org.throughline.scheduling.session.domain.SessionRefusal.FacilitatorDoubleBooked;
import org.throughline.scheduling.session.domain.SessionRefusal.PlacementChanged;
import org.throughline.scheduling.session.domain.SessionRefusal.RoomDoubleBooked;
import org.throughline.scheduling.session.domain.SessionRefusal.SessionExists;
import org.throughline.scheduling.session.domain.SessionRefusal.SessionHasStarted;
import org.throughline.scheduling.session.domain.SessionRefusal.SessionIsCancelled;
import org.throughline.scheduling.session.domain.SessionRefusal.SessionIsClosed;
import org.throughline.scheduling.session.domain.SessionRefusal.SessionUnknown;
import org.throughline.scheduling.session.domain.SessionRefusal.StartIsPast;

/**
 * One session and the time of the people and the room it asks for. Nobody and nothing is in two sessions at once.
 *
 * @param session how far it has come
 * @param taken time of the facilitators and the room concerned, by whichever session
 */
public record Timetable(Session session, Reservations taken) {
    public static final Timetable EMPTY = new Timetable(new None(), Reservations.NONE);

    public static Decision<SessionEvent, SessionRefusal> decide(Timetable timetable, SessionCommand command) {
        return switch (command) {
            case ScheduleSession c -> timetable.schedule(c);
            case RescheduleSession c -> timetable.reschedule(c);
            case CancelSession c -> timetable.cancel(c);
        };
    }

    private Decision<SessionEvent, SessionRefusal> schedule(ScheduleSession c) {
        Request request = new Request(c.kind(), c.placement(), c.capacity());
        return switch (session) {
            case Planned planned when planned.scheduled().equals(request) -> nothingNew();
            case Closed closed when closed.scheduled().equals(request) -> nothingNew();
            case Planned _, Cancelled _, Closed _ -> refuse(new SessionExists(c.sessionId()));
            case None _ -> first(c);
        };
    }

    private Decision<SessionEvent, SessionRefusal> first(ScheduleSession c) {
        boolean late = c.placement().slot().start().isBefore(c.requestedAt());
        if (late && c.lateEntry() == null) {
            return refuse(new StartIsPast(c.sessionId()));
        }
        Optional<SessionRefusal> doubleBooked = conflict(c.sessionId(), c.placement());
        if (doubleBooked.isPresent()) {
            return refuse(doubleBooked.get());
        }
        List<SessionEvent> events = new ArrayList<>();
        events.add(new SessionScheduled(c.sessionId(), c.kind(), c.placement(), c.capacity(), c.requestedAt()));
        if (late) {
            ScheduleReason reason = Objects.requireNonNull(c.lateEntry());
            events.add(new SessionEnteredLate(c.sessionId(), reason, c.requestedAt()));
        }
        reserve(c.sessionId(), c.placement()).forEach(events::add);
        return accept(events);
    }

    private Decision<SessionEvent, SessionRefusal> reschedule(RescheduleSession c) {
        return switch (session) {
            case None _ -> refuse(new SessionUnknown(c.sessionId()));
            case Cancelled _ -> refuse(new SessionIsCancelled(c.sessionId()));
            case Closed _ -> refuse(new SessionIsClosed(c.sessionId()));
            case Planned planned when planned.placement().equals(c.to()) -> nothingNew();
            case Planned planned
            when !planned.placement().equals(c.from()) -> refuse(new PlacementChanged(c.sessionId()));
            case Planned _ -> moved(c);
        };
    }

    private Decision<SessionEvent, SessionRefusal> moved(RescheduleSession c) {
        boolean enteredLate = c.reason() == ScheduleReason.LATE_DOCUMENTATION;
        if (!enteredLate && started(c.from(), c)) {
            return refuse(new SessionHasStarted(c.sessionId()));
        }
        if (!enteredLate && c.to().slot().start().isBefore(c.requestedAt())) {
            return refuse(new StartIsPast(c.sessionId()));
        }
        Optional<SessionRefusal> doubleBooked = conflict(c.sessionId(), c.to());
        if (doubleBooked.isPresent()) {
            return refuse(doubleBooked.get());
        }
        List<SessionEvent> events = new ArrayList<>();
        events.add(new SessionRescheduled(c.sessionId(), c.from(), c.to(), c.reason(), c.requestedAt()));
        free(c.sessionId(), c.from()).forEach(events::add);
        reserve(c.sessionId(), c.to()).forEach(events::add);
        return accept(events);
    }

    private Decision<SessionEvent, SessionRefusal> cancel(CancelSession c) {
        return switch (session) {
            case None _ -> refuse(new SessionUnknown(c.sessionId()));
            case Cancelled _ -> nothingNew();
            case Closed _ -> refuse(new SessionIsClosed(c.sessionId()));
            case Planned planned
            when !planned.placement().equals(c.placement()) -> refuse(new PlacementChanged(c.sessionId()));
            case Planned _
            when c.reason() != ScheduleReason.LATE_DOCUMENTATION && started(c.placement(), c) ->
                refuse(new SessionHasStarted(c.sessionId()));
            case Planned _ -> {
                List<SessionEvent> events = new ArrayList<>();
                events.add(new SessionCancelled(c.sessionId(), c.reason(), c.requestedAt()));
                free(c.sessionId(), c.placement()).forEach(events::add);
                yield accept(events);
            }
        };
    }

    private static boolean started(Placement placement, SessionCommand command) {
        return !command.requestedAt().isBefore(placement.slot().start());
    }

    private Optional<SessionRefusal> conflict(UUID sessionId, Placement placement) {
        Stream<SessionRefusal> people = placement.facilitators().stream()
                .flatMap(facilitator -> taken.conflict(person(facilitator), sessionId, placement.slot()).stream()
                        .map(other -> new FacilitatorDoubleBooked(facilitator, other)));
        Stream<SessionRefusal> rooms = placement.rooms().stream()
                .flatMap(room -> taken.conflict(room(room), sessionId, placement.slot()).stream()
                        .map(other -> new RoomDoubleBooked(room, other)));
        return Stream.concat(people, rooms).findFirst();
    }

    private static Stream<SessionEvent> reserve(UUID sessionId, Placement placement) {
        Stream<SessionEvent> people = placement.facilitators().stream()
                .flatMap(facilitator -> placement.slot().weeks().stream()
                        .map(week -> new FacilitatorReserved(facilitator, week, sessionId, placement.slot())));
        Stream<SessionEvent> rooms = placement.rooms().stream()
                .flatMap(room -> placement.slot().dates().stream()
                        .map(date -> new RoomReserved(room, date, sessionId, placement.slot())));
        return Stream.concat(people, rooms);
    }

    private static Stream<SessionEvent> free(UUID sessionId, Placement placement) {
        Stream<SessionEvent> people = placement.facilitators().stream()
                .flatMap(facilitator -> placement.slot().weeks().stream()
                        .map(week -> new FacilitatorFreed(facilitator, week, sessionId)));
        Stream<SessionEvent> rooms = placement.rooms().stream()
                .flatMap(room -> placement.slot().dates().stream().map(date -> new RoomFreed(room, date, sessionId)));
        return Stream.concat(people, rooms);
    }

    public static Timetable evolve(Timetable before, SessionEvent event) {
        return switch (event) {
            case SessionScheduled e ->
                before.withSession(new Planned(e.placement(), new Request(e.kind(), e.placement(), e.capacity())));
            case SessionRescheduled e -> before.withSession(before.movedTo(e.to()));
            case SessionCancelled _ -> before.withSession(new Cancelled());
            case SessionDone _ -> before.withSession(before.closed());
            case SessionEnteredLate _, SessionRecounted _ -> before;
            case FacilitatorReserved e ->
                before.withTaken(before.taken.with(person(e.facilitator()), e.sessionId(), e.slot()));
            case FacilitatorFreed e -> before.withTaken(before.taken.without(person(e.facilitator()), e.sessionId()));
            case RoomReserved e -> before.withTaken(before.taken.with(room(e.roomId()), e.sessionId(), e.slot()));
            case RoomFreed e -> before.withTaken(before.taken.without(room(e.roomId()), e.sessionId()));
        };
    }

    private Session movedTo(Placement placement) {
        return switch (session) {
            case Planned planned -> new Planned(placement, planned.scheduled());
            case None _, Cancelled _, Closed _ ->
                throw new IllegalStateException("a session that was not planned has moved");
        };
    }

    private Session closed() {
        return switch (session) {
            case Planned planned -> new Closed(planned.scheduled());
            case None _, Cancelled _, Closed _ ->
                throw new IllegalStateException("a session that was not planned was closed");
        };
    }

    private static String person(String facilitator) {
        return "facilitator " + facilitator;
    }

    private static String room(UUID roomId) {
        return "room " + roomId;
    }

    private Timetable withSession(Session next) {
        return new Timetable(next, taken);
    }

    private Timetable withTaken(Reservations next) {
        return new Timetable(session, next);
    }
}
