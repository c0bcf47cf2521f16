package org.throughline.outcomes.timeline.view;

import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.throughline.disclosure.evidence.EvidenceView;
import org.throughline.platform.eventlog.EventLog;
import org.throughline.platform.service.ServiceRuntime;

/** Tells when timelines may have changed, so that nobody has to ask again and again. */
public final class TimelineChanges {
    /** Longest wait for a view to show what the log holds; what it does not show by then is seen next time. */
    private static final Duration SHOWN_WITHIN = Duration.ofSeconds(5);

    /** How often who waits looks whether the service goes on. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final EventLog log;
    private final TimelineView timelines;
    private final EvidenceView evidence;
    private final BooleanSupplier serving;

    /**
     * Watches the log of this service.
     *
     * @param serving whether anybody may still wait
     */
    public TimelineChanges(
            ServiceRuntime runtime, TimelineView timelines, EvidenceView evidence, BooleanSupplier serving) {
        this.log = runtime.records().log();
        this.timelines = timelines;
        this.evidence = evidence;
        this.serving = serving;
    }

    /** The timeline of a participant. */
    public FollowedTimeline of(String organisation, UUID participantId) {
        return new FollowedTimeline() {
            @Override
            public TimelineState state() {
                return timelines.timelines().state(organisation, participantId);
            }

            @Override
            public long shown() {
                return Math.min(
                        timelines.runner().freshness().position(),
                        evidence.runner().freshness().position());
            }

            // What bears on who may see a timeline is shown as well: nobody is told of what comes as their right ends.
            @Override
            public void await(long position, Duration atMost) throws InterruptedException {
                if (grown(position, atMost)) {
                    long head = log.head().position();
                    timelines.runner().awaitPosition(head, SHOWN_WITHIN);
                    evidence.runner().awaitPosition(head, SHOWN_WITHIN);
                }
            }
        };
    }

    private boolean grown(long position, Duration atMost) throws InterruptedException {
        for (Duration left = atMost; left.isPositive() && serving.getAsBoolean(); left = left.minus(LOOK_EVERY)) {
            if (log.await(position + 1, LOOK_EVERY)) {
                return true;
            }
        }
        return false;
    }
}
