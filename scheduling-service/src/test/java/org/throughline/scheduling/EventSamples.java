package org.throughline.scheduling;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.scheduling.attendance.domain.AttendanceEvent;
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
import org.throughline.scheduling.attendance.domain.AttendanceEvent.ParticipantBooked;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.ParticipantFreed;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.ParticipantReserved;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SeatFreed;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SeatTaken;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionAttended;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionClosed;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionMissed;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionRestated;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.WalkInNoted;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.WalkedIn;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.WhereaboutsMissing;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.WhereaboutsNoted;
import org.throughline.scheduling.attendance.domain.AttendanceStatus;
import org.throughline.scheduling.attendance.domain.Whereabouts;
import org.throughline.scheduling.calendar.domain.Closure;
import org.throughline.scheduling.calendar.domain.Closure.Cause;
import org.throughline.scheduling.calendar.domain.DeliveryMode;
import org.throughline.scheduling.calendar.domain.Placement;
import org.throughline.scheduling.calendar.domain.Reason;
import org.throughline.scheduling.calendar.domain.SessionKind;
import org.throughline.scheduling.calendar.domain.Slot;
import org.throughline.scheduling.calendar.domain.Wording;
import org.throughline.scheduling.clinician.domain.ClinicianEvent;
import org.throughline.scheduling.clinician.domain.ClinicianEvent.ClinicianRegistered;
import org.throughline.scheduling.clinician.domain.ClinicianEvent.CredentialEnding;
import org.throughline.scheduling.clinician.domain.ClinicianEvent.CredentialLapsed;
import org.throughline.scheduling.clinician.domain.ClinicianEvent.CredentialNumberNoted;
import org.throughline.scheduling.clinician.domain.ClinicianEvent.CredentialRecorded;
import org.throughline.scheduling.clinician.domain.ClinicianEvent.SupervisionAssigned;
import org.throughline.scheduling.clinician.domain.ClinicianId;
import org.throughline.scheduling.clinician.domain.Doubt;
import org.throughline.scheduling.dose.domain.DoseEvent;
import org.throughline.scheduling.dose.domain.DoseEvent.ClosedDaysNoted;
import org.throughline.scheduling.dose.domain.DoseEvent.DoseAtRisk;
import org.throughline.scheduling.dose.domain.DoseEvent.DoseEntered;
import org.throughline.scheduling.dose.domain.DoseEvent.DoseRestated;
import org.throughline.scheduling.dose.domain.DoseEvent.WeekClosed;
import org.throughline.scheduling.dose.domain.DoseEvent.WeeklyDoseMet;
import org.throughline.scheduling.dose.domain.DoseEvent.WeeklyDoseShort;
import org.throughline.scheduling.dose.domain.DoseStatus;
import org.throughline.scheduling.dose.domain.Requirement;
import org.throughline.scheduling.facility.domain.FacilityEvent;
import org.throughline.scheduling.facility.domain.FacilityEvent.AccreditationRecorded;
import org.throughline.scheduling.facility.domain.FacilityEvent.ClosureDeclared;
import org.throughline.scheduling.facility.domain.FacilityEvent.ClosureWithdrawn;
import org.throughline.scheduling.facility.domain.FacilityEvent.FacilityDetailsRecorded;
import org.throughline.scheduling.facility.domain.FacilityEvent.FacilityLicenceRecorded;
import org.throughline.scheduling.facility.domain.FacilityEvent.FacilityRegistered;
import org.throughline.scheduling.facility.domain.FacilityEvent.FacilityWarrantEnded;
import org.throughline.scheduling.facility.domain.FacilityEvent.FacilityWarrantEnding;
import org.throughline.scheduling.facility.domain.FacilityEvent.HolidaysKept;
import org.throughline.scheduling.facility.domain.Holiday;
import org.throughline.scheduling.facility.domain.HolidayCalendar;
import org.throughline.scheduling.family.domain.FamilyDoubt;
import org.throughline.scheduling.family.domain.FamilyEvent;
import org.throughline.scheduling.family.domain.FamilyEvent.MemberCame;
import org.throughline.scheduling.family.domain.FamilyEvent.MemberDoubted;
import org.throughline.scheduling.family.domain.FamilyEvent.MemberExpected;
import org.throughline.scheduling.family.domain.FamilyEvent.MemberExpectedNoMore;
import org.throughline.scheduling.family.domain.FamilyEvent.MemberStayedAway;
import org.throughline.scheduling.family.domain.Relation;
import org.throughline.scheduling.feed.domain.FeedEvent;
import org.throughline.scheduling.feed.domain.FeedEvent.FeedIssued;
import org.throughline.scheduling.feed.domain.FeedEvent.FeedRevoked;
import org.throughline.scheduling.feed.domain.FeedOwner;
import org.throughline.scheduling.message.domain.Contact;
import org.throughline.scheduling.message.domain.ContactWay;
import org.throughline.scheduling.message.domain.DropReason;
import org.throughline.scheduling.message.domain.FailureCause;
import org.throughline.scheduling.message.domain.MessageEvent;
import org.throughline.scheduling.message.domain.MessageEvent.MessageDropped;
import org.throughline.scheduling.message.domain.MessageEvent.MessageFailed;
import org.throughline.scheduling.message.domain.MessageEvent.MessageGivenUp;
import org.throughline.scheduling.message.domain.MessageEvent.MessageHandedOver;
import org.throughline.scheduling.message.domain.MessageEvent.MessagePutOff;
import org.throughline.scheduling.message.domain.MessageEvent.MessageQueued;
import org.throughline.scheduling.message.domain.MessageEvent.MessagesAgreed;
import org.throughline.scheduling.message.domain.MessageEvent.MessagesEnded;
import org.throughline.scheduling.message.domain.MessageEvent.MessagesWithdrawn;
import org.throughline.scheduling.message.domain.MessageText;
import org.throughline.scheduling.message.domain.Occasion;
import org.throughline.scheduling.outreach.domain.AttemptResult;
import org.throughline.scheduling.outreach.domain.AttendanceStanding;
import org.throughline.scheduling.outreach.domain.OutreachChannel;
import org.throughline.scheduling.outreach.domain.OutreachCommand.Attempt;
import org.throughline.scheduling.outreach.domain.OutreachEvent;
import org.throughline.scheduling.outreach.domain.OutreachEvent.AbsenceJoined;
import org.throughline.scheduling.outreach.domain.OutreachEvent.AbsenceTakenBack;
import org.throughline.scheduling.outreach.domain.OutreachEvent.AttendanceTallied;
import org.throughline.scheduling.outreach.domain.OutreachEvent.AttendanceThresholdBreached;
import org.throughline.scheduling.outreach.domain.OutreachEvent.AttendanceThresholdWithdrawn;
import org.throughline.scheduling.outreach.domain.OutreachEvent.OutreachAttempted;
import org.throughline.scheduling.outreach.domain.OutreachEvent.OutreachClosed;
import org.throughline.scheduling.outreach.domain.OutreachEvent.OutreachClosedBy;
import org.throughline.scheduling.outreach.domain.OutreachEvent.OutreachOpened;
import org.throughline.scheduling.outreach.domain.OutreachResult;
import org.throughline.scheduling.outreach.domain.ThresholdRule;
import org.throughline.scheduling.policy.domain.PolicyEvent;
import org.throughline.scheduling.policy.domain.PolicyEvent.PolicyChangeExplained;
import org.throughline.scheduling.policy.domain.PolicyEvent.ProgrammePolicyChanged;
import org.throughline.scheduling.policy.domain.ProgrammeNature;
import org.throughline.scheduling.session.domain.Description;
import org.throughline.scheduling.session.domain.ScheduleReason;
import org.throughline.scheduling.session.domain.SessionEvent;
import org.throughline.scheduling.session.domain.SessionEvent.ClosureOverridden;
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
import org.throughline.scheduling.session.domain.SessionEvent.SessionEnteredLate;
import org.throughline.scheduling.session.domain.SessionEvent.SessionInSeries;
import org.throughline.scheduling.session.domain.SessionEvent.SessionRescheduled;
import org.throughline.scheduling.session.domain.SessionEvent.SessionRiskCleared;
import org.throughline.scheduling.session.domain.SessionEvent.SessionScheduled;
import org.throughline.scheduling.session.domain.SessionEvent.SessionsLeftOut;
import org.throughline.scheduling.track.domain.Block;
import org.throughline.scheduling.track.domain.TrackBreach;
import org.throughline.scheduling.track.domain.TrackBreach.Bound;
import org.throughline.scheduling.track.domain.TrackEvent;
import org.throughline.scheduling.track.domain.TrackEvent.TrackBoundsOverridden;
import org.throughline.scheduling.track.domain.TrackEvent.TrackDefined;
import org.throughline.scheduling.warrant.domain.Standing;
import org.throughline.scheduling.warrant.domain.Warrant;

