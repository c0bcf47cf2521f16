package org.throughline.platform.privacy;

/**
 * The vault holds this key but it cannot be unwrapped or confirmed here: the key-encryption generation it is wrapped
 * under is not at hand, as after restoring only one of vault and key-encryption keys. Never a sign of erasure.
 */
public final class KeyUnavailable extends RuntimeException {

    KeyUnavailable(String what) {
        super(what);
    }
}
