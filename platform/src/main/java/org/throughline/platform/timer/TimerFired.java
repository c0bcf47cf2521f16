package org.throughline.platform.timer;

import org.throughline.platform.eventlog.CommitId;

/**
 * A timer is due and was not called off, as far as the view knows.
 *
 * @param timer which
 * @param organisation whose record it belongs to
 * @param causation id of the event that set it last
 * @param correlation of that event
 */
public record TimerFired(TimerId timer, String organisation, String causation, String correlation) {

    /** Under this id whatever comes of it must be appended. */
    public CommitId commitId() {
        return timer.commitId();
    }
}
