package org.throughline.scheduling.attendance.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionKnown;
import org.throughline.scheduling.calendar.domain.PersonStanding;
import org.throughline.scheduling.calendar.domain.Placement;
import org.throughline.scheduling.calendar.domain.Reservations;
import org.throughline.scheduling.clinician.domain.Credentials;

/**
 * What a decision about participants in one session rests on.
 *
 * @param session the session, as scheduled
 * @param seats who is on its roster
 * @param episodes those told of, and whose they are
 * @param taken time of a participant, by whichever session
 * @param participations by who and in which session
 * @param credentials of those who held it
 * @param erased those whose record was erased
 */
public record Roster(
        Session session,
        Seats seats,
        Map<UUID, Episode> episodes,
        Reservations taken,
        Map<Part, Participation> participations,
        Credentials credentials,
        Set<UUID> erased) {
    public static final Roster EMPTY = new Roster(
            new Session.Unknown(), Seats.NONE, Map.of(), Reservations.NONE, Map.of(), Credentials.NONE, Set.of());

    /** An episode as intake has told of it. */
    record Episode(UUID participantId, boolean open) {}

    /** A session as far as booking knows it. */
    sealed interface Session {
        record Unknown() implements Session {}

        record Known(SessionKnown scheduled, Placement placement, boolean cancelled) implements Session {}
    }

    public Roster {
        episodes = Map.copyOf(episodes);
        participations = Map.copyOf(participations);
        erased = Set.copyOf(erased);
    }

    Participation of(Part part) {
        return participations.getOrDefault(part, Participation.NONE);
    }

    Participation of(Attendee attendee) {
        return of(Part.of(attendee));
    }

    /** How somebody stands to the programme by the episode they are booked for. */
    PersonStanding standing(Attendee attendee) {
        Episode episode = episodes.get(attendee.episodeId());
        if (episode == null || !episode.participantId().equals(attendee.participantId())) {
            return PersonStanding.REFERRED;
        }
        return episode.open() ? PersonStanding.IN_CARE : PersonStanding.ALUMNUS;
    }

    /** Once these have happened as well. */
    Roster after(List<AttendanceEvent> events) {
        Roster after = this;
        for (AttendanceEvent event : events) {
            after = RosterHistory.evolve(after, event);
        }
        return after;
    }

    Roster withSession(Session next) {
        return new Roster(next, seats, episodes, taken, participations, credentials, erased);
    }

    Roster withSeats(Seats next) {
        return new Roster(session, next, episodes, taken, participations, credentials, erased);
    }

    Roster withEpisode(UUID episodeId, Episode episode) {
        Map<UUID, Episode> next = new HashMap<>(episodes);
        next.put(episodeId, episode);
        return new Roster(session, seats, next, taken, participations, credentials, erased);
    }

    Roster withTaken(Reservations next) {
        return new Roster(session, seats, episodes, next, participations, credentials, erased);
    }

    Roster with(Part part, Participation participation) {
        Map<Part, Participation> next = new HashMap<>(participations);
        next.put(part, participation);
        return new Roster(session, seats, episodes, taken, next, credentials, erased);
    }

    Roster withErased(UUID participantId) {
        Set<UUID> next = new HashSet<>(erased);
        next.add(participantId);
        return new Roster(session, seats, episodes, taken, participations, credentials, next);
    }

    Roster withCredentials(Credentials next) {
        return new Roster(session, seats, episodes, taken, participations, next, erased);
    }
}
