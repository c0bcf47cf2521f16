package org.throughline.outcomes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.disclosure.clearing.ClearingDeciding;
import org.throughline.disclosure.clearing.ClearingSamples;
import org.throughline.disclosure.domain.ClearingEvent;
import org.throughline.disclosure.domain.LedgerEvent;
import org.throughline.disclosure.ledger.LedgerDeciding;
import org.throughline.disclosure.ledger.LedgerSamples;
import org.throughline.outcomes.alert.AlertCatalogue;
import org.throughline.outcomes.alumni.AlumniCatalogue;
import org.throughline.outcomes.assessment.AssessmentCatalogue;
import org.throughline.outcomes.assessment.domain.AssessmentEvent;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.AssessmentRecorded;
import org.throughline.outcomes.handoff.HandoffCatalogue;
import org.throughline.outcomes.instrument.InstrumentCatalogue;
import org.throughline.outcomes.instrument.domain.Findings;
import org.throughline.outcomes.instrument.domain.Sex;
import org.throughline.outcomes.invitation.InvitationCatalogue;
import org.throughline.outcomes.schedule.ScheduleCatalogue;
import org.throughline.outcomes.timeline.TimelineCatalogue;
import org.throughline.outcomes.trajectory.TrajectoryDeciding;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventRecords;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.decider.EventType.Visibility;

/** What was once stored loads for ever, and what is written now is what the files say. */
class GoldenTest {
    private static final Catalogue<LedgerEvent.OfService> DISCLOSURES = new LedgerDeciding("outcomes").catalogue();
    private static final Catalogue<ClearingEvent> CLEARINGS = new ClearingDeciding("outcomes").catalogue();
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Path EXAMPLES = Path.of("src/main/resources/contracts/events");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Catalogue<?> TRAJECTORIES = new TrajectoryDeciding(Known.INSTRUMENTS).catalogue();

    /** One event with the catalogue it is stored by. */
    record Golden<E>(Catalogue<E> catalogue, E event) {
        EventType<? extends E> type() {
            return catalogue.typeOf(event);
        }

        Path file() {
            return GOLDEN.resolve(fileOf(type().name(), type().revision()));
        }

        String written() throws IOException {
            String json = new String(new EventRecords<>(catalogue).json(event), UTF_8);
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(json)) + "\n";
        }

        E read() throws IOException {
            return new EventRecords<>(catalogue).read(type().name(), type().revision(), Files.readAllBytes(file()));
        }

        @Override
        public String toString() {
            return type().name();
        }
    }

    private static String fileOf(String type, int revision) {
        return type + ".rev" + revision + ".json";
    }

    private static <E> Stream<Golden<?>> golden(Catalogue<E> catalogue, List<? extends E> samples) {
        return samples.stream().map(event -> new Golden<>(catalogue, event));
    }

    static Stream<Golden<?>> all() {
        return Stream.of(
                        golden(AssessmentCatalogue.CATALOGUE, EventSamples.assessments()),
                        golden(InvitationCatalogue.CATALOGUE, EventSamples.invitations()),
                        golden(AlertCatalogue.CATALOGUE, EventSamples.alerts()),
                        golden(new TrajectoryDeciding(Known.INSTRUMENTS).catalogue(), EventSamples.trajectories()),
                        golden(InstrumentCatalogue.CATALOGUE, EventSamples.instruments()),
                        golden(HandoffCatalogue.CATALOGUE, EventSamples.handoffs()),
                        golden(AlumniCatalogue.CATALOGUE, EventSamples.alumni()),
                        golden(ScheduleCatalogue.CATALOGUE, EventSamples.schedules()),
                        golden(DISCLOSURES, LedgerSamples.ALL),
                        golden(CLEARINGS, ClearingSamples.ALL))
                .flatMap(golden -> golden);
    }

    static Stream<Golden<?>> published() {
        return all().filter(golden -> golden.type().visibility() == Visibility.PUBLISHED);
    }

    /** The types this service decides; two features may list the same. */
    private static Set<EventType<?>> decided() {
        return Stream.of(
                        AssessmentCatalogue.CATALOGUE,
                        AlertCatalogue.CATALOGUE,
                        TRAJECTORIES,
                        InstrumentCatalogue.CATALOGUE,
                        HandoffCatalogue.CATALOGUE,
                        ScheduleCatalogue.CATALOGUE,
                        AlumniCatalogue.CATALOGUE,
                        TimelineCatalogue.CATALOGUE,
                        DISCLOSURES,
                        CLEARINGS)
                .<EventType<?>>flatMap(Catalogue::types)
                .filter(type -> type.visibility() != Visibility.TOLD)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void what_is_written_is_what_the_file_says_and_the_file_loads(Golden<?> golden) throws IOException {
        Kept.same(golden.file(), golden.written());
        assertThat(golden.read()).isEqualTo(golden.event());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("published")
    void the_example_of_a_published_type_is_what_is_written(Golden<?> golden) throws IOException {
        Kept.same(EXAMPLES.resolve(golden + ".example.json"), golden.written());
    }

    /** Before there were instruments that are no sum, or whose cut-off asks for the sex. */
    @Test
    void an_assessment_of_the_first_revision_says_what_it_did_not_ask() throws IOException {
        String type = "outcomes.assessment-recorded.v1";
        byte[] stored = Files.readAllBytes(GOLDEN.resolve(fileOf(type, 1)));
        AssessmentEvent read = new EventRecords<>(AssessmentCatalogue.CATALOGUE).read(type, 1, stored);
        assertThat(read).isInstanceOfSatisfying(AssessmentRecorded.class, recorded -> {
            assertThat(recorded.total()).isEqualTo(14);
            assertThat(recorded.sex()).isEqualTo(Sex.UNKNOWN);
            assertThat(recorded.findings())
                    .isEqualTo(new Findings(true, List.of(), List.of(), List.of(), List.of(), List.of()));
        });
        byte[] open = new String(stored, UTF_8)
                .replace("[ 2, 2, 1, 3, 0, 1, 2, 1, 2 ]", "[ 2, -1, 1, 3, 0, 1, 2, 1, -1 ]")
                .replace("\"scorable\" : true", "\"scorable\" : false")
                .getBytes(UTF_8);
        assertThat(new EventRecords<>(AssessmentCatalogue.CATALOGUE).read(type, 1, open))
                .isInstanceOfSatisfying(AssessmentRecorded.class, recorded -> {
                    assertThat(recorded.findings().complete()).isFalse();
                    assertThat(recorded.findings().missing()).containsExactly(2, 9);
                });
    }

    @Test
    void an_alert_of_the_first_revision_was_shown_when_it_was_raised() throws IOException {
        String type = AssessmentCatalogue.SAFETY_ALERT_RAISED.name();
        byte[] stored = Files.readAllBytes(GOLDEN.resolve(fileOf(type, 1)));
        assertThat(new EventRecords<>(AlertCatalogue.CATALOGUE).read(type, 1, stored))
                .isEqualTo(EventSamples.alerts().getFirst());
    }

    @Test
    void every_type_of_this_service_has_a_sample() {
        assertThat(all().map(Golden::toString))
                .containsExactlyInAnyOrderElementsOf(
                        decided().stream().map(EventType::name).toList());
    }

    @Test
    void every_revision_of_every_type_has_a_file_and_every_file_is_of_one() throws IOException {
        List<String> revisions = decided().stream()
                .flatMap(type ->
                        IntStream.rangeClosed(1, type.revision()).mapToObj(revision -> fileOf(type.name(), revision)))
                .toList();
        try (Stream<Path> files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(revisions);
        }
    }
}
