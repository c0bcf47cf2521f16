package org.throughline.treatmentplan.specimen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.testkit.Scenario;
import org.throughline.platform.testkit.Seeds;
import org.throughline.platform.testkit.StateDiagram;
import org.throughline.treatmentplan.GoldenEvents;
import org.throughline.treatmentplan.Kept;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.specimen.domain.Panel;
import org.throughline.treatmentplan.specimen.domain.Panel.Analyte;
import org.throughline.treatmentplan.specimen.domain.Report;
import org.throughline.treatmentplan.specimen.domain.Report.Finding;
import org.throughline.treatmentplan.specimen.domain.Report.Outcome;
import org.throughline.treatmentplan.specimen.domain.Report.Stage;
import org.throughline.treatmentplan.specimen.domain.Specimen;
import org.throughline.treatmentplan.specimen.domain.SpecimenCommand;
import org.throughline.treatmentplan.specimen.domain.SpecimenCommand.CollectSpecimen;
import org.throughline.treatmentplan.specimen.domain.SpecimenCommand.DisputeResult;
import org.throughline.treatmentplan.specimen.domain.SpecimenCommand.MarkSpecimenEnteredInError;
import org.throughline.treatmentplan.specimen.domain.SpecimenCommand.OrderSpecimen;
import org.throughline.treatmentplan.specimen.domain.SpecimenCommand.ReportResult;
import org.throughline.treatmentplan.specimen.domain.SpecimenEvent;
import org.throughline.treatmentplan.specimen.domain.SpecimenEvent.ParticipantAdmitted;
import org.throughline.treatmentplan.specimen.domain.SpecimenEvent.SpecimenCollected;
import org.throughline.treatmentplan.specimen.domain.SpecimenEvent.SpecimenDisputed;
import org.throughline.treatmentplan.specimen.domain.SpecimenEvent.SpecimenMarkedEnteredInError;
import org.throughline.treatmentplan.specimen.domain.SpecimenEvent.SpecimenOrderDetailed;
import org.throughline.treatmentplan.specimen.domain.SpecimenEvent.SpecimenOrdered;
import org.throughline.treatmentplan.specimen.domain.SpecimenEvent.SpecimenResulted;
import org.throughline.treatmentplan.specimen.domain.SpecimenRefusal;
import org.throughline.treatmentplan.specimen.domain.SpecimenRefusal.AlreadyCollected;
import org.throughline.treatmentplan.specimen.domain.SpecimenRefusal.EpisodeUnknown;
import org.throughline.treatmentplan.specimen.domain.SpecimenRefusal.NotWhoOrdered;
import org.throughline.treatmentplan.specimen.domain.SpecimenRefusal.NothingToDispute;
import org.throughline.treatmentplan.specimen.domain.SpecimenRefusal.SpecimenIsInError;
import org.throughline.treatmentplan.specimen.domain.SpecimenRefusal.SpecimenUnknown;
import org.throughline.treatmentplan.specimen.domain.SpecimenRefusal.YetToCome;
import org.throughline.treatmentplan.specimen.domain.Standing;

class SpecimenTest {
    private static final Path PAGE = Path.of("../docs/states/specimen.md");
    private static final String HEAD = """
            # States of a drug screen

            Drawn from the rules by a test that asks for everything in every state; the build fails if this page differs. A
            quick test leaves what it detected `Unconfirmed` until a confirmatory one looks for it; a dispute changes nothing
            that was found.

            """;

    private static final UUID PERSON = new UUID(22, 1);
    private static final UUID EPISODE = new UUID(22, 2);
    private static final UUID ID = new UUID(22, 3);
    private static final Instant NOON = Instant.parse("2026-04-20T12:00:00Z");
    private static final Instant LATER = NOON.plus(Duration.ofHours(3));
    private static final Text WORDS = new Text("An example.");
    private static final Panel PANEL = new Panel("five", List.of(new Analyte("AMP", 500), new Analyte("COC", 150)));

