package org.throughline.outcomes.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.platform.testkit.Seeds;
import org.throughline.platform.web.Problem;

/** Four logs are told as one history. */
class MergedHistoryTest {
    private static final List<String> SERVICES = List.of("intake", "scheduling", "treatment-plan", "outcomes");
    private static final Instant MONDAY = Instant.parse("2026-03-02T14:00:00Z");
    private static final Question ASKED =
            new Question(Optional.of("person"), Optional.empty(), Optional.empty(), Optional.empty());

    /** A log that is kept in memory, and grows. */
    private static final class Log implements Part {
        private final String service;
        private final List<Line> lines = new ArrayList<>();
        private boolean known = true;
        private int told;

        Log(String service) {
            this.service = service;
        }

        Log recorded(int second, boolean told) {
            ObjectNode entry = JsonNodeFactory.instance
                    .objectNode()
                    .put("position", lines.size() + 1L)
                    .put("recordedAt", MONDAY.plusSeconds(second).toString())
                    .put("subject", "person");
            if (told) {
                entry.putObject("origin");
            }
            lines.add(new Line(service, entry));
            return this;
        }

        @Override
        public String service() {
            return service;
        }

        @Override
        public Optional<Lines> lines(Question question, OptionalLong after, int linesMax) {
            if (!known) {
                return Optional.empty();
            }
            List<Line> found = lines.stream()
                    .filter(line -> line.position() > after.orElse(0))
                    .limit(linesMax)
                    .toList();
            told += found.size();
            boolean more = !found.isEmpty() && found.getLast().position() < lines.size();
            return Optional.of(new Lines(found, more, lines.size()));
        }
    }

    private static List<Line> read(List<Log> logs, int limit) {
        return read(logs, limit, () -> {});
    }

    /** All pages; each cursor goes through its text. */
    private static List<Line> read(List<Log> logs, int limit, Runnable between) {
        List<Line> read = new ArrayList<>();
        Optional<Reached> next = Optional.of(Reached.START);
        while (next.isPresent()) {
            MergedHistory.Page page = first(logs, next.get(), limit).orElseThrow();
            assertThat(page.lines()).hasSizeLessThanOrEqualTo(limit);
            read.addAll(page.lines());
            next = page.next().map(reached -> Reached.of(reached.cursor(SERVICES), SERVICES));
            between.run();
        }
        return read;
    }

    private static Optional<MergedHistory.Page> first(List<Log> logs, Reached from, int limit) {
        return new MergedHistory(List.copyOf(logs), ASKED, from, limit).page();
    }

    private static List<Log> logs() {
        return SERVICES.stream().map(Log::new).toList();
    }

    private static List<String> places(List<Line> lines) {
        return lines.stream()
                .map(line -> line.service() + " " + line.position())
                .toList();
    }

    @Test
    void what_was_recorded_first_stands_first_whoever_recorded_it() {
        List<Log> logs = logs();
        logs.get(0).recorded(1, false).recorded(4, false);
        logs.get(1).recorded(3, false);
        logs.get(3).recorded(2, false);
        assertThat(places(read(logs, 10))).containsExactly("intake 1", "outcomes 1", "scheduling 1", "intake 2");
    }

    @Test
    void what_one_service_told_another_stands_once() {
        List<Log> logs = logs();
        logs.get(0).recorded(1, false);
        logs.get(3).recorded(2, true).recorded(3, false).recorded(4, true);
        assertThat(places(read(logs, 1))).containsExactly("intake 1", "outcomes 2");
    }

    @Test
    void a_clock_that_went_back_changes_no_order_within_a_service() {
        List<Log> logs = logs();
        logs.get(0).recorded(5, false).recorded(1, false);
        logs.get(1).recorded(3, false);
        assertThat(places(read(logs, 1))).containsExactly("scheduling 1", "intake 1", "intake 2");
    }

    @Test
    void a_service_that_never_heard_of_somebody_adds_nothing() {
        List<Log> logs = logs();
        logs.get(0).recorded(1, false);
        logs.get(2).known = false;
        assertThat(places(read(logs, 10))).containsExactly("intake 1");
    }

    @Test
    void whom_no_service_ever_heard_of_has_no_history() {
        List<Log> logs = logs();
        logs.forEach(log -> log.known = false);
        assertThat(first(logs, Reached.START, 10)).isEmpty();
    }

    @Test
    void who_is_known_and_has_nothing_there_has_an_empty_one() {
        MergedHistory.Page page = first(logs(), Reached.START, 10).orElseThrow();
        assertThat(page.lines()).isEmpty();
        assertThat(page.next()).isEmpty();
        assertThat(page.upTo()).containsOnlyKeys(SERVICES).containsValue(0L);
    }

    @Test
    void positions_of_an_earlier_answer_ask_what_came_after() {
        List<Log> logs = logs();
        logs.get(0).recorded(1, false);
        logs.get(1).recorded(2, false);
        Map<String, Long> upTo = first(logs, Reached.START, 10).orElseThrow().upTo();
        logs.get(1).recorded(3, false);
        assertThat(places(first(logs, Reached.after(upTo), 10).orElseThrow().lines()))
                .containsExactly("scheduling 2");
    }

    @Test
    void who_reads_on_asks_no_service_for_the_same_again() {
        List<Log> logs = logs();
        for (int second = 0; second < 80; second++) {
            logs.get(second % 4).recorded(second, second % 5 == 0);
        }
        List<String> whole = places(read(logs, 200));
        logs.forEach(log -> log.told = 0);
        MergedHistory history = new MergedHistory(List.copyOf(logs), ASKED, Reached.START, 7);
        List<Line> read = new ArrayList<>();
        MergedHistory.Page page;
        do {
            page = history.page().orElseThrow();
            read.addAll(page.lines());
        } while (page.next().isPresent());
        assertThat(places(read)).isEqualTo(whole);
        assertThat(logs).extracting(log -> log.told).containsOnly(20);
    }

    @Test
    void a_cursor_that_is_none_is_refused() {
        for (String cursor : List.of("x", "MQ", new Reached(Map.of()).cursor(SERVICES.subList(0, 3)))) {
            assertThatThrownBy(() -> Reached.of(cursor, SERVICES))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.type()).isEqualTo("cursor-invalid"));
        }
    }

    static Stream<Long> seeds() {
        return Seeds.upTo(20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void pages_of_any_size_give_each_event_once_while_the_logs_grow(long seed) {
        Random random = new Random(seed);
        List<Log> logs = logs();
        for (int second = 0; second < 60; second++) {
            logs.get(random.nextInt(4)).recorded(second, random.nextInt(4) == 0);
        }
        List<String> whole = places(read(logs, 200));
        Map<String, Integer> own = new HashMap<>();
        logs.forEach(log -> own.put(log.service, (int)
                log.lines.stream().filter(line -> !line.told()).count()));
        assertThat(whole)
                .hasSize(own.values().stream().mapToInt(Integer::intValue).sum())
                .doesNotHaveDuplicates();
        int limit = 1 + random.nextInt(15);
        assertThat(places(read(logs, limit, () -> logs.get(random.nextInt(4)).recorded(60, false))))
                .isEqualTo(whole);
    }
}
