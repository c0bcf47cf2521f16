package org.throughline.verifier;

/** Something is not of the form it should have. Says what and where, never what stands there. */
final class UnreadableException extends RuntimeException {
    UnreadableException(String what) {
        super(what);
    }

    UnreadableException(String what, Throwable cause) {
        super(what, cause);
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
