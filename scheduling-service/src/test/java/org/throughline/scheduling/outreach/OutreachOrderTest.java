package org.throughline.scheduling.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.testkit.Scenario;
import org.throughline.platform.testkit.Seeds;
import org.throughline.scheduling.outreach.domain.AttendanceStanding;
import org.throughline.scheduling.outreach.domain.OutreachCommand;
import org.throughline.scheduling.outreach.domain.OutreachCommand.ReckonAbsences;
import org.throughline.scheduling.outreach.domain.OutreachCommand.TallyAttendance;
import org.throughline.scheduling.outreach.domain.OutreachCommand.Terms;
import org.throughline.scheduling.outreach.domain.OutreachEvent;
import org.throughline.scheduling.outreach.domain.OutreachEvent.AbsenceJoined;
import org.throughline.scheduling.outreach.domain.OutreachEvent.AbsenceTakenBack;
import org.throughline.scheduling.outreach.domain.OutreachEvent.AttendanceThresholdBreached;
import org.throughline.scheduling.outreach.domain.OutreachEvent.AttendanceThresholdWithdrawn;
import org.throughline.scheduling.outreach.domain.OutreachEvent.EpisodeHeld;
import org.throughline.scheduling.outreach.domain.OutreachEvent.EpisodeOpened;
import org.throughline.scheduling.outreach.domain.OutreachEvent.OutreachClosed;
import org.throughline.scheduling.outreach.domain.OutreachEvent.OutreachOpened;
import org.throughline.scheduling.outreach.domain.OutreachRecord;
import org.throughline.scheduling.outreach.domain.OutreachRefusal;
import org.throughline.scheduling.outreach.domain.ThresholdRule;
import org.throughline.scheduling.policy.domain.AbsencePolicy;

/** Attendance of one episode, told repeatedly and in any order, and corrected, as the reaction tells it. */
class OutreachOrderTest {
    private static final UUID PARTICIPANT = new UUID(2, 1);
    private static final UUID EPISODE = new UUID(3, 1);
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 12);
    private static final Instant NOW = Instant.parse("2026-12-31T12:00:00Z");
    private static final int DAYS = 60;
    private static final AbsencePolicy POLICY = new AbsencePolicy("policy-1", 3, 2, 2);
    private static final Terms TERMS = new Terms(POLICY, Set.of());
    private static final EpisodeHeld HELD =
            new EpisodeHeld(PARTICIPANT, EPISODE, FIRST.plusDays(20), FIRST.plusDays(27));

    static Stream<Long> seeds() {
        return Seeds.upTo(25);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_case_is_about_the_absences_that_stand_and_thresholds_are_as_if_told_in_order(long seed) {
        Random random = new Random(seed);
        List<TallyAttendance> facts = facts(random);
        List<OutreachCommand> told = new ArrayList<>(facts);
        told.addAll(facts); // each at least once, here twice
        Collections.shuffle(told, random);
        List<OutreachEvent> shuffled = send(told, random.nextInt(told.size()));

        Map<UUID, TallyAttendance> latest = new HashMap<>();
        facts.forEach(fact -> latest.put(fact.sessionId(), fact));
        Set<UUID> absences = latest.values().stream()
                .filter(fact -> fact.standing() == AttendanceStanding.UNEXCUSED)
                .filter(fact -> !onHold(fact.start()))
                .map(TallyAttendance::sessionId)
                .collect(Collectors.toSet());
        assertThat(causes(shuffled)).isEqualTo(absences);
        List<OutreachEvent> inOrder = send(facts, 0);
        for (ThresholdRule rule : ThresholdRule.values()) {
            assertThat(standing(shuffled, rule)).as(rule.name()).isEqualTo(standing(inOrder, rule));
        }
    }

    private static boolean onHold(Instant start) {
        LocalDate date = LocalDate.ofInstant(start, ZONE);
        return !date.isBefore(HELD.from()) && !date.isAfter(HELD.until());
    }

    /** What comes of it when the hold is told after so many commands. */
    private static List<OutreachEvent> send(List<? extends OutreachCommand> told, int holdAfter) {
        Scenario<OutreachCommand, OutreachRecord, OutreachEvent, OutreachRefusal> scenario = Scenario.of(
                        new OutreachDeciding())
                .given(new EpisodeOpened(PARTICIPANT, EPISODE, "adult-evening", ZONE));
        List<OutreachEvent> events = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            if (i == holdAfter) {
                scenario = sent(scenario.given(HELD), new ReckonAbsences(PARTICIPANT, EPISODE, TERMS, NOW), events);
            }
            scenario = sent(scenario, told.get(i), events);
        }
        return events;
    }

    private static Scenario<OutreachCommand, OutreachRecord, OutreachEvent, OutreachRefusal> sent(
            Scenario<OutreachCommand, OutreachRecord, OutreachEvent, OutreachRefusal> scenario,
            OutreachCommand command,
            List<OutreachEvent> events) {
        return switch (new OutreachDeciding().decide(scenario.state(), command)) {
            case Decision.Refused<OutreachEvent, OutreachRefusal>(OutreachRefusal reason) ->
                throw new AssertionError("refused: " + reason);
            case Decision.Accepted<OutreachEvent, OutreachRefusal>(List<OutreachEvent> accepted) -> {
                events.addAll(accepted);
                yield scenario.given(accepted);
            }
        };
    }

    /** Of the case that is open at the end; there is one at a time. */
    private static Set<UUID> causes(List<OutreachEvent> events) {
        Set<UUID> causes = new HashSet<>();
        boolean open = false;
        for (OutreachEvent event : events) {
            switch (event) {
                case OutreachOpened e -> {
                    assertThat(open).isFalse();
                    open = true;
                    causes.add(e.trigger());
                }
                case AbsenceJoined e -> assertThat(causes.add(e.sessionId())).isTrue();
                case AbsenceTakenBack e ->
                    assertThat(causes.remove(e.sessionId())).isTrue();
                case OutreachClosed _ -> {
                    assertThat(causes).isEmpty();
                    open = false;
                }
                case OutreachEvent _ -> {}
            }
        }
        assertThat(open).isEqualTo(!causes.isEmpty());
        return causes;
    }

    private static int standing(List<OutreachEvent> events, ThresholdRule rule) {
        int standing = 0;
        for (OutreachEvent event : events) {
            if (event instanceof AttendanceThresholdBreached e && e.rule() == rule) {
                assertThat(e.occurrence()).isGreaterThan(standing);
                standing = e.occurrence();
            }
            if (event instanceof AttendanceThresholdWithdrawn e && e.rule() == rule) {
                assertThat(e.occurrence()).isLessThanOrEqualTo(standing);
                standing = e.occurrence() - 1;
            }
        }
        return standing;
    }

    private static List<TallyAttendance> facts(Random random) {
        List<TallyAttendance> facts = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            int day = random.nextInt(DAYS);
            Instant start = FIRST.plusDays(day).atTime(18, 0).atZone(ZONE).toInstant();
            AttendanceStanding standing = switch (random.nextInt(3)) {
                case 0 -> AttendanceStanding.ATTENDED;
                case 1 -> AttendanceStanding.EXCUSED;
                default -> AttendanceStanding.UNEXCUSED;
            };
            facts.add(new TallyAttendance(PARTICIPANT, EPISODE, new UUID(1, day), i + 1, standing, start, TERMS, NOW));
        }
        return facts;
    }
}
