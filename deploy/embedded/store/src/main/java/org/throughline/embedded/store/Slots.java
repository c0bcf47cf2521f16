package org.throughline.embedded.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The documents of one collection as BSON, each in a numbered slot. Each call sees and leaves a whole state. */
final class Slots {
    private final List<byte @Nullable []> documents = new ArrayList<>();
    private final Deque<Integer> free = new ArrayDeque<>();
    private int highestLength;

    /** A slot nobody uses. */
    synchronized int free() {
        Integer reused = free.poll();
        return reused == null ? documents.size() : reused;
    }

    synchronized void put(int slot, byte[] document) {
        while (documents.size() <= slot) {
            documents.add(null);
        }
        documents.set(slot, document);
        highestLength = Math.max(highestLength, document.length);
    }

    synchronized void remove(int slot) {
        documents.set(slot, null);
        free.add(slot);
    }

    synchronized void clear() {
        documents.clear();
        free.clear();
    }

    synchronized byte[] get(int slot) {
        return Objects.requireNonNull(documents.get(slot), "an empty slot was asked for");
    }

    synchronized boolean isUsed(int slot) {
        return documents.get(slot) != null;
    }

    /** One more than the highest slot in use. */
    synchronized int end() {
        return documents.size();
    }

    synchronized int count() {
        return documents.size() - free.size();
    }

    /** Length in bytes of the longest document ever held. */
    synchronized int highestLength() {
        return highestLength;
    }

    /** Finds the unused slots again after loading, where changes come in any number. */
    synchronized void recount() {
        free.clear();
        for (int slot = 0; slot < documents.size(); slot++) {
            if (!isUsed(slot)) {
                free.add(slot);
            }
        }
    }

    /** What is stored now, to be written to a snapshot. */
    synchronized List<Change> puts(String namespace) {
        List<Change> puts = new ArrayList<>();
        for (int slot = 0; slot < documents.size(); slot++) {
            byte[] document = documents.get(slot);
            if (document != null) {
                puts.add(new Change.Put(namespace, slot, document));
            }
        }
        return puts;
    }
}
