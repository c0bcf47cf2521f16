package org.throughline.platform.decider;

/** A stored event does not load: its type or revision is not known here, or its JSON has another form. A defect. */
public final class UnreadableEventException extends RuntimeException {
    UnreadableEventException(String type, int revision, String why) {
        super("event of type " + type + " revision " + revision + ": " + why);
    }
}
