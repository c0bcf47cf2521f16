package org.throughline.scheduling.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.scheduling.attendance.AttendanceFixture.*;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.platform.testkit.Scenario;
import org.throughline.scheduling.attendance.domain.AttendanceCommand;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.CorrectAttendance;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.RecordAbsence;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.RecordAttendance;
import org.throughline.scheduling.attendance.domain.AttendanceEvent;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.AbsenceExplained;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.AttendanceCorrected;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.EntryExplainedAsLate;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.EpisodeEnded;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.FacilitatorDoubted;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionDropped;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.WalkInNoted;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.WalkedIn;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.WhereaboutsMissing;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.WhereaboutsNoted;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.AlreadyRecorded;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.BookingDiffers;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.CreditedTooMuch;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.EntrySuperseded;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.LateEntryNeedsReason;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.NotBooked;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.NotThereDuringSession;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.NothingToCorrect;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.SessionNotStarted;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.SessionUnknown;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.StillThere;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.WalkInNeedsReason;
import org.throughline.scheduling.attendance.domain.AttendanceStatus;
import org.throughline.scheduling.attendance.domain.Attendee;
import org.throughline.scheduling.attendance.domain.Finding;
import org.throughline.scheduling.attendance.domain.Finding.WasAbsent;
import org.throughline.scheduling.attendance.domain.Finding.WasPresent;
import org.throughline.scheduling.attendance.domain.Presence;
import org.throughline.scheduling.attendance.domain.Roster;
import org.throughline.scheduling.attendance.domain.Whereabouts;
import org.throughline.scheduling.calendar.domain.DeliveryMode;
import org.throughline.scheduling.calendar.domain.Reason;
import org.throughline.scheduling.calendar.domain.Wording;
import org.throughline.scheduling.clinician.domain.Doubt;
import org.throughline.scheduling.clinician.domain.Doubt.Ground;
import org.throughline.scheduling.policy.domain.AttendancePolicy;

class EntryTest {
    private static final Instant LATE = SLOT.end().plusSeconds(72 * 3600 + 1);
    private static final Attendee OTHER_EPISODE = new Attendee(SESSION, PARTICIPANT, NEXT_EPISODE);

    private static RecordAttendance came(Presence presence, Instant at) {
        return came(presence, null, null, at);
    }

    private static RecordAttendance came(
            Presence presence, @Nullable Reason walkIn, @Nullable Reason late, Instant at) {
        return new RecordAttendance(ATTENDEE, new WasPresent(presence), walkIn, entering(late), at);
    }

    private static RecordAbsence stayedAway(boolean excused, @Nullable Reason late, Instant at) {
        return new RecordAbsence(ATTENDEE, new WasAbsent(excused), REASON, entering(late), at);
    }

    private static CorrectAttendance correct(int supersedes, Finding finding, Instant at) {
        return new CorrectAttendance(ATTENDEE, supersedes, finding, REASON, entering(null), at);
    }

    private static Scenario<AttendanceCommand, Roster, AttendanceEvent, AttendanceRefusal> present() {
        return held().given(attended(WHOLE, AttendanceStatus.PRESENT, false));
    }

    @Test
    void who_was_booked_and_came_attended() {
        held().when(came(WHOLE, AFTER))
                .thenAccepted(attended(WHOLE, AttendanceStatus.PRESENT, false))
                .when(came(WHOLE, AFTER))
                .thenNothingNew();
    }

    @Test
    void coming_after_the_grace_is_late_and_leaving_before_it_is_early() {
        Presence inGrace = presence(SLOT, 10, 170, 170);
        Presence late = presence(SLOT, 11, 180, 169);
        Presence early = presence(SLOT, 0, 169, 169);
        Presence both = presence(SLOT, 60, 120, 60);
        held().when(came(inGrace, AFTER)).thenAccepted(attended(inGrace, AttendanceStatus.PRESENT, false));
        held().when(came(late, AFTER)).thenAccepted(attended(late, AttendanceStatus.LATE, false));
        held().when(came(early, AFTER)).thenAccepted(attended(early, AttendanceStatus.LEFT_EARLY, false));
        held().when(came(both, AFTER)).thenAccepted(attended(both, AttendanceStatus.LATE, false));
    }

