package org.throughline.embedded.launcher.verify;

/** There is no store that could be asked; the message says why and what to do. */
public final class NoStoreException extends Exception {

    NoStoreException(String message) {
        super(message);
    }
}
