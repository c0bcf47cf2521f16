package org.throughline.platform.eventlog;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToLongFunction;

/** Hands out the versions of one commit's events, stream by stream. */
final class VersionCount {
    private final ToLongFunction<String> versionBefore;
    private final Map<String, Long> last = new HashMap<>();

    VersionCount(ToLongFunction<String> versionBefore) {
        this.versionBefore = versionBefore;
    }

    long next(String stream) {
        Long known = last.get(stream);
        long next = (known == null ? versionBefore.applyAsLong(stream) : known) + 1;
        last.put(stream, next);
        return next;
    }
}
