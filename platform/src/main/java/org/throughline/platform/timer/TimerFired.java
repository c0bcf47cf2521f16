package org.throughline.platform.timer;

import org.throughline.platform.decider.Circumstances;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.decider.RequestKey;
import org.throughline.platform.eventlog.CommitId;
import org.throughline.platform.eventlog.Digest;
import org.throughline.platform.eventlog.Fingerprint;

/**
 * A timer is due and was not called off, as far as the view knows.
 *
 * @param timer which
 * @param organisation whose record it belongs to
 * @param causation id of the event that set it last
 * @param correlation of that event
 */
public record TimerFired(TimerId timer, String organisation, String causation, String correlation) {

    /**
     * What the command comes with that is sent because the timer is due; it happened when it was due.
     *
     * @param policy version of the rules that hold
     */
    public Envelope envelope(String policy) {
        Digest asked = Fingerprint.of("throughline.timer.v1")
                .text(timer.stream())
                .text(timer.purpose())
                .finish();
        return Envelope.of(
                new RequestKey(commitId(), asked),
                new Circumstances(
                        organisation, "timer:" + timer.purpose(), correlation, causation, policy, timer.due()));
    }

    /** Under this id whatever comes of it must be appended. */
    public CommitId commitId() {
        return timer.commitId();
    }
}
