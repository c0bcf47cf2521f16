package org.throughline.platform.eventlog;

import org.throughline.platform.privacy.KeyId;

/** A fact was to be sealed under a key that was destroyed. */
public final class KeyGoneException extends RuntimeException {
    KeyGoneException(KeyId key) {
        super("key " + key + " was destroyed; nothing new can be recorded under it");
    }
}
