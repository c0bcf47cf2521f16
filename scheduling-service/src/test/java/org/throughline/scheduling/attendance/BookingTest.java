package org.throughline.scheduling.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.scheduling.attendance.AttendanceFixture.*;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.BookParticipant;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.MoveBooking;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.ReleaseParticipant;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.BookingMoved;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.BookingReleased;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.EpisodeEnded;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.EpisodeOpened;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.EpisodeReopened;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.ParticipantBooked;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.ParticipantFreed;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.ParticipantReserved;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SeatFreed;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SeatTaken;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionDropped;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionKnown;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionMoved;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.AlreadyBooked;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.AlreadyRecorded;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.BookingDiffers;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.EpisodeNotOpen;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.KindForOthers;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.NotBooked;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.ParticipantDoubleBooked;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.SessionFull;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.SessionHasStarted;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.SessionIsCancelled;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.SessionUnknown;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.SlotChanged;
import org.throughline.scheduling.attendance.domain.AttendanceStatus;
import org.throughline.scheduling.attendance.domain.Attendee;
import org.throughline.scheduling.attendance.domain.Booking;
import org.throughline.scheduling.calendar.domain.Placement;
import org.throughline.scheduling.calendar.domain.SessionKind;
import org.throughline.scheduling.calendar.domain.Slot;

class BookingTest {
    private static final BookParticipant BOOK = new BookParticipant(BOOKING, NOW);
    private static final MoveBooking MOVE = new MoveBooking(BOOKING, NEXT_DAY, NOW);
    private static final Booking OTHER_EPISODE = new Booking(new Attendee(SESSION, PARTICIPANT, NEXT_EPISODE), SLOT);
    private static final SessionMoved MOVED =
            new SessionMoved(SESSION, new Placement(NEXT_DAY, ZONE, java.util.List.of(), java.util.List.of("kim")));

    @Test
    void a_place_takes_a_seat_and_the_participants_time() {
        open().when(BOOK).thenAccepted(BOOKED, SEAT, RESERVED).when(BOOK).thenNothingNew();
    }

    @Test
    void a_session_nobody_scheduled_takes_no_bookings() {
        nothing().given(OPEN).when(BOOK).thenRefused(new SessionUnknown(SESSION));
    }

    @Test
    void a_cancelled_session_takes_no_bookings() {
        open().given(new SessionDropped(SESSION)).when(BOOK).thenRefused(new SessionIsCancelled(SESSION));
    }

    @Test
    void nobody_is_booked_into_another_time_than_they_were_told() {
        open().given(MOVED).when(BOOK).thenRefused(new SlotChanged(SESSION));
    }

    @Test
    void treatment_needs_an_open_episode_of_this_participant() {
        nothing().given(GROUP).when(BOOK).thenRefused(new EpisodeNotOpen(EPISODE));
        nothing()
                .given(GROUP, new EpisodeOpened(new UUID(2, 2), EPISODE, "adult-evening"))
                .when(BOOK)
                .thenRefused(new EpisodeNotOpen(EPISODE));
        var ended = open().given(new EpisodeEnded(PARTICIPANT, EPISODE));
        ended.when(BOOK).thenRefused(new EpisodeNotOpen(EPISODE));
        assertThat(ended.given(new EpisodeReopened(PARTICIPANT, EPISODE)).state())
                .isEqualTo(open().state());
    }

    @Test
    void a_crisis_needs_no_open_episode() {
        nothing()
                .given(session(SESSION, SessionKind.CRISIS, SLOT))
                .when(BOOK)
                .thenAccepted(booked(SESSION, SessionKind.CRISIS, SLOT), SEAT, RESERVED);
    }

    @Test
    void the_last_place_is_given_once_and_again_when_it_is_free() {
        UUID one = new UUID(2, 8);
        UUID two = new UUID(2, 9);
        var full = open().given(new SeatTaken(SESSION, one), new SeatTaken(SESSION, two));
        full.when(BOOK).thenRefused(new SessionFull(SESSION, 2));
        full.given(new SeatFreed(SESSION, one)).when(BOOK).thenAccepted(BOOKED, SEAT, RESERVED);
    }

    @Test
    void nobody_is_in_two_sessions_at_once() {
        Slot during = new Slot(START.plusSeconds(60), 30);
        open().given(new ParticipantReserved(PARTICIPANT, WEEK, ANOTHER, during))
                .when(BOOK)
                .thenRefused(new ParticipantDoubleBooked(ANOTHER));
        Slot adjacent = new Slot(SLOT.end(), 30);
        open().given(new ParticipantReserved(PARTICIPANT, WEEK, ANOTHER, adjacent))
                .when(BOOK)
                .thenAccepted(BOOKED, SEAT, RESERVED);
    }

    @Test
    void a_place_is_given_once() {
        held().when(new BookParticipant(OTHER_EPISODE, NOW)).thenRefused(new AlreadyBooked(SESSION));
        open().given(attended(WHOLE, AttendanceStatus.PRESENT, false))
                .when(BOOK)
                .thenRefused(new AlreadyRecorded(SESSION));
    }

