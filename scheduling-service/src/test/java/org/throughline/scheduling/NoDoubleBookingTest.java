package org.throughline.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.platform.testkit.Seeds;
import org.throughline.scheduling.attendance.AttendanceDeciding;
import org.throughline.scheduling.attendance.domain.AttendanceCommand;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.BookParticipant;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.MoveBooking;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.ReleaseParticipant;
import org.throughline.scheduling.attendance.domain.AttendanceEvent;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.BookingReleased;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.ParticipantBooked;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionKnown;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionMoved;
import org.throughline.scheduling.attendance.domain.Attendee;
import org.throughline.scheduling.attendance.domain.Booking;
import org.throughline.scheduling.calendar.domain.Placement;
import org.throughline.scheduling.calendar.domain.Reason;
import org.throughline.scheduling.calendar.domain.SessionKind;
import org.throughline.scheduling.calendar.domain.Slot;
import org.throughline.scheduling.session.SessionDeciding;
import org.throughline.scheduling.session.domain.CredentialOverride;
import org.throughline.scheduling.session.domain.Description;
import org.throughline.scheduling.session.domain.ScheduleReason;
import org.throughline.scheduling.session.domain.Session.Request;
import org.throughline.scheduling.session.domain.SessionCommand;
import org.throughline.scheduling.session.domain.SessionCommand.CancelSession;
import org.throughline.scheduling.session.domain.SessionCommand.ChangeSeries;
import org.throughline.scheduling.session.domain.SessionCommand.ReplaceFacilitator;
import org.throughline.scheduling.session.domain.SessionCommand.Replacement;
import org.throughline.scheduling.session.domain.SessionCommand.RescheduleSession;
import org.throughline.scheduling.session.domain.SessionCommand.ScheduleSeries;
import org.throughline.scheduling.session.domain.SessionCommand.ScheduleSession;
import org.throughline.scheduling.session.domain.SessionCommand.SeriesChange;
import org.throughline.scheduling.session.domain.SessionEvent.FacilitatorReplaced;
import org.throughline.scheduling.session.domain.SessionEvent.SessionCancelled;
import org.throughline.scheduling.session.domain.SessionEvent.SessionRescheduled;
import org.throughline.scheduling.session.domain.SessionEvent.SessionScheduled;

/** Random weeks around a change of the clocks and a turn of the week, in two zones. */
class NoDoubleBookingTest {
    private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");
    private static final Instant SUNDAY = Instant.parse("2026-03-29T12:00:00Z");
    private static final List<ZoneId> ZONES = List.of(ZoneId.of("Europe/Berlin"), ZoneId.of("America/New_York"));
    private static final int STEPS = 80;
    private static final int SERIES = 100;
    private static final CredentialOverride OVERRIDE =
            new CredentialOverride("director", "medical-director", new Reason("nobody else is there"));

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void neither_a_facilitator_nor_a_room_is_in_two_sessions_at_once(long seed) {
        Random random = new Random(seed);
        var record = new WholeRecord<>(new SessionDeciding());
        Map<UUID, Placement> planned = new HashMap<>();
        for (int i = 0; i < STEPS; i++) {
            record.send(command(random, planned)).forEach(event -> {
                switch (event) {
                    case SessionScheduled e -> planned.put(e.sessionId(), e.placement());
                    case SessionRescheduled e -> planned.put(e.sessionId(), e.to());
                    case FacilitatorReplaced e -> planned.put(e.sessionId(), e.to());
                    case SessionCancelled e -> planned.remove(e.sessionId());
                    default -> {} // what is reserved follows from these
                }
            });
            requireNobodyTwice(List.copyOf(planned.values()));
        }
        assertThat(planned).isNotEmpty();
    }

    private static SessionCommand command(Random random, Map<UUID, Placement> planned) {
        UUID session = new UUID(1, random.nextInt(12));
        Placement now = planned.getOrDefault(session, placement(random));
        return switch (random.nextInt(8)) {
            case 0 -> new CancelSession(session, now, ScheduleReason.WEATHER, NOW);
            case 1 ->
                new RescheduleSession(
                        session, now, placement(random), List.of(), ScheduleReason.WEATHER, OVERRIDE, NOW);
            case 2 ->
                new ReplaceFacilitator(
                        session,
                        now,
                        new Replacement("kim", "sam"),
                        ScheduleReason.FACILITATOR_UNAVAILABLE,
                        OVERRIDE,
                        NOW);
            case 3 -> series(random);
            case 4 -> moved(random, planned);
            default -> schedule(random, session);
        };
    }

    private static ScheduleSession schedule(Random random, UUID session) {
        Request asked = new Request(SessionKind.GROUP, placement(random), 5);
        return new ScheduleSession(session, asked, Description.NONE, null, OVERRIDE, NOW);
    }

    private static ScheduleSeries series(Random random) {
        int number = random.nextInt(SERIES);
        List<ScheduleSession> sessions =
                inSeries(number).map(session -> schedule(random, session)).toList();
        return new ScheduleSeries(new UUID(5, number), sessions, NOW);
    }