    @Test
    void who_was_not_booked_walks_in_with_a_reason() {
        open().when(came(WHOLE, AFTER)).thenRefused(new WalkInNeedsReason(SESSION));
        open().when(came(WHOLE, REASON, null, AFTER))
                .thenAccepted(
                        new WalkedIn(PARTICIPANT, SESSION, REASON),
                        new WalkInNoted(SESSION, PARTICIPANT),
                        attended(WHOLE, AttendanceStatus.PRESENT, false));
    }

    @Test
    void a_reason_for_a_walk_in_is_not_kept_of_one_who_was_booked() {
        held().when(came(WHOLE, REASON, REASON, AFTER)).thenAccepted(attended(WHOLE, AttendanceStatus.PRESENT, false));
    }

    @Test
    void what_has_happened_is_recorded_whatever_the_paperwork_says() {
        Presence other = new Presence(START, SLOT.end(), 180, DeliveryMode.TELEHEALTH, "not-planned");
        held().given(new EpisodeEnded(PARTICIPANT, EPISODE), new SessionDropped(SESSION))
                .when(came(other, AFTER))
                .thenAccepted(
                        new WhereaboutsMissing(PARTICIPANT, SESSION),
                        doubted("not-planned", Ground.NONE_ON_RECORD),
                        attended(other, AttendanceStatus.PRESENT, false));
    }

    @Test
    void an_entry_under_a_credential_that_does_not_hold_is_kept_and_flagged() {
        AttendanceEvent over = credential("kim", LocalDate.of(2025, 1, 1), LocalDate.of(2026, 3, 3));
        AttendanceEvent lastDay = credential("kim", LocalDate.of(2025, 1, 1), LocalDate.of(2026, 3, 4));
        nothing()
                .given(OPEN, GROUP, BOOKED, over)
                .when(came(WHOLE, AFTER))
                .thenAccepted(doubted("kim", Ground.NOT_VALID), attended(WHOLE, AttendanceStatus.PRESENT, false));
        nothing()
                .given(OPEN, GROUP, BOOKED, lastDay)
                .when(came(WHOLE, AFTER))
                .thenAccepted(attended(WHOLE, AttendanceStatus.PRESENT, false));
    }

    @Test
    void a_correction_looks_at_the_credential_of_whoever_held_it() {
        Presence other = new Presence(START, SLOT.end(), 180, DeliveryMode.ON_SITE, "lee");
        present()
                .when(correct(1, new WasPresent(other), AFTER))
                .thenAccepted(
                        new AttendanceCorrected(PARTICIPANT, SESSION, 1, REASON, AFTER),
                        doubted("lee", Ground.NONE_ON_RECORD),
                        attended(other, AttendanceStatus.PRESENT, false));
    }

    private static FacilitatorDoubted doubted(String facilitator, Ground ground) {
        return new FacilitatorDoubted(PARTICIPANT, SESSION, new Doubt(facilitator, ground));
    }