    @Test
    void a_place_that_is_given_up_is_free() {
        ReleaseParticipant release = new ReleaseParticipant(BOOKING, REASON, NOW);
        held().when(release)
                .thenAccepted(
                        new BookingReleased(PARTICIPANT, EPISODE, SESSION, SLOT, REASON, NOW),
                        new SeatFreed(SESSION, PARTICIPANT),
                        new ParticipantFreed(PARTICIPANT, WEEK, SESSION))
                .when(BOOK)
                .thenAccepted(BOOKED, SEAT, RESERVED);
    }

    @Test
    void who_has_no_such_place_cannot_give_it_up() {
        open().when(new ReleaseParticipant(BOOKING, REASON, NOW)).thenRefused(new NotBooked(SESSION));
        held().when(new ReleaseParticipant(OTHER_EPISODE, REASON, NOW)).thenRefused(new BookingDiffers(SESSION));
        held().given(missed(SLOT, false))
                .when(new ReleaseParticipant(BOOKING, REASON, AFTER))
                .thenRefused(new AlreadyRecorded(SESSION));
    }

    @Test
    void once_a_session_has_begun_its_places_are_no_longer_given_up() {
        held().when(new ReleaseParticipant(BOOKING, REASON, START)).thenRefused(new SessionHasStarted(SESSION));
    }

    @Test
    void a_place_in_a_session_that_is_not_held_then_is_given_up_at_any_time() {
        BookingReleased released = new BookingReleased(PARTICIPANT, EPISODE, SESSION, SLOT, REASON, AFTER);
        ReleaseParticipant release = new ReleaseParticipant(BOOKING, REASON, AFTER);
        SeatFreed seat = new SeatFreed(SESSION, PARTICIPANT);
        ParticipantFreed freed = new ParticipantFreed(PARTICIPANT, WEEK, SESSION);
        held().given(new SessionDropped(SESSION)).when(release).thenAccepted(released, seat, freed);
        held().given(MOVED).when(release).thenAccepted(released, seat, freed);
        nothing().given(BOOKED).when(release).thenAccepted(released, seat, freed);
    }

    @Test
    void a_place_follows_its_session() {
        held().given(MOVED)
                .when(MOVE)
                .thenAccepted(
                        new BookingMoved(PARTICIPANT, EPISODE, SESSION, SLOT, NEXT_DAY, NOW),
                        booked(SESSION, SessionKind.GROUP, NEXT_DAY),
                        new ParticipantFreed(PARTICIPANT, WEEK, SESSION),
                        new ParticipantReserved(PARTICIPANT, WEEK, SESSION, NEXT_DAY))
                .when(MOVE)
                .thenNothingNew();
    }

    @Test
    void a_place_follows_its_session_nowhere_else() {
        held().when(MOVE).thenRefused(new SlotChanged(SESSION));
        open().given(MOVED).when(MOVE).thenRefused(new NotBooked(SESSION));
        nothing().given(BOOKED).when(MOVE).thenRefused(new SessionUnknown(SESSION));
        held().given(MOVED, new SessionDropped(SESSION)).when(MOVE).thenRefused(new SessionIsCancelled(SESSION));
        held().given(MOVED, new ParticipantReserved(PARTICIPANT, WEEK, ANOTHER, NEXT_DAY))
                .when(MOVE)
                .thenRefused(new ParticipantDoubleBooked(ANOTHER));
    }

    @Test
    void a_history_in_which_an_unknown_session_changes_is_a_defect() {
        assertThatThrownBy(() -> nothing().given(MOVED).state()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> nothing().given(new SessionDropped(SESSION)).state())
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aftercare_is_for_those_whose_episode_is_over_and_for_those_in_care() {
        SessionKnown alumni = session(SESSION, SessionKind.ALUMNI_GROUP, SLOT);
        ParticipantBooked place = booked(SESSION, SessionKind.ALUMNI_GROUP, SLOT);
        nothing()
                .given(OPEN, new EpisodeEnded(PARTICIPANT, EPISODE), alumni)
                .when(BOOK)
                .thenAccepted(place, SEAT, RESERVED);
        nothing().given(OPEN, alumni).when(BOOK).thenAccepted(place, SEAT, RESERVED);
        nothing().given(alumni).when(BOOK).thenRefused(new KindForOthers(SESSION));
        nothing()
                .given(new EpisodeOpened(new UUID(2, 9), EPISODE, "adult-evening"), alumni)
                .when(BOOK)
                .thenRefused(new KindForOthers(SESSION));
    }

    @Test
    void who_is_referred_is_assessed_before_an_episode_is_told() {
        nothing()
                .given(session(SESSION, SessionKind.ASSESSMENT, SLOT))
                .when(BOOK)
                .thenAccepted(booked(SESSION, SessionKind.ASSESSMENT, SLOT), SEAT, RESERVED);
    }
}
