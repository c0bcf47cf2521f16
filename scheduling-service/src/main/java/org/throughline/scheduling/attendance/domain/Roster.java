package org.throughline.scheduling.attendance.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionKnown;
import org.throughline.scheduling.calendar.domain.Placement;
import org.throughline.scheduling.calendar.domain.Reservations;

/**
 * What a decision about one participant in one session rests on.
 *
 * @param session the session, as scheduled
 * @param seats who has a place in it
 * @param openEpisodes open episodes and whose they are
 * @param taken time of the participant, by whichever session
 * @param participations of this participant, by session
 */
public record Roster(
        Session session,
        Set<UUID> seats,
        Map<UUID, UUID> openEpisodes,
        Reservations taken,
        Map<UUID, Participation> participations) {
    public static final Roster EMPTY =
            new Roster(new Session.Unknown(), Set.of(), Map.of(), Reservations.NONE, Map.of());

    /** A session as far as booking knows it. */
    sealed interface Session {
        record Unknown() implements Session {}

        record Known(SessionKnown scheduled, Placement placement, boolean cancelled) implements Session {}
    }

    public Roster {
        seats = Set.copyOf(seats);
        openEpisodes = Map.copyOf(openEpisodes);
        participations = Map.copyOf(participations);
    }

    Participation of(UUID sessionId) {
        return participations.getOrDefault(sessionId, Participation.NONE);
    }

    boolean isOpen(UUID episodeId, UUID participantId) {
        return participantId.equals(openEpisodes.get(episodeId));
    }

    Roster withSession(Session next) {
        return new Roster(next, seats, openEpisodes, taken, participations);
    }

    Roster withSeat(UUID participantId, boolean occupied) {
        Set<UUID> next = new HashSet<>(seats);
        if (occupied) {
            next.add(participantId);
        } else {
            next.remove(participantId);
        }
        return new Roster(session, next, openEpisodes, taken, participations);
    }

    Roster withEpisode(UUID episodeId, UUID participantId) {
        Map<UUID, UUID> next = new HashMap<>(openEpisodes);
        next.put(episodeId, participantId);
        return new Roster(session, seats, next, taken, participations);
    }

    Roster withoutEpisode(UUID episodeId) {
        Map<UUID, UUID> next = new HashMap<>(openEpisodes);
        next.remove(episodeId);
        return new Roster(session, seats, next, taken, participations);
    }

    Roster withTaken(Reservations next) {
        return new Roster(session, seats, openEpisodes, next, participations);
    }

    Roster with(UUID sessionId, Participation participation) {
        Map<UUID, Participation> next = new HashMap<>(participations);
        next.put(sessionId, participation);
        return new Roster(session, seats, openEpisodes, taken, next);
    }
}
