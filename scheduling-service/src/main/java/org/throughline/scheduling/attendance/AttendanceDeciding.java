package org.throughline.scheduling.attendance;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.Streams;
import org.throughline.scheduling.attendance.domain.Attendance;
import org.throughline.scheduling.attendance.domain.AttendanceCommand;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.AboutAttendee;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.AboutBooking;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.AboutEntry;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.BookMakeUp;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.BookParticipant;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.CloseSession;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.MoveBooking;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.RecordGroup;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.ReleaseMakeUp;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.ReleaseParticipant;
import org.throughline.scheduling.attendance.domain.AttendanceEvent;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.CredentialTold;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.EpisodeEnded;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.EpisodeOpened;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.EpisodeReopened;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.OfAttendee;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.ParticipantFreed;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.ParticipantReserved;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.RecordErased;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SeatFreed;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SeatTaken;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionClosed;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionDropped;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionKnown;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionMoved;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionRestated;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.WalkInNoted;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal;
import org.throughline.scheduling.attendance.domain.Attendee;
import org.throughline.scheduling.attendance.domain.Roster;
import org.throughline.scheduling.calendar.domain.Slot;
import org.throughline.scheduling.clinician.ClinicianDeciding;
import org.throughline.scheduling.clinician.domain.ClinicianId;
import org.throughline.scheduling.session.SessionDeciding;

/**
 * Attendance as the platform runs it: a stream per participant and session, one for the seats of a session, one per week
 * of a participant. The session's own stream and intake's of the episode are only read.
 */
public final class AttendanceDeciding
        implements Deciding<AttendanceCommand, Roster, AttendanceEvent, AttendanceRefusal> {

    /** What the streams begin with in which intake tells of episodes. */
    public static final String EPISODES = "intake/episode/";

    public static String stream(UUID sessionId, UUID participantId) {
        return "attendance/" + sessionId + "/" + participantId;
    }

    /** The participant's reservations in a week; {@code week} is a Monday of UTC. */
    public static String participantWeek(UUID participantId, LocalDate week) {
        return "participant-week/" + participantId + "/" + week;
    }

    /** What intake has told about an episode. */
    public static String episode(UUID episodeId) {
        return EPISODES + episodeId;
    }

    /** What intake has told about how long somebody's record is kept. */
    public static String retention(UUID participantId) {
        return "intake/participant/" + participantId + "/retention";
    }

    @Override
    public Class<AttendanceCommand> commands() {
        return AttendanceCommand.class;
    }

    @Override
    public Catalogue<AttendanceEvent> catalogue() {
        return AttendanceCatalogue.EVENTS;
    }

    @Override
    public Streams streams(AttendanceCommand command) {
        Streams roster = Streams.of(SessionDeciding.seats(command.sessionId()))
                .reading(SessionDeciding.stream(command.sessionId()));
        return switch (command) {
            case AboutEntry c ->
                of(c).writing(SessionDeciding.seats(c.sessionId())).reading(credentials(Stream.of(c)));
            case RecordGroup c ->
                roster.writing(attended(
                                c.sessionId(),
                                c.entries().stream()
                                        .map(entry -> entry.attendee().participantId())))
                        .reading(credentials(c.entries().stream()));
            case CloseSession c when c.tooLarge() -> roster; // refused without a look at any of them
            case CloseSession c -> roster.reading(closing(c));
            case BookParticipant c ->
                booking(c, c.booking().slot()).reading(episode(c.attendee().episodeId()));
            case BookMakeUp c ->
                booking(c, c.booking().slot())
                        .writing(stream(c.missedSessionId(), c.attendee().participantId()))
                        .reading(episode(c.attendee().episodeId()));
            case MoveBooking c -> booking(c, c.booking().slot(), c.to());
            case ReleaseParticipant c -> booking(c, c.booking().slot());
            case ReleaseMakeUp c ->
                booking(c, c.booking().slot())
                        .writing(stream(c.missedSessionId(), c.attendee().participantId()));
        };
    }

    private static Streams of(AboutAttendee command) {
        Attendee attendee = command.attendee();
        return Streams.of(stream(attendee.sessionId(), attendee.participantId()))
                .reading(SessionDeciding.stream(attendee.sessionId()));
    }

    private static String[] attended(UUID sessionId, Stream<UUID> participants) {
        return participants.map(participant -> stream(sessionId, participant)).toArray(String[]::new);
    }

    /** How it went for each, and of whom that cannot be read that it cannot. */
    private static String[] closing(CloseSession c) {
        return c.roster().stream()
                .map(participant ->
                        c.erased().contains(participant) ? retention(participant) : stream(c.sessionId(), participant))
                .toArray(String[]::new);
    }

    private static String[] credentials(Stream<? extends AboutEntry> entries) {
        return entries.flatMap(entry -> entry.facilitator().stream())
                .distinct()
                .map(facilitator -> ClinicianDeciding.stream(ClinicianId.of(facilitator)))
                .toArray(String[]::new);
    }

    private static Streams booking(AboutBooking command, Slot... slots) {
        return of(command).writing(reserved(command, slots));
    }

    private static String[] reserved(AboutBooking command, Slot... slots) {
        Attendee attendee = command.attendee();
        Stream<String> weeks = Stream.of(slots)
                .flatMap(slot -> slot.weeks().stream())
                .map(week -> participantWeek(attendee.participantId(), week));
        return Stream.concat(Stream.of(SessionDeciding.seats(attendee.sessionId())), weeks)
                .distinct()
                .toArray(String[]::new);
    }

    @Override
    public Roster initial() {
        return Roster.EMPTY;
    }

    @Override
    public Decision<AttendanceEvent, AttendanceRefusal> decide(Roster state, AttendanceCommand command) {
        return Attendance.decide(state, command);
    }

    @Override
    public Roster evolve(Roster state, AttendanceEvent event) {
        return Attendance.evolve(state, event);
    }

    @Override
    public String streamOf(AttendanceEvent event) {
        return switch (event) {
            case OfAttendee e -> stream(e.sessionId(), e.participantId());
            case ParticipantReserved e -> participantWeek(e.participantId(), e.week());
            case ParticipantFreed e -> participantWeek(e.participantId(), e.week());
            case SeatTaken e -> SessionDeciding.seats(e.sessionId());
            case SeatFreed e -> SessionDeciding.seats(e.sessionId());
            case WalkInNoted e -> SessionDeciding.seats(e.sessionId());
            case SessionClosed e -> SessionDeciding.seats(e.sessionId());
            case SessionRestated e -> SessionDeciding.seats(e.sessionId());
            case CredentialTold e -> ClinicianDeciding.stream(e.clinicianId());
            case SessionKnown e -> SessionDeciding.stream(e.sessionId());
            case SessionMoved e -> SessionDeciding.stream(e.sessionId());
            case SessionDropped e -> SessionDeciding.stream(e.sessionId());
            case EpisodeOpened e -> episode(e.episodeId());
            case EpisodeEnded e -> episode(e.episodeId());
            case EpisodeReopened e -> episode(e.episodeId());
            case RecordErased e -> retention(e.participantId());
        };
    }
}