/** One event of each type, as its golden file holds it. */
final class EventSamples {
    private static final UUID PARTICIPANT = UUID.fromString("0b6f6c1e-6a55-4c39-9d0a-5e1f6f0a7c11");
    private static final UUID EPISODE = UUID.fromString("5f0c2d7a-1f0e-4d7b-8a52-3c9b1e4d2a22");
    private static final UUID SESSION = UUID.fromString("a3d1e8b4-90c7-4f2e-b6d1-7e8c5a9f3b33");
    private static final UUID MISSED = UUID.fromString("c8e2f9a5-12b8-4a3f-97c4-6d7b4e8a1c44");
    private static final UUID ROOM = UUID.fromString("d9f3a0b6-23c9-4b4a-88d5-5c6a3d7b0d55");
    private static final UUID TRACK = UUID.fromString("e0a4b1c7-34d0-4c5b-99e6-4b5f2c6a9e66");
    private static final UUID FACILITY = UUID.fromString("f1b5c2d8-45e1-4d6c-8af7-3a4e1b5f8f77");
    private static final Instant START = Instant.parse("2026-03-04T23:00:00Z");
    private static final Instant LATER = Instant.parse("2026-03-05T02:30:00Z");
    private static final LocalDate WEEK = LocalDate.of(2026, 3, 2);
    private static final Slot SLOT = new Slot(START, 180);
    private static final Slot NEXT = new Slot(Instant.parse("2026-03-05T23:00:00Z"), 180);
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Placement PLACE = new Placement(SLOT, ZONE, List.of(ROOM), List.of("kim"));
    private static final Placement ONLINE = new Placement(NEXT, ZONE, List.of(), List.of("kim", "lee"));
    private static final Placement REPLACED = new Placement(SLOT, ZONE, List.of(ROOM), List.of("lee"));
    private static final Reason REASON = new Reason("as told on the telephone");
    private static final String POLICY = "iop-2026-1";
    private static final String VALIDITY = "validity-2026-1";
    private static final SessionKind KIND = SessionKind.GROUP;

