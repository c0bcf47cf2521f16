package org.throughline.scheduling.session;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.Streams;
import org.throughline.scheduling.calendar.domain.Placement;
import org.throughline.scheduling.clinician.ClinicianDeciding;
import org.throughline.scheduling.clinician.domain.ClinicianId;
import org.throughline.scheduling.facility.FacilityDeciding;
import org.throughline.scheduling.session.domain.SessionCommand;
import org.throughline.scheduling.session.domain.SessionCommand.AboutSession;
import org.throughline.scheduling.session.domain.SessionCommand.AnotherPlacement;
import org.throughline.scheduling.session.domain.SessionCommand.CancelSession;
import org.throughline.scheduling.session.domain.SessionCommand.ChangeSeries;
import org.throughline.scheduling.session.domain.SessionCommand.ReplaceFacilitator;
import org.throughline.scheduling.session.domain.SessionCommand.RescheduleSession;
import org.throughline.scheduling.session.domain.SessionCommand.ReviewSession;
import org.throughline.scheduling.session.domain.SessionCommand.ScheduleSeries;
import org.throughline.scheduling.session.domain.SessionCommand.ScheduleSession;
import org.throughline.scheduling.session.domain.SessionEvent;
import org.throughline.scheduling.session.domain.SessionEvent.ClosureOver;
import org.throughline.scheduling.session.domain.SessionEvent.ClosureOverridden;
import org.throughline.scheduling.session.domain.SessionEvent.ClosureTold;
import org.throughline.scheduling.session.domain.SessionEvent.CredentialTold;
import org.throughline.scheduling.session.domain.SessionEvent.CredentialsOverridden;
import org.throughline.scheduling.session.domain.SessionEvent.FacilitatorFreed;
import org.throughline.scheduling.session.domain.SessionEvent.FacilitatorReplaced;
import org.throughline.scheduling.session.domain.SessionEvent.FacilitatorReserved;
import org.throughline.scheduling.session.domain.SessionEvent.RoomFreed;
import org.throughline.scheduling.session.domain.SessionEvent.RoomReserved;
import org.throughline.scheduling.session.domain.SessionEvent.SeriesScheduled;
import org.throughline.scheduling.session.domain.SessionEvent.SessionAtRiskFlagged;
import org.throughline.scheduling.session.domain.SessionEvent.SessionCancelled;
import org.throughline.scheduling.session.domain.SessionEvent.SessionDescribed;
import org.throughline.scheduling.session.domain.SessionEvent.SessionDone;
import org.throughline.scheduling.session.domain.SessionEvent.SessionEnteredLate;
import org.throughline.scheduling.session.domain.SessionEvent.SessionInSeries;
import org.throughline.scheduling.session.domain.SessionEvent.SessionRecounted;
import org.throughline.scheduling.session.domain.SessionEvent.SessionRescheduled;
import org.throughline.scheduling.session.domain.SessionEvent.SessionRiskCleared;
import org.throughline.scheduling.session.domain.SessionEvent.SessionScheduled;
import org.throughline.scheduling.session.domain.SessionEvent.SessionsLeftOut;
import org.throughline.scheduling.session.domain.SessionRefusal;
import org.throughline.scheduling.session.domain.Timetable;

/** Sessions as the platform runs them: a stream each, and one per facilitator's week and room's day they reserve. */
public final class SessionDeciding implements Deciding<SessionCommand, Timetable, SessionEvent, SessionRefusal> {

    public static String stream(UUID sessionId) {
        return "session/" + sessionId;
    }

    /** Who is on the roster, and whether it is closed; apart, so booking does not disturb whoever plans the session. */
    public static String seats(UUID sessionId) {
        return stream(sessionId) + "/seats";
    }

    /** Which sessions were planned together. */
    public static String series(UUID seriesId) {
        return "series/" + seriesId;
    }

    /** A facilitator's reservations in a week; {@code week} is a Monday of UTC. */
    public static String facilitator(String facilitator, LocalDate week) {
        return "facilitator/" + facilitator + "/" + week;
    }

    /** A room's reservations on a day; {@code date} is of UTC. */
    public static String room(UUID roomId, LocalDate date) {
        return "room/" + roomId + "/" + date;
    }

    @Override
    public Class<SessionCommand> commands() {
        return SessionCommand.class;
    }

    @Override
    public Catalogue<SessionEvent> catalogue() {
        return SessionCatalogue.EVENTS;
    }

    @Override
    public Streams streams(SessionCommand command) {
        return switch (command) {
            case AboutSession c -> declared(stream(c.sessionId()), List.of(c));
            case ScheduleSeries c -> declared(series(c.seriesId()), c.sessions());
            case ChangeSeries c -> declared(series(c.seriesId()), c.changes());
        };
    }

