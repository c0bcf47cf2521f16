package org.throughline.platform.told;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.eventlog.EventLog;
import org.throughline.platform.eventlog.RecordedEvent;

/** How far each told stream is, remembered while it is in use; another instance may have moved it on. */
final class ToldStreams {
    private static final long STREAMS_MAX = 100_000;

    private final EventLog log;
    private final Cache<String, End> ends =
            Caffeine.newBuilder().maximumSize(STREAMS_MAX).build();

    /**
     * Where a told stream ends.
     *
     * @param version of its last fact at the source, 0 for none
     * @param localVersion of that fact in the own log
     */
    record End(long version, long localVersion) {
        static final End NONE = new End(0, 0);

        End next(long told) {
            return new End(told, localVersion + 1);
        }
    }

    ToldStreams(EventLog log) {
        this.log = log;
    }

    @Nullable
    End remembered(String stream) {
        return ends.getIfPresent(stream);
    }

    void remember(String stream, End end) {
        ends.put(stream, end);
    }

    /** The end as the log has it now. */
    End read(String stream) {
        long version = log.version(stream);
        End end = End.NONE;
        if (version > 0) {
            RecordedEvent last = log.stream(stream, version).getLast();
            end = new End(
                    Objects.requireNonNull(last.header().origin(), "origin").version(), last.version());
        }
        ends.put(stream, end);
        return end;
    }
}
