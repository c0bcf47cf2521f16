package org.throughline.platform.relay;

/** A topic has another number of partitions than it must: keys would move and order within a stream be lost. */
public final class TopicMismatch extends RuntimeException {
    TopicMismatch(String topic, int wanted, int actual) {
        super("topic " + topic + " has " + actual + " partitions, not " + wanted + "; the number never changes");
    }
}
