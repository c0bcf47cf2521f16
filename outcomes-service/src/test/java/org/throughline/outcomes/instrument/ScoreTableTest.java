package org.throughline.outcomes.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.outcomes.Known.INSTRUMENTS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.outcomes.instrument.domain.Findings;
import org.throughline.outcomes.instrument.domain.Findings.Screening;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition;
import org.throughline.outcomes.instrument.domain.Score;
import org.throughline.outcomes.instrument.domain.Scoring.Band;
import org.throughline.outcomes.instrument.domain.Scoring.Cut;
import org.throughline.outcomes.instrument.domain.Sex;

/**
 * What the published sources say answers come to, one row each.
 *
 * <p>{@code scores.csv}: answers in order, {@code -} where none was given; the total, {@code -} where there is none; the cut
 * as {@code +} (reached) or {@code -}, its total and whose it is; subscales, patterns and the next instrument; the source.
 */
class ScoreTableTest {
    private static final Path TABLE = Path.of("src/test/resources/instruments/scores.csv");
    private static final int COLUMNS = 11;

    record Row(String line, List<String> cells) {
        static Row of(String line) {
            return new Row(line, List.of(line.split(";", COLUMNS)));
        }

        String instrument() {
            return cells.getFirst();
        }

        InstrumentDefinition definition() {
            return INSTRUMENTS
                    .find(instrument(), Integer.parseInt(cells.get(1)))
                    .orElseThrow();
        }

        Score score() {
            return Score.of(definition(), answers(), Sex.valueOf(cells.get(2)));
        }

        List<Integer> answers() {
            return Arrays.stream(cells.get(3).split(" ", -1)).map(Row::number).toList();
        }

        int total() {
            return number(cells.get(4));
        }

        private static int number(String cell) {
            return cell.equals("-") ? -1 : Integer.parseInt(cell);
        }

        @Override
        public String toString() {
            return line;
        }
    }

    static List<Row> rows() throws IOException {
        return Files.readAllLines(TABLE).stream().skip(1).map(Row::of).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void answers_come_to_what_the_source_says(Row row) {
        Score score = row.score();
        assertThat(List.of(
                        written(score.total()),
                        said(score.prorated()),
                        score.band(),
                        said(score.findings().complete()),
                        screening(score.findings()),
                        found(score.findings())))
                .isEqualTo(row.cells().subList(4, 10));
        assertThat(score.scorable()).isEqualTo(row.total() >= 0);
    }

    private static String written(int total) {
        return total < 0 ? "-" : Integer.toString(total);
    }

    private static String said(boolean holds) {
        return holds ? "yes" : "no";
    }

    private static String screening(Findings findings) {
        return findings.screening().stream()
                .map(one -> (one.positive() ? "+" : "-") + one.cut() + "/" + one.basis())
                .findFirst()
                .orElse("none");
    }

    private static String found(Findings findings) {
        String all = Stream.of(
                        findings.subscales().stream().map(one -> one.name() + "=" + written(one.total())),
                        findings.patterns().stream().map(one -> one.name() + "=" + one.presence()),
                        findings.next().stream().map(one -> "next:" + one))
                .flatMap(part -> part)
                .collect(Collectors.joining(","));
        return all.isEmpty() ? "none" : all;
    }

    @Test
    void the_table_is_long_and_every_row_names_its_source() throws IOException {
        assertThat(rows())
                .hasSizeGreaterThanOrEqualTo(300)
                .allSatisfy(row -> assertThat(row.cells().get(COLUMNS - 1)).isNotBlank());
        Map<String, Long> rowsOf =
                rows().stream().collect(Collectors.groupingBy(Row::instrument, Collectors.counting()));
        assertThat(rowsOf.keySet())
                .containsExactlyInAnyOrderElementsOf(INSTRUMENTS.definitions().stream()
                        .map(InstrumentDefinition::code)
                        .collect(Collectors.toSet()));
    }

    /** A cut-off that is wrong by one shows on one of its sides. */
    @Test
    void every_band_and_every_cut_is_tried_from_both_sides() throws IOException {
        for (InstrumentDefinition definition : INSTRUMENTS.definitions()) {
            List<Score> scores = rows().stream()
                    .filter(row -> row.definition().equals(definition))
                    .map(Row::score)
                    .toList();
            for (Band band : definition.scoring().bands()) {
                assertThat(scores)
                        .as("%s %s", definition.code(), band)
                        .anyMatch(score -> score.band().equals(band.name()));
            }
            for (Cut cut : definition.scoring().cuts()) {
                List<Boolean> sides = scores.stream()
                        .flatMap(score -> score.findings().screening().stream())
                        .filter(one -> one.basis() == cut.basis())
                        .map(Screening::positive)
                        .toList();
                // The second version of an instrument has the cut of the first.
                if (definition.version() == 1) {
                    assertThat(sides).as("%s %s", definition.code(), cut).contains(true, false);
                }
            }
        }
    }
}
