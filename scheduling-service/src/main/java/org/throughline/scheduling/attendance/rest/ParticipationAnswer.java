package org.throughline.scheduling.attendance.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.ParticipantBooked;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionAttended;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionMissed;
import org.throughline.scheduling.attendance.domain.AttendanceStatus;
import org.throughline.scheduling.attendance.view.Participation;
import org.throughline.scheduling.attendance.view.Participation.Erased;
import org.throughline.scheduling.attendance.view.Participation.Shown;
import org.throughline.scheduling.calendar.domain.DeliveryMode;
import org.throughline.scheduling.calendar.domain.SessionKind;
import org.throughline.scheduling.clinician.domain.Doubt.Ground;

/**
 * One participant in one session.
 *
 * @param status how it stands; absent if it was erased
 * @param entry number of the latest entry, which a correction names; 0 before the first
 * @param minutes booked, or of the session if it was missed
 * @param attended how someone took part; absent unless they did
 * @param excused whether a missed session is excused; absent unless it was missed
 * @param makesUpFor the missed session this one stands for, if any
 * @param madeUpBy the session that stands for this one, if it was missed and has one
 * @param facilitatorDoubted why whoever held it should not have, if their credential did not hold; it is kept all the same
 * @param erased true if only that there was something may still be known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ParticipationAnswer(
        UUID sessionId,
        UUID participantId,
        @Nullable UUID episodeId,
        @Nullable SessionKind kind,
        @Nullable Instant start,
        @Nullable Integer minutes,
        @Nullable Status status,
        int entry,
        @Nullable Attended attended,
        @Nullable Boolean excused,
        @Nullable UUID makesUpFor,
        @Nullable UUID madeUpBy,
        @Nullable Ground facilitatorDoubted,
        boolean erased) {

    /** How one participant in one session stands. */
    public enum Status {
        BOOKED,
        RELEASED,
        ATTENDED,
        MISSED
    }

    /** How someone took part. */
    public record Attended(
            Instant arrivedAt,
            Instant leftAt,
            int creditedMinutes,
            DeliveryMode mode,
            AttendanceStatus status,
            String facilitator,
            boolean lateEntry) {
        static Attended of(SessionAttended event) {
            return new Attended(
                    event.arrivedAt(),
                    event.leftAt(),
                    event.creditedMinutes(),
                    event.mode(),
                    event.status(),
                    event.facilitator(),
                    event.lateEntry());
        }
    }

    /** One participation as anybody may see it who may see it at all. */
    public static ParticipationAnswer of(Participation participation) {
        return of(participation, Optional.empty());
    }

    /** The same with what concerns staff alone. */
    public static ParticipationAnswer toStaff(Participation participation) {
        return switch (participation.content()) {
            case Shown shown -> of(participation, shown.doubted());
            case Erased _ -> of(participation);
        };
    }

    private static ParticipationAnswer of(Participation participation, Optional<Ground> doubted) {
        return switch (participation.content()) {
            case Shown shown -> shown(participation, shown, doubted);
            case Erased _ ->
                new ParticipationAnswer(
                        participation.sessionId(),
                        participation.participantId(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        participation.entries(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        true);
        };
    }

    private static ParticipationAnswer shown(Participation of, Shown shown, Optional<Ground> doubted) {
        Optional<SessionAttended> attended = shown.attended();
        Optional<SessionMissed> missed = shown.missed();
        Optional<ParticipantBooked> place = shown.place();
        return new ParticipationAnswer(
                of.sessionId(),
                of.participantId(),
                attended.map(SessionAttended::episodeId)
                        .or(() -> missed.map(SessionMissed::episodeId))
                        .or(() -> place.map(ParticipantBooked::episodeId))
                        .orElse(null),
                attended.map(SessionAttended::kind)
                        .or(() -> missed.map(SessionMissed::kind))
                        .or(() -> place.map(ParticipantBooked::kind))
                        .orElse(null),
                of.start(),
                place.map(ParticipantBooked::minutes)
                        .or(() -> missed.map(SessionMissed::minutes))
                        .orElse(null),
                status(of, shown),
                of.entries(),
                attended.map(Attended::of).orElse(null),
                missed.map(SessionMissed::excused).orElse(null),
                shown.makesUpFor().orElse(null),
                shown.madeUpBy().orElse(null),
                doubted.orElse(null),
                false);
    }

    private static Status status(Participation of, Shown shown) {
        if (shown.attended().isPresent()) {
            return Status.ATTENDED;
        }
        if (shown.missed().isPresent()) {
            return Status.MISSED;
        }
        return of.held() ? Status.BOOKED : Status.RELEASED;
    }
}
