package org.throughline.scheduling.calendar.domain;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * When one facility is closed; what was withdrawn is not among them.
 *
 * @param standing in the order they were declared
 */
public record Closures(List<Closure> standing) {
    public static final Closures NONE = new Closures(List.of());

    public Closures {
        standing = List.copyOf(standing);
    }

    /** With another, or with the same anew. */
    public Closures with(Closure closure) {
        Map<UUID, Closure> next = byId();
        next.put(closure.closureId(), closure);
        return new Closures(List.copyOf(next.values()));
    }

    public Closures without(UUID closureId) {
        Map<UUID, Closure> next = byId();
        next.remove(closureId);
        return new Closures(List.copyOf(next.values()));
    }

    public Optional<Closure> find(UUID closureId) {
        return Optional.ofNullable(byId().get(closureId));
    }

    /** Whether it is closed that day. */
    public boolean cover(LocalDate day) {
        return standing.stream().anyMatch(closure -> closure.covers(day));
    }

    private Map<UUID, Closure> byId() {
        Map<UUID, Closure> byId = new LinkedHashMap<>();
        standing.forEach(closure -> byId.put(closure.closureId(), closure));
        return byId;
    }
}
