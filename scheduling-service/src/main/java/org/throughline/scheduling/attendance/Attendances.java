package org.throughline.scheduling.attendance;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.service.History;
import org.throughline.scheduling.attendance.domain.AttendanceEvent;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.BookingReleased;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.MakeUpTraced;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.ParticipantBooked;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SeatFreed;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SeatTaken;
import org.throughline.scheduling.attendance.domain.Attendee;
import org.throughline.scheduling.attendance.domain.Booking;
import org.throughline.scheduling.calendar.domain.SessionKind;
import org.throughline.scheduling.calendar.domain.Slot;

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
        for (Recorded<AttendanceEvent> recorded : readable(AttendanceDeciding.seats(sessionId), organisation)) {
            if (recorded.event() instanceof SeatTaken taken) {
                seated.add(taken.participantId());
            } else if (recorded.event() instanceof SeatFreed freed) {
                seated.remove(freed.participantId());
            }
        }
        return seated;
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
