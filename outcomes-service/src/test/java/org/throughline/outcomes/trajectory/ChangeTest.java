package org.throughline.outcomes.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.outcomes.Known.ASSESSMENT;
import static org.throughline.outcomes.Known.INSTRUMENTS;
import static org.throughline.outcomes.Known.NOON;
import static org.throughline.outcomes.Known.PARTICIPANT;
import static org.throughline.outcomes.Known.SECOND;
import static org.throughline.outcomes.Known.id;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.outcomes.assessment.domain.Submission.Mode;
import org.throughline.outcomes.assessment.domain.Submission.Point;
import org.throughline.outcomes.instrument.Sound;
import org.throughline.outcomes.trajectory.domain.ChangeStatus;
import org.throughline.outcomes.trajectory.domain.Trajectory;
import org.throughline.outcomes.trajectory.domain.TrajectoryCommand;
import org.throughline.outcomes.trajectory.domain.TrajectoryCommand.ObserveScore;
import org.throughline.outcomes.trajectory.domain.TrajectoryCommand.Observed;
import org.throughline.outcomes.trajectory.domain.TrajectoryCommand.WithdrawScore;
import org.throughline.outcomes.trajectory.domain.TrajectoryEvent;
import org.throughline.outcomes.trajectory.domain.TrajectoryEvent.BaselineSet;
import org.throughline.outcomes.trajectory.domain.TrajectoryEvent.InstrumentPublished;
import org.throughline.outcomes.trajectory.domain.TrajectoryEvent.ReliableChangeDetected;
import org.throughline.outcomes.trajectory.domain.TrajectoryEvent.ScoreObserved;
import org.throughline.outcomes.trajectory.domain.TrajectoryEvent.ScoreWithdrawn;
import org.throughline.outcomes.trajectory.domain.TrajectoryRefusal;
import org.throughline.outcomes.trajectory.domain.TrajectoryRefusal.DefinitionUnknown;
import org.throughline.outcomes.trajectory.domain.TrajectoryRefusal.ScoreDiffers;
import org.throughline.outcomes.trajectory.domain.TrajectoryRefusal.ScoreOutOfRange;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.testkit.Scenario;
import org.throughline.platform.testkit.Seeds;

/** Two totals differ reliably by the numbers of their instrument, in the direction that is worse on it. */
class ChangeTest {
    private static final TrajectoryDeciding DECIDING = new TrajectoryDeciding(INSTRUMENTS);

    private final Scenario<TrajectoryCommand, Trajectory, TrajectoryEvent, TrajectoryRefusal> nothing =
            Scenario.of(DECIDING);

    static Stream<Long> seeds() {
        return Seeds.upTo(20);
    }

    private static ObserveScore observe(String instrument, int version, UUID assessment, int total, int days) {
        return new ObserveScore(
                PARTICIPANT,
                instrument,
                assessment,
                new Observed(version, total, false, Mode.SELF, Point.ONGOING, NOON.plusSeconds(86_400L * days)),
                NOON);
    }

    private static ObserveScore first(String instrument, int total) {
        return observe(instrument, 1, ASSESSMENT, total, 0);
    }

    private static ObserveScore second(String instrument, int total) {
        return observe(instrument, 1, SECOND, total, 7);
    }

    private static List<TrajectoryEvent> decided(Trajectory state, TrajectoryCommand command) {
        return switch (DECIDING.decide(state, command)) {
            case Decision.Accepted<TrajectoryEvent, TrajectoryRefusal> accepted -> accepted.events();
            case Decision.Refused<TrajectoryEvent, TrajectoryRefusal> refused ->
                throw new AssertionError("refused: " + refused.reason());
        };
    }

    private static Trajectory after(TrajectoryCommand... commands) {
        Trajectory state = DECIDING.initial();
        for (TrajectoryCommand command : commands) {
            for (TrajectoryEvent event : decided(state, command)) {
                state = DECIDING.evolve(state, event);
            }
        }
        return state;
    }

    private static List<ChangeStatus> statuses(List<TrajectoryEvent> events) {
        return events.stream()
                .filter(ReliableChangeDetected.class::isInstance)
                .map(event -> ((ReliableChangeDetected) event).status())
                .toList();
    }

    @ParameterizedTest(name = "{0}: {1} to {2} is {3}")
    @CsvSource({
        "PHQ-9, 17, 8, RECOVERED",
        "PHQ-9, 17, 9, RECOVERED",
        "PHQ-9, 17, 10, RELIABLY_IMPROVED",
        "PHQ-9, 17, 11, RELIABLY_IMPROVED",
        "PHQ-9, 17, 12, none",
        "PHQ-9, 10, 4, RECOVERED",
        "PHQ-9, 9, 3, RELIABLY_IMPROVED",
        "PHQ-9, 10, 16, RELIABLY_DETERIORATED",
        "PHQ-9, 10, 15, none",
        "GAD-7, 8, 4, RECOVERED",
        "GAD-7, 7, 3, RELIABLY_IMPROVED",
        "GAD-7, 12, 8, RELIABLY_IMPROVED",
        "GAD-7, 11, 8, none",
        "GAD-7, 8, 12, RELIABLY_DETERIORATED",
        "GAD-7, 8, 11, none",
        "PCL-5, 43, 28, RECOVERED",
        "PCL-5, 44, 29, RELIABLY_IMPROVED",
        "PCL-5, 43, 29, none",
        "PCL-5, 29, 14, RECOVERED",
        "PCL-5, 28, 13, RELIABLY_IMPROVED",
        "PCL-5, 30, 45, RELIABLY_DETERIORATED",
        "PCL-5, 30, 44, none",
        "WHO-5, 48, 60, RECOVERED",
        "WHO-5, 48, 56, none",
        "WHO-5, 52, 64, RELIABLY_IMPROVED",
        "WHO-5, 32, 44, RELIABLY_IMPROVED",
        "WHO-5, 60, 48, RELIABLY_DETERIORATED",
        "WHO-5, 60, 52, none",
        "BARC-10, 10, 60, none",
        "AUDIT, 40, 0, none",
        "DAST-10, 10, 0, none",
        "ASRM, 20, 0, none"
    })
    void a_change_is_what_the_instruments_numbers_make_of_it(String instrument, int from, int to, String status) {
        List<ChangeStatus> found = statuses(decided(after(first(instrument, from)), second(instrument, to)));
        assertThat(found).isEqualTo(status.equals("none") ? List.of() : List.of(ChangeStatus.valueOf(status)));
    }

