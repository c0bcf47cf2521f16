package org.throughline.scheduling.session;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.Streams;
import org.throughline.scheduling.calendar.domain.Placement;
import org.throughline.scheduling.session.domain.SessionCommand;
import org.throughline.scheduling.session.domain.SessionCommand.CancelSession;
import org.throughline.scheduling.session.domain.SessionCommand.RescheduleSession;
import org.throughline.scheduling.session.domain.SessionCommand.ScheduleSession;
import org.throughline.scheduling.session.domain.SessionEvent;
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
import org.throughline.scheduling.session.domain.SessionRefusal;
import org.throughline.scheduling.session.domain.Timetable;

/** Sessions as the platform runs them: a stream each, and one per facilitator's week and room's day they reserve. */
public final class SessionDeciding implements Deciding<SessionCommand, Timetable, SessionEvent, SessionRefusal> {

    public static String stream(UUID sessionId) {
        return "session/" + sessionId;
    }

    /** Who is on the roster, and whether it is closed; apart, so booking does not disturb whoever plans the session. */
    public static String seats(UUID sessionId) {
        return stream(sessionId) + "/seats";
    }

    /** A facilitator's reservations in a week; {@code week} is a Monday of UTC. */
    public static String facilitator(String facilitator, LocalDate week) {
        return "facilitator/" + facilitator + "/" + week;
    }

    /** A room's reservations on a day; {@code date} is of UTC. */
    public static String room(UUID roomId, LocalDate date) {
        return "room/" + roomId + "/" + date;
    }

    @Override
    public Class<SessionCommand> commands() {
        return SessionCommand.class;
    }

    @Override
    public Catalogue<SessionEvent> catalogue() {
        return SessionCatalogue.EVENTS;
    }

    @Override
    public Streams streams(SessionCommand command) {
        List<Placement> concerned = switch (command) {
            case ScheduleSession c -> List.of(c.placement());
            case RescheduleSession c -> List.of(c.from(), c.to());
            case CancelSession c -> List.of(c.placement());
        };
        String[] reservations =
                concerned.stream().flatMap(SessionDeciding::reserved).distinct().toArray(String[]::new);
        Streams placed = Streams.of(stream(command.sessionId())).writing(reservations);
        return switch (command) {
            case ScheduleSession _ -> placed;
            case RescheduleSession c -> placed.reading(seats(c.sessionId()));
            case CancelSession c -> placed.reading(seats(c.sessionId()));
        };
    }

    private static Stream<String> reserved(Placement placement) {
        Stream<String> people = placement.facilitators().stream()
                .flatMap(facilitator -> placement.slot().weeks().stream().map(week -> facilitator(facilitator, week)));
        Stream<String> rooms = placement.rooms().stream()
                .flatMap(room -> placement.slot().dates().stream().map(date -> room(room, date)));
        return Stream.concat(people, rooms);
    }

    @Override
    public Timetable initial() {
        return Timetable.EMPTY;
    }

    @Override
    public Decision<SessionEvent, SessionRefusal> decide(Timetable state, SessionCommand command) {
        return Timetable.decide(state, command);
    }

    @Override
    public Timetable evolve(Timetable state, SessionEvent event) {
        return Timetable.evolve(state, event);
    }

    @Override
    public String streamOf(SessionEvent event) {
        return switch (event) {
            case SessionScheduled e -> stream(e.sessionId());
            case SessionEnteredLate e -> stream(e.sessionId());
            case SessionRescheduled e -> stream(e.sessionId());
            case SessionCancelled e -> stream(e.sessionId());
            case SessionDone e -> seats(e.sessionId());
            case SessionRecounted e -> seats(e.sessionId());
            case FacilitatorReserved e -> facilitator(e.facilitator(), e.week());
            case FacilitatorFreed e -> facilitator(e.facilitator(), e.week());
            case RoomReserved e -> room(e.roomId(), e.date());
            case RoomFreed e -> room(e.roomId(), e.date());
        };
    }
}
