package org.throughline.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.platform.audit.AuditedBakery.NORTH;
import static org.throughline.platform.audit.AuditedBakery.SOUTH;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.platform.audit.AuditedContent.State;
import org.throughline.platform.audit.Replay.Place;
import org.throughline.platform.eventlog.Fact;
import org.throughline.platform.eventlog.ProposedEvent;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.testkit.Seeds;
import org.throughline.platform.web.PageCut;

class ReplayTest {
    @TempDir
    private Path directory;

    private AuditedBakery bakery;

    @BeforeEach
    void open() {
        bakery = new AuditedBakery(directory);
    }

    @AfterEach
    void close() {
        bakery.close();
    }

    private List<HistoryEntry> whole(Asked asked, int limit) {
        Replay replay = new Replay(bakery.history(), bakery.contents());
        List<HistoryEntry> all = new ArrayList<>();
        Place place = Place.START;
        while (true) {
            PageCut<HistoryEntry> page = replay.page(asked, place, limit);
            all.addAll(page.shown());
            if (!page.more()) {
                return all;
            }
            place = Place.of(page.shown().getLast());
        }
    }

    private static Asked stream(String organisation, String order) {
        return new Asked.Streams(organisation, Set.of("order/" + order));
    }

    @Test
    void what_people_said_is_masked_and_the_rest_is_shown() {
        bakery.happens(bakery.ordered(NORTH, "a", "c-1"), bakery.placed(NORTH, "a"));
        bakery.happens(bakery.baked(NORTH, "a", "c-1"));
        List<HistoryEntry> entries = whole(stream(NORTH, "a"), 10);
        assertThat(entries).extracting(HistoryEntry::position).containsExactly(1L, 3L);
        assertThat(entries).extracting(HistoryEntry::version).containsExactly(1L, 2L);
        assertThat(entries).extracting(entry -> entry.content().state()).containsExactly(State.MASKED, State.SHOWN);
        assertThat(entries.getFirst().content().fields())
                .containsEntry("day", "2026-03-02")
                .containsEntry("text", Masking.MASK);
        assertThat(entries.getFirst().content().plain()).isNull();
        assertThat(entries.getLast().content().plain()).isNotNull();
    }

    @Test
    void each_entry_names_its_place_and_what_covers_it() {
        bakery.happens(bakery.ordered(NORTH, "a", "c-1"));
        HistoryEntry entry = whole(stream(NORTH, "a"), 10).getFirst();
        RecordedEvent stored = bakery.log().read(1, 1).getFirst();
        assertThat(entry.fingerprint()).isEqualTo(stored.fingerprint().toString());
        assertThat(entry.commitHash()).isEqualTo(bakery.log().head().hash().toString());
        assertThat(entry.commit()).isEqualTo(1);
        assertThat(entry.stream()).isEqualTo("order/a");
        assertThat(entry.policy()).isEqualTo("policy-1");
        assertThat(entry.recordedAt()).isEqualTo(stored.recordedAt());
    }

    @Test
    void what_is_sealed_for_nobody_in_particular_is_withheld_unless_it_is_named() {
        bakery.happens(bakery.placed(NORTH, "a"));
        assertThat(whole(new Asked.Streams(NORTH, Set.of("oven/2026-03-02")), 10))
                .extracting(entry -> entry.content().state())
                .containsExactly(State.WITHHELD);
    }

    @Test
    void what_was_told_is_shown_by_who_told_it() {
        bakery.isTold("mill", bakery.baked(NORTH, "a", "c-1"));
        HistoryEntry told =
                whole(new Asked.Streams(NORTH, Set.of("mill/order/a")), 10).getFirst();
        assertThat(told.content().state()).isEqualTo(State.TOLD);
        assertThat(told.origin()).satisfies(origin -> {
            assertThat(origin.service()).isEqualTo("mill");
            assertThat(origin.position()).isEqualTo(7);
        });
    }

    @Test
    void what_was_erased_keeps_its_place() {
        bakery.happens(bakery.ordered(NORTH, "a", "c-1"));
        bakery.happens(bakery.ordered(NORTH, "b", "c-2"));
        bakery.erase(NORTH, "c-1");
        assertThat(whole(new Asked.About(NORTH, "c-1"), 10))
                .extracting(entry -> entry.content().state())
                .containsExactly(State.ERASED);
        assertThat(whole(new Asked.About(NORTH, "c-2"), 10))
                .extracting(entry -> entry.content().state())
                .containsExactly(State.MASKED);
    }

    @Test
    void what_somebody_touched_says_so() {
        bakery.happens(bakery.ordered(NORTH, "a", "c-1"));
        RecordedEvent stored = bakery.log().read(1, 1).getFirst();
        RecordedEvent moved = new RecordedEvent(
                stored.position(),
                stored.version(),
                stored.recordedAt(),
                new ProposedEvent(
                        stored.stream(),
                        "another",
                        stored.type(),
                        stored.event().revision(),
                        stored.header(),
                        stored.event().sealed(),
                        stored.event().digest()));
        assertThat(bakery.contents().of(List.of(moved)))
                .extracting(AuditedContent::state)
                .containsExactly(State.BROKEN);
    }

    @Test
    void a_type_nobody_decides_here_is_not_read() {
        Fact known = bakery.baked(NORTH, "a", "c-1");
        bakery.happens(
                new Fact(known.stream(), known.id(), "bakery.cake-eaten.v1", 1, known.header(), known.payload()));
        assertThat(whole(stream(NORTH, "a"), 10))
                .extracting(entry -> entry.content().state())
                .containsExactly(State.UNREADABLE);
    }

    @Test
    void another_organisation_does_not_exist() {
        bakery.happens(bakery.ordered(SOUTH, "a", "c-1"));
        assertThat(whole(stream(NORTH, "a"), 10)).isEmpty();
        assertThat(whole(new Asked.About(NORTH, "c-1"), 10)).isEmpty();
        assertThat(whole(new Asked.Streams(NORTH, Set.of("order/a@" + SOUTH)), 10))
                .isEmpty();
    }

    static Stream<Long> seeds() {
        return Seeds.upTo(5);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void pages_of_any_size_give_every_event_once_and_in_order(long seed) {
        Random random = new Random(seed);
        for (int commit = 0; commit < 20; commit++) {
            bakery.happens(Stream.generate(() -> random.nextInt(3))
                    .limit(1 + random.nextInt(5))
                    .map(choice ->
                            bakery.baked(random.nextBoolean() ? NORTH : SOUTH, "o-" + choice, "c-" + random.nextInt(2)))
                    .toArray(Fact[]::new));
        }
        List<Long> expected = bakery.log().read(1, 1_000).stream()
                .filter(event -> event.header().organisation().equals(NORTH))
                .filter(event -> "c-1".equals(event.header().subject()))
                .map(RecordedEvent::position)
                .toList();
        for (int limit = 1; limit < 8; limit++) {
            assertThat(whole(new Asked.About(NORTH, "c-1"), limit))
                    .extracting(HistoryEntry::position)
                    .isEqualTo(expected);
        }
    }
}
