package org.throughline.scheduling.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.testkit.Scenario;
import org.throughline.scheduling.attendance.domain.AttendanceCommand;
import org.throughline.scheduling.attendance.domain.AttendanceEvent;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.CredentialTold;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.EpisodeOpened;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.ParticipantBooked;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.ParticipantReserved;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SeatTaken;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionAttended;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionKnown;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionMissed;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal;
import org.throughline.scheduling.attendance.domain.AttendanceStatus;
import org.throughline.scheduling.attendance.domain.Attendee;
import org.throughline.scheduling.attendance.domain.Booking;
import org.throughline.scheduling.attendance.domain.Entering;
import org.throughline.scheduling.attendance.domain.Entering.By;
import org.throughline.scheduling.attendance.domain.Presence;
import org.throughline.scheduling.attendance.domain.Roster;
import org.throughline.scheduling.calendar.domain.DeliveryMode;
import org.throughline.scheduling.calendar.domain.Placement;
import org.throughline.scheduling.calendar.domain.Reason;
import org.throughline.scheduling.calendar.domain.SessionKind;
import org.throughline.scheduling.calendar.domain.Slot;
import org.throughline.scheduling.clinician.domain.ClinicianId;
import org.throughline.scheduling.policy.domain.AttendancePolicy;
import org.throughline.scheduling.policy.domain.ProgrammePolicy;
import org.throughline.scheduling.warrant.domain.Standing;
import org.throughline.scheduling.warrant.domain.Warrant;

/** A group session on a Wednesday evening, and one participant. */
final class AttendanceFixture {
    static final UUID SESSION = new UUID(1, 1);
    static final UUID MAKE_UP = new UUID(1, 2);
    static final UUID ANOTHER = new UUID(1, 3);
    static final UUID PARTICIPANT = new UUID(2, 1);
    static final UUID EPISODE = new UUID(3, 1);
    static final UUID NEXT_EPISODE = new UUID(3, 2);
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    static final LocalDate WEEK = LocalDate.of(2026, 3, 2);
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final Instant START = Instant.parse("2026-03-04T17:00:00Z");
    static final Slot SLOT = new Slot(START, 180);
    static final Slot NEXT_DAY = new Slot(START.plusSeconds(86_400), 180);
    static final Instant AFTER = SLOT.end().plusSeconds(60);
    static final Instant NEXT_DAY_AFTER = NEXT_DAY.end().plusSeconds(60);
    static final Reason REASON = new Reason("as told on the telephone");
    static final AttendancePolicy POLICY = ProgrammePolicy.INTENSIVE_OUTPATIENT.attendance();
    static final Attendee ATTENDEE = new Attendee(SESSION, PARTICIPANT, EPISODE);
    static final Attendee AT_MAKE_UP = new Attendee(MAKE_UP, PARTICIPANT, EPISODE);
    static final Booking BOOKING = new Booking(ATTENDEE, SLOT);
    static final Booking MAKE_UP_BOOKING = new Booking(AT_MAKE_UP, NEXT_DAY);
    static final EpisodeOpened OPEN = new EpisodeOpened(PARTICIPANT, EPISODE, "adult-evening");
    static final SessionKnown GROUP = session(SESSION, SessionKind.GROUP, SLOT);
    static final SessionKnown MAKE_UP_GROUP = session(MAKE_UP, SessionKind.SKILL_BUILDING, NEXT_DAY);
    static final ParticipantBooked BOOKED = booked(SESSION, SessionKind.GROUP, SLOT);
    static final SeatTaken SEAT = new SeatTaken(SESSION, PARTICIPANT);
    static final ParticipantReserved RESERVED = new ParticipantReserved(PARTICIPANT, WEEK, SESSION, SLOT);
    static final Presence WHOLE = presence(SLOT, 0, 180, 180);

    static final AttendanceEvent LICENSED = credential("kim", LocalDate.of(2020, 1, 1), LocalDate.of(2040, 1, 1));

    private AttendanceFixture() {}

    /** A licence from a day on, to a last day. */
    static CredentialTold credential(String staff, LocalDate since, LocalDate until) {
        UUID id = ClinicianId.of(staff);
        Warrant licence = new Warrant(id, "LICENCE", "BE", List.of("LCSW"), Standing.GRANTED, since, until);
        return new CredentialTold(id, licence, ZONE);
    }

    /** An entry by the facilitator. */
    static Entering entering(@Nullable Reason lateEntry) {
        return new Entering(new By("kim", false), POLICY, lateEntry);
    }

    /** An entry by whoever supervises the facilitator. */
    static Entering supervising(@Nullable Reason lateEntry) {
        return new Entering(new By("director", true), POLICY, lateEntry);
    }

    static Scenario<AttendanceCommand, Roster, AttendanceEvent, AttendanceRefusal> nothing() {
        return Scenario.of(new AttendanceDeciding());
    }

    static Scenario<AttendanceCommand, Roster, AttendanceEvent, AttendanceRefusal> open() {
        return nothing().given(OPEN, GROUP, LICENSED);
    }

    static Scenario<AttendanceCommand, Roster, AttendanceEvent, AttendanceRefusal> held() {
        return open().given(BOOKED, SEAT, RESERVED);
    }

    static Scenario<AttendanceCommand, Roster, AttendanceEvent, AttendanceRefusal> absent() {
        return nothing().given(OPEN, BOOKED, missed(SLOT, false), MAKE_UP_GROUP, LICENSED);
    }

    static SessionKnown session(UUID id, SessionKind kind, Slot slot) {
        return new SessionKnown(id, kind, new Placement(slot, ZONE, List.of(), List.of("kim")), 2);
    }

    static ParticipantBooked booked(UUID id, SessionKind kind, Slot slot) {
        return new ParticipantBooked(PARTICIPANT, EPISODE, id, kind, slot.start(), slot.minutes());
    }

    static Presence presence(Slot slot, int fromMinute, int toMinute, int credited) {
        return new Presence(
                slot.start().plusSeconds(60L * fromMinute),
                slot.start().plusSeconds(60L * toMinute),
                credited,
                DeliveryMode.ON_SITE,
                "kim");
    }

    static SessionAttended attended(Presence presence, AttendanceStatus status, boolean late) {
        return attended(SESSION, SessionKind.GROUP, SLOT, presence, status, late);
    }

    static SessionAttended attended(
            UUID id, SessionKind kind, Slot slot, Presence presence, AttendanceStatus status, boolean late) {
        return new SessionAttended(
                PARTICIPANT,
                EPISODE,
                id,
                kind,
                slot.start(),
                presence.arrivedAt(),
                presence.leftAt(),
                presence.creditedMinutes(),
                presence.mode(),
                status,
                presence.facilitator(),
                late);
    }

    static SessionMissed missed(Slot slot, boolean excused) {
        return new SessionMissed(
                PARTICIPANT, EPISODE, SESSION, SessionKind.GROUP, slot.start(), slot.minutes(), excused);
    }

    static SessionMissed makeUpMissed() {
        return new SessionMissed(
                PARTICIPANT, EPISODE, MAKE_UP, SessionKind.SKILL_BUILDING, NEXT_DAY.start(), NEXT_DAY.minutes(), false);
    }
}
