package org.throughline.scheduling.calendar.domain;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Which sessions have reserved somebody or something, and when.
 *
 * @param slots by what is reserved, then by session
 */
public record Reservations(Map<String, Map<UUID, Slot>> slots) {
    public static final Reservations NONE = new Reservations(Map.of());

    public Reservations {
        slots = Map.copyOf(slots);
    }

    /** With this session's time taken. */
    public Reservations with(String reserved, UUID sessionId, Slot slot) {
        Map<UUID, Slot> sessions = new HashMap<>(of(reserved));
        sessions.put(sessionId, slot);
        return replaced(reserved, sessions);
    }

    /** With this session's time free again. */
    public Reservations without(String reserved, UUID sessionId) {
        Map<UUID, Slot> sessions = new HashMap<>(of(reserved));
        sessions.remove(sessionId);
        return replaced(reserved, sessions);
    }

    /** Another session that has some of this time; the first of them by time. */
    public Optional<UUID> conflict(String reserved, UUID sessionId, Slot slot) {
        Comparator<Map.Entry<UUID, Slot>> byStart =
                Comparator.comparing(entry -> entry.getValue().start());
        return of(reserved).entrySet().stream()
                .filter(entry -> !entry.getKey().equals(sessionId))
                .filter(entry -> entry.getValue().overlaps(slot))
                .min(byStart.thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }

    private Map<UUID, Slot> of(String reserved) {
        return slots.getOrDefault(reserved, Map.of());
    }

    private Reservations replaced(String reserved, Map<UUID, Slot> sessions) {
        Map<String, Map<UUID, Slot>> all = new HashMap<>(slots);
        all.put(reserved, Map.copyOf(sessions));
        return new Reservations(all);
    }
}
