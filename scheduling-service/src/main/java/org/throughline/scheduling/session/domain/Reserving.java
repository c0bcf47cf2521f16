package org.throughline.scheduling.session.domain;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.scheduling.calendar.domain.Placement;
import org.throughline.scheduling.session.domain.SessionEvent.FacilitatorFreed;
import org.throughline.scheduling.session.domain.SessionEvent.FacilitatorReserved;
import org.throughline.scheduling.session.domain.SessionEvent.RoomFreed;
import org.throughline.scheduling.session.domain.SessionEvent.RoomReserved;
import org.throughline.scheduling.session.domain.SessionRefusal.FacilitatorDoubleBooked;
import org.throughline.scheduling.session.domain.SessionRefusal.RoomDoubleBooked;

/** The time of the people and the room a session asks for. */
final class Reserving {
    private Reserving() {}

    /** Why it is not placed so: somebody or the room is in another session then. */
    static Optional<SessionRefusal> conflict(Timetable timetable, UUID sessionId, Placement placement) {
        Stream<SessionRefusal> people = placement.facilitators().stream()
                .flatMap(facilitator ->
                        timetable.taken().conflict(person(facilitator), sessionId, placement.slot()).stream()
                                .map(other -> new FacilitatorDoubleBooked(facilitator, other)));
        Stream<SessionRefusal> rooms = placement.rooms().stream()
                .flatMap(room -> timetable.taken().conflict(room(room), sessionId, placement.slot()).stream()
                        .map(other -> new RoomDoubleBooked(room, other)));
        return Stream.concat(people, rooms).findFirst();
    }

    static Stream<SessionEvent> reserve(UUID sessionId, Placement placement) {
        Stream<SessionEvent> people = placement.facilitators().stream()
                .flatMap(facilitator -> placement.slot().weeks().stream()
                        .map(week -> new FacilitatorReserved(facilitator, week, sessionId, placement.slot())));
        Stream<SessionEvent> rooms = placement.rooms().stream()
                .flatMap(room -> placement.slot().dates().stream()
                        .map(date -> new RoomReserved(room, date, sessionId, placement.slot())));
        return Stream.concat(people, rooms);
    }

    static Stream<SessionEvent> free(UUID sessionId, Placement placement) {
        Stream<SessionEvent> people = placement.facilitators().stream()
                .flatMap(facilitator -> placement.slot().weeks().stream()
                        .map(week -> new FacilitatorFreed(facilitator, week, sessionId)));
        Stream<SessionEvent> rooms = placement.rooms().stream()
                .flatMap(room -> placement.slot().dates().stream().map(date -> new RoomFreed(room, date, sessionId)));
        return Stream.concat(people, rooms);
    }

    static String person(String facilitator) {
        return "facilitator " + facilitator;
    }

    static String room(UUID roomId) {
        return "room " + roomId;
    }
}