    private EventSamples() {}

    static List<TrackEvent> tracks() {
        List<Block> blocks = List.of(new Block(DayOfWeek.MONDAY, LocalTime.of(18, 0), 120, KIND));
        List<TrackBreach> breaches = List.of(new TrackBreach(Bound.DAYS_A_WEEK, 1, 3, 5));
        return List.of(
                new TrackDefined(TRACK, FACILITY, ZONE, "2.1", true, blocks, POLICY, LATER, "adult-evening", 12),
                new TrackBoundsOverridden(TRACK, breaches, "director", "medical director", REASON, LATER));
    }

    static List<FacilityEvent> facilities() {
        Warrant licence = warrant("outpatient", "US-NY", "2.1");
        Warrant accreditation = warrant("accreditation", "CARF", "2.1");
        LocalDate last = licence.until();
        return List.of(
                new FacilityRegistered(FACILITY, "US-NY", ZONE, LATER, VALIDITY),
                new FacilityDetailsRecorded(FACILITY, new Wording("Main Street"), new Wording("1 Main Street")),
                new FacilityLicenceRecorded(FACILITY, licence, ZONE, LATER, VALIDITY),
                new AccreditationRecorded(FACILITY, accreditation, ZONE, LATER, VALIDITY),
                new ClosureDeclared(FACILITY, new Closure(ROOM, Cause.HOLIDAY, last, last), ZONE, LATER, VALIDITY),
                new ClosureWithdrawn(FACILITY, ROOM, LATER, VALIDITY),
                new HolidaysKept(
                        FACILITY,
                        new HolidayCalendar(2026, List.of(new Holiday(ROOM, new Wording("Founders' Day"), last, last))),
                        LATER,
                        VALIDITY),
                new FacilityWarrantEnding(FACILITY, ROOM, last, VALIDITY),
                new FacilityWarrantEnded(FACILITY, ROOM, last, VALIDITY));
    }

