package org.throughline.embedded.launcher.supervisor;

/** A component did not come up; the message says which, why and where to look. */
public final class StartFailedException extends Exception {

    StartFailedException(String message) {
        super(message);
    }
}
