package org.throughline.embedded.launcher.supervisor;

import java.time.Duration;

/** How long to wait before starting a component again: doubling while it keeps dying, short again once it has run well. */
record Backoff(Duration delay) {

    static final Duration SHORTEST = Duration.ofMillis(200);
    static final Duration LONGEST = Duration.ofSeconds(10);

    /** A component that served this long has recovered. */
    static final Duration RECOVERED_AFTER = Duration.ofSeconds(30);

    static Backoff initial() {
        return new Backoff(SHORTEST);
    }

    /** @param served how long the component was ready before it died */
    Backoff after(Duration served) {
        if (served.compareTo(RECOVERED_AFTER) >= 0) return initial();
        var doubled = delay.multipliedBy(2);
        return new Backoff(doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST);
    }
}
