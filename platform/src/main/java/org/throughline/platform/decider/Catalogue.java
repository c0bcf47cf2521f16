package org.throughline.platform.decider;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The types of event of one domain. Complete: a case of the sealed type that is not listed is refused at start.
 *
 * @param <E> the sealed type of its events
 */
public final class Catalogue<E> {
    private final Class<E> events;
    private final List<EventType<? extends E>> types;
    private final Map<String, EventType<? extends E>> byName = new HashMap<>();
    private final Map<Class<?>, EventType<? extends E>> byRecord = new HashMap<>();

    private Catalogue(Class<E> events, List<EventType<? extends E>> types) {
        this.events = events;
        this.types = types;
        types.forEach(this::list);
        Set<Class<?>> forgotten = new HashSet<>(SealedCases.of(events));
        forgotten.removeAll(byRecord.keySet());
        if (!forgotten.isEmpty()) {
            throw new IllegalArgumentException("the catalogue of " + events.getName() + " forgets " + forgotten);
        }
    }

    /**
     * Lists the types of a domain. Told types may share a record, since they are only read.
     *
     * @throws IllegalArgumentException if one is missing, two share a name, or two that are written share a record
     */
    @SafeVarargs
    public static <E> Catalogue<E> of(Class<E> events, EventType<? extends E>... types) {
        List<EventType<? extends E>> listed = new ArrayList<>(types.length);
        for (EventType<? extends E> type : types) {
            listed.add(type);
        }
        return new Catalogue<>(events, List.copyOf(listed));
    }

    private void list(EventType<? extends E> type) {
        if (byName.put(type.name(), type) != null) {
            throw new IllegalArgumentException("two event types are called " + type.name());
        }
        EventType<? extends E> twin = byRecord.put(type.record(), type);
        if (twin != null && !(isTold(type) && isTold(twin))) {
            throw new IllegalArgumentException("two event types have the record " + type.record());
        }
    }

    private static boolean isTold(EventType<?> type) {
        return type.visibility() == EventType.Visibility.TOLD;
    }

    /** The sealed type. */
    public Class<E> events() {
        return events;
    }

    /** All types, as listed. */
    public Stream<EventType<? extends E>> types() {
        return types.stream();
    }

    /** The type with this name, if this domain reads it. */
    public Optional<EventType<? extends E>> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The type of an event. */
    @SuppressWarnings("unchecked") // a type is listed under its own record
    public <T extends E> EventType<T> typeOf(T event) {
        EventType<? extends E> type = byRecord.get(event.getClass());
        if (type == null) {
            throw new IllegalArgumentException("no event type for " + event.getClass());
        }
        return (EventType<T>) type;
    }
}
