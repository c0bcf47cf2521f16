package org.throughline.scheduling.attendance.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.platform.decider.Decision;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.AboutBooking;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.BookParticipant;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.MoveBooking;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.ReleaseParticipant;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.BookingMoved;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.BookingReleased;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.ParticipantBooked;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.ParticipantFreed;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.ParticipantReserved;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SeatFreed;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SeatTaken;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.AlreadyBooked;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.AlreadyRecorded;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.BookingDiffers;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.BookingIsMakeUp;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.EpisodeNotOpen;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.KindForOthers;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.NotBooked;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.ParticipantDoubleBooked;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.SessionFull;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.SessionHasStarted;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.SessionIsCancelled;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.SessionIsClosed;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.SessionUnknown;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.SlotChanged;
import org.throughline.scheduling.attendance.domain.Participation.MakeUp;
import org.throughline.scheduling.attendance.domain.Participation.Outcome;
import org.throughline.scheduling.attendance.domain.Participation.Place;
import org.throughline.scheduling.attendance.domain.Roster.Session.Known;
import org.throughline.scheduling.attendance.domain.Roster.Session.Unknown;
import org.throughline.scheduling.calendar.domain.Reason;
import org.throughline.scheduling.calendar.domain.SessionKind;
import org.throughline.scheduling.calendar.domain.Slot;

/** Giving, moving and giving up a place in a session. */
final class Places {
    private Places() {}

    static Decision<AttendanceEvent, AttendanceRefusal> book(Roster roster, BookParticipant c) {
        Booking booking = c.booking();
        Participation here = roster.of(c.attendee());
        if (here.place().equals(held(booking)) && here.makeUp() instanceof MakeUp.None) {
            return nothingNew();
        }
        return switch (roster.session()) {
            case Unknown _ -> refuse(new SessionUnknown(c.attendee().sessionId()));
            case Known known ->
                bookable(roster, known, booking)
                        .<Decision<AttendanceEvent, AttendanceRefusal>>map(Decision::refuse)
                        .orElseGet(
                                () -> accept(booked(booking, known.scheduled().kind())));
        };
    }

    /** Why this place cannot be given, if it cannot. */
    static Optional<AttendanceRefusal> bookable(Roster roster, Known session, Booking booking) {
        Attendee attendee = booking.attendee();
        Participation here = roster.of(attendee);
        if (!(here.place() instanceof Place.None)) {
            return Optional.of(new AlreadyBooked(attendee.sessionId()));
        }
        if (!(here.outcome() instanceof Outcome.Open)) {
            return Optional.of(new AlreadyRecorded(attendee.sessionId()));
        }
        if (roster.seats().closed()) {
            return Optional.of(new SessionIsClosed(attendee.sessionId()));
        }
        return timeStands(session, attendee, booking.slot())
                .or(() -> forOthers(roster, session, attendee))
                .or(() -> full(roster, session))
                .or(() -> elsewhere(roster, attendee, booking.slot()));
    }

    private static Optional<AttendanceRefusal> timeStands(Known session, Attendee attendee, Slot slot) {
        if (session.cancelled()) {
            return Optional.of(new SessionIsCancelled(attendee.sessionId()));
        }
        boolean same = session.placement().slot().equals(slot);
        return same ? Optional.empty() : Optional.of(new SlotChanged(attendee.sessionId()));
    }

    private static Optional<AttendanceRefusal> forOthers(Roster roster, Known session, Attendee attendee) {
        SessionKind kind = session.scheduled().kind();
        if (kind.admits(roster.standing(attendee))) {
            return Optional.empty();
        }
        return Optional.of(
                kind.needsEpisode()
                        ? new EpisodeNotOpen(attendee.episodeId())
                        : new KindForOthers(attendee.sessionId()));
    }

    private static Optional<AttendanceRefusal> full(Roster roster, Known session) {
        int capacity = session.scheduled().capacity();
        boolean full = roster.seats().held().size() >= capacity;
        return full ? Optional.of(new SessionFull(session.scheduled().sessionId(), capacity)) : Optional.empty();
    }

    private static Optional<AttendanceRefusal> elsewhere(Roster roster, Attendee attendee, Slot slot) {
        return roster.taken()
                .conflict(attendee.participantId().toString(), attendee.sessionId(), slot)
                .map(ParticipantDoubleBooked::new);
    }

    static List<AttendanceEvent> booked(Booking booking, SessionKind kind) {
        Attendee attendee = booking.attendee();
        List<AttendanceEvent> events = new ArrayList<>();
        events.add(placed(attendee, kind, booking.slot()));
        events.add(new SeatTaken(attendee.sessionId(), attendee.participantId()));
        reserved(attendee, booking.slot()).forEach(events::add);
        return events;
    }

