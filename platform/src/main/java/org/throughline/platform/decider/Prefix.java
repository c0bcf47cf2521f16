package org.throughline.platform.decider;

import java.util.Collections;
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
 * @param versions how far each stream was read, of those that have events
 * @param position of its last event
 * @param keys that opened it; if one is destroyed, the state must not be used any more
 * @param passedOver streams in which events were left out, since they were only looked at
 */
record Prefix<S>(S state, Map<String, Long> versions, long position, Set<KeyId> keys, Set<String> passedOver) {

    /** Before anything has happened. */
    static <S> Prefix<S> none(S initial) {
        return new Prefix<>(initial, Map.of(), 0, Set.of(), Set.of());
    }

    /** How far a stream was read; a stream without events is at 0. */
    long version(String stream) {
        return versions.getOrDefault(stream, 0L);
    }

    Map<String, Long> versionsOf(Streams streams) {
        Map<String, Long> all = new HashMap<>();
        streams.all().forEach(stream -> all.put(stream, version(stream)));
        return all;
    }

    /** How many events it holds. */
    long length() {
        return versions.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The stream it has most events of. */
    String longest() {
        return Collections.max(versions.entrySet(), Map.Entry.comparingByValue())
                .getKey();
    }

    /** Whether it holds nothing but these streams, and nothing was left out of one that is now written. */
    boolean beginsWith(Streams streams) {
        return streams.all().containsAll(versions.keySet())
                && streams.written().stream().noneMatch(passedOver::contains);
    }

    /** Whether these events all came after it; of a stream it does not hold, some may have come before. */
    boolean precedes(List<RecordedEvent> tail) {
        return tail.isEmpty() || tail.getFirst().position() > position;
    }

    /** The prefix longer by these events; the keys are those of the folded ones among them. */
    Prefix<S> followedBy(List<RecordedEvent> tail, S folded, Set<KeyId> opened, Set<String> leftOut) {
        Map<String, Long> further = new HashMap<>(versions);
        for (RecordedEvent event : tail) {
            if (event.version() != further.getOrDefault(event.stream(), 0L) + 1) {
                throw new IllegalStateException("a stream does not continue with version " + event.version());
            }
            further.put(event.stream(), event.version());
        }
        return new Prefix<>(
                folded,
                further,
                tail.isEmpty() ? position : tail.getLast().position(),
                joined(keys, opened),
                joined(passedOver, leftOut));
    }

    private static <T> Set<T> joined(Set<T> some, Set<T> others) {
        Set<T> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