    private static final ParticipantAdmitted ADMITTED = new ParticipantAdmitted(PERSON, EPISODE);
    private static final SpecimenOrdered ORDERED = new SpecimenOrdered(PERSON, ID);
    private static final SpecimenOrderDetailed DETAILED =
            new SpecimenOrderDetailed(PERSON, EPISODE, ID, PANEL, true, List.of(), "clinician-a", Role.CLINICIAN, NOON);
    private static final SpecimenCollected COLLECTED = collected(false);
    private static final SpecimenDisputed DISPUTED =
            new SpecimenDisputed(PERSON, ID, WORDS, "clinician-a", Role.CLINICIAN, LATER);
    private static final Report QUICK = report(Stage.PRESUMPTIVE, Outcome.DETECTED);
    private static final Report SURE = report(Stage.CONFIRMATORY, Outcome.DETECTED);
    private static final Report NOTHING_THERE = report(Stage.CONFIRMATORY, Outcome.NOT_DETECTED);

    private static final SpecimenMarkedEnteredInError MISTAKE =
            new SpecimenMarkedEnteredInError(PERSON, ID, WORDS, "clinician-a", Role.CLINICIAN, LATER);

    private static SpecimenCollected collected(boolean afterResult) {
        return new SpecimenCollected(PERSON, ID, true, "clinician-a", Role.CLINICIAN, NOON, afterResult);
    }

    private static Report report(Stage stage, Outcome cocaine) {
        return new Report(stage, List.of(new Finding("COC", cocaine)), new Text("A laboratory"), LATER);
    }

    private static SpecimenResulted resulted(Report report, Standing standing, boolean collectionKnown) {
        return new SpecimenResulted(
                PERSON, EPISODE, ID, report, standing, List.of(), collectionKnown, "clinician-a", Role.CLINICIAN);
    }

    private static OrderSpecimen order() {
        return new OrderSpecimen(ID, EPISODE, PANEL, true, List.of(), "clinician-a", Role.CLINICIAN, NOON);
    }

    private static CollectSpecimen collect(boolean observed, Instant at) {
        return new CollectSpecimen(ID, observed, "clinician-a", Role.CLINICIAN, at, LATER);
    }

    private static ReportResult say(Report report) {
        return new ReportResult(ID, report, "clinician-a", Role.CLINICIAN, LATER);
    }

    private static DisputeResult dispute(Instant at) {
        return new DisputeResult(ID, WORDS, "clinician-a", Role.CLINICIAN, at, LATER);
    }

    private static MarkSpecimenEnteredInError mark(String by, Role role) {
        return new MarkSpecimenEnteredInError(ID, WORDS, by, role, LATER);
    }

    private static Scenario<SpecimenCommand, Specimen, SpecimenEvent, SpecimenRefusal> ordered(SpecimenEvent... more) {
        return Scenario.of(new SpecimenDeciding())
                .given(ADMITTED, ORDERED, DETAILED)
                .given(more);
    }

    @Test
    void it_is_ordered_taken_resulted_and_disputed_each_once() {
        Scenario.of(new SpecimenDeciding())
                .given(ADMITTED)
                .when(order())
                .thenAccepted(ORDERED, DETAILED)
                .when(collect(true, NOON))
                .thenAccepted(COLLECTED)
                .when(say(QUICK))
                .thenAccepted(resulted(QUICK, Standing.UNCONFIRMED, true))
                .when(dispute(LATER))
                .thenAccepted(DISPUTED);
        var all = ordered(COLLECTED, resulted(QUICK, Standing.UNCONFIRMED, true), DISPUTED);
        all.when(order()).thenNothingNew();
        all.when(collect(true, NOON)).thenNothingNew();
        all.when(say(QUICK)).thenNothingNew();
        all.when(dispute(LATER)).thenNothingNew();
    }

