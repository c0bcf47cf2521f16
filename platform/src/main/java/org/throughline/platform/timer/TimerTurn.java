package org.throughline.platform.timer;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.throughline.platform.eventlog.EventLog;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.projection.ParkedStream;
import org.throughline.platform.projection.ParkedStreams;
import org.throughline.platform.projection.StoreFault;

/** Fires what is due, a bounded number at a time. Several nodes may do so at once. */
final class TimerTurn {
    /** Timers fired in one turn. */
    static final int TIMERS_MAX = 100;

    /** Timers are parked one by one and by nobody's lease, so there is one epoch. */
    private static final long EPOCH = 0;

    private static final System.Logger LOGGER = System.getLogger(TimerTurn.class.getName());

    private final String processor;
    private final EventLog log;
    private final TimerTable table;
    private final ParkedStreams parkedStreams;
    private final TimerFiring firing;
    private final Clock clock;

    TimerTurn(String view, EventLog log, MongoDatabase database, TimerFiring firing, Clock clock) {
        this.log = log;
        this.processor = view + ".firing";
        this.table = new TimerTable(database, view);
        this.parkedStreams = new ParkedStreams(database);
        this.firing = firing;
        this.clock = clock;
    }

    String processor() {
        return processor;
    }

    TimerTable table() {
        return table;
    }

    /**
     * Fires the timers that are due and those an operator wants retried.
     *
     * @return how many were due; as many as {@link #TIMERS_MAX} when there may be more
     * @throws RuntimeException that {@link StoreFault} calls temporary; the next turn goes on
     */
    int turn() {
        for (ParkedStream entry : parkedStreams.toRetry(processor, TIMERS_MAX)) {
            TimerRow timer = table.find(entry.stream());
            if (timer == null) {
                parkedStreams.release(entry, EPOCH);
            } else {
                fire(List.of(timer));
            }
        }
        List<TimerRow> due = table.due(clock.instant(), TIMERS_MAX);
        fire(due);
        return due.size();
    }

    private void fire(List<TimerRow> timers) {
        if (timers.isEmpty()) {
            return;
        }
        Map<String, Boolean> cancelled = table.cancelled(timers);
        for (TimerRow timer : timers) {
            if (cancelled.getOrDefault(timer.id(), false)) {
                settle(timer, "cancelled");
            } else {
                attempt(timer);
            }
        }
    }

    private void attempt(TimerRow timer) {
        try {
            firing.fire(fired(timer));
        } catch (RuntimeException | StackOverflowError e) {
            if (StoreFault.isTemporary(e)) {
                throw e;
            }
            park(timer, e);
            return;
        }
        settle(timer, "fired");
    }

    private TimerFired fired(TimerRow timer) {
        RecordedEvent cause = log.read(timer.scheduled(), 1).getFirst();
        return new TimerFired(
                timer.timer(),
                cause.header().organisation(),
                cause.id(),
                cause.header().correlation());
    }

    private void settle(TimerRow timer, String state) {
        table.settle(timer, state);
        if (timer.parked()) {
            parkedStreams.release(entry(timer, ""), EPOCH);
        }
    }

    private void park(TimerRow timer, Throwable cause) {
        String errorClass = cause.getClass().getName();
        parkedStreams.park(entry(timer, errorClass), EPOCH);
        table.settle(timer, "parked");
        LOGGER.log(
                System.Logger.Level.WARNING,
                "{0} parked a timer set at position {1}: {2}",
                processor,
                Long.toString(timer.scheduled()),
                errorClass);
    }

    private ParkedStream entry(TimerRow timer, String errorClass) {
        return new ParkedStream(processor, timer.id(), timer.scheduled(), 0, timer.at(), errorClass);
    }
}
