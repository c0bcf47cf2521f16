package org.throughline.outcomes.timeline.view;

import java.time.Duration;
import java.util.UUID;
import org.throughline.disclosure.evidence.EvidenceView;
import org.throughline.platform.eventlog.EventLog;
import org.throughline.platform.service.ServiceRuntime;

/** Tells when timelines may have changed, so that nobody has to ask again and again. */
public final class TimelineChanges {
    /** Longest wait for a view to show what the log holds; what it does not show by then is seen next time. */
    private static final Duration SHOWN_WITHIN = Duration.ofSeconds(5);

    private final EventLog log;
    private final TimelineView timelines;
    private final EvidenceView evidence;

    /** Watches the log of this service. */
    public TimelineChanges(ServiceRuntime runtime, TimelineView timelines, EvidenceView evidence) {
        this.log = runtime.records().log();
        this.timelines = timelines;
        this.evidence = evidence;
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
                if (log.await(position + 1, atMost)) {
                    long head = log.head().position();
                    timelines.runner().awaitPosition(head, SHOWN_WITHIN);
                    evidence.runner().awaitPosition(head, SHOWN_WITHIN);
                }
            }
        };
    }
}