    @Test
    void a_confirmatory_test_confirms_or_clears_what_a_quick_one_detected() {
        var quick = ordered(COLLECTED, resulted(QUICK, Standing.UNCONFIRMED, true));
        quick.when(say(SURE)).thenAccepted(resulted(SURE, Standing.CONFIRMED, true));
        quick.when(say(NOTHING_THERE)).thenAccepted(resulted(NOTHING_THERE, Standing.NOT_DETECTED, true));
        Report unread = report(Stage.CONFIRMATORY, Outcome.INVALID);
        quick.when(say(unread)).thenAccepted(resulted(unread, Standing.UNCONFIRMED, true));
        Report spoilt = report(Stage.PRESUMPTIVE, Outcome.INVALID);
        ordered(COLLECTED).when(say(spoilt)).thenAccepted(resulted(spoilt, Standing.INCONCLUSIVE, true));
        Report clean = report(Stage.PRESUMPTIVE, Outcome.NOT_DETECTED);
        ordered(COLLECTED)
                .when(say(clean))
                .thenAccepted(resulted(clean, Standing.NOT_DETECTED, true))
                .when(say(unread))
                .thenAccepted(resulted(unread, Standing.INCONCLUSIVE, true));
        assertThat(quick.state().standing()).contains(Standing.UNCONFIRMED);
        assertThat(ordered().state().standing()).isEmpty();
        assertThat(Stream.of(Standing.values()).filter(Standing::detected))
                .containsExactly(Standing.UNCONFIRMED, Standing.CONFIRMED);
    }

    @Test
    void a_result_is_kept_although_nobody_recorded_who_took_the_specimen() {
        ordered()
                .when(say(QUICK))
                .thenAccepted(resulted(QUICK, Standing.UNCONFIRMED, false))
                .when(collect(true, NOON))
                .thenAccepted(collected(true));
    }

    @Test
    void what_nobody_ordered_to_be_looked_for_is_kept_and_flagged() {
        Report wider = new Report(
                Stage.PRESUMPTIVE,
                List.of(new Finding("THC", Outcome.DETECTED), new Finding("COC", Outcome.NOT_DETECTED)),
                WORDS,
                LATER);
        ordered()
                .when(say(wider))
                .thenAccepted(new SpecimenResulted(
                        PERSON,
                        EPISODE,
                        ID,
                        wider,
                        Standing.UNCONFIRMED,
                        List.of("THC"),
                        false,
                        "clinician-a",
                        Role.CLINICIAN));
    }

