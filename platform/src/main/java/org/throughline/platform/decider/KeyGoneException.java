package org.throughline.platform.decider;

/** The key for a new event was destroyed between the decision and its commit. Nothing is stored. */
final class KeyGoneException extends RuntimeException {
    KeyGoneException() {
        super("the key for a new event was destroyed");
    }
}
