package org.throughline.outcomes.timeline.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.throughline.outcomes.timeline.view.FollowedTimeline;
import org.throughline.outcomes.timeline.view.TimelineState;

/**
 * Says, for as long as the reader may know, that a timeline has changed, and up to which position; never what has. Ends with
 * the right to read or the token that was sent; whoever still has both goes on from the last event.
 */
final class ChangeFeed implements StreamingOutput {
    /** So long nothing is said; a dead connection is noticed by then. */
    private static final Duration SILENCE_MAX = Duration.ofSeconds(15);

    /** Changes within this time are one event. */
    private static final Duration TOGETHER = Duration.ofMillis(250);

    /** One that goes on is noted in the access log again after this time. */
    private static final Duration NOTED_FOR = Duration.ofMinutes(15);

    /**
     * Whom it is for.
     *
     * @param until when their token ends
     * @param mayRead whether they may read the timeline now
     * @param note writes into the access log that they go on reading
     */
    record Reader(Instant until, BooleanSupplier mayRead, Runnable note) {}

    private final FollowedTimeline timeline;
    private final Clock clock;
    private final Reader reader;
    private final Runnable onEnd;
    private TimelineState told;

    /**
     * A feed.
     *
     * @param told the state the reader knows
     * @param onEnd is run once, however it ends
     */
    ChangeFeed(FollowedTimeline timeline, Clock clock, Reader reader, TimelineState told, Runnable onEnd) {
        this.timeline = timeline;
        this.clock = clock;
        this.reader = reader;
        this.told = told;
        this.onEnd = onEnd;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        try {
            follow(out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the service stops
        } finally {
            onEnd.run();
        }
    }

    private void follow(OutputStream out) throws IOException, InterruptedException {
        Instant noted = clock.instant();
        Instant said = Instant.EPOCH;
        while (clock.instant().isBefore(reader.until()) && reader.mayRead().getAsBoolean()) {
            Instant now = clock.instant();
            if (!now.isBefore(noted.plus(NOTED_FOR))) {
                reader.note().run();
                noted = now;
            }
            long shown = timeline.shown();
            TimelineState state = timeline.state();
            if (!state.equals(told)) {
                say(out, "id: %s\nevent: changed\ndata: {\"position\":%d}\n\n".formatted(state, state.position()));
                told = state;
                said = now;
            } else if (!now.isBefore(said.plus(SILENCE_MAX))) {
                say(out, ":\n\n");
                said = now;
            }
            TimeUnit.MILLISECONDS.sleep(TOGETHER.toMillis());
            timeline.await(shown, SILENCE_MAX);
        }
    }

    private static void say(OutputStream out, String lines) throws IOException {
        out.write(lines.getBytes(UTF_8));
        out.flush();
    }
}
