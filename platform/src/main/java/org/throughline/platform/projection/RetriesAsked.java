package org.throughline.platform.projection;

import java.util.Set;

/** Which processors of a node somebody asked to retry what they parked: one look for all of them, once a second. */
final class RetriesAsked {
    private Set<String> asked = Set.of();
    private long lookedNanos;
    private boolean looked;

    /** Whether a processor was asked at the last look; it is asked no more once it was told so. */
    synchronized boolean of(String processor, ParkedStreams parked, long now) {
        if (!looked || now - lookedNanos >= Processor.RETRY_LOOK.toNanos()) {
            asked = parked.processorsToRetry();
            lookedNanos = now;
            looked = true;
        }
        return asked.remove(processor);
    }
}