    static List<ClinicianEvent> clinicians() {
        UUID clinician = ClinicianId.of("clinician-9");
        Warrant credential = warrant("LICENCE", "US-NY", "LCSW");
        LocalDate last = credential.until();
        return List.of(
                new ClinicianRegistered(clinician, "clinician-9", new Wording("A. Moreno"), ZONE, LATER, VALIDITY),
                new CredentialRecorded(clinician, credential, WEEK, ZONE, LATER, VALIDITY),
                new CredentialNumberNoted(clinician, ROOM, new Wording("register of the state, entry 17")),
                new SupervisionAssigned(clinician, ClinicianId.of("clinician-1"), WEEK, LATER, VALIDITY),
                new CredentialEnding(clinician, ROOM, last, VALIDITY),
                new CredentialLapsed(clinician, ROOM, last, VALIDITY));
    }

    private static Warrant warrant(String kind, String authority, String scope) {
        return new Warrant(
                ROOM,
                kind,
                authority,
                List.of(scope),
                Standing.GRANTED,
                LocalDate.of(2025, 7, 1),
                LocalDate.of(2026, 6, 30));
    }

    static List<PolicyEvent> policies() {
        return List.of(
                new ProgrammePolicyChanged(
                        "adult-evening",
                        "2026-spring",
                        START,
                        ProgrammeNature.MIXED,
                        Map.of("intake.adult-age", 18L, "scheduling.grace-minutes", 5L),
                        LATER),
                new PolicyChangeExplained("adult-evening", "2026-spring", "director", REASON, LATER));
    }

    static List<SessionEvent> sessions() {
        return List.of(
                new SessionScheduled(SESSION, KIND, PLACE, 12, LATER),
                new SessionEnteredLate(SESSION, ScheduleReason.LATE_DOCUMENTATION, LATER),
                new SessionRescheduled(SESSION, PLACE, ONLINE, ScheduleReason.WEATHER, LATER),
                new SessionCancelled(SESSION, ScheduleReason.FACILITATOR_UNAVAILABLE, LATER),
                new SessionDescribed(
                        SESSION,
                        new Description(
                                List.of(FACILITY),
                                List.of("adult-evening"),
                                List.of("DBT"),
                                List.of("coping-with-stress"))),
                new SeriesScheduled(MISSED, List.of(SESSION, ROOM), LATER),
                new SessionInSeries(SESSION, MISSED),
                new SessionAtRiskFlagged(SESSION, List.of(new Doubt("kim", Doubt.Ground.NOT_VALID)), LATER),
                new SessionRiskCleared(SESSION, LATER),
                new CredentialsOverridden(SESSION, "director", "medical-director", REASON, LATER),
                new FacilitatorReplaced(SESSION, "kim", "lee", REPLACED, ScheduleReason.FACILITATOR_UNAVAILABLE, LATER),
                new SessionsLeftOut(MISSED, List.of(START), LATER),
                new ClosureOverridden(SESSION, "director", "medical-director", REASON, LATER),
                new FacilitatorReserved("kim", WEEK, SESSION, SLOT),
                new FacilitatorFreed("kim", WEEK, SESSION),
                new RoomReserved(ROOM, LocalDate.of(2026, 3, 4), SESSION, SLOT),
                new RoomFreed(ROOM, LocalDate.of(2026, 3, 4), SESSION));
    }