    private static Stream<UUID> inSeries(int number) {
        return Stream.of(0, 1).map(one -> new UUID(4, 2 * number + one));
    }

    /** Both sessions of a series that was planned, of which some keep their place; of any series, if none was. */
    private static ChangeSeries moved(Random random, Map<UUID, Placement> planned) {
        List<Integer> series = IntStream.range(0, SERIES)
                .filter(number -> inSeries(number).allMatch(planned::containsKey))
                .boxed()
                .toList();
        int number = series.isEmpty() ? random.nextInt(SERIES) : series.get(random.nextInt(series.size()));
        List<SeriesChange> changes = inSeries(number)
                .<SeriesChange>map(session -> {
                    Placement from = planned.getOrDefault(session, placement(random));
                    Placement to = random.nextBoolean() ? from : placement(random);
                    return new RescheduleSession(session, from, to, List.of(), ScheduleReason.WEATHER, OVERRIDE, NOW);
                })
                .toList();
        return new ChangeSeries(new UUID(5, number), changes, NOW);
    }

    private static Placement placement(Random random) {
        List<UUID> rooms = random.nextBoolean() ? List.of() : List.of(new UUID(2, random.nextInt(2)));
        List<String> people = random.nextBoolean() ? List.of("kim") : List.of("kim", "lee");
        return new Placement(slot(random), ZONES.get(random.nextInt(2)), rooms, people);
    }

    private static Slot slot(Random random) {
        return new Slot(SUNDAY.plusSeconds(1800L * random.nextInt(48)), 30 * (1 + random.nextInt(6)));
    }

    private static void requireNobodyTwice(List<Placement> placements) {
        for (int i = 0; i < placements.size(); i++) {
            for (int j = 0; j < i; j++) {
                Placement one = placements.get(i);
                Placement other = placements.get(j);
                if (one.slot().overlaps(other.slot())) {
                    assertThat(one.facilitators()).doesNotContainAnyElementsOf(other.facilitators());
                    assertThat(Stream.of(one.rooms(), other.rooms()).flatMap(List::stream))
                            .doesNotHaveDuplicates();
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_participant_is_in_two_sessions_at_once_and_no_session_overfull(long seed) {
        Random random = new Random(seed);
        WholeRecord<AttendanceCommand, ?, AttendanceEvent, ?> record = new WholeRecord<>(new AttendanceDeciding());
        List<Slot> sessions = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            sessions.add(slot(random));
            record.add(known(i, sessions.get(i)));
        }
        Map<Attendee, Slot> places = new HashMap<>();
        for (int i = 0; i < STEPS; i++) {
            int session = random.nextInt(10);
            if (random.nextInt(8) == 0) {
                sessions.set(session, slot(random));
                record.add(new SessionMoved(new UUID(1, session), placed(sessions.get(session))));
            }
            keep(places, record.send(booking(random, session, sessions.get(session), places)));
            requireRoomAndNobodyTwice(places);
        }
        assertThat(places).isNotEmpty();
    }

    private static AttendanceCommand booking(Random random, int session, Slot slot, Map<Attendee, Slot> places) {
        Attendee attendee = new Attendee(new UUID(1, session), new UUID(2, random.nextInt(4)), new UUID(3, 1));
        Booking held = new Booking(attendee, places.getOrDefault(attendee, slot));
        return switch (random.nextInt(5)) {
            case 0 -> new ReleaseParticipant(held, new Reason("as asked"), NOW);
            case 1 -> new MoveBooking(held, slot, NOW);
            default -> new BookParticipant(new Booking(attendee, slot), NOW);
        };
    }

    private static void keep(Map<Attendee, Slot> places, List<AttendanceEvent> events) {
        for (AttendanceEvent event : events) {
            if (event instanceof ParticipantBooked e) {
                Attendee attendee = new Attendee(e.sessionId(), e.participantId(), e.episodeId());
                places.put(attendee, new Slot(e.start(), e.minutes()));
            }
            if (event instanceof BookingReleased e) {
                places.remove(new Attendee(e.sessionId(), e.participantId(), e.episodeId()));
            }
        }
    }

    private static void requireRoomAndNobodyTwice(Map<Attendee, Slot> places) {
        places.forEach((one, slot) -> {
            assertThat(places.keySet())
                    .filteredOn(other -> other.sessionId().equals(one.sessionId()))
                    .hasSizeLessThanOrEqualTo(2);
            places.forEach((other, otherSlot) -> {
                if (!one.equals(other) && one.participantId().equals(other.participantId())) {
                    assertThat(slot.overlaps(otherSlot)).isFalse();
                }
            });
        });
    }

    private static SessionKnown known(int session, Slot slot) {
        return new SessionKnown(new UUID(1, session), SessionKind.CRISIS, placed(slot), 2);
    }

    private static Placement placed(Slot slot) {
        return new Placement(slot, ZONES.getFirst(), List.of(), List.of("kim"));
    }

    static Stream<Long> seeds() {
        return Seeds.upTo(20);
    }
}