    @Test
    void where_someone_took_part_from_is_noted_once_and_that_nobody_noted_it_is_flagged() {
        Presence online = new Presence(START, SLOT.end(), 180, DeliveryMode.TELEHEALTH, "kim");
        Whereabouts home = new Whereabouts(new Wording("at home, Main Street 5"), new Wording("A. Moreno, mother"));
        WhereaboutsNoted noted = new WhereaboutsNoted(PARTICIPANT, SESSION, home);
        held().when(new RecordAttendance(ATTENDEE, new WasPresent(online, home), null, entering(null), AFTER))
                .thenAccepted(noted, attended(online, AttendanceStatus.PRESENT, false))
                .when(correct(1, new WasPresent(presence(SLOT, 0, 180, 170)), AFTER))
                .thenAccepted(
                        new AttendanceCorrected(PARTICIPANT, SESSION, 1, REASON, AFTER),
                        attended(presence(SLOT, 0, 180, 170), AttendanceStatus.PRESENT, false))
                .when(correct(2, new WasPresent(online), AFTER))
                .thenAccepted(
                        new AttendanceCorrected(PARTICIPANT, SESSION, 2, REASON, AFTER),
                        attended(online, AttendanceStatus.PRESENT, false));
        present()
                .when(correct(1, new WasPresent(online), AFTER))
                .thenAccepted(
                        new AttendanceCorrected(PARTICIPANT, SESSION, 1, REASON, AFTER),
                        new WhereaboutsMissing(PARTICIPANT, SESSION),
                        attended(online, AttendanceStatus.PRESENT, false));
    }

    @Test
    void no_entry_carries_an_authorisation_or_a_credential() {
        assertThat(RecordAttendance.class.getRecordComponents())
                .extracting(component -> component.getName())
                .containsExactly("attendee", "finding", "walkIn", "entering", "requestedAt");
    }

    @Test
    void nobody_has_more_credited_than_the_session_lasts_or_they_were_there() {
        held().when(came(presence(SLOT, -30, 200, 181), AFTER.plusSeconds(3600)))
                .thenRefused(new CreditedTooMuch(181, 180));
        held().when(came(presence(SLOT, 60, 120, 71), AFTER)).thenRefused(new CreditedTooMuch(71, 70));
    }

    @Test
    void a_session_is_attended_neither_before_it_begins_nor_before_one_has_left() {
        held().when(came(WHOLE, START.minusNanos(1))).thenRefused(new SessionNotStarted(SESSION));
        held().when(came(WHOLE, START)).thenRefused(new StillThere(SESSION));
    }

    @Test
    void who_was_there_only_before_or_after_did_not_attend() {
        held().when(came(presence(SLOT, -60, 0, 0), AFTER)).thenRefused(new NotThereDuringSession(SESSION));
        held().when(came(presence(SLOT, 180, 181, 0), AFTER.plusSeconds(60)))
                .thenRefused(new NotThereDuringSession(SESSION));
    }

    @Test
    void a_late_entry_needs_a_reason_and_is_marked() {
        held().when(came(WHOLE, LATE)).thenRefused(new LateEntryNeedsReason(SESSION));
        held().when(came(WHOLE, null, REASON, LATE))
                .thenAccepted(
                        new EntryExplainedAsLate(PARTICIPANT, SESSION, REASON),
                        attended(WHOLE, AttendanceStatus.PRESENT, true));
        held().when(came(WHOLE, LATE.minusSeconds(1))).thenAccepted(attended(WHOLE, AttendanceStatus.PRESENT, false));
    }

    @Test
    void there_is_one_entry_for_a_participant_and_a_session() {
        present().when(came(presence(SLOT, 0, 170, 170), AFTER)).thenRefused(new AlreadyRecorded(SESSION));
        present().when(stayedAway(false, null, AFTER)).thenRefused(new AlreadyRecorded(SESSION));
        held().given(missed(SLOT, false)).when(came(WHOLE, AFTER)).thenRefused(new AlreadyRecorded(SESSION));
        held().given(missed(SLOT, false)).when(stayedAway(true, null, AFTER)).thenRefused(new AlreadyRecorded(SESSION));
    }

    @Test
    void what_never_was_a_session_has_no_entries() {
        nothing().when(came(WHOLE, AFTER)).thenRefused(new SessionUnknown(SESSION));
        nothing().given(BOOKED).when(stayedAway(false, null, AFTER)).thenRefused(new SessionUnknown(SESSION));
    }