    static List<AttendanceEvent> attendances() {
        return List.of(
                new ParticipantBooked(PARTICIPANT, EPISODE, SESSION, KIND, START, 180),
                new BookingMoved(PARTICIPANT, EPISODE, SESSION, SLOT, NEXT, LATER),
                new BookingReleased(PARTICIPANT, EPISODE, SESSION, SLOT, REASON, LATER),
                attended(),
                new SessionMissed(PARTICIPANT, EPISODE, SESSION, KIND, START, 180, false),
                new AbsenceExplained(PARTICIPANT, SESSION, REASON),
                new WalkedIn(PARTICIPANT, SESSION, REASON),
                new EntryExplainedAsLate(PARTICIPANT, SESSION, REASON),
                new WhereaboutsNoted(
                        PARTICIPANT,
                        SESSION,
                        new Whereabouts(new Wording("at home, Main Street 5"), new Wording("A. Moreno, mother"))),
                new WhereaboutsMissing(PARTICIPANT, SESSION),
                new FacilitatorDoubted(PARTICIPANT, SESSION, new Doubt("kim", Doubt.Ground.NOT_VALID)),
                new EnteredAfterClosing(PARTICIPANT, SESSION, "director", LATER),
                new AttendanceCorrected(PARTICIPANT, SESSION, 1, REASON, LATER),
                new MakeUpBooked(PARTICIPANT, EPISODE, MISSED, SESSION, START),
                new MakeUpTraced(PARTICIPANT, MISSED, SESSION, START),
                new MakeUpCompleted(PARTICIPANT, EPISODE, MISSED, SESSION, LATER),
                new MakeUpReopened(PARTICIPANT, MISSED, SESSION),
                new AbsenceToBeMadeUp(PARTICIPANT, MISSED, SESSION),
                new MakeUpWithdrawn(PARTICIPANT, MISSED, SESSION),
                new ParticipantReserved(PARTICIPANT, WEEK, SESSION, SLOT),
                new ParticipantFreed(PARTICIPANT, WEEK, SESSION),
                new SeatTaken(SESSION, PARTICIPANT),
                new SeatFreed(SESSION, PARTICIPANT),
                new WalkInNoted(SESSION, PARTICIPANT),
                new SessionClosed(SESSION, KIND, START, 180, 8, 8, LATER),
                new SessionRestated(SESSION, 9, 9, LATER));
    }

    private static SessionAttended attended() {
        return new SessionAttended(
                PARTICIPANT,
                EPISODE,
                SESSION,
                KIND,
                START,
                START,
                START.plusSeconds(10_800),
                180,
                DeliveryMode.ON_SITE,
                AttendanceStatus.PRESENT,
                "kim",
                false);
    }

    static List<DoseEvent> doses() {
        LocalDate day = LocalDate.of(2026, 3, 4);
        return List.of(
                new DoseEntered(PARTICIPANT, EPISODE, WEEK, SESSION, 3, DoseStatus.DELIVERED, day, 180, LATER),
                new DoseAtRisk(PARTICIPANT, EPISODE, WEEK, 180, 1, 180, 540, 3),
                new WeeklyDoseMet(PARTICIPANT, EPISODE, WEEK, 540, 3, 540, 3, false),
                new WeeklyDoseShort(PARTICIPANT, EPISODE, WEEK, 360, 2, 540, 3, false),
                new DoseRestated(PARTICIPANT, EPISODE, WEEK, 540, 3, 540, 3, false, true),
                new ClosedDaysNoted(PARTICIPANT, EPISODE, WEEK, List.of(day), LATER),
                new WeekClosed(PARTICIPANT, EPISODE, WEEK, POLICY, new Requirement(540, 3, false), LATER));
    }

