package org.throughline.platform.timer;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.eventlog.EventLog;
import org.throughline.platform.projection.Backoff;
import org.throughline.platform.projection.ParkedStream;
import org.throughline.platform.projection.ParkedStreams;
import org.throughline.platform.projection.ProjectionRunner;
import org.throughline.platform.projection.StoreFault;

/**
 * Fires the timers of one view on the node that runs its projection.
 *
 * <p>Nothing fires before the view caught up with the log as it was at the start, so that timers called off long ago are
 * known to be. Then a timer fires within about a quarter of a second of being due, by the clock of this node. During a
 * takeover two nodes may fire the same timer; its commit id makes that one effect. A timer whose firing fails is parked
 * by itself: no other waits for it, not even one of the same stream.
 */
public final class TimerRunner implements AutoCloseable {
    private static final System.Logger LOGGER = System.getLogger(TimerRunner.class.getName());
    private static final Duration LOOK = Duration.ofMillis(250);

    /** How long the table goes unread although nothing moved: a retry may have been asked for, or have set a timer. */
    private static final Duration UNREAD_MAX = Duration.ofSeconds(5);

    /** Beyond so many, the number of overdue timers is not counted further. */
    private static final int OVERDUE_MAX = 10_000;

    private final ProjectionRunner projection;
    private final TimerTurn timers;
    private final ParkedStreams parkedStreams;
    private final Clock clock;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable String stoppedBy;
    private long readAt = -1;
    private Instant readAgain = Instant.MIN;

    /**
     * A runner, not started yet.
     *
     * @param projection runs a {@link TimerProjection}; started and closed by the caller
     * @param log the same the projection reads
     * @param database the same the projection writes to
     */
    public TimerRunner(
            ProjectionRunner projection, EventLog log, MongoDatabase database, TimerFiring firing, Clock clock) {
        this.projection = projection;
        this.timers = new TimerTurn(projection.name(), log, database, firing, clock);
        this.parkedStreams = new ParkedStreams(database);
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("timers-" + projection.name()).unstarted(this::run);
    }

    /** Starts firing; returns at once. */
    public TimerRunner start() {
        thread.start();
        return this;
    }

    /** How many timers are due and not fired, counted up to ten thousand. */
    public long overdue() {
        return timers.table().countDue(clock.instant(), OVERDUE_MAX);
    }

    /** How many timers are parked. */
    public long parkedCount() {
        return parkedStreams.count(timers.processor());
    }

    /** The parked timers, at most so many; the stream of an entry is {@code stream|purpose|due in milliseconds}. */
    public List<ParkedStream> parked(int entriesMax) {
        return parkedStreams.of(timers.processor(), entriesMax);
    }

    /** Asks for a retry of one parked timer by the stream of its entry; says whether it is parked. */
    public boolean retry(String entry) {
        return parkedStreams.retry(timers.processor(), entry);
    }

    /** Asks for a retry of all parked timers; says how many. */
    public long retryAll() {
        return parkedStreams.retryAll(timers.processor());
    }

    /** Class name of what ended the firing for good; empty while it goes on. Raise an alarm when present. */
    public Optional<String> stoppedBy() {
        return Optional.ofNullable(stoppedBy);
    }

    /** Asks for the end of firing after the timer in hand; returns at once, so that many end together. */
    public void end() {
        closing.countDown();
    }

    /** Ends firing after the timer in hand. */
    @Override
    public void close() {
        end();
        try {
            if (thread.isAlive()) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads the table if events were applied since it was read, or a timer has become due; says whether more are. */
    private boolean turn() {
        long position = projection.touched();
        Instant now = clock.instant();
        if (position == readAt && now.isBefore(readAgain)) return false;
        boolean more = timers.turn() == TimerTurn.TIMERS_MAX;
        Instant latest = now.plus(UNREAD_MAX);
        readAgain = timers.table().nextDue().filter(latest::isAfter).orElse(latest);
        readAt = position;
        return more;
    }

    private void run() {
        Backoff backoff = new Backoff(closing);
        try {
            while (closing.getCount() > 0) {
                try {
                    boolean more = projection.owned() && projection.ready() && turn();
                    backoff.reset();
                    if (!more) {
                        closing.await(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                    }
                } catch (RuntimeException e) {
                    if (!StoreFault.isTemporary(e)) {
                        throw e;
                    }
                    LOGGER.log(System.Logger.Level.WARNING, "timers wait for a store: {0}", e.getClass());
                    backoff.await();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            stoppedBy = e.getClass().getName();
            LOGGER.log(System.Logger.Level.ERROR, "timers stopped and need a person: {0}", e.getClass());
        }
    }
}
