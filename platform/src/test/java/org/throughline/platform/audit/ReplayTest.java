package org.throughline.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.platform.audit.AuditedBakery.NORTH;
import static org.throughline.platform.audit.AuditedBakery.SOUTH;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.platform.audit.AuditedContent.State;
import org.throughline.platform.audit.Reading.Bounds;
import org.throughline.platform.audit.Replay.Place;
import org.throughline.platform.eventlog.Fact;
import org.throughline.platform.eventlog.ProposedEvent;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.testkit.Seeds;
import org.throughline.platform.web.PageCut;
import org.throughline.platform.web.Problem;

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
        return read(asked, new Reading(Place.START, Long.MAX_VALUE), limit);
    }

    private List<HistoryEntry> read(Asked asked, Reading from, int limit) {
        Replay replay = new Replay(bakery.history(), bakery.contents());
        List<HistoryEntry> all = new ArrayList<>();
        Reading reading = from;
        while (true) {
            PageCut<HistoryEntry> page = replay.page(asked, reading, limit);
            all.addAll(page.shown());
            if (!page.more()) {
                return all;
            }
            reading = Reading.of(reading.after(page.shown().getLast()).cursor());
        }
    }

    private Reading reading(@Nullable Instant knownAt, @Nullable Instant since, @Nullable Long sincePosition) {
        return Reading.of(
                bakery.history(),
                new Bounds(
                        Optional.ofNullable(knownAt), Optional.ofNullable(since), Optional.ofNullable(sincePosition)),
                Instant.now());
    }

    private static void assertRefused(String type, ThrowingCallable asked) {
        assertThatThrownBy(asked)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(type));
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
        assertThat(bakery.contents().of(List.of(moved)).values())
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

    /** What is known at a time, and what changed between any two, against the whole history cut by hand. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_was_known_and_what_changed_is_the_history_cut_at_those_times(long seed) throws InterruptedException {
        Random random = new Random(seed);
        Asked asked = new Asked.About(NORTH, "c-1");
        for (int commit = 0; commit < 12; commit++) {
            bakery.happens(Stream.generate(() -> "c-" + random.nextInt(2))
                    .limit(1 + random.nextInt(3))
                    .map(customer -> bakery.baked(NORTH, "o-" + customer, customer))
                    .toArray(Fact[]::new));
            if (random.nextBoolean()) {
                Thread.sleep(2); // so that some commits bear a time of their own and some share one
            }
        }
        List<HistoryEntry> all = whole(asked, 50);
        List<Instant> times = bakery.history().from(1, 100).stream()
                .flatMap(commit -> Stream.of(commit.at().minusMillis(1), commit.at()))
                .toList();
        for (int pair = 0; pair < 30; pair++) {
            Instant one = times.get(random.nextInt(times.size()));
            Instant other = times.get(random.nextInt(times.size()));
            Instant since = one.isBefore(other) ? one : other;
            Instant knownAt = one.isBefore(other) ? other : one;
            assertThat(read(asked, reading(knownAt, null, null), 1 + random.nextInt(4)))
                    .extracting(HistoryEntry::eventId)
                    .isEqualTo(ids(all, entry -> !entry.recordedAt().isAfter(knownAt)));
            assertThat(read(asked, reading(knownAt, since, null), 1 + random.nextInt(4)))
                    .extracting(HistoryEntry::eventId)
                    .isEqualTo(ids(
                            all,
                            entry -> entry.recordedAt().isAfter(since)
                                    && !entry.recordedAt().isAfter(knownAt)));
        }
        for (long position = 0; position <= bakery.log().head().position(); position++) {
            long after = position;
            assertThat(read(asked, reading(null, null, position), 1 + random.nextInt(4)))
                    .extracting(HistoryEntry::eventId)
                    .isEqualTo(ids(all, entry -> entry.position() > after));
        }
    }

    private static List<String> ids(List<HistoryEntry> entries, Predicate<HistoryEntry> which) {
        return entries.stream().filter(which).map(HistoryEntry::eventId).toList();
    }

    @Test
    void who_comes_back_with_the_position_is_told_what_came_since_and_nothing_twice() {
        Asked asked = stream(NORTH, "a");
        bakery.happens(bakery.ordered(NORTH, "a", "c-1"));
        Reading first = reading(null, null, null);
        bakery.happens(bakery.baked(NORTH, "a", "c-1"));

        assertThat(read(asked, first, 10)).extracting(HistoryEntry::position).containsExactly(1L);
        Reading second = reading(null, null, first.upTo());
        assertThat(read(asked, second, 10)).extracting(HistoryEntry::position).containsExactly(2L);
        assertThat(read(asked, reading(null, null, second.upTo()), 10)).isEmpty();
    }

    @Test
    void a_log_that_nothing_was_recorded_in_is_read_up_to_nothing() {
        assertThat(reading(null, null, null)).isEqualTo(new Reading(Place.START, 0));
        assertThat(reading(Instant.EPOCH, Instant.EPOCH, null)).isEqualTo(new Reading(Place.START, 0));
    }

    @Test
    void what_nobody_can_know_yet_is_refused() {
        bakery.happens(bakery.ordered(NORTH, "a", "c-1"));
        Instant later = Instant.now().plusSeconds(60);
        assertRefused("time-not-come", () -> reading(later, null, null));
        assertRefused("time-not-come", () -> reading(null, later, null));
        assertRefused("position-not-reached-yet", () -> reading(null, null, 2L));
        assertRefused("since-unclear", () -> reading(null, Instant.EPOCH, 1L));
        assertRefused("period-invalid", () -> reading(Instant.EPOCH, null, 1L));
        assertRefused("cursor-invalid", () -> Reading.of("bm9uZQ"));
    }
}
