package org.throughline.platform.decider;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.privacy.KeyId;

/**
 * The beginning of some streams, folded.
 *
 * @param state after it
 * @param versions how far each stream was read; a stream without events is at 0
 * @param position of its last event
 * @param keys that opened it; if one is destroyed, the state must not be used any more
 */
record Prefix<S>(S state, Map<String, Long> versions, long position, Set<KeyId> keys) {

    static <S> Prefix<S> none(S initial, Set<String> streams) {
        Map<String, Long> versions = new HashMap<>();
        streams.forEach(stream -> versions.put(stream, 0L));
        return new Prefix<>(initial, versions, 0, Set.of());
    }

    /** The prefix longer by these events; the keys are those of the folded ones among them. */
    Prefix<S> followedBy(List<RecordedEvent> tail, S folded, Set<KeyId> opened) {
        Map<String, Long> further = new HashMap<>(versions);
        for (RecordedEvent event : tail) {
            Long before = further.put(event.stream(), event.version());
            if (before == null || event.version() != before + 1) {
                throw new IllegalStateException("a stream does not continue with version " + event.version());
            }
        }
        Set<KeyId> allKeys = new HashSet<>(keys);
        allKeys.addAll(opened);
        return new Prefix<>(
                folded, further, tail.isEmpty() ? position : tail.getLast().position(), allKeys);
    }
}