    private static Streams declared(String target, List<? extends AboutSession> commands) {
        return Streams.of(target)
                .writing(names(
                        commands.stream().flatMap(SessionDeciding::written).filter(name -> !name.equals(target))))
                .reading(names(commands.stream().flatMap(SessionDeciding::read)));
    }

    /** How many streams sessions touch that are planned together, the series' own not counted. */
    public static int touched(List<? extends AboutSession> commands) {
        return names(commands.stream().flatMap(SessionDeciding::written)).length
                + names(commands.stream().flatMap(SessionDeciding::read)).length;
    }

    private static String[] names(Stream<String> streams) {
        return streams.distinct().toArray(String[]::new);
    }

    private static Stream<String> written(AboutSession command) {
        Stream<String> reserved = switch (command) {
            case ScheduleSession c -> reserved(c.asked().placement());
            case AnotherPlacement c -> Stream.of(c.from(), c.to()).flatMap(SessionDeciding::reserved);
            case CancelSession c -> reserved(c.from());
            case ReviewSession _ -> Stream.empty();
        };
        return Stream.concat(Stream.of(stream(command.sessionId())), reserved);
    }

    private static Stream<String> read(AboutSession command) {
        return switch (command) {
            case ScheduleSession c ->
                Stream.concat(
                        credentials(c.asked().placement()),
                        c.description().facility().stream().map(FacilityDeciding::stream));
            case RescheduleSession c ->
                Stream.concat(placed(c), c.facility().stream().map(FacilityDeciding::stream));
            case ReplaceFacilitator c -> placed(c);
            case CancelSession c -> Stream.of(seats(c.sessionId()));
            case ReviewSession c -> Stream.concat(Stream.of(seats(c.sessionId())), credentials(c.placement()));
        };
    }

    private static Stream<String> placed(AnotherPlacement command) {
        return Stream.concat(Stream.of(seats(command.sessionId())), credentials(command.to()));
    }

    private static Stream<String> credentials(Placement placement) {
        return placement.facilitators().stream()
                .map(facilitator -> ClinicianDeciding.stream(ClinicianId.of(facilitator)));
    }

    private static Stream<String> reserved(Placement placement) {
        Stream<String> people = placement.facilitators().stream()
                .flatMap(facilitator -> placement.slot().weeks().stream().map(week -> facilitator(facilitator, week)));
        Stream<String> rooms = placement.rooms().stream()
                .flatMap(room -> placement.slot().dates().stream().map(date -> room(room, date)));
        return Stream.concat(people, rooms);
    }

    @Override
    public Timetable initial() {
        return Timetable.EMPTY;
    }

    @Override
    public Decision<SessionEvent, SessionRefusal> decide(Timetable state, SessionCommand command) {
        return Timetable.decide(state, command);
    }

    @Override
    public Timetable evolve(Timetable state, SessionEvent event) {
        return Timetable.evolve(state, event);
    }

    @Override
    public String streamOf(SessionEvent event) {
        return switch (event) {
            case SessionScheduled e -> stream(e.sessionId());
            case SessionEnteredLate e -> stream(e.sessionId());
            case SessionRescheduled e -> stream(e.sessionId());
            case SessionCancelled e -> stream(e.sessionId());
            case SeriesScheduled e -> series(e.seriesId());
            case SessionInSeries e -> stream(e.sessionId());
            case SessionDescribed e -> stream(e.sessionId());
            case SessionAtRiskFlagged e -> stream(e.sessionId());
            case SessionRiskCleared e -> stream(e.sessionId());
            case CredentialsOverridden e -> stream(e.sessionId());
            case FacilitatorReplaced e -> stream(e.sessionId());
            case SessionsLeftOut e -> series(e.seriesId());
            case ClosureOverridden e -> stream(e.sessionId());
            case ClosureTold e -> FacilityDeciding.stream(e.facilityId());
            case ClosureOver e -> FacilityDeciding.stream(e.facilityId());
            case CredentialTold e -> ClinicianDeciding.stream(e.clinicianId());
            case SessionDone e -> seats(e.sessionId());
            case SessionRecounted e -> seats(e.sessionId());
            case FacilitatorReserved e -> facilitator(e.facilitator(), e.week());
            case FacilitatorFreed e -> facilitator(e.facilitator(), e.week());
            case RoomReserved e -> room(e.roomId(), e.date());
            case RoomFreed e -> room(e.roomId(), e.date());
        };
    }
}