    @Test
    void what_could_not_be_read_takes_back_nothing_of_the_same_stage() {
        Report unread = new Report(
                Stage.CONFIRMATORY, List.of(new Finding("COC", Outcome.INVALID)), WORDS, LATER.plusSeconds(1));
        assertThat(entered(List.of(SURE, unread))).isEqualTo(Standing.CONFIRMED);
        assertThat(entered(List.of(unread, SURE))).isEqualTo(Standing.CONFIRMED);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void reports_come_to_the_same_in_whatever_order_they_are_entered(long seed) {
        Random random = new Random(seed);
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Outcome[] outcomes = Outcome.values();
            Finding finding =
                    new Finding(random.nextBoolean() ? "AMP" : "COC", outcomes[random.nextInt(outcomes.length)]);
            Stage stage = random.nextBoolean() ? Stage.CONFIRMATORY : Stage.PRESUMPTIVE;
            reports.add(new Report(stage, List.of(finding), WORDS, NOON.plusSeconds(i)));
        }
        Standing expected = entered(reports);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(reports, random);
            assertThat(entered(reports)).isEqualTo(expected);
        }
    }

    private static Standing entered(List<Report> reports) {
        Specimen specimen = ordered().state();
        for (Report report : reports) {
            ReportResult command =
                    new ReportResult(ID, report, "clinician-a", Role.CLINICIAN, LATER.plus(Duration.ofHours(1)));
            if (Specimen.decide(specimen, command)
                    instanceof Decision.Accepted<SpecimenEvent, SpecimenRefusal>(var events)) {
                for (SpecimenEvent event : events) {
                    specimen = Specimen.evolve(specimen, event);
                }
            }
        }
        return specimen.standing().orElseThrow();
    }

    @Test
    void whoever_ordered_it_or_a_medical_director_says_that_it_is_a_mistake_and_nothing_is_added_then() {
        var mistaken =
                ordered(COLLECTED).when(mark("clinician-a", Role.CLINICIAN)).thenAccepted(MISTAKE);
        mistaken.when(mark("clinician-a", Role.CLINICIAN)).thenNothingNew();
        assertThat(mistaken.state().error()).contains(MISTAKE);
        assertThat(mistaken.state().ordered()).as("it is kept").contains(DETAILED);
        ordered()
                .when(mark("director-a", Role.MEDICAL_DIRECTOR))
                .thenAccepted(new SpecimenMarkedEnteredInError(
                        PERSON, ID, WORDS, "director-a", Role.MEDICAL_DIRECTOR, LATER));
        ordered().when(mark("clinician-b", Role.CLINICIAN)).thenRefused(new NotWhoOrdered(ID));
        ordered(MISTAKE).when(collect(true, NOON)).thenRefused(new SpecimenIsInError(ID));
        ordered(MISTAKE).when(say(QUICK)).thenRefused(new SpecimenIsInError(ID));
        ordered(resulted(QUICK, Standing.UNCONFIRMED, false), MISTAKE)
                .when(dispute(LATER))
                .thenRefused(new SpecimenIsInError(ID));
    }

    @Test
    void what_cannot_be_is_refused() {
        Scenario<SpecimenCommand, Specimen, SpecimenEvent, SpecimenRefusal> nobody =
                Scenario.of(new SpecimenDeciding());
        nobody.when(order()).thenRefused(new EpisodeUnknown(EPISODE));
        nobody.when(collect(true, NOON)).thenRefused(new SpecimenUnknown(ID));
        nobody.when(say(QUICK)).thenRefused(new SpecimenUnknown(ID));
        nobody.when(dispute(LATER)).thenRefused(new SpecimenUnknown(ID));
        nobody.when(mark("clinician-a", Role.CLINICIAN)).thenRefused(new SpecimenUnknown(ID));
        ordered().when(dispute(LATER)).thenRefused(new NothingToDispute(ID));
        ordered(COLLECTED).when(collect(false, NOON)).thenRefused(new AlreadyCollected(ID));
    }

    @Test
    void what_is_yet_to_come_is_refused() {
        Instant ahead = LATER.plusMillis(1);
        Report early = new Report(Stage.PRESUMPTIVE, QUICK.findings(), WORDS, ahead);
        ordered().when(collect(true, ahead)).thenRefused(new YetToCome(ID, ahead));
        ordered().when(say(early)).thenRefused(new YetToCome(ID, ahead));
        ordered(resulted(QUICK, Standing.UNCONFIRMED, false))
                .when(dispute(ahead))
                .thenRefused(new YetToCome(ID, ahead));
    }

    @Test
    void panels_and_reports_have_bounds_and_print_nothing() {
        Analyte one = new Analyte("AMP", 0);
        refused(() -> new Analyte("a b", 1));
        refused(() -> new Analyte("AMP", -1));
        refused(() -> new Panel("not a code", List.of(one)));
        refused(() -> new Panel("five", List.of()));
        refused(() -> new Panel("five", List.of(one, one)));
        refused(() -> new Panel(
                "five",
                IntStream.rangeClosed(0, Panel.ANALYTES_MAX)
                        .mapToObj(i -> new Analyte("A" + i, 0))
                        .toList()));
        Finding finding = new Finding("AMP", Outcome.DETECTED);
        refused(() -> new Report(Stage.PRESUMPTIVE, List.of(), WORDS, NOON));
        refused(() -> new Report(Stage.PRESUMPTIVE, List.of(finding, finding), WORDS, NOON));
        refused(() -> new Report(
                Stage.PRESUMPTIVE,
                IntStream.rangeClosed(0, Panel.ANALYTES_MAX)
                        .mapToObj(i -> new Finding("A" + i, Outcome.DETECTED))
                        .toList(),
                WORDS,
                NOON));
        refused(() -> new OrderSpecimen(ID, EPISODE, PANEL, false, List.of(WORDS, WORDS), "a", Role.CLINICIAN, NOON));
        assertThat(Stream.of(PANEL, finding).map(Object::toString)).allMatch(text -> text.endsWith("[redacted]"));
    }

    private static void refused(Runnable made) {
        assertThatIllegalArgumentException().isThrownBy(made::run);
    }

    @Test
    void every_stored_form_still_loads_and_is_written_as_it_was() throws IOException {
        GoldenEvents.hold(
                new SpecimenDeciding().catalogue(),
                List.of(ORDERED, DETAILED, COLLECTED, resulted(QUICK, Standing.UNCONFIRMED, true), DISPUTED, MISTAKE));
    }

    @Test
    void every_command_in_every_state_does_what_the_page_says() {
        Kept.same(
                PAGE,
                HEAD
                        + new StateDiagram<SpecimenCommand, Specimen, SpecimenEvent, SpecimenRefusal>(
                                        new SpecimenDeciding(), SpecimenTest::name)
                                .state(List.of())
                                .state(List.of(ADMITTED, ORDERED, DETAILED))
                                .state(List.of(ADMITTED, ORDERED, DETAILED, COLLECTED))
                                .state(List.of(
                                        ORDERED, DETAILED, resulted(NOTHING_THERE, Standing.NOT_DETECTED, false)))
                                .state(List.of(ORDERED, DETAILED, resulted(QUICK, Standing.UNCONFIRMED, false)))
                                .state(List.of(ORDERED, DETAILED, resulted(SURE, Standing.CONFIRMED, false)))
                                .state(List.of(ORDERED, DETAILED, MISTAKE))
                                .command("ordered", order())
                                .command("taken", collect(true, NOON))
                                .command("quick test detects", say(QUICK))
                                .command("confirmatory test detects", say(SURE))
                                .command("confirmatory test clears", say(NOTHING_THERE))
                                .command("disputed", dispute(LATER))
                                .command("entered in error", mark("clinician-a", Role.CLINICIAN))
                                .page());
    }

    private static String name(Specimen specimen) {
        if (specimen.ordered().isEmpty()) {
            return "Unknown";
        }
        if (specimen.error().isPresent()) {
            return "InError";
        }
        return specimen.standing()
                .map(standing -> switch (standing) {
                    case NOT_DETECTED -> "NotDetected";
                    case INCONCLUSIVE -> "Inconclusive";
                    case UNCONFIRMED -> "Unconfirmed";
                    case CONFIRMED -> "Confirmed";
                })
                .orElse(specimen.collected().isPresent() ? "Taken" : "Ordered");
    }

    static Stream<Long> seeds() {
        return Seeds.upTo(20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_is_accepted_replays_and_nothing_is_confirmed_without_a_confirmatory_test(long seed) {
        Random random = new Random(seed);
        var specimen = ordered();
        for (int i = 0; i < 30; i++) {
            SpecimenCommand command = command(random);
            if (Specimen.decide(specimen.state(), command)
                    instanceof Decision.Accepted<SpecimenEvent, SpecimenRefusal>(var events)) {
                specimen = specimen.when(command).thenAccepted(events);
            }
            boolean sure = specimen.state().results().stream()
                    .map(SpecimenResulted::report)
                    .filter(report -> report.stage() == Stage.CONFIRMATORY)
                    .flatMap(report -> report.findings().stream())
                    .anyMatch(finding -> finding.outcome() == Outcome.DETECTED);
            assertThat(specimen.state()
                                    .standing()
                                    .filter(Standing.CONFIRMED::equals)
                                    .isPresent()
                            && !sure)
                    .isFalse();
        }
    }

    private static SpecimenCommand command(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> collect(random.nextBoolean(), NOON.plusSeconds(random.nextInt(5)));
            case 1 -> dispute(LATER.minusSeconds(random.nextInt(5)));
            default -> {
                Outcome[] outcomes = Outcome.values();
                Finding finding =
                        new Finding(random.nextBoolean() ? "AMP" : "COC", outcomes[random.nextInt(outcomes.length)]);
                Stage stage = random.nextInt(4) == 0 ? Stage.CONFIRMATORY : Stage.PRESUMPTIVE;
                yield say(new Report(stage, List.of(finding), WORDS, LATER.minusSeconds(random.nextInt(50))));
            }
        };
    }
}
