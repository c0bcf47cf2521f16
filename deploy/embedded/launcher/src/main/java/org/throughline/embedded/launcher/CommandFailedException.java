package org.throughline.embedded.launcher;

/** A command could not do what it was asked, for a reason the message explains to whoever asked. */
final class CommandFailedException extends Exception {

    CommandFailedException(String message) {
        super(message);
    }
}
