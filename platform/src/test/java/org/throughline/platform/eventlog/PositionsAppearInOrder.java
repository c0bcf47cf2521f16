package org.throughline.platform.eventlog;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.throughline.platform.eventlog.Verification.Sound;

/** 2. Positions are 1, 2, 3… and become visible in order, so who has seen n has seen all before n, for ever. */
abstract class PositionsAppearInOrder extends LogPromise {
    @Test
    @RedOn(Breach.LEAVES_GAPS)
    void positions_have_no_gap_under_many_writers_in_several_logs() throws Exception {
        writeFromManyThreads(List.of(log, home.open(), home.open()), 8, 25);
        assertThat(all(log))
                .extracting(RecordedEvent::position)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 200).boxed().toList());
        assertThat(home.verify(List.of())).isInstanceOf(Sound.class);
    }

    @Test
    @RedOn(Breach.SHOWS_OUT_OF_ORDER)
    void whoever_saw_a_position_has_seen_all_before_it() throws Exception {
        List<RecordedEvent> seen = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> writing = threads.submit(() -> {
                writeFromManyThreads(List.of(log, home.open()), 6, 25);
                return null;
            });
            while (seen.size() < 150) {
                seen.addAll(log.read(seen.size() + 1, 7));
                assertThat(seen.size()).isLessThanOrEqualTo(150);
            }
            writing.get();
        }
        assertThat(ids(seen)).containsExactlyElementsOf(ids(all(log)));
        assertThat(seen)
                .extracting(RecordedEvent::position)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 150).boxed().toList());
    }

    @Test
    @RedOn(Breach.SKIPS_HOLES)
    void a_hole_stops_the_reader_instead_of_being_skipped() {
        fill(5);
        raw().deleteOne(eq("_id", 3L));
        EventLog reader = home.open();
        assertThatThrownBy(() -> reader.read(1, 100)).isInstanceOf(LogHoleException.class);
    }

    @Test
    @RedOn(Breach.SKIPS_HOLES)
    void a_reader_right_before_a_hole_is_told_and_not_that_the_log_ends_there() {
        fill(5);
        raw().deleteOne(eq("_id", 3L));
        EventLog reader = home.open();
        assertThat(ids(reader.read(1, 2))).containsExactly("f0-0", "f1-0");
        assertThatThrownBy(() -> reader.read(3, 1)).isInstanceOf(LogHoleException.class);
        assertThatThrownBy(() -> reader.read(3, 100)).isInstanceOf(LogHoleException.class);
        raw().deleteOne(eq("_id", 1L));
        assertThatThrownBy(() -> reader.read(1, 1)).isInstanceOf(LogHoleException.class);
        assertThat(reader.read(6, 10)).isEmpty();
    }

    @Test
    @RedOn(Breach.PAGES_BY_COMMIT)
    void paging_inside_a_commit_shows_every_event_once() {
        appended(log, Commits.of("a", Map.of("s", 0L, "t", 0L), "s", "t", "s", "s", "t"));
        appended(log, Commits.of("b", Map.of("s", 3L), "s", "s"));
        List<String> paged = new ArrayList<>();
        for (List<RecordedEvent> page = log.read(1, 2); !page.isEmpty(); page = log.read(paged.size() + 1, 2)) {
            assertThat(page).hasSizeLessThanOrEqualTo(2);
            paged.addAll(ids(page));
        }
        assertThat(paged).containsExactly("a-0", "a-1", "a-2", "a-3", "a-4", "b-0", "b-1");
    }
}
