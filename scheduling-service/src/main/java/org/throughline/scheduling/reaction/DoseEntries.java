package org.throughline.scheduling.reaction;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.scheduling.attendance.Attendances;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.AbsenceExplained;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.AbsenceToBeMadeUp;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.AttendanceCorrected;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.BookingMoved;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.BookingReleased;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.EnteredAfterClosing;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.EntryExplainedAsLate;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.FacilitatorDoubted;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.MakeUpBooked;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.MakeUpCompleted;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.MakeUpReopened;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.MakeUpTraced;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.MakeUpWithdrawn;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.OfAttendee;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.ParticipantBooked;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionAttended;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionMissed;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.WalkedIn;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.WhereaboutsMissing;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.WhereaboutsNoted;
import org.throughline.scheduling.calendar.domain.FacilityWeek;
import org.throughline.scheduling.calendar.domain.SessionKind;
import org.throughline.scheduling.dose.Episodes;
import org.throughline.scheduling.dose.domain.DoseCommand;
import org.throughline.scheduling.dose.domain.DoseCommand.Cause;
import org.throughline.scheduling.dose.domain.DoseCommand.RecordBooked;
import org.throughline.scheduling.dose.domain.DoseCommand.RecordDelivered;
import org.throughline.scheduling.dose.domain.DoseCommand.RecordMissed;
import org.throughline.scheduling.dose.domain.DoseCommand.RecordReleased;
import org.throughline.scheduling.dose.domain.DoseCommand.Terms;
import org.throughline.scheduling.dose.domain.DoseCommand.Week;
import org.throughline.scheduling.dose.domain.DoseEvent.EpisodeOpened;

/** What a fact about someone in a session means for that person's week. */
final class DoseEntries {
    private final Episodes episodes;
    private final Attendances attendances;
    private final DoseTerms terms;

    DoseEntries(Episodes episodes, Attendances attendances, DoseTerms terms) {
        this.episodes = episodes;
        this.attendances = attendances;
        this.terms = terms;
    }

    /** The command it leads to, if any; none while intake has not told of the episode, so its weeks are unknown. */
    Optional<DoseCommand> of(OfAttendee fact, RecordedEvent stored) {
        return switch (fact) {
            case ParticipantBooked e -> at(e.episodeId(), e.start(), e, stored).map(of -> booked(of, e));
            case SessionAttended e -> at(e.episodeId(), e.start(), e, stored).map(of -> delivered(of, e));
            case SessionMissed e -> at(e.episodeId(), e.start(), e, stored).map(of -> missed(of, e));
            case BookingReleased e ->
                at(e.episodeId(), e.slot().start(), e, stored).flatMap(this::released);
            case BookingMoved e ->
                at(e.episodeId(), e.from().start(), e, stored)
                        .filter(of -> !of.facilityWeek().contains(e.to().start()))
                        .flatMap(this::released);
            case AbsenceExplained _,
                    WalkedIn _,
                    EntryExplainedAsLate _,
                    WhereaboutsNoted _,
                    WhereaboutsMissing _,
                    FacilitatorDoubted _,
                    EnteredAfterClosing _,
                    AttendanceCorrected _,
                    MakeUpBooked _,
                    MakeUpTraced _,
                    MakeUpCompleted _,
                    MakeUpReopened _,
                    AbsenceToBeMadeUp _,
                    MakeUpWithdrawn _ -> Optional.empty();
        };
    }

    private Optional<Place> at(UUID episodeId, Instant start, OfAttendee fact, RecordedEvent stored) {
        return episodes.opened(episodeId, stored.header().organisation()).map(opened -> {
            FacilityWeek week = FacilityWeek.of(start, opened.zone());
            Week of = new Week(fact.participantId(), episodeId, week.monday());
            return new Place(opened, of, week, fact.sessionId(), start, stored);
        });
    }

    private DoseCommand booked(Place of, ParticipantBooked event) {
        return new RecordBooked(of.week(), of.cause(event.kind()), event.minutes(), terms(of), of.recordedAt());
    }

    private DoseCommand delivered(Place of, SessionAttended event) {
        return new RecordDelivered(
                of.week(), of.cause(event.kind()), event.creditedMinutes(), terms(of), of.recordedAt());
    }

    private DoseCommand missed(Place of, SessionMissed event) {
        return new RecordMissed(of.week(), of.cause(event.kind()), terms(of), of.recordedAt());
    }

    private Optional<DoseCommand> released(Place of) {
        RecordedEvent stored = of.stored();
        return attendances
                .bookedKind(
                        StreamName.of(stored.stream()),
                        stored.version(),
                        stored.header().organisation())
                .map(kind -> new RecordReleased(of.week(), of.cause(kind), terms(of), of.recordedAt()));
    }

    private Terms terms(Place of) {
        return terms.of(of.opened(), of.week(), of.stored().header().organisation());
    }

    /** Where a fact falls: in which week, and by which session. */
    private record Place(
            EpisodeOpened opened,
            Week week,
            FacilityWeek facilityWeek,
            UUID sessionId,
            Instant start,
            RecordedEvent stored) {
        Cause cause(SessionKind kind) {
            return new Cause(sessionId, stored.version(), kind, start);
        }

        Instant recordedAt() {
            return stored.recordedAt();
        }
    }
}