    @Test
    void the_first_score_is_the_baseline_and_a_repeat_changes_nothing() {
        ObserveScore first = first("PCL-5", 40);
        ScoreObserved observed = new ScoreObserved(
                PARTICIPANT, "PCL-5", "PCL-5 month", ASSESSMENT, 1, 40, false, Mode.SELF, Point.ONGOING, NOON);
        nothing.when(first)
                .thenAccepted(observed, new BaselineSet(PARTICIPANT, "PCL-5", "PCL-5 month", ASSESSMENT, 40, NOON))
                .when(first)
                .thenNothingNew();
        nothing.given(observed).when(first("PCL-5", 41)).thenRefused(new ScoreDiffers(ASSESSMENT));
    }

    @Test
    void a_score_out_of_range_or_of_no_definition_is_refused() {
        nothing.when(first("BARC-10", 9)).thenRefused(new ScoreOutOfRange(ASSESSMENT));
        nothing.when(first("BARC-10", 61)).thenRefused(new ScoreOutOfRange(ASSESSMENT));
        nothing.when(first("HOPE-2", 3)).thenRefused(new DefinitionUnknown(ASSESSMENT));
    }

    @Test
    void versions_of_one_family_compare() {
        assertThat(statuses(decided(after(first("PHQ-9", 17)), observe("PHQ-9", 2, SECOND, 8, 7))))
                .containsExactly(ChangeStatus.RECOVERED);
    }

    @Test
    void families_never_compare() {
        InstrumentPublished first = new InstrumentPublished(Sound.DEFINITION);
        InstrumentPublished other =
                new InstrumentPublished(Sound.definition("HOPE-2", "HOPE-2 month", 2, Sound.SAFETY));
        Trajectory known = nothing.given(first, other).state();
        Trajectory one = known;
        for (TrajectoryEvent event : decided(known, first("HOPE-2", 6))) {
            one = DECIDING.evolve(one, event);
        }
        assertThat(statuses(decided(one, observe("HOPE-2", 1, SECOND, 0, 7)))).hasSize(1);
        assertThat(statuses(decided(one, observe("HOPE-2", 2, SECOND, 0, 7)))).isEmpty();
    }

    /** The correction is a score of its own; the old one is withdrawn and the status said anew. */
    @Test
    void a_correction_says_the_status_anew() {
        Trajectory wrong = after(first("PHQ-9", 17), second("PHQ-9", 8));
        List<TrajectoryEvent> withdrawn = decided(wrong, new WithdrawScore(PARTICIPANT, "PHQ-9", SECOND, NOON));
        assertThat(withdrawn.getFirst()).isInstanceOf(ScoreWithdrawn.class);
        assertThat(statuses(withdrawn)).containsExactly(ChangeStatus.NO_RELIABLE_CHANGE);
        Trajectory corrected = wrong;
        for (TrajectoryEvent event : withdrawn) {
            corrected = DECIDING.evolve(corrected, event);
        }
        assertThat(statuses(decided(corrected, observe("PHQ-9", 1, id(20), 11, 7))))
                .containsExactly(ChangeStatus.RELIABLY_IMPROVED);
    }

    @Test
    void a_stream_does_not_tell_which_instrument_it_is_of() {
        assertThat(TrajectoryDeciding.trajectory(PARTICIPANT, "PHQ-9"))
                .isEqualTo("trajectory/" + PARTICIPANT + "/PHQ-9");
        assertThat(TrajectoryDeciding.trajectory(PARTICIPANT, "AUDIT"))
                .isEqualTo("trajectory/" + PARTICIPANT + "/baf59904-c119-3705-a351-e642531e9aed");
    }

    /** Scores arrive in any order. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_last_status_said_depends_on_the_scores_and_not_on_their_order(long seed) {
        Random random = new Random(seed);
        List<TrajectoryCommand> commands = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            commands.add(observe("WHO-5", 1, id(30 + i), 4 * random.nextInt(26), i));
        }
        Trajectory inOrder = after(commands.toArray(TrajectoryCommand[]::new));
        Collections.shuffle(commands, random);
        Trajectory shuffled = after(commands.toArray(TrajectoryCommand[]::new));
        assertThat(shuffled.announced().getOrDefault("WHO-5 two weeks", ChangeStatus.NO_RELIABLE_CHANGE))
                .isEqualTo(inOrder.announced().getOrDefault("WHO-5 two weeks", ChangeStatus.NO_RELIABLE_CHANGE));
    }
}
