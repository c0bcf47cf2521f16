package org.throughline.scheduling.attendance;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.service.History;
import org.throughline.scheduling.attendance.domain.AttendanceEvent;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.BookingReleased;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.EpisodeOpened;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.MakeUpTraced;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.ParticipantBooked;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.RecordErased;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SeatFreed;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SeatTaken;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.WalkInNoted;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.WhereaboutsNoted;
import org.throughline.scheduling.attendance.domain.Attendee;
import org.throughline.scheduling.attendance.domain.Booking;
import org.throughline.scheduling.calendar.domain.SessionKind;
import org.throughline.scheduling.calendar.domain.Slot;
import org.throughline.scheduling.session.SessionDeciding;

/** Who has which place, as the log holds it now; what a command about a place is made of. */
public final class Attendances {
    private final History<AttendanceEvent> history;

    public Attendances(History<AttendanceEvent> history) {
        this.history = history;
    }

    /** The place of a participant in a session, if there is one. */
    public Optional<HeldPlace> held(UUID sessionId, UUID participantId, String organisation) {
        Optional<HeldPlace> held = Optional.empty();
        for (Recorded<AttendanceEvent> recorded :
                readable(AttendanceDeciding.stream(sessionId, participantId), organisation)) {
            AttendanceEvent event = recorded.event();
            if (event instanceof ParticipantBooked booked) {
                held = Optional.of(new HeldPlace(booking(booked), held.flatMap(HeldPlace::makesUpFor)));
            } else if (event instanceof BookingReleased) {
                held = Optional.empty();
            } else if (event instanceof MakeUpTraced traced) {
                held = held.map(place -> place.makingUpFor(traced.missedSessionId()));
            }
        }
        return held;
    }

    private static Booking booking(ParticipantBooked booked) {
        return new Booking(
                new Attendee(booked.sessionId(), booked.participantId(), booked.episodeId()),
                new Slot(booked.start(), booked.minutes()));
    }

    /** Who has a place in a session, first come first. */
    public Set<UUID> seated(UUID sessionId, String organisation) {
        Set<UUID> seated = new LinkedHashSet<>();
        seats(sessionId, organisation).forEach(event -> seat(seated, event));
        return seated;
    }

    /** Everybody who has a place in a session or took part without one. */
    public Set<UUID> roster(UUID sessionId, String organisation) {
        Set<UUID> seated = new LinkedHashSet<>();
        Set<UUID> walkedIn = new LinkedHashSet<>();
        seats(sessionId, organisation).forEach(event -> {
            seat(seated, event);
            if (event instanceof WalkInNoted walkIn) {
                walkedIn.add(walkIn.participantId());
            }
        });
        seated.addAll(walkedIn);
        return seated;
    }

    /** From where those on the roster take part by telehealth, as noted last. */
    public List<WhereaboutsNoted> whereabouts(UUID sessionId, String organisation) {
        List<String> streams = roster(sessionId, organisation).stream()
                .map(participant -> AttendanceDeciding.stream(sessionId, participant))
                .toList();
        Map<UUID, WhereaboutsNoted> latest = new LinkedHashMap<>();
        for (AttendanceEvent event : history.events(streams, organisation, Optional.empty())) {
            if (event instanceof WhereaboutsNoted noted) {
                latest.put(noted.participantId(), noted);
            }
        }
        return List.copyOf(latest.values());
    }

    /** The programmes of those of these episodes that intake has told of. */
    public Map<UUID, String> programmes(Collection<UUID> episodes, String organisation) {
        List<String> streams =
                episodes.stream().map(AttendanceDeciding::episode).distinct().toList();
        Map<UUID, String> programmes = new HashMap<>();
        for (AttendanceEvent event : history.events(streams, organisation, Optional.empty())) {
            if (event instanceof EpisodeOpened opened) {
                programmes.put(opened.episodeId(), opened.programme());
            }
        }
        return programmes;
    }

    /** Those of these people whose record was erased, as intake has told. */
    public Set<UUID> erased(Collection<UUID> participants, String organisation) {
        List<String> streams =
                participants.stream().map(AttendanceDeciding::retention).toList();
        Set<UUID> erased = new LinkedHashSet<>();
        for (AttendanceEvent event : history.events(streams, organisation, Optional.empty())) {
            if (event instanceof RecordErased gone) {
                erased.add(gone.participantId());
            }
        }
        return erased;
    }

    private List<AttendanceEvent> seats(UUID sessionId, String organisation) {
        return history.events(SessionDeciding.seats(sessionId), organisation, Optional.empty());
    }

    private static void seat(Set<UUID> seated, AttendanceEvent event) {
        if (event instanceof SeatTaken taken) {
            seated.add(taken.participantId());
        } else if (event instanceof SeatFreed freed) {
            seated.remove(freed.participantId());
        }
    }

    /** What kind of session was booked by the latest booking before a version of that participant's stream. */
    public Optional<SessionKind> bookedKind(String stream, long version, String organisation) {
        return readable(stream, organisation).stream()
                .filter(recorded -> recorded.stored().version() < version)
                .filter(recorded -> recorded.event() instanceof ParticipantBooked)
                .map(recorded -> ((ParticipantBooked) recorded.event()).kind())
                .reduce((_, later) -> later);
    }

    /** The facts of a stream that can still be read, oldest first. */
    public List<Recorded<AttendanceEvent>> readable(String stream, String organisation) {
        return history.readable(stream, organisation, Optional.empty());
    }
}
