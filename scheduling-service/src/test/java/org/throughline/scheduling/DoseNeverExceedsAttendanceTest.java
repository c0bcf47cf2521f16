package org.throughline.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.platform.testkit.Seeds;
import org.throughline.scheduling.calendar.domain.FacilityWeek;
import org.throughline.scheduling.calendar.domain.SessionKind;
import org.throughline.scheduling.dose.DoseDeciding;
import org.throughline.scheduling.dose.domain.DoseCommand;
import org.throughline.scheduling.dose.domain.DoseCommand.AboutSession;
import org.throughline.scheduling.dose.domain.DoseCommand.Cause;
import org.throughline.scheduling.dose.domain.DoseCommand.CloseWeek;
import org.throughline.scheduling.dose.domain.DoseCommand.RecordBooked;
import org.throughline.scheduling.dose.domain.DoseCommand.RecordDelivered;
import org.throughline.scheduling.dose.domain.DoseCommand.RecordMissed;
import org.throughline.scheduling.dose.domain.DoseCommand.RecordReleased;
import org.throughline.scheduling.dose.domain.DoseCommand.Terms;
import org.throughline.scheduling.dose.domain.DoseCommand.Week;
import org.throughline.scheduling.dose.domain.DoseEvent;
import org.throughline.scheduling.dose.domain.DoseEvent.ClosedDaysNoted;
import org.throughline.scheduling.dose.domain.DoseEvent.DoseAtRisk;
import org.throughline.scheduling.dose.domain.DoseEvent.DoseEntered;
import org.throughline.scheduling.dose.domain.DoseEvent.DoseRestated;
import org.throughline.scheduling.dose.domain.DoseEvent.EpisodeEnded;
import org.throughline.scheduling.dose.domain.DoseEvent.EpisodeHeld;
import org.throughline.scheduling.dose.domain.DoseEvent.EpisodeOpened;
import org.throughline.scheduling.dose.domain.DoseEvent.EpisodeReopened;
import org.throughline.scheduling.dose.domain.DoseEvent.EpisodeResumed;
import org.throughline.scheduling.dose.domain.DoseEvent.WeekClosed;
import org.throughline.scheduling.dose.domain.DoseEvent.WeeklyDoseMet;
import org.throughline.scheduling.dose.domain.DoseEvent.WeeklyDoseShort;
import org.throughline.scheduling.policy.domain.ProgrammePolicy;

/** Facts of one week, told repeatedly and in any order, as reactions tell them. */
class DoseNeverExceedsAttendanceTest {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 26); // winter time begins on its Sunday
    private static final FacilityWeek FACILITY_WEEK = new FacilityWeek(MONDAY, ZONE);
    private static final Week WEEK = new Week(new UUID(2, 1), new UUID(3, 1), MONDAY);
    private static final Terms TERMS = new Terms(ProgrammePolicy.INTENSIVE_OUTPATIENT.dose(), Set.of());
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void minutes_of_a_week_are_those_attended_and_its_verdict_is_said_once(long seed) {
        Random random = new Random(seed);
        List<AboutSession> facts = facts(random);
        List<DoseCommand> told = new ArrayList<>(facts);
        told.addAll(facts); // each at least once, here twice
        Collections.shuffle(told, random);
        told.add(random.nextInt(told.size()), close());
        told.add(close());
        WholeRecord<DoseCommand, ?, DoseEvent, ?> record = new WholeRecord<>(new DoseDeciding());
        record.add(new EpisodeOpened(
                WEEK.participantId(), WEEK.episodeId(), "adult-evening", "evening", ZONE, LONG_AGO, true));
        List<DoseEvent> events =
                told.stream().flatMap(command -> record.send(command).stream()).toList();
        assertThat(events).filteredOn(WeekClosed.class::isInstance).hasSize(1);
        assertThat(events).filteredOn(WeeklyDoseMet.class::isInstance).hasSizeLessThanOrEqualTo(1);
        assertThat(events).filteredOn(WeeklyDoseShort.class::isInstance).hasSizeLessThanOrEqualTo(1);
        requireAttendedMinutesOnly(events);
        assertThat(lastMinutes(events)).isEqualTo(attended(facts));
    }

    /** At each step what is said is what the entries so far come to. */
    private static void requireAttendedMinutesOnly(List<DoseEvent> events) {
        Map<UUID, Integer> minutes = new HashMap<>();
        for (DoseEvent event : events) {
            int attended = minutes.values().stream().mapToInt(Integer::intValue).sum();
            switch (event) {
                case DoseEntered e -> minutes.put(e.sessionId(), delivered(e));
                case WeeklyDoseMet e -> assertThat(e.deliveredMinutes()).isEqualTo(attended);
                case WeeklyDoseShort e -> assertThat(e.deliveredMinutes()).isEqualTo(attended);
                case DoseRestated e -> assertThat(e.deliveredMinutes()).isEqualTo(attended);
                case DoseAtRisk e -> assertThat(e.deliveredMinutes()).isEqualTo(attended);
                case WeekClosed _,
                        ClosedDaysNoted _,
                        EpisodeOpened _,
                        EpisodeEnded _,
                        EpisodeReopened _,
                        EpisodeHeld _,
                        EpisodeResumed _ -> {}
            }
        }
    }

    private static int delivered(DoseEntered entry) {
        return switch (entry.status()) {
            case DELIVERED -> entry.minutes();
            case BOOKED, RELEASED, MISSED -> 0;
        };
    }

    private static int lastMinutes(List<DoseEvent> events) {
        Map<UUID, Integer> minutes = new HashMap<>();
        events.forEach(event -> {
            if (event instanceof DoseEntered e) {
                minutes.put(e.sessionId(), delivered(e));
            }
        });
        return minutes.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** By the latest fact of each session. */
    private static int attended(List<AboutSession> facts) {
        Map<UUID, AboutSession> latest = new HashMap<>();
        facts.forEach(fact -> latest.put(fact.cause().sessionId(), fact));
        return latest.values().stream()
                .mapToInt(fact -> fact instanceof RecordDelivered delivered ? delivered.creditedMinutes() : 0)
                .sum();
    }

    private static List<AboutSession> facts(Random random) {
        List<AboutSession> facts = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            int day = random.nextInt(7);
            Instant start = MONDAY.plusDays(day).atTime(18, 0).atZone(ZONE).toInstant();
            Cause cause = new Cause(new UUID(1, day), i + 1, SessionKind.GROUP, start);
            Instant at = start.plusSeconds(60L * random.nextInt(600));
            facts.add(
                    switch (random.nextInt(5)) {
                        case 0 -> new RecordBooked(WEEK, cause, 180, TERMS, at);
                        case 1 -> new RecordReleased(WEEK, cause, TERMS, at);
                        case 2 -> new RecordMissed(WEEK, cause, TERMS, at);
                        default -> new RecordDelivered(WEEK, cause, random.nextInt(181), TERMS, at);
                    });
        }
        return facts;
    }

    private static CloseWeek close() {
        return new CloseWeek(WEEK, TERMS, FACILITY_WEEK.ends().plusSeconds(86_400));
    }

    static Stream<Long> seeds() {
        return Seeds.upTo(30);
    }
}