    static List<OutreachEvent> outreach() {
        LocalDate day = LocalDate.of(2026, 3, 4);
        Attempt call = new Attempt(OutreachChannel.PHONE_CALL, AttemptResult.NO_ANSWER, "coordinator-1", START);
        Instant midnight = Instant.parse("2026-03-05T05:00:00Z");
        ThresholdRule rule = ThresholdRule.UNEXCUSED_IN_WEEKS;
        return List.of(
                new AttendanceTallied(
                        PARTICIPANT, EPISODE, SESSION, 3, AttendanceStanding.UNEXCUSED, START, day, LATER),
                new OutreachOpened(PARTICIPANT, EPISODE, 1, "adult-evening", SESSION, midnight, LATER, POLICY),
                new AbsenceJoined(PARTICIPANT, EPISODE, 1, SESSION, LATER),
                new AbsenceTakenBack(PARTICIPANT, EPISODE, 1, SESSION, LATER),
                new OutreachAttempted(PARTICIPANT, EPISODE, 1, call, LATER),
                new OutreachClosed(PARTICIPANT, EPISODE, 1, OutreachResult.RETURNED, LATER),
                new OutreachClosedBy(PARTICIPANT, EPISODE, 1, "coordinator-1"),
                new AttendanceThresholdBreached(PARTICIPANT, EPISODE, rule, day, 3, 3, 1, POLICY),
                new AttendanceThresholdWithdrawn(PARTICIPANT, EPISODE, rule, 1, POLICY));
    }

    static List<FeedEvent> feeds() {
        FeedOwner owner = new FeedOwner(FeedOwner.Kind.PARTICIPANT, PARTICIPANT.toString());
        String hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
        return List.of(
                new FeedIssued(owner, 1, hash, "coordinator-1", LATER),
                new FeedRevoked(owner, 1, "coordinator-1", LATER));
    }

    static List<MessageEvent> messages() {
        Contact contact = new Contact(ContactWay.SMS, "+15550100199", ZONE);
        return List.of(
                new MessagesAgreed(PARTICIPANT, contact, "coordinator-1", LATER),
                new MessagesEnded(PARTICIPANT, LATER),
                new MessagesWithdrawn(PARTICIPANT, "coordinator-1", LATER),
                new MessageQueued(PARTICIPANT, EPISODE, SESSION, 1, Occasion.REMINDER, SLOT, LATER, POLICY, LATER),
                new MessagePutOff(PARTICIPANT, SESSION, 1, LATER),
                new MessageHandedOver(
                        PARTICIPANT,
                        SESSION,
                        1,
                        contact,
                        new Wording(MessageText.of(Occasion.REMINDER, START, ZONE)),
                        LATER),
                new MessageFailed(PARTICIPANT, SESSION, 1, 1, FailureCause.UNREACHABLE, LATER, START),
                new MessageGivenUp(PARTICIPANT, SESSION, 1, 5, FailureCause.REJECTED, LATER),
                new MessageDropped(PARTICIPANT, SESSION, 1, DropReason.OVERTAKEN, LATER));
    }

    static List<FamilyEvent> families() {
        return List.of(
                new MemberExpected(
                        PARTICIPANT, SESSION, ROOM, Relation.PARENT, new Wording("C. Moreno"), "coordinator-1", LATER),
                new MemberExpectedNoMore(PARTICIPANT, SESSION, ROOM, "coordinator-1", LATER),
                new MemberDoubted(
                        PARTICIPANT,
                        SESSION,
                        ROOM,
                        List.of(FamilyDoubt.SESSION_CANCELLED, FamilyDoubt.FAMILY_LARGE),
                        LATER),
                new MemberCame(PARTICIPANT, SESSION, ROOM, START, LATER, "kim", LATER),
                new MemberStayedAway(PARTICIPANT, SESSION, ROOM, "kim", LATER));
    }
}
