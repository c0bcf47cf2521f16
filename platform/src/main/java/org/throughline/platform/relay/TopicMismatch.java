package org.throughline.platform.relay;

/** A topic is not as it must be: keys would move and order within a stream be lost, or what it holds would be. */
public final class TopicMismatch extends RuntimeException {
    TopicMismatch(String topic, int wanted, int actual) {
        super("topic " + topic + " has " + actual + " partitions, not " + wanted + "; the number never changes");
    }

    TopicMismatch(String topic, String setting, String wanted, String actual) {
        super("topic " + topic + " has " + setting + "=" + actual + ", not " + wanted);
    }
}