    static Decision<AttendanceEvent, AttendanceRefusal> move(Roster roster, MoveBooking c) {
        Attendee attendee = c.attendee();
        Participation here = roster.of(attendee);
        if (here.place().equals(held(new Booking(attendee, c.to())))) {
            return nothingNew();
        }
        Optional<AttendanceRefusal> unheld = notHeld(here, c);
        if (unheld.isPresent()) {
            return refuse(unheld.get());
        }
        return switch (roster.session()) {
            case Unknown _ -> refuse(new SessionUnknown(attendee.sessionId()));
            case Known known ->
                timeStands(known, attendee, c.to())
                        .or(() -> elsewhere(roster, attendee, c.to()))
                        .<Decision<AttendanceEvent, AttendanceRefusal>>map(Decision::refuse)
                        .orElseGet(() -> accept(moved(c, known.scheduled().kind())));
        };
    }

    private static List<AttendanceEvent> moved(MoveBooking c, SessionKind kind) {
        Attendee attendee = c.attendee();
        Slot from = c.booking().slot();
        List<AttendanceEvent> events = new ArrayList<>();
        events.add(new BookingMoved(
                attendee.participantId(), attendee.episodeId(), attendee.sessionId(), from, c.to(), c.requestedAt()));
        events.add(placed(attendee, kind, c.to()));
        freed(attendee, from).forEach(events::add);
        reserved(attendee, c.to()).forEach(events::add);
        return events;
    }

    static Decision<AttendanceEvent, AttendanceRefusal> release(Roster roster, ReleaseParticipant c) {
        Participation here = roster.of(c.attendee());
        return switch (here.makeUp()) {
            case MakeUp.Of of -> refuse(new BookingIsMakeUp(of.missedSessionId()));
            case MakeUp.None _ ->
                releasable(roster, here, c)
                        .<Decision<AttendanceEvent, AttendanceRefusal>>map(Decision::refuse)
                        .orElseGet(() -> accept(released(c, c.reason())));
        };
    }

    /** Why this place cannot be given up, if it cannot. */
    static Optional<AttendanceRefusal> releasable(Roster roster, Participation here, AboutBooking c) {
        return notHeld(here, c).or(() -> stands(roster, c));
    }

    /** A place is given up before its time, or when its session is not held then. */
    private static Optional<AttendanceRefusal> stands(Roster roster, AboutBooking c) {
        Slot slot = c.booking().slot();
        boolean held = roster.session() instanceof Known known
                && !known.cancelled()
                && known.placement().slot().equals(slot);
        boolean started = !c.requestedAt().isBefore(slot.start());
        return held && started ? Optional.of(new SessionHasStarted(c.attendee().sessionId())) : Optional.empty();
    }

    private static Optional<AttendanceRefusal> notHeld(Participation here, AboutBooking c) {
        if (here.place() instanceof Place.None) {
            return Optional.of(new NotBooked(c.attendee().sessionId()));
        }
        if (!here.place().equals(held(c.booking()))) {
            return Optional.of(new BookingDiffers(c.attendee().sessionId()));
        }
        boolean entered = !(here.outcome() instanceof Outcome.Open);
        return entered ? Optional.of(new AlreadyRecorded(c.attendee().sessionId())) : Optional.empty();
    }

    static List<AttendanceEvent> released(AboutBooking c, Reason reason) {
        Attendee attendee = c.attendee();
        List<AttendanceEvent> events = new ArrayList<>();
        events.add(new BookingReleased(
                attendee.participantId(),
                attendee.episodeId(),
                attendee.sessionId(),
                c.booking().slot(),
                reason,
                c.requestedAt()));
        events.add(new SeatFreed(attendee.sessionId(), attendee.participantId()));
        freed(attendee, c.booking().slot()).forEach(events::add);
        return events;
    }

    static Place held(Booking booking) {
        return new Place.Held(booking.attendee().episodeId(), booking.slot());
    }

    private static ParticipantBooked placed(Attendee attendee, SessionKind kind, Slot slot) {
        return new ParticipantBooked(
                attendee.participantId(),
                attendee.episodeId(),
                attendee.sessionId(),
                kind,
                slot.start(),
                slot.minutes());
    }

    private static Stream<AttendanceEvent> reserved(Attendee attendee, Slot slot) {
        return slot.weeks().stream()
                .map(week -> new ParticipantReserved(attendee.participantId(), week, attendee.sessionId(), slot));
    }

    private static Stream<AttendanceEvent> freed(Attendee attendee, Slot slot) {
        return slot.weeks().stream()
                .map(week -> new ParticipantFreed(attendee.participantId(), week, attendee.sessionId()));
    }
}