    @Test
    void an_entry_belongs_to_the_episode_that_was_booked() {
        held().when(new RecordAttendance(OTHER_EPISODE, new WasPresent(WHOLE), null, entering(null), AFTER))
                .thenRefused(new BookingDiffers(SESSION));
        held().when(new RecordAbsence(OTHER_EPISODE, new WasAbsent(false), REASON, entering(null), AFTER))
                .thenRefused(new BookingDiffers(SESSION));
        present()
                .when(new CorrectAttendance(OTHER_EPISODE, 1, new WasAbsent(false), REASON, entering(null), AFTER))
                .thenRefused(new BookingDiffers(SESSION));
    }

    @Test
    void who_was_booked_and_did_not_come_was_absent() {
        held().when(stayedAway(true, REASON, START))
                .thenAccepted(new AbsenceExplained(PARTICIPANT, SESSION, REASON), missed(SLOT, true))
                .when(stayedAway(true, null, START))
                .thenNothingNew();
    }

    @Test
    void who_was_not_booked_was_not_absent() {
        open().when(stayedAway(false, null, AFTER)).thenRefused(new NotBooked(SESSION));
    }

    @Test
    void nobody_is_absent_before_the_session_begins() {
        held().when(stayedAway(false, null, START.minusNanos(1))).thenRefused(new SessionNotStarted(SESSION));
    }

    @Test
    void a_late_absence_needs_a_reason_and_keeps_it() {
        held().when(stayedAway(false, null, LATE)).thenRefused(new LateEntryNeedsReason(SESSION));
        held().when(stayedAway(false, REASON, LATE))
                .thenAccepted(
                        new AbsenceExplained(PARTICIPANT, SESSION, REASON),
                        new EntryExplainedAsLate(PARTICIPANT, SESSION, REASON),
                        missed(SLOT, false));
    }

    @Test
    void a_correction_follows_the_entry_it_supersedes() {
        Presence half = presence(SLOT, 90, 180, 90);
        present()
                .when(correct(1, new WasPresent(half), LATE))
                .thenAccepted(
                        new AttendanceCorrected(PARTICIPANT, SESSION, 1, REASON, LATE),
                        attended(half, AttendanceStatus.LATE, true))
                .when(correct(1, new WasPresent(half), LATE))
                .thenNothingNew();
    }

    @Test
    void a_presence_is_corrected_to_an_absence_and_back() {
        present()
                .when(correct(1, new WasAbsent(false), AFTER))
                .thenAccepted(new AttendanceCorrected(PARTICIPANT, SESSION, 1, REASON, AFTER), missed(SLOT, false))
                .when(correct(2, new WasPresent(WHOLE), AFTER))
                .thenAccepted(
                        new AttendanceCorrected(PARTICIPANT, SESSION, 2, REASON, AFTER),
                        attended(WHOLE, AttendanceStatus.PRESENT, false));
    }

    @Test
    void a_correction_states_only_what_can_have_been() {
        present()
                .when(correct(1, new WasPresent(presence(SLOT, 0, 180, 181)), AFTER))
                .thenRefused(new CreditedTooMuch(181, 180));
    }

    @Test
    void only_the_latest_entry_is_superseded() {
        present().when(correct(2, new WasAbsent(false), AFTER)).thenRefused(new EntrySuperseded(1));
    }

    @Test
    void without_an_entry_there_is_nothing_to_correct() {
        held().when(correct(1, new WasAbsent(false), AFTER)).thenRefused(new NothingToCorrect(SESSION));
        nothing()
                .given(attended(WHOLE, AttendanceStatus.PRESENT, false))
                .when(correct(1, new WasAbsent(false), AFTER))
                .thenRefused(new SessionUnknown(SESSION));
    }

    @Test
    void what_is_no_presence_and_no_policy_is_invalid() {
        assertThatThrownBy(() -> presence(SLOT, 5, 5, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> presence(SLOT, 0, 5, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AttendancePolicy("v", -1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AttendancePolicy("v", 0, -1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AttendancePolicy("v", 0, 0, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
