package org.throughline.embedded.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The slots of all collections, by namespace. */
final class StoredCollections {
    private final Map<String, Slots> slots = new ConcurrentHashMap<>();

    Slots of(String namespace) {
        return slots.computeIfAbsent(namespace, name -> new Slots());
    }

    /** Applies a change read from disk. */
    void load(Change change) {
        Slots collection = of(change.namespace());
        switch (change) {
            case Change.Put put -> collection.put(put.slot(), put.document());
            case Change.Remove remove -> {
                // A snapshot is taken while changes go on, so it may lack what a change before it removes.
                if (remove.slot() < collection.end()) {
                    collection.remove(remove.slot());
                }
            }
            case Change.Drop _ -> collection.clear();
        }
    }

    void loaded() {
        slots.values().forEach(Slots::recount);
    }

    Set<String> databases() {
        return slots.keySet().stream()
                .map(namespace -> namespace.substring(0, namespace.indexOf('.')))
                .collect(Collectors.toSet());
    }

    List<Map.Entry<String, Slots>> all() {
        List<Map.Entry<String, Slots>> all = new ArrayList<>(slots.entrySet());
        all.sort(Comparator.comparing(Map.Entry::getKey));
        return all;
    }
}
