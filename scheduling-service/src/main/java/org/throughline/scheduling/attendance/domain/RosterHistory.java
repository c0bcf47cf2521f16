package org.throughline.scheduling.attendance.domain;

import java.util.Optional;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.AbsenceExplained;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.AbsenceToBeMadeUp;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.AttendanceCorrected;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.BookingMoved;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.BookingReleased;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.CredentialTold;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.EnteredAfterClosing;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.EntryExplainedAsLate;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.EpisodeEnded;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.EpisodeOpened;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.EpisodeReopened;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.FacilitatorDoubted;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.MakeUpBooked;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.MakeUpCompleted;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.MakeUpReopened;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.MakeUpTraced;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.MakeUpWithdrawn;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.OfAttendee;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.ParticipantBooked;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.ParticipantFreed;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.ParticipantReserved;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.RecordErased;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SeatFreed;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SeatTaken;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionAttended;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionClosed;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionDropped;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionKnown;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionMissed;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionMoved;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionRestated;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.WalkInNoted;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.WalkedIn;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.WhereaboutsMissing;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.WhereaboutsNoted;
import org.throughline.scheduling.attendance.domain.Participation.MakeUp;
import org.throughline.scheduling.attendance.domain.Participation.Outcome;
import org.throughline.scheduling.attendance.domain.Participation.Place;
import org.throughline.scheduling.calendar.domain.Slot;

/** Folds the facts a decision rests on. */
final class RosterHistory {
    private RosterHistory() {}

    static Roster evolve(Roster roster, AttendanceEvent event) {
        return switch (event) {
            case OfAttendee e -> roster.with(Part.of(e), participation(roster.of(Part.of(e)), e));
            case ParticipantReserved e ->
                roster.withTaken(roster.taken().with(e.participantId().toString(), e.sessionId(), e.slot()));
            case ParticipantFreed e ->
                roster.withTaken(roster.taken().without(e.participantId().toString(), e.sessionId()));
            case SeatTaken e -> roster.withSeats(roster.seats().with(e.participantId()));
            case SeatFreed e -> roster.withSeats(roster.seats().without(e.participantId()));
            case WalkInNoted e -> roster.withSeats(roster.seats().withWalkIn(e.participantId()));
            case SessionClosed e -> roster.withSeats(roster.seats().closedWith(e.headCount(), e.units()));
            case SessionRestated e -> roster.withSeats(roster.seats().closedWith(e.headCount(), e.units()));
            case CredentialTold e ->
                roster.withCredentials(roster.credentials().with(e.clinicianId(), e.credential(), e.zone()));
            case SessionKnown e -> roster.withSession(new Roster.Session.Known(e, e.placement(), false));
            case SessionMoved e -> roster.withSession(moved(roster.session(), e));
            case SessionDropped _ -> roster.withSession(dropped(roster.session()));
            case EpisodeOpened e -> roster.withEpisode(e.episodeId(), new Roster.Episode(e.participantId(), true));
            case EpisodeEnded e -> roster.withEpisode(e.episodeId(), new Roster.Episode(e.participantId(), false));
            case RecordErased e -> roster.withErased(e.participantId());
            case EpisodeReopened e -> roster.withEpisode(e.episodeId(), new Roster.Episode(e.participantId(), true));
        };
    }

    private static Participation participation(Participation before, OfAttendee event) {
        return switch (event) {
            case ParticipantBooked e ->
                before.withPlace(new Place.Held(e.episodeId(), new Slot(e.start(), e.minutes())));
            case BookingReleased _ -> before.withPlace(new Place.None()).withMakeUp(new MakeUp.None());
            case SessionAttended e -> before.withEntry(new Outcome.Present(e));
            case SessionMissed e -> before.withEntry(new Outcome.Absent(e));
            case MakeUpTraced e -> before.withMakeUp(new MakeUp.Of(e.missedSessionId(), e.missedStart(), false));
            case MakeUpCompleted _ -> before.withMakeUpCompleted(true);
            case MakeUpReopened _ -> before.withMakeUpCompleted(false);
            case AbsenceToBeMadeUp e -> before.withMadeUpBy(Optional.of(e.makeUpSessionId()));
            case MakeUpWithdrawn _ -> before.withMadeUpBy(Optional.empty());
            case WhereaboutsNoted _ -> before.located();
            case MakeUpBooked _,
                    BookingMoved _,
                    AbsenceExplained _,
                    WalkedIn _,
                    EntryExplainedAsLate _,
                    WhereaboutsMissing _,
                    FacilitatorDoubted _,
                    EnteredAfterClosing _,
                    AttendanceCorrected _ -> before;
        };
    }

    private static Roster.Session moved(Roster.Session session, SessionMoved event) {
        return switch (session) {
            case Roster.Session.Unknown _ -> throw new IllegalStateException("an unknown session has moved");
            case Roster.Session.Known known ->
                new Roster.Session.Known(known.scheduled(), event.to(), known.cancelled());
        };
    }

    private static Roster.Session dropped(Roster.Session session) {
        return switch (session) {
            case Roster.Session.Unknown _ -> throw new IllegalStateException("an unknown session was cancelled");
            case Roster.Session.Known known -> new Roster.Session.Known(known.scheduled(), known.placement(), true);
        };
    }
}
