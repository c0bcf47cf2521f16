package org.throughline.outcomes.timeline.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.outcomes.Known.NOON;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.throughline.outcomes.timeline.view.FollowedTimeline;
import org.throughline.outcomes.timeline.view.TimelineState;

/** How long somebody is told of changes, and what is written down of it. */
class ChangeFeedTest {
    private static final TimelineState SEEN = new TimelineState(7, 3);

    /** Time that passes only while somebody waits, and a timeline that changes at each of these moments. */
    private static final class Waiting extends Clock implements FollowedTimeline {
        private final Duration step;
        private final List<Duration> changes;
        private Instant now = NOON;

        Waiting(Duration step, Duration... changes) {
            this.step = step;
            this.changes = List.of(changes);
        }

        @Override
        public TimelineState state() {
            long more =
                    changes.stream().filter(at -> !NOON.plus(at).isAfter(now)).count();
            return new TimelineState(SEEN.position() + more, SEEN.entries() + more);
        }

        @Override
        public long shown() {
            return SEEN.position();
        }

        @Override
        public void await(long position, Duration atMost) {
            now = now.plus(step);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final List<String> noted = new ArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private void follow(Waiting timeline, Duration token, BooleanSupplier mayRead) throws IOException {
        feed(timeline, token, mayRead).write(out);
    }

    private ChangeFeed feed(Waiting timeline, Duration token, BooleanSupplier mayRead) {
        var reader = new ChangeFeed.Reader(NOON.plus(token), mayRead, () -> noted.add("read"));
        return new ChangeFeed(timeline, timeline, reader, SEEN, () -> noted.add("ended"));
    }

    private String said() {
        return out.toString(UTF_8);
    }

    @Test
    void what_was_seen_is_not_told_and_what_comes_is_told_once() throws IOException {
        follow(new Waiting(Duration.ofSeconds(1), Duration.ofSeconds(2)), Duration.ofSeconds(4), () -> true);
        assertThat(said()).containsOnlyOnce("id: 8-4\nevent: changed\ndata: {\"position\":8}\n\n");
        assertThat(said()).doesNotContain("7-3");
    }

    @Test
    void it_ends_with_the_token() throws IOException {
        follow(new Waiting(Duration.ofSeconds(1), Duration.ofSeconds(3)), Duration.ofSeconds(3), () -> true);
        assertThat(said()).doesNotContain("changed");
        assertThat(noted).containsExactly("ended");
    }

    @Test
    void it_ends_with_the_right_before_anything_more_is_said() throws IOException {
        Waiting timeline = new Waiting(Duration.ofSeconds(1), Duration.ofSeconds(2));
        follow(timeline, Duration.ofDays(1), () -> timeline.instant().isBefore(NOON.plusSeconds(2)));
        assertThat(said()).doesNotContain("changed");
        assertThat(noted).containsExactly("ended");
    }

    @Test
    void who_goes_on_reading_is_noted_every_quarter_of_an_hour() throws IOException {
        follow(new Waiting(Duration.ofMinutes(5)), Duration.ofMinutes(35), () -> true);
        assertThat(noted).containsExactly("read", "read", "ended");
    }

    @Test
    void somebody_who_hears_nothing_is_shown_that_there_is_still_somebody() throws IOException {
        follow(new Waiting(Duration.ofSeconds(10)), Duration.ofSeconds(40), () -> true);
        assertThat(said()).isEqualTo(":\n\n:\n\n");
    }

    @Test
    void a_place_is_given_back_when_the_reader_is_gone() {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("the connection was closed");
            }
        };
        assertThatThrownBy(() -> feed(new Waiting(Duration.ofSeconds(1)), Duration.ofSeconds(9), () -> true)
                        .write(gone))
                .isInstanceOf(IOException.class);
        assertThat(noted).containsExactly("ended");
    }
}
