package org.throughline.scheduling.attendance.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.projection.Delivered;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.service.History;
import org.throughline.scheduling.attendance.domain.AttendanceEvent;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.AbsenceToBeMadeUp;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.AttendanceCorrected;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.BookingReleased;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.FacilitatorDoubted;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.MakeUpBooked;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.MakeUpWithdrawn;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.ParticipantBooked;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionAttended;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionMissed;
import org.throughline.scheduling.clinician.domain.Doubt.Ground;

/** Participations as they were known at some time, folded from the streams that the rows of the view are of. */
public final class PastParticipations {
    private final History<AttendanceEvent> history;

    public PastParticipations(History<AttendanceEvent> history) {
        this.history = history;
    }

    /** Those of which anything was recorded by then. */
    public List<Participation> of(List<Participation> now, String organisation, Instant knownAt) {
        return now.stream()
                .flatMap(one -> of(one, organisation, knownAt).stream())
                .toList();
    }

    private Optional<Participation> of(Participation now, String organisation, Instant knownAt) {
        List<Delivered<AttendanceEvent>> facts =
                history.of(StreamName.of(now.id()), organisation, Optional.of(knownAt));
        List<AttendanceEvent> events = facts.stream()
                .filter(Recorded.class::isInstance)
                .map(fact -> ((Recorded<AttendanceEvent>) fact).event())
                .toList();
        boolean erased = events.size() < facts.size();
        return facts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Participation(
                        now.id(),
                        now.sessionId(),
                        now.participantId(),
                        last(events, PastParticipations::start).orElse(now.start()),
                        last(events, PastParticipations::held).orElse(false),
                        Math.toIntExact(events.stream()
                                .filter(event -> event instanceof SessionAttended || event instanceof SessionMissed)
                                .count()),
                        erased ? new Participation.Erased() : shown(events)));
    }

    private static Participation.Content shown(List<AttendanceEvent> events) {
        Optional<AttendanceEvent> entry = last(
                events,
                event -> event instanceof SessionAttended || event instanceof SessionMissed
                        ? Stream.of(event)
                        : Stream.empty());
        return new Participation.Shown(
                last(events, event -> only(event, ParticipantBooked.class)),
                entry.flatMap(event -> only(event, SessionAttended.class).findFirst()),
                entry.flatMap(event -> only(event, SessionMissed.class).findFirst()),
                last(events, PastParticipations::makesUpFor).flatMap(Function.identity()),
                last(events, PastParticipations::madeUpBy).flatMap(Function.identity()),
                last(events, PastParticipations::doubted).flatMap(Function.identity()));
    }

    private static Stream<Instant> start(AttendanceEvent event) {
        return switch (event) {
            case ParticipantBooked e -> Stream.of(e.start());
            case SessionAttended e -> Stream.of(e.start());
            case SessionMissed e -> Stream.of(e.start());
            case AttendanceEvent _ -> Stream.empty();
        };
    }

    private static Stream<Boolean> held(AttendanceEvent event) {
        return switch (event) {
            case ParticipantBooked _ -> Stream.of(true);
            case BookingReleased _ -> Stream.of(false);
            case AttendanceEvent _ -> Stream.empty();
        };
    }

    private static Stream<Optional<UUID>> makesUpFor(AttendanceEvent event) {
        return switch (event) {
            case MakeUpBooked e -> Stream.of(Optional.of(e.missedSessionId()));
            case BookingReleased _ -> Stream.of(Optional.empty());
            case AttendanceEvent _ -> Stream.empty();
        };
    }

    private static Stream<Optional<UUID>> madeUpBy(AttendanceEvent event) {
        return switch (event) {
            case AbsenceToBeMadeUp e -> Stream.of(Optional.of(e.makeUpSessionId()));
            case MakeUpWithdrawn _ -> Stream.of(Optional.empty());
            case AttendanceEvent _ -> Stream.empty();
        };
    }

    private static Stream<Optional<Ground>> doubted(AttendanceEvent event) {
        return switch (event) {
            case FacilitatorDoubted e -> Stream.of(Optional.of(e.doubt().ground()));
            case AttendanceCorrected _ -> Stream.of(Optional.empty());
            case AttendanceEvent _ -> Stream.empty();
        };
    }

    private static <T> Stream<T> only(AttendanceEvent event, Class<T> type) {
        return Stream.of(event).filter(type::isInstance).map(type::cast);
    }

    /** What the last event says that says anything. */
    private static <T> Optional<T> last(List<AttendanceEvent> events, Function<AttendanceEvent, Stream<T>> said) {
        return events.stream().flatMap(said).reduce((_, later) -> later);
    }
}
