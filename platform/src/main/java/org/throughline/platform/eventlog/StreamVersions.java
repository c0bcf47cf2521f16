package org.throughline.platform.eventlog;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The versions of the streams the committer met last.
 *
 * <p>They stay right because every commit, own or foreign, is applied to them in order. Used by one thread.
 */
final class StreamVersions {
    private static final int STREAMS_MAX = 100_000;

    private final Map<String, Long> versions = new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > STREAMS_MAX;
        }
    };

    @Nullable
    Long of(String stream) {
        return versions.get(stream);
    }

    /** Remembers a version read from the store, which may already be ahead of the commits applied. */
    void learn(String stream, long version) {
        versions.merge(stream, version, Math::max);
    }

    void apply(RecordedCommit commit) {
        commit.events().forEach(event -> learn(event.stream(), event.version()));
    }

    void forget(String stream) {
        versions.remove(stream);
    }

    void forgetAll() {
        versions.clear();
    }
}
